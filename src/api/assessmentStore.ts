import { sql } from 'kysely'
import type { Mark } from '../assessments/sealing.ts'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'

/** What was said in rounds that are closed now, by the round's id. */
export async function marksOfClosed(db: Db): Promise<ReadonlyMap<string, readonly Mark[]>> {
  return new Map((await everyMark(db)).map(({ roundId, marks }) => [roundId, marks]))
}

const everyMark = question((db) =>
  db
    .selectFrom('assessmentMark as mark')
    .innerJoin('assessmentClosure as closure', 'closure.roundId', 'mark.roundId')
    .select('mark.roundId')
    .select(
      sql<readonly Mark[]>`json_agg(json_build_object('statement', mark.statement, 'kind', mark.party_kind,
        'unitId', mark.unit_id, 'value', mark.value))`.as('marks'),
    )
    .groupBy('mark.roundId'),
)
