import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { kindName, type ReportDocument, reviewTitle, sealOf, thawed } from './report.ts'
import { type Format, formats, type ReportSet, type SetPlace } from './set.ts'

/** "Årsrapport 2026, nr 2", "Rapport: Förbättrat partnerskap, nr 1". */
export function setName({
  kind,
  review,
  year,
  number,
}: Pick<ReportSet, 'kind' | 'review' | 'year' | 'number'>): string {
  return `${review ? reviewTitle(review.name) : kindName(kind, year)}, nr ${number}`
}

/** The latest first. */
export async function reportSets(db: Db): Promise<readonly ReportSet[]> {
  const rows = await setsOf(db).orderBy('reportSet.frozenAt', 'desc').orderBy('number', 'desc').execute()
  return rows.map(toSet)
}

/** Those of a review, the latest first. */
export async function reportSetsOf(db: Db, { id }: { readonly id: string }): Promise<readonly ReportSet[]> {
  return (await reportSets(db)).filter(({ review }) => review?.id === id)
}

/** "Not yours" and "not there" are the same. */
export async function reportSetFor(db: Db, id: string): Promise<ReportSet> {
  const row = isUuid(id) ? await setsOf(db).where('reportSet.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('not-found', '')
  return toSet(row)
}

/** The county first. */
export async function placesOfSet(db: Db, setId: string): Promise<readonly SetPlace[]> {
  return db
    .selectFrom('report')
    .select([
      'placeCode',
      'placeName',
      sql<readonly Format[]>`array(
        select format from report_file file
        where file.set_id = report.set_id and file.place_code = report.place_code order by format desc)`.as(
        'files',
      ),
    ])
    .where('setId', '=', setId)
    .orderBy('place')
    .execute()
}

export type Frozen = { readonly document: ReportDocument; readonly seal: string }

export async function frozenReport(db: Db, setId: string, placeCode: string): Promise<Frozen> {
  const row = await db
    .selectFrom('report')
    .select(['content', 'seal'])
    .where('setId', '=', setId)
    .where('placeCode', '=', placeCode)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', '')
  return { document: thawed(row), seal: row.seal }
}

/** As it was made; null until it is. */
export async function keptFile(
  db: Db,
  setId: string,
  placeCode: string,
  format: Format,
): Promise<Buffer | null> {
  const row = await db
    .selectFrom('reportFile')
    .select(['content', 'seal'])
    .where('setId', '=', setId)
    .where('placeCode', '=', placeCode)
    .where('format', '=', format)
    .executeTakeFirst()
  if (!row) return null
  if (sealOf(row.content) !== row.seal) throw new Error('A kept file is not what it was sealed as.')
  return row.content
}

function setsOf(db: Db) {
  return db
    .selectFrom('reportSet')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('reportMaking as making')
          .leftJoin('reportMakingEnd as end', 'end.makingId', 'making.id')
          .select([
            'making.id as makingId',
            'making.begunAt',
            'making.askedName',
            'making.askedHat',
            'end.outcome',
            'end.incident',
          ])
          .whereRef('making.setId', '=', 'reportSet.id')
          .orderBy('making.begunAt', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('reportPublication as publication')
          .leftJoin('reportWithdrawal as withdrawal', (join) =>
            join
              .onRef('withdrawal.setId', '=', 'publication.setId')
              .onRef('withdrawal.number', '=', 'publication.number'),
          )
          .select([
            'publication.number as publicationNumber',
            'publication.publishedAt',
            'withdrawal.withdrawnAt',
            'withdrawal.reason',
          ])
          .whereRef('publication.setId', '=', 'reportSet.id')
          .orderBy('publication.number', 'desc')
          .limit(1)
          .as('open'),
      (join) => join.onTrue(),
    )
    .select([
      'reportSet.id',
      'kind',
      'reviewId',
      'reviewName',
      'year',
      'reportSet.number',
      'knownOn',
      'frozenAt',
      'frozenName',
      'frozenHat',
      'makingId',
      'begunAt',
      'askedName',
      'askedHat',
      'outcome',
      'incident',
      'publicationNumber',
      'publishedAt',
      'withdrawnAt',
      'reason',
      sql<number | null>`(
        select max(later.number) from report_set later
        where later.kind = report_set.kind and later.review_id is not distinct from report_set.review_id
          and (report_set.review_id is not null or later.year = report_set.year)
          and later.number > report_set.number
      )`.as('replacedBy'),
      sql<number>`(select count(*)::int from report where report.set_id = report_set.id)`.as('reports'),
      sql<number>`(
        select count(*)::int from (
          select from report_file file where file.set_id = report_set.id
          group by file.place_code having count(*) = ${sql.lit(formats.length)}) whole)`.as('made'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof setsOf>['executeTakeFirstOrThrow']>>

/** Left joins: either all of their columns are there, or none. */
function toSet(row: Row): ReportSet {
  const { id, kind, year, number, knownOn, frozenAt, replacedBy, reports, made } = row
  return {
    id,
    kind,
    review: row.reviewId === null ? null : { id: row.reviewId, name: row.reviewName! },
    year,
    number,
    knownOn,
    frozenAt,
    replacedBy,
    reports,
    made,
    by: { name: row.frozenName, hat: row.frozenHat },
    making:
      row.makingId === null
        ? null
        : {
            id: row.makingId,
            begunAt: row.begunAt!,
            by: { name: row.askedName!, hat: row.askedHat! },
            end: row.outcome === null ? null : { outcome: row.outcome, incident: row.incident },
          },
    publication:
      row.publicationNumber === null
        ? null
        : {
            number: row.publicationNumber,
            publishedAt: row.publishedAt!,
            withdrawal:
              row.withdrawnAt === null ? null : { withdrawnAt: row.withdrawnAt, reason: row.reason ?? '' },
          },
  }
}
