import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { Refusal, type Sentence } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import { type Addressed, mayCompose, mayProofread } from './audience.ts'
import { compose } from './compose.ts'
import { type Content, type Digest, isChangeable, stateOf } from './digest.ts'
import { digestDraftedIn, everyDigest, toDigest } from './digestReading.ts'
import { gather } from './gatheringStore.ts'
import { digestPath } from './paths.ts'
import { digestWords } from './words.ts'

/** A person with a hat: what is drafted, read and sent is so by somebody, as somebody. */
export type Writer = Doer & { readonly id: string } & Pick<Actor, 'role' | 'partyId'>

export type NewDigest = {
  readonly id: string
  readonly addressed: Addressed
  /** Null: since the last one to the same audience, or three months back when there is none. */
  readonly fromOn: CivilDate | null
}

/** Puts a draft together out of what is new. */
export async function draftDigest(
  db: Db,
  doer: Writer,
  { id, addressed, fromOn }: NewDigest,
  now: Date,
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const last = await lastSent(db, addressed)
  const gathered = await gather(db, {
    addressed,
    now,
    fromOn: digestDraftedIn(fromOn, last, now),
    told: new Set(last?.paragraphs.filter(({ leftOut }) => !leftOut).map(({ key }) => key)),
  })
  await db
    .insertInto('digest')
    .values({
      partnershipId,
      id,
      ...addressed,
      fromOn: gathered.fromOn,
      toOn: gathered.toOn,
      createdAt: now,
      createdBy: doer.id,
    })
    .execute()
  const content = compose(gathered)
  await addVersion(db, doer, { id, version: 0 }, content, now)
  await recordEvent(db, doer, {
    kind: 'digest.drafted',
    subject: { kind: 'digest', id },
    name: content.title,
    facts: {
      audience: addressed.audience,
      party: gathered.party?.name ?? null,
      from: gathered.fromOn,
      to: gathered.toOn,
      paragraphs: content.paragraphs.length,
    },
  })
}

/** A new version of the whole. Whatever was read before was read of another text. Nothing when nothing differs. */
export async function changeDigest(
  db: Db,
  doer: Writer,
  digest: Digest,
  change: Partial<Content>,
  now: Date,
): Promise<void> {
  refuseUnlessChangeable(digest)
  const { title, introduction, paragraphs } = digest
  const content: Content = { title, introduction, paragraphs, ...change }
  if (JSON.stringify(content) === JSON.stringify({ title, introduction, paragraphs })) return
  await addVersion(db, doer, digest, content, now)
  await recordEvent(db, doer, {
    kind: 'digest.changed',
    subject: thing(digest),
    name: content.title,
    facts: { version: digest.version + 1, unread: digest.reading !== null },
  })
}

async function addVersion(
  db: Db,
  doer: Writer,
  { id, version }: Pick<Digest, 'id' | 'version'>,
  { title, introduction, paragraphs }: Content,
  at: Date,
): Promise<void> {
  await db
    .insertInto('digestVersion')
    .values({
      partnershipId: doer.partnershipId,
      digestId: id,
      version: version + 1,
      title,
      introduction,
      paragraphs: JSON.stringify(paragraphs),
      writtenAt: at,
      writtenBy: doer.id,
    })
    .execute()
}

/** A draft that nobody will send. Taken up again by `takeUp`. */
export async function discard(db: Db, doer: Writer, digest: Digest, now: Date): Promise<void> {
  if (digest.discarding) return
  refuseUnlessChangeable(digest)
  await db
    .insertInto('digestDiscarding')
    .values({
      partnershipId: doer.partnershipId,
      digestId: digest.id,
      discardedAt: now,
      discardedBy: doer.id,
    })
    .execute()
  await recordEvent(db, doer, { kind: 'digest.discarded', subject: thing(digest), name: digest.title })
}

