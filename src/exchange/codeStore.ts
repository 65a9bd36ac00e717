import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Review } from '../review/review.ts'
import { claimGuids, guidsOf } from './guidStore.ts'
import type { Matched, PresentCode } from './matching.ts'
import type { Guid } from './project.ts'

/** The code book of a review, with the GUIDs by which others know it. */
export async function presentCodes(db: Db, review: Pick<Review, 'id'>): Promise<readonly PresentCode[]> {
  const guid = await guidsOf(db, 'code', review)
  const rows = await db
    .selectFrom('code')
    .select(['id', 'parentId', 'name', 'definition', 'color', 'isCodable'])
    .where('reviewId', '=', review.id)
    .execute()
  return rows.map((row) => ({ ...row, guid: guid(row.id) }))
}

/**
 * Adds the codes that are new, each last among its siblings, in the order of the file. Those that are there are left as
 * they are. Answers with the id of each code of the file, and with those that were added.
 */
export async function addNewCodes(
  db: Db,
  partnershipId: string,
  review: Pick<Review, 'id'>,
  matched: readonly Matched[],
  perspectives: ReadonlyMap<Guid, string> = new Map(),
): Promise<{ readonly ids: ReadonlyMap<Guid, string>; readonly added: readonly string[] }> {
  const fresh = matched.filter(({ present }) => present === null)
  const claimed = await claimGuids(
    db,
    partnershipId,
    'code',
    fresh.map(({ code }) => code.guid),
  )
  const ids = new Map(matched.map(({ code, present }) => [code.guid, present?.id ?? claimed.get(code.guid)!]))
  const last = await db
    .selectFrom('code')
    .select((eb) => ['parentId', eb.fn.max('place').as('place')])
    .where('reviewId', '=', review.id)
    .groupBy('parentId')
    .execute()
  const places = new Map(last.map(({ parentId, place }) => [parentId, place]))
  const rows = fresh.map(({ code: { guid, parent, name, definition, color, isCodable } }) => {
    const parentId = parent === null ? null : ids.get(parent)!
    const place = (places.get(parentId) ?? 0) + 1
    places.set(parentId, place)
    const perspectiveId = perspectives.get(guid) ?? null
    return { id: ids.get(guid)!, parentId, perspectiveId, name, definition, color, isCodable, place }
  })
  await sql`
    insert into code (partnership_id, review_id, id, parent_id, perspective_id, name, definition, color, is_codable, place)
    select ${partnershipId}, ${review.id}, *
    from json_to_recordset(${JSON.stringify(rows)}) as rows (
      id uuid, "parentId" uuid, "perspectiveId" uuid, name text, definition text, color text, "isCodable" boolean, place integer
    )
  `.execute(db)
  return { ids, added: rows.map(({ id }) => id) }
}
