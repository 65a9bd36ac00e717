import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { answerOn } from '../decisions/adoption.ts'
import { answersOf } from '../decisions/adoptionStore.ts'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import { outcomes } from '../decisions/store.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import { comingMeetings } from '../meetings/store.ts'
import type { Party } from '../partnership/party.ts'
import { partiesOn } from '../partnership/store.ts'
import { latestOf, type Series } from '../population/series.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { sourceText } from '../population/source.ts'
import { latestVintage } from '../population/store.ts'
import { effectsDue, effectsShownSince } from '../targets/effectStore.ts'
import type { Standing } from '../targets/standing.ts'
import { seriesOfTargets, standings, targets } from '../targets/store.ts'
import type { Addressed } from './audience.ts'
import type { Gathered, Known, MovedTarget, OwnAnswer, OwnFigure } from './gathering.ts'
import { allMeanings } from './meaningStore.ts'

/** Coming meetings that are told of, the nearest. */
const mostMeetings = 5

/** Everything that a digest for the audience and the period can be put together from, as it is known now. */
export async function gather(
  db: Db,
  {
    addressed,
    fromOn,
    now,
    told,
  }: {
    readonly addressed: Addressed
    readonly fromOn: CivilDate
    readonly now: Date
    readonly told: ReadonlySet<string>
  },
): Promise<Gathered> {
  const toOn = civilDateOf(now)
  const parties = await partiesOn(db, toOn)
  const party = parties.find(({ id }) => id === addressed.partyId) ?? null
  const all = await adoptables(db)
  const standing = await standings(db, await targets(db))
  return {
    addressed,
    party,
    partnership: await partnershipName(db),
    fromOn,
    toOn,
    told,
    outcomes: await outcomes(db),
    meanings: await allMeanings(db),
    adoptables: all,
    parties,
    shown: await effectsShownSince(db, fromOn),
    due: await effectsDue(db, toOn),
    moved: addressed.audience === 'council' ? [] : await movedSince(db, standing, fromOn),
    figures: party ? await figuresOf(db, party, standing) : [],
    answers: party ? await answersOfParty(db, party, all, fromOn, toOn) : [],
    meetings: (await comingMeetings(db, now, mostMeetings + 1))
      .filter(({ startsAt }) => civilDateOf(startsAt) > toOn)
      .slice(0, mostMeetings),
  }
}

async function partnershipName(db: Db): Promise<string> {
  const { name } = await db.selectFrom('partnership').select('name').executeTakeFirstOrThrow()
  return name
}

/** Those whose latest value is another than the partnership knew when the period began. */
async function movedSince(
  db: Db,
  standing: readonly Standing[],
  fromOn: CivilDate,
): Promise<readonly MovedTarget[]> {
  const asOf = await vintageBefore(db, fromOn)
  const then = await seriesOfTargets(
    db,
    standing.map(({ target }) => target),
    { asOf },
  )
  const found: MovedTarget[] = []
  for (const each of standing) {
    const { indicator, id } = each.target
    const [before, latest] = [knownIn(then.get(id)), knownIn(each.series)]
    const shown = ({ value }: Known) => value.toFixed(indicator.decimals)
    if (!latest || (before?.period === latest.period && shown(before) === shown(latest))) continue
    found.push({ standing: each, before, source: await sourceOf(db, each, each.series) })
  }
  return found
}

/** The newest that had been loaded before the day; 0, which has no values, when none had. */
async function vintageBefore(db: Db, day: CivilDate): Promise<number> {
  const row = await db
    .selectFrom('vintage')
    .select((eb) => eb.fn.max('number').as('newest'))
    .where(sql<CivilDate>`(recorded_at at time zone 'Europe/Stockholm')::date`, '<', day)
    .executeTakeFirst()
  return row?.newest ?? 0
}

async function figuresOf(db: Db, party: Party, standing: readonly Standing[]): Promise<readonly OwnFigure[]> {
  const shared = standing.filter(({ target }) => target.place.kind === 'county')
  if (party.kind !== 'municipality') {
    const found: OwnFigure[] = []
    for (const each of shared)
      found.push({ standing: each, series: each.series, source: await sourceOf(db, each, each.series) })
    return found
  }
  const series = await seriesOf(db, {
    indicatorIds: shared.map(({ target }) => target.indicator.id),
    placeCodes: [party.code],
    sexes: ['T', 'K', 'M'],
  })
  const found: OwnFigure[] = []
  for (const each of shared) {
    const { indicator, sex } = each.target
    const own = series.find((one) => one.indicatorId === indicator.id && one.sex === sex)
    const empty: Series = { placeCode: party.code, sex, points: [] }
    found.push({ standing: each, series: own ?? empty, source: await sourceOf(db, each, each.series) })
  }
  return found
}

async function sourceOf(db: Db, { target }: Standing, series: Series): Promise<string> {
  const { indicator, place } = target
  const vintage = await latestVintage(db, { indicatorId: indicator.id, placeCode: place.code })
  return sourceText(storedLanguage, { indicator, series, vintage })
}

/** The answers of a party that count, and were decided in the period. */
async function answersOfParty(
  db: Db,
  party: Party,
  all: readonly AdoptableOutcome[],
  fromOn: CivilDate,
  toOn: CivilDate,
): Promise<readonly OwnAnswer[]> {
  const found: OwnAnswer[] = []
  for (const outcome of all) {
    const answer = answerOn(outcome, party.id, toOn)
    if (!answer || answer.decidedOn < fromOn) continue
    const recorded = (await answersOf(db, outcome.id)).find(({ number }) => number === answer.number)
    found.push({ outcome, answer, body: recorded?.body ?? '', section: recorded?.section ?? '' })
  }
  return found
}

function knownIn(series: Series | undefined): Known | null {
  return series ? latestOf(series) : null
}
