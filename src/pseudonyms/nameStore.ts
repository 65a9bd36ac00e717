import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Undecipherable } from '../platform/enciphering.ts'
import type { MasterKey } from '../platform/masterKey.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { tell } from '../review/telling.ts'
import type { KeyedVoice, NameKey, PersonBehind } from './nameKey.ts'
import { namesPath } from './paths.ts'
import { sealing } from './sealing.ts'
import { keyedVoicesOf } from './store.ts'
import { nameWords } from './words.ts'

/** What is done with one key of names. */
type AtHand = {
  readonly masterKey: MasterKey
  readonly review: Pick<Review, 'id' | 'name'>
  readonly key: Pick<NameKey, 'id'>
}

/**
 * Puts names in, in place of those that were there. Whoever does it need not be able to read them again. The caller
 * has its turn.
 */
export async function sealNames(
  db: Db,
  doer: Writer,
  at: AtHand,
  number: number,
  names: readonly { readonly voiceId: string; readonly person: PersonBehind }[],
): Promise<void> {
  if (names.length === 0) return
  const { partnershipId, id: sealedBy, hat: sealedHat } = doer
  const { key, seal } = await openedKey(db, doer, at)
  const sealedAt = new Date()
  for (const { voiceId, person } of names) {
    const row = {
      keyId: at.key.id,
      sealed: seal.sealName(key, voiceId, person),
      sealedBy,
      sealedHat,
      sealedAt,
    }
    await db
      .insertInto('voiceName')
      .values({ partnershipId, voiceId, ...row })
      .onConflict((oc) => oc.columns(['partnershipId', 'voiceId']).doUpdateSet(row))
      .execute()
  }
  await tell(db, doer, at.review, 'review.namesSealed', {
    interview: `Intervju ${number}`,
    names: names.length,
  })
}

/** Its name goes for good. Removed twice is removed. The caller has its turn. */
export async function removeName(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
  voice: KeyedVoice,
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('voiceName')
    .where('voiceId', '=', voice.id)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return
  await tell(db, doer, review, 'review.nameRemoved', { interview: `Intervju ${voice.number}` })
}

export type OpenedName = { readonly voice: KeyedVoice; readonly person: PersonBehind }

/**
 * The names of one interview, or of all: shown once, and that they were is kept with them. The look is stored in the
 * transaction that reads them, and nothing leaves the program before that is on disk. The caller has its turn.
 */
export async function openNames(
  db: Db,
  doer: Writer,
  at: AtHand,
  { sourceId, reason }: { readonly sourceId: string | null; readonly reason: string },
): Promise<readonly OpenedName[]> {
  const { partnershipId, id: lookedBy, hat: lookedHat } = doer
  const { key, seal } = await openedKey(db, doer, at)
  const wanted = (await keyedVoicesOf(db, at.review)).filter(
    (voice) => sourceId === null || voice.sourceId === sourceId,
  )
  const rows = await db
    .selectFrom('voiceName')
    .select(['voiceId', 'sealed'])
    .where('keyId', '=', at.key.id)
    .execute()
  const sealedOf = new Map(rows.map(({ voiceId, sealed }) => [voiceId, sealed]))
  const opened = wanted.flatMap((voice) => {
    const sealed = sealedOf.get(voice.id)
    return sealed ? [{ voice, person: readable(at, () => seal.openName(key, voice.id, sealed)) }] : []
  })
  await db
    .insertInto('nameKeyLook')
    .values({
      partnershipId,
      id: newId(),
      keyId: at.key.id,
      sourceId,
      names: opened.length,
      reason,
      lookedBy,
      lookedHat,
    })
    .execute()
  const number = wanted[0]?.number
  const interview = sourceId === null || number === undefined ? {} : { interview: `Intervju ${number}` }
  await tell(db, doer, at.review, 'review.nameKeyOpened', { ...interview, names: opened.length })
  return opened
}

async function openedKey(db: Db, { partnershipId }: Writer, at: AtHand) {
  const { masterKey, review, key } = at
  const { wrapped } = await db
    .selectFrom('nameKey')
    .select('wrapped')
    .where('id', '=', key.id)
    .where('erasedAt', 'is', null)
    .executeTakeFirstOrThrow()
  const seal = sealing(masterKey, { partnershipId, reviewId: review.id, keyId: key.id })
  return { key: readable(at, () => seal.unwrap(wrapped!)), seal }
}

/** What cannot be read is told to whoever asked, with what can be done. */
function readable<T>({ review }: AtHand, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Undecipherable)) throw error
    const { why } = error
    throw new Refusal('conflict', (language) => nameWords(language).unreadable[why], {
      href: namesPath(review.id),
      label: (language) => nameWords(language).toKey,
    })
  }
}
