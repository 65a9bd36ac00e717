import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { hatLabel } from '../identity/actor.ts'
import { type Guesser, saveGuess, seriesFor } from '../learning/guessStore.ts'
import { previous, promptOf, spreadIn, truthOf } from '../learning/question.ts'
import { municipalitiesOf } from '../learning/readingStore.ts'
import type { Kind, Session, Sureness, Turn } from '../learning/session.ts'
import { openStep } from '../learning/stepStore.ts'
import { addSession, sessionFor } from '../learning/store.ts'
import { mergeText, supportText, textsOf, writeText } from '../learning/textStore.ts'
import type { Signer } from '../meetings/closingStore.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { lastClosedMeeting, nextMeeting } from '../meetings/store.ts'
import { latestOf } from '../population/series.ts'
import { indicatorFor } from '../population/store.ts'

export type DemoSession = {
  /** The indicator's. */
  readonly code: string
  readonly kind: Extract<Kind, 'value' | 'direction'>
  /** How far off the middle of the guesses is, in spreads, first and again. */
  readonly off: Readonly<Record<Turn, number>>
  readonly explanations: readonly string[]
  /** The second says the same as the first. */
  readonly questions: readonly string[]
}

/** Do nothing that can be heard of, so that each example county has somebody to press on with. */
const silentParties = ['Eda', 'Aneby']

type Taker = { readonly signer: Signer; readonly guesser: Guesser }

/**
 * One session that is finished, from the last meeting, and one that has been opened for the next and in which nobody
 * has guessed yet: open guesses are in no copy.
 */
export async function learnTogether(
  db: Db,
  doer: Signer,
  county: string,
  now: Date,
  { finished, open }: { readonly finished: DemoSession; readonly open: DemoSession },
): Promise<void> {
  const [last, next] = [await lastClosedMeeting(db), await nextMeeting(db, now)]
  const takers = await takersIn(db, doer, county, civilDateOf(now))
  await finish(db, doer, county, finished, { last, takers, now })
  const session = await prepare(db, doer, county, open, next)
  await openStep(db, doer, session.id, 'guess', county)
}

async function finish(
  db: Db,
  doer: Signer,
  county: string,
  told: DemoSession,
  {
    last,
    takers,
    now,
  }: {
    readonly last: Meeting | null
    readonly takers: readonly Taker[]
    readonly now: Date
  },
): Promise<void> {
  const session = await prepare(db, doer, county, told, last)
  const startsAt = last?.startsAt ?? now
  const minute = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000)
  const there = takers.filter((_, i) => i % 8 !== 7)

  await openStep(db, doer, session.id, 'guess', county, minute(35))
  await guess(db, session, county, told, 1, there)
  await openStep(db, doer, session.id, 'see', county, minute(38))
  await openStep(db, doer, session.id, 'explain', county, minute(41))
  await write(db, session, there, 'explanation', told.explanations)
  await openStep(db, doer, session.id, 'questions', county, minute(52))
  await write(db, session, there, 'question', told.questions)
  const [first, second] = (await textsOf(db, session.id)).filter(({ kind }) => kind === 'question')
  if (first && second) await mergeText(db, doer, session, second.id, first.id)
  await openStep(db, doer, session.id, 'again', county, minute(150))
  await guess(db, session, county, told, 2, there)
  await openStep(db, doer, session.id, 'gain', county, minute(153))
  await openStep(db, doer, session.id, 'done', county, minute(158))
}

/** About the county, in the latest period, and the second time in the one before it. */
async function prepare(
  db: Db,
  doer: Signer,
  county: string,
  { code, kind }: DemoSession,
  meeting: Meeting | null,
): Promise<Session> {
  const { id: indicatorId } = await indicatorFor(db, code)
  const series = await seriesFor(
    db,
    { indicatorId, asked: { 1: { placeCode: county, period: '' }, 2: { placeCode: county, period: '' } } },
    county,
  )
  const { period } = latestOf(series.get(county)!)!
  const before = previous(series.get(county)!, period)!.period
  const id = await addSession(db, doer, {
    indicatorId,
    kind,
    asked: { 1: { placeCode: county, period }, 2: { placeCode: county, period: before } },
    length: 1,
    ranked: [],
    meetingId: meeting?.id ?? null,
  })
  return sessionFor(db, id)
}

async function guess(
  db: Db,
  session: Session,
  county: string,
  { off }: DemoSession,
  turn: Turn,
  takers: readonly Taker[],
): Promise<void> {
  const series = await seriesFor(db, session, county)
  const { period } = session.asked[turn]
  const truth = truthOf(session, promptOf(session, { period }, county, series)!, series)![0]!
  const spread = spreadIn(period, municipalitiesOf(county), series) ?? 1
  for (const [i, { signer, guesser }] of takers.entries()) {
    const aside = chance(i, turn) * 2.4 - 1.2
    const distance = (off[turn] + aside * (turn === 1 ? 1.1 : 0.5)) * spread
    const isRight = Math.abs(off[turn] + aside * 0.6) < 0.7
    const answer =
      session.kind === 'direction'
        ? isRight
          ? truth
          : truth === 1
            ? 0
            : 1
        : Math.round((truth + distance) * 2) / 2
    // The surer are a little nearer, and not always.
    const sure = 4 - Math.abs(distance / spread) * 1.2 + chance(i, turn + 2) * 2 - 1
    const sureness = Math.min(5, Math.max(1, Math.round(sure))) as Sureness
    await saveGuess(db, signer, session, turn, guesser, { answer: [answer], sureness })
  }
}

async function write(
  db: Db,
  session: Session,
  takers: readonly Taker[],
  kind: 'explanation' | 'question',
  all: readonly string[],
): Promise<void> {
  for (const [i, words] of all.entries())
    await writeText(db, takers[i * 3]!.signer, session, { id: newId(), kind, words })
  const texts = (await textsOf(db, session.id)).filter((text) => text.kind === kind)
  for (const [i, text] of texts.entries()) {
    for (const taker of takers.filter((_, at) => (at + i) % (i + 2) === 0))
      await supportText(db, taker.signer, session, text, taker.guesser)
  }
}

/** Each person of a municipality or the region once, in the seat that they have had the longest. */
async function takersIn(db: Db, doer: Signer, countyCode: string, day: CivilDate): Promise<readonly Taker[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('person', 'person.id', 'seat.personId')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .select(['person.id', 'person.name', 'seat.id as seatId', 'seat.role'])
    .select(['party.name as partyName', 'party.code as partyCode'])
    .where('party.kind', 'in', ['municipality', 'region'])
    .where('party.name', 'not in', silentParties)
    .where('seat.fromOn', '<=', day)
    .where((eb) => eb.or([eb('seat.toOn', 'is', null), eb('seat.toOn', '>=', day)]))
    .orderBy('person.name')
    .orderBy('seat.fromOn')
    .orderBy('seat.id')
    .execute()
  const known = new Set<string>()
  return rows.flatMap(({ id, name, seatId, role, partyName, partyCode }) => {
    if (known.has(id)) return []
    known.add(id)
    const signer = { ...doer, id, name, hat: hatLabel('sv', role, partyName) }
    return [{ signer, guesser: { seatId, partyCode, countyCode } }]
  })
}

/** Between 0 and 1, the same each time for the same two numbers. */
function chance(one: number, two: number): number {
  const mixed = Math.imul(one * 374_761_393 + two * 668_265_263 + 1, 1_274_126_177)
  const stirred = Math.imul(mixed ^ (mixed >>> 13), 1_103_515_245)
  return ((stirred ^ (stirred >>> 16)) >>> 0) / 4_294_967_296
}
