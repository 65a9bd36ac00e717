import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import type { Sex } from './indicator.ts'
import { heard, membersVary, withSteady } from './membership.ts'
import { nationCode } from './place.ts'
import { codesOf, placeFor, placesOfCounty } from './places.ts'
import type { Observed, Series } from './series.ts'
import { hidingIn } from './smallNumberStore.ts'

export type Reading = {
  readonly indicatorIds?: readonly string[]
  readonly placeCodes?: readonly string[]
  readonly sexes?: readonly Sex[]
  /** As it was known in this vintage; left out: as it is known now. */
  readonly asOf?: number
  /** As it was known when these vintages were. Not together with `asOf`. */
  readonly known?: readonly number[]
  /** The nation is mostly there to be compared with; where its own signals are shown, they are tried too. */
  readonly steadyNation?: boolean
}

export type IndicatorSeries = Series & { readonly indicatorId: string }

/**
 * Series in one query, without the small numbers that are not shown. Each comes from the database as one row with its points as a list: rows of their own would
 * cost more to send and to read than to find.
 */
export async function seriesOf(db: Db, reading: Reading): Promise<readonly IndicatorSeries[]> {
  const { indicatorIds, placeCodes, sexes, asOf, known } = reading
  const given = [indicatorIds, placeCodes, sexes, asOf, known].map((value) => value !== undefined)
  const rows = await seriesIn(given)(
    db,
    ...[indicatorIds, placeCodes, sexes, asOf, known].filter((value) => value !== undefined),
  )
  const hide = await hidingIn(db, indicatorIds)
  const all = rows.map(({ points, ...series }) => ({
    ...series,
    points: points.map(
      ([period, value, reason, members]): Observed =>
        hide({ ...series, period }, heard(series.placeCode, { period, value, reason, members })),
    ),
  }))
  return steadied(db, all, reading)
}

/** Means in which different municipalities take part in different years, beside what they would be else. */
async function steadied(
  db: Db,
  all: readonly IndicatorSeries[],
  { asOf, known, steadyNation = false }: Reading,
): Promise<readonly IndicatorSeries[]> {
  const isMean = ({ placeCode }: Series) =>
    placeCode === nationCode ? steadyNation : placeFor(placeCode).kind === 'county'
  const varying = new Set(all.filter((series) => isMean(series) && membersVary(series)))
  if (varying.size === 0) return all
  const theirs = await seriesOf(db, {
    indicatorIds: unique([...varying].map(({ indicatorId }) => indicatorId)),
    placeCodes: unique([...varying].flatMap(({ placeCode }) => municipalitiesOf(placeCode))),
    sexes: unique([...varying].map(({ sex }) => sex)),
    ...(asOf === undefined ? {} : { asOf }),
    ...(known === undefined ? {} : { known }),
  })
  return all.map((series) => {
    if (!varying.has(series)) return series
    const members = new Set(municipalitiesOf(series.placeCode))
    const own = theirs.filter(
      ({ indicatorId, sex, placeCode }) =>
        indicatorId === series.indicatorId && sex === series.sex && members.has(placeCode),
    )
    return { ...series, ...withSteady(series, own) }
  })
}

function municipalitiesOf(placeCode: string): readonly string[] {
  if (placeCode === nationCode) return codesOf('municipality')
  return placesOfCounty(placeCode).flatMap(({ kind, code }) => (kind === 'municipality' ? code : []))
}

function unique<T extends string>(texts: readonly T[]): readonly T[] {
  return [...new Set(texts)]
}

/** The question for each combination of what may be given. */
const seriesQuestions = new Map<string, ReturnType<typeof seriesQuestion>>()

function seriesIn(given: readonly boolean[]) {
  const key = String(given)
  const known = seriesQuestions.get(key) ?? seriesQuestion(given)
  seriesQuestions.set(key, known)
  return known
}

function seriesQuestion([byIndicator, byPlace, bySex, asKnownThen, amongKnown]: readonly boolean[]) {
  return question((db, ...values: readonly unknown[]) => {
    const left = [...values]
    let query = db
      .selectFrom('observation')
      .select([
        'indicatorId',
        'placeCode',
        'sex',
        sql<[string, number | null, string | null, number | null][]>`
          json_agg(json_build_array(period, value, reason, members) order by period)`.as('points'),
      ])
      .groupBy(['indicatorId', 'placeCode', 'sex'])
    if (byIndicator) query = query.where('indicatorId', '=', sql<string>`any(${left.shift()}::uuid[])`)
    if (byPlace) query = query.where('placeCode', '=', sql<string>`any(${left.shift()}::text[])`)
    if (bySex) query = query.where('sex', '=', sql<Sex>`any(${left.shift()}::text[])`)
    if (amongKnown) {
      const known = sql<number>`any(${left.shift()}::int[])`
      return query
        .where('vintage', '=', known)
        .where((eb) => eb.or([eb('replacedIn', 'is', null), eb.not(eb('replacedIn', '=', known))]))
    }
    if (!asKnownThen) return query.where('replacedIn', 'is', null)
    const asOf = sql<number>`${left.shift()}::int`
    return query
      .where('vintage', '<=', asOf)
      .where((eb) => eb.or([eb('replacedIn', 'is', null), eb('replacedIn', '>', asOf)]))
  })
}
