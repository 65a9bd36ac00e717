import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { awaitTurn } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Review, SourceKind } from '../review/review.ts'
import { tell } from '../review/telling.ts'
import { addNewCodes, presentCodes } from './codeStore.ts'
import {
  perspectivesOfCodes,
  takeCoverage,
  takeDocument,
  takeNotes,
  takePerspectives,
  takeVoices,
} from './contextTaking.ts'
import type { FileSummary } from './fileReading.ts'
import { claimGuids } from './guidStore.ts'
import type { Choices } from './importing.ts'
import { matchCodes } from './matching.ts'
import type { FileCoding, FileNote, FilePart, FileSource, Guid } from './project.ts'

/** Rows that go to the database together. */
const batch = 2000
/** Beyond every number that a person has given: taken until the real one is known, at the end. */
const provisional = 1_000_000_000

export type Took = {
  readonly sources: number
  readonly codes: number
  readonly codings: number
  readonly memos: number
}

/**
 * Takes a project into a review, source by source, in the transaction at hand: whole or not at all. Writers of the
 * partnership wait only for its last part, when numbers are given and the event is recorded.
 */
export async function takeProject(
  db: Db,
  doer: Writer,
  review: Review,
  summary: FileSummary,
  choices: Choices,
  parts: AsyncIterable<FilePart>,
  progress: (done: number) => void,
): Promise<Took> {
  const { partnershipId } = doer
  const wasEmpty = await isEmpty(db, review)
  const matched = matchCodes(await presentCodes(db, review), summary.codes)
  const perspectiveIds = await takePerspectives(db, doer, review, summary.perspectives)
  const perspectives = perspectivesOfCodes(summary, perspectiveIds)
  const { ids: codeIds, added } = await addNewCodes(db, partnershipId, review, matched, perspectives)
  const coders = await coderFinder(db, partnershipId, review, summary, choices)
  const taken = { document: new Map<Guid, string>(), interview: new Map<Guid, string>() }
  const segments: SegmentIds = new Map()
  const notes: FileNote[] = []
  const base = provisional + Math.floor(Math.random() * provisional)
  let [done, codings] = [0, 0]

  for await (const part of parts) {
    if (part.kind === 'note') {
      notes.push(part.note)
      continue
    }
    const { source } = part
    const kind = source.kind ?? choices.kind
    const ids = await claimGuids(db, partnershipId, 'source', [source.guid])
    const id = ids.get(source.guid)!
    await db
      .insertInto('source')
      .values({
        partnershipId,
        id,
        reviewId: review.id,
        kind,
        number: base + done,
        title: source.name,
        ...(source.at !== null && { createdAt: new Date(source.at) }),
      })
      .execute()
    await db.insertInto('sourceText').values({ partnershipId, sourceId: id, text: source.text }).execute()
    if (kind === 'document') await takeDocument(db, doer, id, source, summary)
    codings += await addSelections(db, partnershipId, id, source, codeIds, coders, segments)
    taken[kind].set(source.guid, id)
    progress(++done)
  }
  await takeVoices(db, doer, review, summary.voices, taken.interview)
  await takeCoverage(db, doer, summary.perspectives, perspectiveIds, taken.document)
  await takeNotes(db, doer, review, notes, {
    sources: new Map([...taken.document, ...taken.interview]),
    codes: codeIds,
    segments,
    coderOf: (guid) => coders.of(guid),
  })

  await awaitTurn(db, partnershipId)
  await giveNumbers(db, review, taken)
  await coders.giveNumbers()
  if (wasEmpty) {
    await db
      .insertInto('exchangeProject')
      .values({
        partnershipId,
        reviewId: review.id,
        name: summary.name || review.name,
        madeAt: summary.at === null ? null : new Date(summary.at),
      })
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
  const took = { sources: done, codes: added.length, codings, memos: notes.length }
  await tell(db, doer, review, 'review.projectTakenIn', took)
  return took
}

async function isEmpty(db: Db, { id }: Review): Promise<boolean> {
  const has = async (table: 'source' | 'code' | 'coder') =>
    (await db.selectFrom(table).select('id').where('reviewId', '=', id).limit(1).executeTakeFirst()) !==
    undefined
  return !(await has('source')) && !(await has('code')) && !(await has('coder'))
}

type SegmentIds = Map<Guid, { readonly id: string; readonly sourceId: string }>

/** Answers with how many codings there were. */
async function addSelections(
  db: Db,
  partnershipId: string,
  sourceId: string,
  { selections }: FileSource,
  codeIds: ReadonlyMap<Guid, string>,
  coders: CoderFinder,
  segmentIds: SegmentIds,
): Promise<number> {
  let count = 0
  for (let from = 0; from < selections.length; from += batch) {
    const part = selections.slice(from, from + batch)
    const ids = await claimGuids(
      db,
      partnershipId,
      'segment',
      part.map(({ guid }) => guid),
    )
    const segments = []
    for (const { guid, start, end, coder, at } of part) {
      const coderId = coder === null ? null : await coders.of(coder)
      const id = ids.get(guid)!
      segmentIds.set(guid, { id, sourceId })
      segments.push({ id, start, end, coderId, at })
    }
    await sql`
      insert into segment (partnership_id, source_id, id, start_at, end_at, coder_id, created_at)
      select ${partnershipId}, ${sourceId}, id, start, "end", "coderId", coalesce(at, now())
      from json_to_recordset(${JSON.stringify(segments)}) as rows (
        id uuid, start integer, "end" integer, "coderId" uuid, at timestamptz
      )
    `.execute(db)
    const put = part.flatMap(({ guid, codings }) =>
      codings.map((coding) => ({ ...coding, segmentId: ids.get(guid)! })),
    )
    for (let at = 0; at < put.length; at += batch)
      await addCodings(db, partnershipId, put.slice(at, at + batch), codeIds, coders)
    count += put.length
  }
  return count
}

async function addCodings(
  db: Db,
  partnershipId: string,
  codings: readonly (FileCoding & { readonly segmentId: string })[],
  codeIds: ReadonlyMap<Guid, string>,
  coders: CoderFinder,
): Promise<void> {
  const ids = await claimGuids(
    db,
    partnershipId,
    'coding',
    codings.map(({ guid }) => guid),
  )
  const rows = []
  for (const { guid, segmentId, code, coder, at } of codings) {
    rows.push({
      id: ids.get(guid)!,
      segmentId,
      codeId: codeIds.get(code)!,
      coderId: await coders.of(coder),
      at,
    })
  }
  await sql`
    insert into coding (partnership_id, id, segment_id, code_id, coder_id, coded_at)
    select ${partnershipId}, id, "segmentId", "codeId", "coderId", coalesce(at, now())
    from json_to_recordset(${JSON.stringify(rows)}) as rows (
      id uuid, "segmentId" uuid, "codeId" uuid, "coderId" uuid, at timestamptz
    )
  `.execute(db)
}

/** In the order of the file, after those that are there. */
async function giveNumbers(
  db: Db,
  { id }: Review,
  taken: Readonly<Record<SourceKind, ReadonlyMap<Guid, string>>>,
): Promise<void> {
  for (const [kind, ids] of Object.entries(taken)) {
    await sql`
      update source set number = given.number + (
        select coalesce(max(number), 0) from source
        where review_id = ${id} and kind = ${kind} and number < ${provisional}
      )
      from unnest(${[...ids.values()]}::uuid[]) with ordinality as given (id, number)
      where source.id = given.id
    `.execute(db)
  }
}

type CoderFinder = {
  /** The coder that a user of the file is; one that is not known for null. */
  of(user: Guid | null): Promise<string>
  giveNumbers(): Promise<void>
}

/** Users become coders: those that are here by the same GUID, the members that were chosen, and new ones. */
async function coderFinder(
  db: Db,
  partnershipId: string,
  review: Review,
  summary: FileSummary,
  { members }: Choices,
): Promise<CoderFinder> {
  const base = provisional + Math.floor(Math.random() * provisional)
  const added: string[] = []
  const ids = new Map<Guid, string>()
  const present = await db
    .selectFrom('coder')
    .leftJoin('exchangeGuid as known', 'known.thingId', 'coder.id')
    .select(['coder.id', 'personId', 'known.guid'])
    .where('reviewId', '=', review.id)
    .execute()
  const add = async (id: string, name: string, personId: string | null): Promise<string> => {
    const number = base + added.length
    added.push(id)
    await db
      .insertInto('coder')
      .values({ partnershipId, id, reviewId: review.id, personId, name, number })
      .execute()
    return id
  }

  const byPerson = new Map(present.map(({ id, personId }) => [personId, id]))
  for (const { guid, name } of summary.coders) {
    const personId = members[guid] ?? null
    const here =
      personId === null ? present.find((each) => (each.guid ?? each.id) === guid)?.id : byPerson.get(personId)
    if (here !== undefined) {
      ids.set(guid, here)
      continue
    }
    const claimed = await claimGuids(db, partnershipId, 'coder', [guid])
    const id = await add(claimed.get(guid)!, name, personId)
    if (personId !== null) byPerson.set(personId, id)
    ids.set(guid, id)
  }

  let unknown: string | null = null
  return {
    async of(user) {
      const known = user === null ? undefined : ids.get(user)
      if (known !== undefined) return known
      unknown ??= await add(newId(), unknownCoder, null)
      return unknown
    },
    async giveNumbers() {
      await sql`
        update coder set number = given.number + (
          select coalesce(max(number), 0) from coder
          where review_id = ${review.id} and number < ${provisional}
        )
        from unnest(${added}::uuid[]) with ordinality as given (id, number)
        where coder.id = given.id
      `.execute(db)
    },
  }
}

/** Stored as a name, as all that is stored is in Swedish. */
const unknownCoder = 'Okänd kodare'
