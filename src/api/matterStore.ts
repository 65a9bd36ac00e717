import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import { originKinds } from '../matters/origin.ts'
import type { Thing } from '../record/thing.ts'
import { groupedBy } from './grouped.ts'

/** What matters stem from, by the matter's id, in the order that it was said. */
export async function originsOfMatters(db: Db): Promise<ReadonlyMap<string, readonly Thing[]>> {
  const groups = groupedBy(await everyOrigin(db), ({ matterId }) => matterId)
  return new Map(
    [...groups].map(([matterId, rows]) => [matterId, rows.map(({ kind, id }) => ({ kind, id }) as Thing)]),
  )
}

const everyOrigin = question((db) =>
  db
    .selectFrom('link')
    .select(['fromKind as kind', 'fromId as id', 'toId as matterId'])
    .where('relation', '=', 'leadsTo')
    .where('toKind', '=', 'matter')
    .where('fromKind', 'in', originKinds)
    .orderBy('createdAt')
    .orderBy('fromId'),
)
