import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Indicator } from './indicator.ts'
import { indicatorColumns } from './store.ts'

/** Those with the ids, by name; an id that nothing has is passed over. */
export async function indicatorsWithId(db: Db, ids: readonly string[]): Promise<readonly Indicator[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('indicator')
    .select(indicatorColumns)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}
