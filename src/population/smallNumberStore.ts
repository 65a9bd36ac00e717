import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Indicator, Sex } from './indicator.ts'
import { nationCode } from './place.ts'
import { places, sourceNationCode } from './places.ts'
import { type CountThen, fewest, hiddenThroughTime, isFew, keyOf, type Parts } from './smallNumbers.ts'

/** What stands in the place of a count that is not shown: too few, or it would tell another. */
type HiddenReason = 'under-five' | 'would-reveal'

type Cell = {
  readonly indicatorId: string
  readonly sex: Sex
  readonly placeCode: string
  readonly period: string
}

type Said = { readonly value: number | null; readonly reason: string | null; readonly members: number | null }

/** The value as it may be shown: without its number, and with the reason, when that would tell of too few. */
export type Hide = (<S extends Said>(cell: Cell, said: S) => S) & {
  /** The indicators that count people, of those asked about. */
  readonly counting: ReadonlySet<string>
}

/** The nation as the source tells it, its regions, and their municipalities; our own means are none of them. */
const parts: Parts = new Map([
  [sourceNationCode, places.flatMap(({ kind, code }) => (kind === 'region' ? code : []))],
  ...places.flatMap(({ kind, code, countyCode }) =>
    kind === 'region' ? [[code, municipalitiesOf(countyCode)] as const] : [],
  ),
])

function municipalitiesOf(countyCode: string | null): readonly string[] {
  return places.flatMap((place) =>
    place.kind === 'municipality' && place.countyCode === countyCode ? place.code : [],
  )
}

/** The mean of ours that a place is in. */
const meanOf = new Map(
  places.flatMap(({ kind, code, countyCode }) =>
    kind === 'municipality' ? [[code, countyCode] as const] : [],
  ),
)

/**
 * What must not be shown of the indicators, all when none are named. Everybody who reads values to show them asks
 * this. It looks at all places and all vintages, whatever is to be shown: what is shown elsewhere counts too.
 */
export async function hidingIn(db: Db, indicatorIds?: readonly string[]): Promise<Hide> {
  const counting = await countingPeople(db)
  const wanted = counting.flatMap(({ indicatorId }) =>
    !indicatorIds || indicatorIds.includes(indicatorId) ? indicatorId : [],
  )
  const telling = (hide: <S extends Said>(cell: Cell, said: S) => S): Hide =>
    Object.assign(hide, { counting: new Set(wanted) })
  if (wanted.length === 0) return telling((_, said) => said)
  const periods = new Map<string, CountThen[]>()
  for (const { indicatorId, period, ...count } of await countsWithFew(db, wanted)) {
    const key = `${indicatorId} ${period}`
    const known = periods.get(key)
    if (known) known.push(count)
    else periods.set(key, [count])
  }
  const hidden = new Map([...periods].map(([key, counts]) => [key, hiddenOnce(counts)] as const))
  const means = new Map([...hidden].map(([key, keys]) => [key, meansTelling(keys)] as const))
  return telling((cell, said) => {
    const key = `${cell.indicatorId} ${cell.period}`
    const isHidden =
      said.members === null ? hidden.get(key)?.has(keyOf(cell)) : means.get(key)?.has(cell.placeCode)
    if (!isHidden || said.value === null) return said
    const reason: HiddenReason = said.members === null && isFew(said.value) ? 'under-five' : 'would-reveal'
    return { ...said, value: null, reason }
  })
}

/** By a digest of the counts of one period. The latest asked about come last. */
const worked = new Map<string, ReadonlySet<string>>()
const mostWorked = 2000

/** Works out anew only what has not been worked out for the very same counts: all of Sweden takes long. */
function hiddenOnce(counts: readonly CountThen[]): ReadonlySet<string> {
  const digest = createHash('sha256').update(JSON.stringify(counts)).digest('base64')
  const hidden = worked.get(digest) ?? hiddenThroughTime(counts, parts)
  worked.delete(digest)
  worked.set(digest, hidden)
  if (worked.size > mostWorked) worked.delete(worked.keys().next().value!)
  return hidden
}

/** Our own means with a hidden count in them, of women, men or all: times its members a mean is a sum. */
function meansTelling(keys: ReadonlySet<string>): ReadonlySet<string> {
  const counties = [...keys].flatMap((key) => meanOf.get(key.slice(2)) ?? [])
  return new Set(counties.length > 0 ? [...counties, nationCode] : [])
}

const countingPeople = question((db) =>
  db
    .selectFrom('indicatorCounting as told')
    .select('told.indicatorId')
    .where('told.counts', '=', 'people')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('indicatorCounting as later')
            .select('later.number')
            .whereRef('later.indicatorId', '=', 'told.indicatorId')
            .whereRef('later.number', '>', 'told.number'),
        ),
      ),
    ),
)

/**
 * As fetched, in the periods that have a few somewhere; in others nothing is hidden. The indicators are named twice:
 * from the periods alone the planner would read everything that has ever been loaded.
 */
const countsWithFew = question((db, indicatorIds: readonly string[]) =>
  db
    .selectFrom('observation')
    .select(['indicatorId', 'period', 'sex', 'placeCode', 'value', 'vintage', 'replacedIn'])
    .where('indicatorId', '=', sql<string>`any(${indicatorIds}::uuid[])`)
    .where('members', 'is', null)
    .where(
      sql<boolean>`(indicator_id, period) in (
        select few.indicator_id, few.period from observation few
        where few.indicator_id = any(${indicatorIds}::uuid[])
          and few.members is null and few.value > 0 and few.value < ${sql.lit(fewest)})`,
    ),
)

export async function countsPeople(db: Db, indicatorId: string): Promise<boolean> {
  return (await countingPeople(db)).some((told) => told.indicatorId === indicatorId)
}

/** Whoever says what is said already changes nothing. */
export async function sayWhatItCounts(
  db: Db,
  doer: Doer & { readonly id: string },
  indicator: Indicator,
  counts: 'people' | 'other',
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const latest = await db
    .selectFrom('indicatorCounting')
    .select(['number', 'counts'])
    .where('indicatorId', '=', indicator.id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if ((latest?.counts ?? 'other') === counts) return
  const number = (latest?.number ?? 0) + 1
  await db
    .insertInto('indicatorCounting')
    .values({ partnershipId, indicatorId: indicator.id, number, counts, toldBy: doer.id })
    .execute()
  await recordEvent(db, doer, {
    kind: 'indicator.countingTold',
    subject: { kind: 'indicator', id: indicator.id },
    name: indicator.name,
    facts: { counts, before: latest?.counts ?? 'other' },
  })
}
