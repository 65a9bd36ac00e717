import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'

/** By which the log tells of divisions that were taken back: the first area of each. */
export async function withdrawnAreas(db: Db): Promise<readonly string[]> {
  return (await withdrawals(db)).map(({ id }) => id)
}

const withdrawals = question((db) =>
  db.selectFrom('event').select('subjectId as id').where('kind', '=', 'lifeAreas.withdrawn'),
)