export async function takeUp(db: Db, doer: Writer, digest: Digest): Promise<void> {
  if (!digest.discarding) return
  await db.deleteFrom('digestDiscarding').where('digestId', '=', digest.id).execute()
  await recordEvent(db, doer, { kind: 'digest.takenUp', subject: thing(digest), name: digest.title })
}

/** The digest, in the writer's turn: nobody else changes, reads or sends it meanwhile. */
export async function digestToWrite(db: Db, actor: Writer, id: string): Promise<Digest> {
  await awaitTurn(db, actor.partnershipId)
  return digestFor(db, actor, id)
}

/**
 * What is sent is there for those it is for, and a draft for those who may read it before. "Not yours" and "not there"
 * are the same.
 */
export async function digestFor(db: Db, actor: Writer, id: string): Promise<Digest> {
  const [row] = isUuid(id) ? await everyDigest(db).where('digest.id', '=', id).execute() : []
  if (!row || !maySee(actor, toDigest(row))) throw new Refusal('not-found', '')
  return toDigest(row)
}

/**
 * Those that the actor may see, the latest first. Discarded ones are left out, and so are, for those who do not work
 * with it, those whose letter was taken back.
 */
export async function digestsFor(db: Db, actor: Writer): Promise<readonly Digest[]> {
  const rows = await everyDigest(db)
    .where('discarding.discardedAt', 'is', null)
    .orderBy('digest.toOn', 'desc')
    .orderBy('digest.createdAt', 'desc')
    .orderBy('digest.id')
    .execute()
  return rows
    .map(toDigest)
    .filter((digest) => maySee(actor, digest))
    .filter((digest) => mayProofread(actor, digest) || stateOf(digest) !== 'takenBack')
}

export function maySee(actor: Writer, digest: Digest): boolean {
  if (mayProofread(actor, digest)) return true
  return digest.audience !== 'council' && digest.sending !== null
}

/** What somebody still has to do something with: to read before it is sent, to send, or to send again. */
export async function digestsUnderWay(db: Db): Promise<readonly Digest[]> {
  const rows = await everyDigest(db)
    .where('discarding.discardedAt', 'is', null)
    .where('withdrawal.withdrawnAt', 'is', null)
    .where((eb) => eb.or([eb('sending.sentAt', 'is', null), eb('letterBack.withdrawnAt', 'is not', null)]))
    .orderBy('text.writtenAt')
    .orderBy('digest.id')
    .execute()
  return rows.map(toDigest)
}

/** The latest that went to the same audience. */
async function lastSent(db: Db, { audience, partyId }: Addressed): Promise<Digest | null> {
  const row = await everyDigest(db)
    .where('digest.audience', '=', audience)
    .where('digest.partyId', partyId === null ? 'is' : '=', partyId)
    .where('sending.sentAt', 'is not', null)
    // What nobody got is told in the next one.
    .where('letterBack.withdrawnAt', 'is', null)
    .orderBy('digest.toOn', 'desc')
    .orderBy('sending.sentAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toDigest(row) : null
}

export function requireComposer(actor: Writer, addressed: Addressed): void {
  if (!mayCompose(actor, addressed))
    throw new Refusal('forbidden', (language) => digestWords(language).refusals.notComposer)
}

export function refuseUnlessChangeable(digest: Digest): void {
  const state = stateOf(digest)
  if (isChangeable(state)) return
  throw digestRefusal(digest, (language) =>
    state === 'discarded' ? digestWords(language).refusals.discarded : digestWords(language).refusals.sent,
  )
}

/** Why something cannot be done with a digest, with the way back to it. */
export function digestRefusal({ id }: Pick<Digest, 'id'>, sentence: Sentence): Refusal {
  return new Refusal('conflict', sentence, {
    href: digestPath(id),
    label: (language) => digestWords(language).toDigest,
  })
}

export function thing({ id }: Pick<Digest, 'id'>): Thing {
  return { kind: 'digest', id }
}
