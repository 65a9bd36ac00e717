import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { Guid } from './project.ts'

type Kind = 'coder' | 'code' | 'source' | 'segment' | 'coding' | 'memo' | 'voice' | 'review_perspective'

/**
 * Ids for new things that other programs know by a GUID: the GUID itself where it can be an id and is free. Any other
 * gets an id of ours, and its GUID is remembered, so that it goes out again as it came.
 */
export async function claimGuids(
  db: Db,
  partnershipId: string,
  kind: Kind,
  guids: readonly Guid[],
): Promise<ReadonlyMap<Guid, string>> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(kind)} where id = any(${guids.filter(isId)}::uuid[])
  `.execute(db)
  const taken = new Set(rows.map(({ id }) => id))
  const ids = new Map(guids.map((guid) => [guid, isId(guid) && !taken.has(guid) ? guid : newId()]))
  await rememberGuids(db, partnershipId, ids)
  return ids
}

/** By which GUIDs others know things, so that they go out again by them. What is known by one already keeps it. */
export async function rememberGuids(
  db: Db,
  partnershipId: string,
  ids: ReadonlyMap<Guid, string>,
): Promise<void> {
  const renamed = [...ids].filter(([guid, id]) => guid !== id)
  if (renamed.length === 0) return
  await sql`
    insert into exchange_guid (partnership_id, thing_id, guid)
    select ${partnershipId}, *
    from unnest(${renamed.map(([, id]) => id)}::uuid[], ${renamed.map(([guid]) => guid)}::uuid[])
    on conflict do nothing
  `.execute(db)
}

/** Some programs make GUIDs that no UUID looks like; addresses are made of ids, and know UUIDs only. */
const isId = (guid: Guid): boolean => isUuid(guid)

/** By which GUIDs the things of a review are known, where that is not their ids. */
export async function guidsOf(
  db: Db,
  kind: 'coder' | 'code' | 'source',
  { id }: { readonly id: string },
): Promise<(thing: string) => Guid> {
  const { rows } = await sql<{ thingId: string; guid: Guid }>`
    select thing_id, guid from exchange_guid
    where thing_id in (select id from ${sql.table(kind)} where review_id = ${id})
  `.execute(db)
  const known = new Map(rows.map(({ thingId, guid }) => [thingId, guid]))
  return (thing) => known.get(thing) ?? thing
}
