import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Review } from '../review/review.ts'
import type { FileSummary } from './fileReading.ts'
import type { PresentCode } from './matching.ts'

/** How many sources of a file are in the review already, by their GUIDs. */
export async function knownSources(
  db: Db,
  { id }: Pick<Review, 'id'>,
  { sources }: FileSummary,
): Promise<number> {
  const guids = sources.map(({ guid }) => guid)
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from source left join exchange_guid known on known.thing_id = source.id
    where review_id = ${id} and coalesce(known.guid, source.id) = any(${guids}::uuid[])
  `.execute(db)
  return rows[0]!.count
}

/** The same as long as nobody has changed the code book. */
export function markOf(codes: readonly PresentCode[]): string {
  const rows = codes
    .map(({ id, parentId, name, definition, color, isCodable }) =>
      JSON.stringify([id, parentId, name, definition, color, isCodable]),
    )
    .toSorted()
  return createHash('sha256').update(rows.join('\n')).digest('base64url').slice(0, 16)
}
