import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { importedDocument } from '../documents/document.ts'
import { enterDocument } from '../documents/textStore.ts'
import type { Writer } from '../record/thing.ts'
import type { Perspective, Review } from '../review/review.ts'
import { perspectivesOf, voiceRolesOf } from '../review/store.ts'
import { claimGuids, rememberGuids } from './guidStore.ts'
import type { FileHead, FileNote, FilePerspective, FileSource, FileVoice, Guid } from './project.ts'

/**
 * Which perspective of a review each of a file is: the one that is called the same. A review that has none gets those of
 * the file; one that has some is asked from them, and gets no others.
 */
export function matchPerspectives(
  present: readonly Perspective[],
  incoming: readonly FilePerspective[],
): readonly { readonly perspective: FilePerspective; readonly present: Perspective | null }[] {
  const plain = (name: string) => name.trim().toLocaleLowerCase('sv')
  return incoming.map((perspective) => ({
    perspective,
    present: present.find(({ name }) => plain(name) === plain(perspective.name)) ?? null,
  }))
}

/** Answers with the id in the review of each perspective of a file that it has or gets. */
export async function takePerspectives(
  db: Db,
  { partnershipId }: Writer,
  review: Review,
  incoming: readonly FilePerspective[],
): Promise<ReadonlyMap<Guid, string>> {
  const present = await perspectivesOf(db, review)
  if (present.length > 0) {
    const matched = matchPerspectives(present, incoming)
    const ids = new Map(
      matched.flatMap(({ perspective, present: here }): [Guid, string][] =>
        here ? [[perspective.guid, here.id]] : [],
      ),
    )
    await rememberGuids(db, partnershipId, ids)
    return ids
  }
  if (incoming.length === 0) return new Map()
  const guids = incoming.map(({ guid }) => guid)
  const ids = await claimGuids(db, partnershipId, 'review_perspective', guids)
  const rows = incoming.map(({ guid, name, question }, index) => ({
    partnershipId,
    id: ids.get(guid)!,
    reviewId: review.id,
    place: index + 1,
    name,
    question,
  }))
  await db.insertInto('reviewPerspective').values(rows).execute()
  return ids
}

/** The perspective of each code of a file. One that stands in several belongs to the first. */
export function perspectivesOfCodes(
  { perspectives }: Pick<FileHead, 'perspectives'>,
  ids: ReadonlyMap<Guid, string>,
): ReadonlyMap<Guid, string> {
  const found = new Map<Guid, string>()
  for (const { guid, codes } of perspectives) {
    const id = ids.get(guid)
    if (id !== undefined) for (const code of codes) if (!found.has(code)) found.set(code, id)
  }
  return found
}

/** Enters a document in the register, as the file or else as nobody knows it. */
export async function takeDocument(
  db: Db,
  doer: Writer,
  id: string,
  { guid, name, at, text }: FileSource,
  { documents }: Pick<FileHead, 'documents'>,
): Promise<void> {
  const { source: _, ...about } = documents.find(({ source }) => source === guid) ?? {
    source: guid,
    ...importedDocument(at === null ? new Date() : new Date(at)),
  }
  await enterDocument(db, doer, { id, title: name, text, ...about })
}

/** To which perspectives the documents speak that have come. */
export async function takeCoverage(
  db: Db,
  { partnershipId }: Writer,
  perspectives: readonly FilePerspective[],
  ids: ReadonlyMap<Guid, string>,
  documentIds: ReadonlyMap<Guid, string>,
): Promise<void> {
  const marks = perspectives.flatMap(({ guid, sources }) =>
    sources.flatMap((source) => {
      const [perspectiveId, sourceId] = [ids.get(guid), documentIds.get(source)]
      return perspectiveId && sourceId ? [{ partnershipId, sourceId, perspectiveId }] : []
    }),
  )
  if (marks.length > 0)
    await db
      .insertInto('documentCoverage')
      .values(marks)
      .onConflict((oc) => oc.doNothing())
      .execute()
}

/** Voices of interviews. Roles are those of the review by name, or new; a principal that is not of the partnership is none. */
export async function takeVoices(
  db: Db,
  { partnershipId }: Writer,
  review: Review,
  voices: readonly FileVoice[],
  interviewIds: ReadonlyMap<Guid, string>,
): Promise<void> {
  const here = voices.filter(({ source }) => interviewIds.has(source))
  if (here.length === 0) return
  const roles = new Map((await voiceRolesOf(db, review)).map(({ id, name }) => [name, id]))
  const fresh = [...new Set(here.map(({ role }) => role))].filter((name) => !roles.has(name))
  for (const name of fresh) {
    const id = newId()
    roles.set(name, id)
    await db.insertInto('reviewRole').values({ partnershipId, id, reviewId: review.id, name }).execute()
  }
  const parties = await partiesByName(db)
  const guids = here.map(({ guid }) => guid)
  const ids = await claimGuids(db, partnershipId, 'voice', guids)
  for (const { guid, source, pseudonym, role, principal } of here)
    await db
      .insertInto('voice')
      .values({
        partnershipId,
        id: ids.get(guid)!,
        sourceId: interviewIds.get(source)!,
        pseudonym,
        roleId: roles.get(role)!,
        partyId: (principal !== null && parties.get(principal)) || null,
      })
      .execute()
}

export async function partiesByName(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('party').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}

type NotePlaces = {
  readonly sources: ReadonlyMap<Guid, string>
  readonly codes: ReadonlyMap<Guid, string>
  /** Segments that notes are about, with their sources. */
  readonly segments: ReadonlyMap<Guid, { readonly id: string; readonly sourceId: string }>
  readonly coderOf: (guid: Guid | null) => Promise<string>
}

export async function takeNotes(
  db: Db,
  { partnershipId }: Writer,
  review: Review,
  notes: readonly FileNote[],
  { sources, codes, segments, coderOf }: NotePlaces,
): Promise<void> {
  if (notes.length === 0) return
  const guids = notes.map(({ guid }) => guid)
  const ids = await claimGuids(db, partnershipId, 'memo', guids)
  const rows = []
  for (const { guid, kind, about, text, coder, at } of notes) {
    const segment = kind === 'segment' ? segments.get(about!)! : null
    rows.push({
      id: ids.get(guid)!,
      kind,
      sourceId: kind === 'source' ? sources.get(about!)! : (segment?.sourceId ?? null),
      segmentId: segment?.id ?? null,
      codeId: kind === 'code' ? codes.get(about!)! : null,
      text,
      coderId: await coderOf(coder),
      at,
    })
  }
  await sql`
    insert into memo (partnership_id, review_id, id, kind, source_id, segment_id, code_id, text, coder_id, written_at)
    select ${partnershipId}, ${review.id}, id, kind, "sourceId", "segmentId", "codeId", text, "coderId", coalesce(at, now())
    from json_to_recordset(${JSON.stringify(rows)}) as rows (
      id uuid, kind text, "sourceId" uuid, "segmentId" uuid, "codeId" uuid, text text, "coderId" uuid, at timestamptz
    )
  `.execute(db)
}
