import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { putInSearch, recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import { type Annotation, annotationsOf } from './annotationStore.ts'
import type { Indicator } from './indicator.ts'
import { keepPast } from './pastStore.ts'
import { startsInForce } from './phaseStore.ts'
import type { Place } from './place.ts'
import { codesOf, placeFor } from './places.ts'
import type { Series } from './series.ts'
import { seriesOf } from './seriesStore.ts'
import { hidingIn } from './smallNumberStore.ts'
import { withIntervals } from './twinStore.ts'

/** What a question about `indicator` asks for to be an `Indicator`. */
export const indicatorColumns = [
  'id',
  'source',
  'code',
  'title',
  'name',
  'description',
  'unit',
  'decimals',
  'direction',
  'describes',
  startsInForce,
] as const

/**
 * Those that somebody has a value for: what there is to show and to choose from. A source's whole catalogue may be
 * loaded, thousands of names without a figure. In the order of their names, as Swedes sort. One that is chosen
 * already, `also`, is there in any case.
 */
export async function indicatorsWithValues(
  db: Db,
  also: string | null = null,
): Promise<readonly Indicator[]> {
  return byName(
    await db
      .selectFrom('indicator')
      .select(indicatorColumns)
      .where((eb) => eb.or([eb(anyValue, 'is not', null), eb('id', '=', also)]))
      .execute(),
  )
}

/** Those that are only described. */
export async function indicatorsWithoutValues(db: Db): Promise<readonly Indicator[]> {
  return byName(
    await db.selectFrom('indicator').select(indicatorColumns).where(anyValue, 'is', null).execute(),
  )
}

/** How many are described, with values or without. */
export async function indicatorCount(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('indicator')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/**
 * One look in the primary key for each indicator: a join would read all observations, a million or more. The order is
 * the key's; without it the planner looks through them all for each indicator that has none.
 */
const anyValue = sql<number>`(
  select 1 from observation
  where observation.partnership_id = indicator.partnership_id and observation.indicator_id = indicator.id
    and observation.replaced_in is null and observation.value is not null
  order by sex, place_code, period limit 1)`

function byName(indicators: readonly Indicator[]): readonly Indicator[] {
  const names = new Intl.Collator('sv')
  return indicators.toSorted((a, b) => names.compare(a.name, b.name))
}

/** By the source's code, such as N15428, or by our own id. "Not yours" and "not there" are the same. */
export async function indicatorFor(db: Db, codeOrId: string): Promise<Indicator> {
  const [row] = await (isUuid(codeOrId) ? indicatorWithId : indicatorWithCode)(db, codeOrId)
  if (!row) throw new Refusal('not-found', '')
  return row
}

const indicatorWithId = question((db, id: string) =>
  db.selectFrom('indicator').select(indicatorColumns).where('id', '=', id),
)

const indicatorWithCode = question((db, code: string) =>
  db.selectFrom('indicator').select(indicatorColumns).where('code', '=', code),
)

/** What people may say about an indicator themselves; the source's own words stay as they are. */
export type Description = Pick<Indicator, 'name' | 'direction' | 'describes' | 'decimals'>

export async function describeIndicator(
  db: Db,
  doer: Doer,
  indicator: Indicator,
  { name, direction, describes, decimals }: Description,
): Promise<void> {
  const description = { name, direction, describes, decimals }
  await keepPast(db, doer.partnershipId, indicator, { ...indicator, ...description })
  await db.updateTable('indicator').set(description).where('id', '=', indicator.id).execute()
  const subject: Thing = { kind: 'indicator', id: indicator.id }
  await recordEvent(db, doer, {
    kind: 'indicator.described',
    subject,
    name: description.name,
    facts: { ...description, nameBefore: indicator.name },
  })
  const text = `${indicator.code} ${indicator.title} ${indicator.description}`
  await putInSearch(db, doer.partnershipId, subject, { title: description.name, text })
}

/**
 * The values of all places of a kind in the latest period that one of them has a value for: what a position among
 * the 21 counties is told from.
 */
export async function valuesAmong(
  db: Db,
  indicatorId: string,
  placeCode: string,
): Promise<readonly { placeCode: string; value: number; members: number | null }[]> {
  const rows = await latestValues(db, indicatorId, placeCode, codesOf(placeFor(placeCode).kind))
  const hide = await hidingIn(db, [indicatorId])
  const shown = rows.flatMap(({ period, ...row }) => {
    const { value } = hide(
      { indicatorId, sex: 'T', placeCode: row.placeCode, period },
      { ...row, reason: null },
    )
    return value === null ? [] : { ...row, value }
  })
  // Nobody has a place among the others by a value that is not shown.
  return shown.some((row) => row.placeCode === placeCode) ? shown : []
}

const latestValues = question((db, indicatorId: string, placeCode: string, codes: readonly string[]) =>
  db
    .selectFrom('observation')
    .select(['placeCode', 'period', 'value', 'members'])
    .where('indicatorId', '=', indicatorId)
    .where('sex', '=', 'T')
    .where('placeCode', '=', sql<string>`any(${codes}::text[])`)
    .where('replacedIn', 'is', null)
    .where('value', 'is not', null)
    .where((eb) =>
      eb(
        'period',
        '=',
        eb
          .selectFrom('observation as ours')
          .select((inner) => inner.fn.max('period').as('latest'))
          .where('ours.indicatorId', '=', indicatorId)
          .where('ours.sex', '=', 'T')
          .where('ours.placeCode', '=', placeCode)
          .where('ours.replacedIn', 'is', null)
          .where('ours.value', 'is not', null),
      ),
    ),
)

export type Vintage = { readonly number: number; readonly source: string; readonly fetchedOn: CivilDate }

/** The newest fetching, of all or of an indicator in a place, there also as of a vintage; null before any. */
export async function latestVintage(
  db: Db,
  of?: { readonly indicatorId: string; readonly placeCode: string; readonly asOf?: number | undefined },
): Promise<Vintage | null> {
  const [vintage] = !of
    ? await newestVintage(db)
    : of.asOf === undefined
      ? await vintageOfSeries(db, of.indicatorId, of.placeCode)
      : await vintageOfSeriesThen(db, of.indicatorId, of.placeCode, of.asOf)
  return vintage ?? null
}

const newestVintage = question((db) =>
  db.selectFrom('vintage').select(['number', 'source', 'fetchedOn']).orderBy('number', 'desc').limit(1),
)

const vintageOfSeries = question((db, indicatorId: string, placeCode: string) =>
  db
    .selectFrom('vintage')
    .select(['number', 'source', 'fetchedOn'])
    .where((eb) =>
      eb(
        'number',
        '=',
        eb
          .selectFrom('observation')
          .select((inner) => inner.fn.max('vintage').as('newest'))
          .where('indicatorId', '=', indicatorId)
          .where('placeCode', '=', placeCode)
          .where('sex', 'in', ['T', 'K', 'M'])
          .where('replacedIn', 'is', null),
      ),
    ),
)

/** What was replaced by then was replaced by something newer, so that it need not be told apart. */
const vintageOfSeriesThen = question((db, indicatorId: string, placeCode: string, asOf: number) =>
  db
    .selectFrom('vintage')
    .select(['number', 'source', 'fetchedOn'])
    .where((eb) =>
      eb(
        'number',
        '=',
        eb
          .selectFrom('observation')
          .select((inner) => inner.fn.max('vintage').as('newest'))
          .where('indicatorId', '=', indicatorId)
          .where('placeCode', '=', placeCode)
          .where('sex', 'in', ['T', 'K', 'M'])
          .where('vintage', '<=', sql<number>`${asOf}::int`),
      ),
    ),
)

/** An indicator in one place, with everything that its chart needs. */
export type Charted = {
  readonly indicator: Indicator
  readonly place: Place
  readonly series: Series
  readonly annotations: readonly Annotation[]
  readonly vintage: Vintage | null
}

/** What the chart of an indicator in a place is drawn from: its present values, or those of a vintage. */
export async function chartOf(
  db: Db,
  indicatorId: string,
  placeCode: string,
  asOf?: number,
): Promise<Charted> {
  const then = asOf === undefined ? {} : { asOf }
  const [indicator, [series], annotations, vintage] = await Promise.all([
    indicatorFor(db, indicatorId),
    seriesOf(db, { indicatorIds: [indicatorId], placeCodes: [placeCode], sexes: ['T'], ...then }),
    annotationsOf(db, indicatorId, placeCode),
    latestVintage(db, { indicatorId, placeCode, ...then }),
  ])
  const [told] = await withIntervals(db, indicator, series ? [series] : [], then)
  return {
    indicator,
    place: placeFor(placeCode),
    series: told ?? { placeCode, sex: 'T', points: [] },
    annotations,
    vintage,
  }
}
