import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Review } from '../review/review.ts'
import { perspectivesOf } from '../review/store.ts'
import { matchPerspectives, partiesByName } from './contextTaking.ts'
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

/** What of a file finds no place in the review: perspectives beside those that it has, and principals of elsewhere. */
export type Homeless = { readonly perspectives: readonly string[]; readonly principals: readonly string[] }

export async function homelessIn(
  db: Db,
  review: Pick<Review, 'id'>,
  { perspectives, voices }: FileSummary,
): Promise<Homeless> {
  const present = await perspectivesOf(db, review)
  const unmatched =
    present.length === 0
      ? []
      : matchPerspectives(present, perspectives).filter((each) => each.present === null)
  const parties = await partiesByName(db)
  const principals = new Set(voices.flatMap(({ principal }) => principal ?? []))
  return {
    perspectives: unmatched.map(({ perspective }) => perspective.name),
    principals: [...principals].filter((name) => !parties.has(name)),
  }
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
