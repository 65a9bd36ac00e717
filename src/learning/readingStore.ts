import type { Db } from '../db/database.ts'
import type { Env } from '../identity/actor.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { meetingFor } from '../meetings/store.ts'
import type { Indicator } from '../population/indicator.ts'
import { placesOfCounty } from '../population/places.ts'
import { type Charted, chartOf, indicatorFor, latestVintage, type Vintage } from '../population/store.ts'
import {
  type Calibration,
  calibrationOf,
  distance,
  type Gain,
  gainOf,
  type PartyKind,
  pairsOf,
  toldKinds,
} from './gain.ts'
import { marksOf, seriesFor } from './guessStore.ts'
import { type Prompt, promptOf, type SeriesByPlace, spreadIn, truthOf } from './question.ts'
import {
  type Answered,
  currentStep,
  type Mark,
  type Opened,
  type Session,
  type Step,
  showing,
  type Turn,
} from './session.ts'
import { answeredIn, sessionFor, stepsOf } from './store.ts'
import type { Written } from './text.ts'
import { textsOf } from './textStore.ts'

/** How a group has guessed: all, or a kind of principal. */
export type Group = { readonly kind: PartyKind | 'all'; readonly marks: readonly Mark[] }

/** What is seen of a turn when the truth has been shown: frozen as it was known then. */
export type Shown = {
  readonly turn: Turn
  readonly vintage: Vintage
  /** As known then. */
  readonly series: SeriesByPlace
  /** What all guessed about; null where each guessed about their own municipality. */
  readonly common: {
    readonly prompt: Prompt
    readonly truth: readonly number[]
    readonly charted: Charted
  } | null
  readonly count: number
  /** The kinds of principals that can be told apart, then all; empty for fewer than five. */
  readonly groups: readonly Group[]
  /** What distances are told in. */
  readonly spread: number | null
  readonly calibration: Calibration | null
  /** Since then, by the code of the place: what the truth is now. Empty when nothing has changed. */
  readonly changed: ReadonlyMap<string, readonly number[] | null>
}

export type GroupGain = { readonly kind: PartyKind | 'all'; readonly gain: Gain }

export type SessionReading = {
  readonly session: Session
  readonly indicator: Indicator
  readonly meeting: Meeting | null
  readonly opened: readonly Opened[]
  readonly current: Step | null
  readonly answered: Answered
  readonly texts: readonly Written[]
  /** As known now. */
  readonly series: SeriesByPlace
  /** The newest fetching that brought any of them. */
  readonly vintage: Vintage | null
  readonly shown: Readonly<Partial<Record<Turn, Shown>>>
  /** The kinds that can be told apart, then all; null before the second truth has been shown. */
  readonly gains: readonly GroupGain[] | null
  /** How many guessed both times. */
  readonly both: number
}

/** A session as every page about it shows it: read once, however many have it before them. */
export function sessionOnce(
  { db, actor, readOnce }: Pick<Env['Variables'], 'db' | 'actor' | 'readOnce'>,
  id: string,
): Promise<SessionReading> {
  return readOnce(['learning', id], () => readSession(db, id, actor.countyCode))
}

export async function readSession(db: Db, id: string, countyCode: string): Promise<SessionReading> {
  const session = await sessionFor(db, id)
  const [indicator, meeting, opened, answered, texts, series, marks, vintage] = await Promise.all([
    indicatorFor(db, session.indicatorId),
    session.meetingId ? meetingFor(db, session.meetingId) : null,
    stepsOf(db, id),
    answeredIn(db, id),
    textsOf(db, id),
    seriesFor(db, session, countyCode),
    marksOf(db, id),
    latestVintage(db, {
      indicatorId: session.indicatorId,
      placeCode: session.asked[1].placeCode ?? countyCode,
    }),
  ])
  const shown: Partial<Record<Turn, Shown>> = {}
  for (const turn of [1, 2] as const) {
    const step = opened.find((each) => each.step === showing(turn))
    if (!step || step.vintage === null) continue
    const own = marks.filter((mark) => mark.turn === turn)
    const known = await seriesFor(db, session, countyCode, step.vintage)
    shown[turn] = await shownIn(db, session, {
      turn,
      vintage: step.vintage,
      countyCode,
      own,
      known,
      series,
      decimals: indicator.decimals,
    })
  }
  const { gains, both } = gainsIn(session, shown, marks)
  return {
    session,
    indicator,
    meeting,
    opened,
    current: currentStep(opened),
    answered,
    texts,
    series,
    vintage,
    shown,
    gains,
    both,
  }
}

