import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import { type Letter, regretUntil } from '../letters/letter.ts'
import { type Candidate, candidates, letterFor } from '../letters/readingStore.ts'
import { postLetter } from '../letters/store.ts'
import { putInSearch, recordEvent } from '../record/store.ts'
import { mayProofread } from './audience.ts'
import { type Digest, isEmpty, oneSided } from './digest.ts'
import { digestRefusal, refuseUnlessChangeable, requireComposer, thing, type Writer } from './digestStore.ts'
import { digestAsText } from './plainText.ts'
import { digestWords } from './words.ts'

/** More than anybody reads, and than a letter may hold. */
const longestLetter = 10_000

/** Whether the actor can read this version before it is sent, and if not, why. */
export type Proofreading = 'may' | 'alone' | 'not-yours' | 'own-words' | 'read'

/**
 * Whoever made the latest change does not read it for others, for nobody sees their own mistakes. Where there is nobody
 * else who could, they read it themselves rather than never sending it, and that is told.
 */
export async function proofreadingOf(
  db: Db,
  actor: Writer,
  digest: Digest,
  today: CivilDate,
): Promise<Proofreading> {
  if (!mayProofread(actor, digest)) return 'not-yours'
  if (digest.reading) return 'read'
  if (digest.written.byId !== actor.id) return 'may'
  return (await anybodyElse(db, digest, today)) ? 'own-words' : 'alone'
}

/** The actor has read exactly the version that their page showed. */
export async function recordReading(
  db: Db,
  actor: Writer,
  digest: Digest,
  version: number,
  now: Date,
): Promise<void> {
  refuseUnlessChangeable(digest)
  refuseUnlessSeen(digest, version)
  refuseUnlessWhole(digest)
  const may = await proofreadingOf(db, actor, digest, civilDateOf(now))
  if (may === 'read') return
  if (may === 'not-yours' || may === 'own-words')
    throw digestRefusal(digest, (language) => digestWords(language).refusals[may])
  await db
    .insertInto('digestReading')
    .values({
      partnershipId: actor.partnershipId,
      digestId: digest.id,
      version,
      writtenBy: digest.written.byId,
      readBy: actor.id,
      readAt: now,
      alone: may === 'alone',
    })
    .execute()
  await recordEvent(db, actor, {
    kind: 'digest.read',
    subject: thing(digest),
    name: digest.title,
    facts: { version, alone: may === 'alone' },
  })
}

/** Whoever read it has thought again: it waits for a reader anew. */
export async function withdrawReading(db: Db, doer: Writer, digest: Digest): Promise<void> {
  refuseUnlessChangeable(digest)
  if (!digest.reading) return
  await db
    .deleteFrom('digestReading')
    .where('digestId', '=', digest.id)
    .where('version', '=', digest.version)
    .execute()
  await recordEvent(db, doer, {
    kind: 'digest.readingWithdrawn',
    subject: thing(digest),
    name: digest.title,
    facts: { version: digest.version },
  })
}

/** What was read, word for word, to whom it is for. A digest that is sent already stays as it is. */
export async function sendDigest(
  db: Db,
  actor: Writer,
  digest: Digest,
  version: number,
  now: Date,
): Promise<void> {
  requireComposer(actor, digest)
  if (digest.sending) return
  refuseUnlessChangeable(digest)
  refuseUnlessSeen(digest, version)
  refuseUnlessWhole(digest)
  if (!digest.reading) throw digestRefusal(digest, (language) => digestWords(language).refusals.unread)
  const { partnershipId } = actor
  await db
    .insertInto('digestSending')
    .values({ partnershipId, digestId: digest.id, version, sentAt: now, sentBy: actor.id })
    .execute()
  const text = digestAsText(digest)
  await recordEvent(db, actor, {
    kind: 'digest.sent',
    subject: thing(digest),
    name: digest.title,
    facts: {
      version,
      audience: digest.audience,
      party: digest.partyName,
      readBy: digest.reading.byName,
      text,
    },
  })
  await postTo(db, actor, digest, text, now)
  // A council's is for its own people alone, and search finds the same for everybody.
  if (digest.audience !== 'council')
    await putInSearch(db, partnershipId, thing(digest), { title: digest.title, text })
}

/** What was published is taken down. Its address says so, and why. */
export async function withdrawDigest(
  db: Db,
  doer: Writer,
  digest: Digest,
  reason: string,
  now: Date,
): Promise<void> {
  if (digest.withdrawal) return
  await db
    .insertInto('digestWithdrawal')
    .values({
      partnershipId: doer.partnershipId,
      digestId: digest.id,
      reason,
      withdrawnAt: now,
      withdrawnBy: doer.id,
    })
    .execute()
  await recordEvent(db, doer, {
    kind: 'digest.withdrawn',
    subject: thing(digest),
    name: digest.title,
    facts: { reason },
  })
}

/** Whoever acts has had before them what they act on. */
function refuseUnlessSeen(digest: Digest, version: number): void {
  if (version !== digest.version)
    throw digestRefusal(digest, (language) => digestWords(language).refusals.changedMeanwhile)
}

/** There is something in it, and effects are told good and bad alike. */
function refuseUnlessWhole(digest: Digest): void {
  if (isEmpty(digest)) throw digestRefusal(digest, (language) => digestWords(language).refusals.empty)
  if (digest.audience !== 'public' && digestAsText(digest).length > longestLetter)
    throw digestRefusal(digest, (language) => digestWords(language).refusals.tooLong)
  const missing = oneSided(digest)
  if (missing) throw digestRefusal(digest, (language) => digestWords(language).refusals.oneSided[missing])
}

/** Whoever gets the letter: everybody with a seat, or those of the party. Nobody for what is published. */
export async function recipientsOf(
  db: Db,
  { audience, partyId }: Pick<Digest, 'audience' | 'partyId'>,
  today: CivilDate,
): Promise<readonly Candidate[]> {
  return audience === 'public' ? [] : candidates(db, today, partyId ?? undefined)
}

/** The letter that it went with; null for what is published, and where there was nobody to write to. */
export async function letterOf(db: Db, { id }: Pick<Digest, 'id'>): Promise<Letter | null> {
  const row = await db
    .selectFrom('letter')
    .select('id')
    .where('aboutKind', '=', 'digest')
    .where('aboutId', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row ? letterFor(db, row.id) : null
}

/** Word for word as it was read, a minute from now: until then it can be taken back. */
async function postTo(db: Db, actor: Writer, digest: Digest, text: string, now: Date): Promise<void> {
  const today = civilDateOf(now)
  const to = (await recipientsOf(db, digest, today)).map(({ personId }) => personId)
  if (to.length === 0) return
  const { id, title, partyId } = digest
  await postLetter(
    db,
    actor,
    {
      about: { ...thing(digest), id, name: title },
      to,
      subject: title,
      text,
      language: storedLanguage,
      partyId,
    },
    { today, leavesAt: regretUntil(now) },
  )
}

/** Anybody but the writer who may read it before it is sent. */
async function anybodyElse(db: Db, digest: Digest, today: CivilDate): Promise<boolean> {
  const held = await heldOn(db, today)
    .select(['seat.role', 'seat.partyId'])
    .where('seat.personId', '<>', digest.written.byId)
    .execute()
  return held.some((seat) => mayProofread(seat, digest))
}

function heldOn(db: Db, day: CivilDate) {
  return db
    .selectFrom('seat')
    .where('seat.fromOn', '<=', day)
    .where((eb) => eb.or([eb('seat.toOn', 'is', null), eb('seat.toOn', '>=', day)]))
}
