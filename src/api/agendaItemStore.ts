import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import type { Gone } from './resource.ts'

/** Points that were taken off an agenda, by the log. Of each once, however often it was put there again. */
export async function removedItems(db: Db): Promise<readonly Gone[]> {
  const rows = await everyRemoval(db)
  return [...new Map(rows.map((row) => [row.key, row])).values()]
}

const everyRemoval = question((db) =>
  db
    .selectFrom('event')
    .select([sql<string>`body #>> '{facts,itemId}'`.as('key'), sql<string>`body ->> 'at'`.as('at')])
    .where('kind', '=', 'agenda.removed')
    // Earlier versions did not tell which one it was.
    .where(sql<boolean>`body #>> '{facts,itemId}' is not null`)
    .orderBy('revision'),
)