async function shownIn(
  db: Db,
  session: Session,
  {
    turn,
    vintage,
    countyCode,
    own,
    known,
    series,
    decimals,
  }: Compared & {
    readonly turn: Turn
    readonly vintage: number
    readonly countyCode: string
    readonly own: readonly Mark[]
  },
): Promise<Shown> {
  const asked = session.asked[turn]
  const municipalities = municipalitiesOf(countyCode)
  const spread = spreadIn(asked.period, municipalities, known)
  const common = asked.placeCode === null ? null : await commonOf(db, session, turn, vintage, known)
  const distances = own.map((mark) => ({
    ...mark,
    distance: distanceOf(session, mark, common?.truth, spread),
  }))
  return {
    turn,
    vintage: await vintageFor(db, vintage),
    series: known,
    common,
    count: own.length,
    groups: groupsOf(own),
    spread,
    calibration: distances.some((each) => Number.isNaN(each.distance))
      ? null
      : calibrationOf(session.kind, distances),
    changed: changedSince(session, turn, asked.placeCode === null ? municipalities : [asked.placeCode], {
      known,
      series,
      decimals,
    }),
  }
}

async function commonOf(db: Db, session: Session, turn: Turn, vintage: number, known: SeriesByPlace) {
  const asked = session.asked[turn]
  const prompt = promptOf(session, asked, asked.placeCode!, known)
  const truth = prompt && truthOf(session, prompt, known)
  // It was there when the step was opened, and a vintage never changes.
  if (!prompt || !truth) return null
  return { prompt, truth, charted: await chartOf(db, session.indicatorId, asked.placeCode!, vintage) }
}

/** A mark of somebody who guessed about their own municipality is how far it lies from the truth. */
export function distanceOf(
  { kind }: Pick<Session, 'kind'>,
  { answer }: Pick<Mark, 'answer'>,
  truth: readonly number[] | undefined,
  spread: number | null,
): number {
  return distance(kind, answer, truth ?? answer.map(() => 0), spread)
}

function groupsOf(marks: readonly Mark[]): readonly Group[] {
  if (marks.length < 5) return []
  const told = toldKinds(marks.map(({ kind }) => kind))
  const kinds = (['municipality', 'region', 'other'] as const).filter((kind) => told.has(kind))
  return [
    ...kinds.map((kind) => ({ kind, marks: marks.filter((mark) => mark.kind === kind) })),
    { kind: 'all', marks },
  ]
}

function gainsIn(
  session: Session,
  shown: SessionReading['shown'],
  marks: readonly (Mark & { readonly turn: Turn })[],
): { readonly gains: readonly GroupGain[] | null; readonly both: number } {
  const [first, second] = [shown[1], shown[2]]
  if (!first || !second) return { gains: null, both: 0 }
  const distancesIn = ({ turn, common, spread }: Shown) =>
    marks
      .filter((mark) => mark.turn === turn)
      .map((mark) => ({ ...mark, distance: distanceOf(session, mark, common?.truth, spread) }))
  const pairs = pairsOf(distancesIn(first), distancesIn(second))
  const told = toldKinds(pairs.map(({ kind }) => kind))
  const groups = [
    ...(['municipality', 'region', 'other'] as const).filter((kind) => told.has(kind)),
    'all',
  ] as const
  const gains = groups.flatMap((kind): readonly GroupGain[] => {
    const gain = gainOf(session.kind, kind === 'all' ? pairs : pairs.filter((pair) => pair.kind === kind))
    return gain ? [{ kind, gain }] : []
  })
  return { gains, both: pairs.length }
}

type Compared = {
  readonly known: SeriesByPlace
  readonly series: SeriesByPlace
  readonly decimals: number
}

/** Where the truth of a turn is another now than it was when it was shown. */
function changedSince(
  session: Session,
  turn: Turn,
  places: readonly string[],
  { known: then, series: now, decimals }: Compared,
): ReadonlyMap<string, readonly number[] | null> {
  // What no reader can see has not changed.
  const shown = (values: readonly number[] | null) =>
    values?.map((value) => Math.round(value * 10 ** decimals)).join()
  return new Map(
    places.flatMap((code): readonly (readonly [string, readonly number[] | null])[] => {
      const prompt = promptOf(session, session.asked[turn], code, then)
      const before = prompt && truthOf(session, prompt, then)
      const after = prompt && truthOf(session, prompt, now)
      return before && shown(before) !== shown(after) ? [[code, after]] : []
    }),
  )
}

export function municipalitiesOf(countyCode: string): readonly string[] {
  return placesOfCounty(countyCode).flatMap(({ kind, code }) => (kind === 'municipality' ? [code] : []))
}

async function vintageFor(db: Db, number: number): Promise<Vintage> {
  return db
    .selectFrom('vintage')
    .select(['number', 'source', 'fetchedOn'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}
