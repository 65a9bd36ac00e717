import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { placeFor } from '../population/places.ts'
import { putInSearch, recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { OwnGroup } from './group.ts'
import { groupPath } from './paths.ts'
import { comparisonWords } from './words.ts'

/** What a group says, apart from which version of it. */
export type GroupContent = Pick<OwnGroup, 'name' | 'basis' | 'members'>

/** A group with whether it is there: one that was taken away keeps its last name, so that it can be brought back. */
export type KeptGroup = OwnGroup & { readonly removed: boolean }

/** Those that are there, by name. */
export async function ownGroups(db: Db): Promise<readonly OwnGroup[]> {
  const rows = await db
    .selectFrom('placeGroup')
    .distinctOn('id')
    .select(['id', 'version', 'name', 'basis', 'members'])
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows
    .flatMap(({ name, ...group }) => (name === null ? [] : { ...group, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** "Not yours" and "not there" are the same. */
export async function groupFor(db: Db, id: string): Promise<KeptGroup> {
  const [latest] = await versionsOf(db, id)
  if (!latest) throw new Refusal('not-found', '')
  return latest
}

/** The latest first. */
async function versionsOf(db: Db, id: string): Promise<readonly KeptGroup[]> {
  if (!isUuid(id)) return []
  const rows = await db
    .selectFrom('placeGroup')
    .select(['id', 'version', 'name', 'basis', 'members'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row, at) => ({
    ...row,
    name: row.name ?? rows.slice(at).find(({ name }) => name !== null)?.name ?? '',
    removed: row.name === null,
  }))
}

export async function addGroup(db: Db, doer: Writer, content: GroupContent, id = newId()): Promise<string> {
  await write(db, doer, 'placeGroup.added', { id, version: 1, removed: false, ...content })
  return id
}

/** Nothing when it says so already. The caller has its turn. */
export async function changeGroup(db: Db, doer: Writer, group: KeptGroup, content: GroupContent) {
  const { name, basis, members } = group
  if (JSON.stringify({ name, basis, members }) === JSON.stringify(content)) return
  await write(db, doer, 'placeGroup.changed', {
    id: group.id,
    version: group.version + 1,
    removed: false,
    ...content,
  })
}

/** It is offered no more. `version` is what the one who takes it away has seen. The caller has its turn. */
export async function removeGroup(db: Db, doer: Writer, group: KeptGroup, version: number): Promise<void> {
  if (group.removed) return
  refuseUnseen(group, version)
  await write(db, doer, 'placeGroup.removed', { ...group, version: version + 1, removed: true })
}

/** What stood before the latest change stands again; before the first there was nothing. The caller has its turn. */
export async function takeBackGroup(db: Db, doer: Writer, group: KeptGroup, version: number): Promise<void> {
  refuseUnseen(group, version)
  const [, before] = await versionsOf(db, group.id)
  const again = before ?? { ...group, removed: true }
  await write(db, doer, 'placeGroup.takenBack', { ...again, version: version + 1 })
}

function refuseUnseen(group: KeptGroup, version: number): void {
  if (group.version === version) return
  throw new Refusal('conflict', (language) => comparisonWords(language).groups.changed, {
    href: groupPath(group.id),
    label: (language) => comparisonWords(language).groups.toGroup,
  })
}

async function write(db: Db, doer: Writer, kind: string, group: KeptGroup): Promise<void> {
  const { partnershipId, id: writtenBy } = doer
  const { id, version, name, basis, members, removed } = group
  await db
    .insertInto('placeGroup')
    .values({ partnershipId, id, version, name: removed ? null : name, basis, members, writtenBy })
    .execute()
  const subject = { kind: 'placeGroup', id } as const
  const names = members.map((code) => placeFor(code).name).join(', ')
  await recordEvent(db, doer, { kind, subject, name, facts: { version, basis, members: names, removed } })
  if (removed) {
    await db
      .deleteFrom('searchEntry')
      .where('subjectKind', '=', 'placeGroup')
      .where('subjectId', '=', id)
      .execute()
  } else await putInSearch(db, partnershipId, subject, { title: name, text: `${basis} ${names}` })
}
