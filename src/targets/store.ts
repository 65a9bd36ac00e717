import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type Asking, question } from '../db/question.ts'
import { counties } from '../partnership/sweden.ts'
import { Refusal } from '../platform/refusal.ts'
import { annotate, removeAnnotation } from '../population/annotationStore.ts'
import type { Indicator, Sex } from '../population/indicator.ts'
import { speaksFor } from '../population/membership.ts'
import { startsInForceOf } from '../population/phaseStore.ts'
import { placeFor } from '../population/places.ts'
import { latestOf, type Series } from '../population/series.ts'
import { type Reading, seriesOf } from '../population/seriesStore.ts'
import { hidingIn } from '../population/smallNumberStore.ts'
import { indicatorFor } from '../population/store.ts'
import { addLink, recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import { targetPath } from './paths.ts'
import { linesOf } from './ratchetStore.ts'
import { putTargetInSearch } from './searchStore.ts'
import { type Position, positionAmong, type Standing, standingOf, worstFirst } from './standing.ts'
import type { Target } from './target.ts'
import { targetWords } from './words.ts'

export type NewTarget = Pick<
  Target,
  'sex' | 'name' | 'baselinePeriod' | 'baselineValue' | 'level' | 'duePeriod' | 'agreedOn'
> & { readonly id?: string; readonly indicatorId: string; readonly placeCode: string }

/** Adds the target, ties it to its evidence, and draws its line in the indicator's chart. */
export async function addTarget(db: Db, doer: Doer, { id = newId(), ...target }: NewTarget): Promise<string> {
  const { partnershipId } = doer
  await db
    .insertInto('target')
    .values({ partnershipId, id, ...target })
    .execute()

  const subject: Thing = { kind: 'target', id }
  const indicator = await indicatorFor(db, target.indicatorId)
  const place = placeFor(target.placeCode)
  const { name, sex, baselinePeriod, baselineValue, level, duePeriod, agreedOn } = target
  await addLink(db, partnershipId, { kind: 'indicator', id: indicator.id }, 'leadsTo', subject)
  await annotate(db, partnershipId, indicator.id, {
    placeCode: place.code,
    sex,
    kind: 'target',
    fromPeriod: agreedOn.slice(0, 4),
    period: duePeriod,
    value: level,
    words: name,
    subject,
  })
  await recordEvent(db, doer, {
    kind: 'target.added',
    subject,
    name,
    facts: {
      indicator: indicator.code,
      place: place.name,
      sex,
      baselinePeriod,
      baselineValue,
      level,
      duePeriod,
      agreedOn,
    },
  })
  await putTargetInSearch(db, partnershipId, id)
  return id
}

/** A target that is closed is not closed again: whoever comes second is led to when and why. */
export function refuseClosed(target: Target): void {
  if (target.closure === null) return
  throw new Refusal('conflict', (language) => targetWords(language).alreadyClosed, {
    href: targetPath(target.id),
    label: (language) => targetWords(language).toTarget,
  })
}

/** The target is no longer worked towards, and its line leaves the indicator's chart. The target itself remains. */
export async function closeTarget(
  db: Db,
  doer: Doer & { readonly id: string },
  target: Target,
  reason: string,
  closedAt: Date,
): Promise<void> {
  refuseClosed(target)
  const { partnershipId } = doer
  const subject: Thing = { kind: 'target', id: target.id }
  await db
    .insertInto('targetClosure')
    .values({ partnershipId, targetId: target.id, reason, closedAt, closedBy: doer.id })
    .execute()
  await removeAnnotation(db, subject)
  await recordEvent(db, doer, { kind: 'target.closed', subject, name: target.name, facts: { reason } })
  await putTargetInSearch(db, partnershipId, target.id)
}

/** "Not yours" and "not there" are the same. */
export async function targetFor(db: Db, id: string): Promise<Target> {
  const row = isUuid(id) ? await inContext(db).where('target.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('not-found', '')
  return toTarget(row)
}

export async function isThere(db: Db, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  return (await db.selectFrom('target').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Those that are worked towards, in the order that they were added. */
export async function targets(db: Db): Promise<readonly Target[]> {
  const rows = await openTargets(db)
  return rows.map(toTarget)
}

const openTargets = question((db) =>
  inContext(db).where('targetClosure.targetId', 'is', null).orderBy('target.createdAt').orderBy('target.id'),
)

/** The latest closed first. */
export async function closedTargets(db: Db): Promise<readonly Target[]> {
  const rows = await inContext(db)
    .where('targetClosure.targetId', 'is not', null)
    .orderBy('targetClosure.closedAt', 'desc')
    .execute()
  return rows.map(toTarget)
}

/** The open targets on an indicator, in one place or all. */
export async function targetsOfIndicator(
  db: Db,
  indicatorId: string,
  placeCode?: string,
): Promise<readonly Target[]> {
  let query = inContext(db)
    .where('targetClosure.targetId', 'is', null)
    .where('target.indicatorId', '=', indicatorId)
    .orderBy('target.duePeriod')
  if (placeCode) query = query.where('target.placeCode', '=', placeCode)
  const rows = await query.execute()
  return rows.map(toTarget)
}

/** What was known: in a vintage, or of these vintages. */
type Then = Pick<Reading, 'asOf' | 'known'>

/** The series of each target, by the target's id: one query, however many targets. */
export async function seriesOfTargets(
  db: Db,
  targets: readonly Target[],
  then: Then = {},
): Promise<ReadonlyMap<string, Series>> {
  if (targets.length === 0) return new Map()
  const all = await seriesOf(db, {
    indicatorIds: unique(targets.map(({ indicator }) => indicator.id)),
    placeCodes: unique(targets.map(({ place }) => place.code)),
    sexes: unique(targets.map(({ sex }) => sex)),
    ...then,
  })
  const key = (indicatorId: string, placeCode: string, sex: Sex) => `${indicatorId} ${placeCode} ${sex}`
  const byKey = new Map(all.map((series) => [key(series.indicatorId, series.placeCode, series.sex), series]))
  return new Map(
    targets.map(({ id, indicator, place, sex }) => [
      id,
      byKey.get(key(indicator.id, place.code, sex)) ?? { placeCode: place.code, sex, points: [] },
    ]),
  )
}

/** How each target stands, the worst first. Three queries, however many they are: their series, their positions, and what they were answered. */
export async function standings(
  db: Db,
  targets: readonly Target[],
  then?: Then,
): Promise<readonly Standing[]> {
  const series = await seriesOfTargets(db, targets, then)
  const positions = then ? new Map<string, Position>() : await positionsOf(db, targets, series)
  const lines = await linesOf(
    db,
    targets.map(({ id }) => id),
  )
  return worstFirst(
    targets.map((target) => {
      const position = positions.get(target.id) ?? null
      return standingOf(target, series.get(target.id)!, position, lines.get(target.id))
    }),
  )
}

/** The place among the counties that have a value in the county's latest year, for targets on a county's own value. */
async function positionsOf(
  db: Db,
  targets: readonly Target[],
  series: ReadonlyMap<string, Series>,
): Promise<ReadonlyMap<string, Position>> {
  const compared = targets.flatMap((target) => {
    const latest = target.place.kind === 'county' ? latestOf(series.get(target.id)!) : null
    return latest ? { target, latest } : []
  })
  if (compared.length === 0) return new Map()
  const rows = await valuesOfCounties(
    db,
    unique(compared.map(({ target }) => target.indicator.id)),
    unique(compared.map(({ target }) => target.sex)),
    unique(compared.map(({ latest }) => latest.period)),
  )
  const hide = await hidingIn(
    db,
    compared.map(({ target }) => target.indicator.id),
  )
  return new Map(
    compared.flatMap(({ target, latest }) => {
      const values = rows.flatMap((row) =>
        row.indicatorId === target.indicator.id &&
        row.sex === target.sex &&
        row.period === latest.period &&
        speaksFor(row.placeCode, row.members)
          ? (hide(row, { ...row, reason: null }).value ?? [])
          : [],
      )
      const position = positionAmong(values, latest.value, target.indicator.direction)
      return position ? [[target.id, position] as const] : []
    }),
  )
}

const countyCodes = counties.map(({ code }) => code)

const valuesOfCounties = question(
  (db, indicatorIds: readonly string[], sexes: readonly Sex[], periods: readonly string[]) =>
    db
      .selectFrom('observation')
      .select(['indicatorId', 'sex', 'period', 'value', 'placeCode', 'members'])
      .where('indicatorId', '=', sql<string>`any(${indicatorIds}::uuid[])`)
      .where('sex', '=', sql<Sex>`any(${sexes}::text[])`)
      .where('placeCode', '=', sql<string>`any(${countyCodes}::text[])`)
      .where('period', '=', sql<string>`any(${periods}::text[])`)
      .where('replacedIn', 'is', null),
)

function unique<T extends string>(texts: readonly T[]): readonly T[] {
  return [...new Set(texts)]
}

function inContext(db: Asking) {
  return db
    .selectFrom('target')
    .innerJoin('indicator', 'indicator.id', 'target.indicatorId')
    .innerJoin('place', 'place.code', 'target.placeCode')
    .leftJoin('targetClosure', 'targetClosure.targetId', 'target.id')
    .select([
      'target.id',
      'target.sex',
      'target.name',
      'target.baselinePeriod',
      'target.baselineValue',
      'target.level',
      'target.duePeriod',
      'target.agreedOn',
      'targetClosure.reason',
      'targetClosure.closedAt',
    ])
    .select(indicatorAndPlace)
}

/** The two things that a target and an effect are about, as lists of columns beside their own. */
export const indicatorAndPlace = [
  sql<Indicator>`json_build_object('id', indicator.id, 'source', indicator.source, 'code', indicator.code,
    'title', indicator.title, 'name', indicator.name, 'description', indicator.description, 'unit', indicator.unit,
    'decimals', indicator.decimals, 'direction', indicator.direction, 'describes', indicator.describes,
    'starts', ${startsInForceOf})`.as('indicator'),
  sql<Target['place']>`json_build_object('code', place.code, 'kind', place.kind, 'name', place.name,
    'countyCode', place.county_code)`.as('place'),
] as const

type Row = Awaited<ReturnType<ReturnType<typeof inContext>['executeTakeFirstOrThrow']>>

function toTarget({ reason, closedAt, ...target }: Row): Target {
  return { ...target, closure: reason === null || closedAt === null ? null : { reason, closedAt } }
}
