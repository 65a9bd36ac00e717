import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { newKey } from '../platform/enciphering.ts'
import type { MasterKey } from '../platform/masterKey.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { Doer, Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { tell } from '../review/telling.ts'
import type { ErasedKey, KeyedVoice, Look, NameKey } from './nameKey.ts'
import { namesPath } from './paths.ts'
import { sealing } from './sealing.ts'
import { nameWords } from './words.ts'

type Named = Pick<Review, 'id' | 'name'>

/** The one that names are kept in now. */
export async function nameKeyOf(db: Db, review: Pick<Review, 'id'>): Promise<NameKey | null> {
  const row = await db
    .selectFrom('nameKey')
    .select(['id', 'eraseOn'])
    .where('reviewId', '=', review.id)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** The one that may be used today: also before the night in which it is erased has come. */
export async function usableKeyOf(
  db: Db,
  review: Pick<Review, 'id'>,
  today: CivilDate,
): Promise<NameKey | null> {
  const key = await nameKeyOf(db, review)
  return key && key.eraseOn >= today ? key : null
}

/** Those that are no more, the latest first. */
export async function erasedKeysOf(db: Db, review: Pick<Review, 'id'>): Promise<readonly ErasedKey[]> {
  const rows = await db
    .selectFrom('nameKey')
    .select(['id', 'erasedAt'])
    .where('reviewId', '=', review.id)
    .where('erasedAt', 'is not', null)
    .orderBy('erasedAt', 'desc')
    .execute()
  return rows.map(({ id, erasedAt }) => ({ id, erasedAt: erasedAt! }))
}

/** All voices of a review in the order of the interviews, with whether their names are kept. */
export async function keyedVoicesOf(db: Db, review: Pick<Review, 'id'>): Promise<readonly KeyedVoice[]> {
  const rows = await db
    .selectFrom('voice')
    .innerJoin('source', 'source.id', 'voice.sourceId')
    .innerJoin('reviewRole', 'reviewRole.id', 'voice.roleId')
    .leftJoin('voiceName', 'voiceName.voiceId', 'voice.id')
    .leftJoin('person', 'person.id', 'voiceName.sealedBy')
    .select([
      'voice.id',
      'voice.sourceId',
      'source.number',
      'voice.pseudonym',
      'reviewRole.name as role',
      'voiceName.sealedAt as at',
      'voiceName.sealedHat as hat',
      'person.name',
    ])
    .where('source.reviewId', '=', review.id)
    .where('source.kind', '=', 'interview')
    .orderBy('source.number')
    .orderBy('voice.pseudonym')
    .execute()
  return rows.map(({ at, hat, name, ...voice }) => ({
    ...voice,
    sealed: at === null ? null : { by: { name: name!, hat: hat! }, at },
  }))
}

/** "Not of this review" and "not there" are the same. */
export async function keyedVoiceFor(
  db: Db,
  review: Pick<Review, 'id'>,
  voiceId: string,
): Promise<KeyedVoice> {
  const voice = isUuid(voiceId)
    ? (await keyedVoicesOf(db, review)).find(({ id }) => id === voiceId)
    : undefined
  if (!voice) throw new Refusal('not-found', '')
  return voice
}

/** Every time that names were shown, the latest first; also from keys that are no more. */
export async function looksOf(db: Db, review: Pick<Review, 'id'>): Promise<readonly Look[]> {
  const rows = await db
    .selectFrom('nameKeyLook as look')
    .innerJoin('nameKey', 'nameKey.id', 'look.keyId')
    .innerJoin('person', 'person.id', 'look.lookedBy')
    .leftJoin('source', 'source.id', 'look.sourceId')
    .select([
      'source.number',
      'look.names',
      'look.reason',
      'look.lookedAt as at',
      'look.lookedHat as hat',
      'person.name',
    ])
    .where('nameKey.reviewId', '=', review.id)
    .orderBy('look.lookedAt', 'desc')
    .orderBy('look.id', 'desc')
    .execute()
  return rows.map(({ hat, name, ...look }) => ({ ...look, by: { name, hat } }))
}

/** The caller has its turn. */
export async function beginNameKey(
  db: Db,
  doer: Writer,
  masterKey: MasterKey,
  review: Named,
  eraseOn: CivilDate,
): Promise<void> {
  if (await nameKeyOf(db, review)) {
    throw new Refusal('conflict', (language) => nameWords(language).alreadyBegun, wayTo(review))
  }
  const { partnershipId, id: begunBy, hat: begunHat } = doer
  const id = newId()
  const { wrap } = sealing(masterKey, { partnershipId, reviewId: review.id, keyId: id })
  await db
    .insertInto('nameKey')
    .values({ partnershipId, id, reviewId: review.id, wrapped: wrap(newKey()), eraseOn, begunBy, begunHat })
    .execute()
  await tell(db, doer, review, 'review.nameKeyBegun', { eraseOn })
}

/** The caller has its turn. */
export async function moveErasure(
  db: Db,
  doer: Writer,
  review: Named,
  key: NameKey,
  eraseOn: CivilDate,
): Promise<void> {
  if (eraseOn === key.eraseOn) return
  await db.updateTable('nameKey').set({ eraseOn }).where('id', '=', key.id).execute()
  await tell(db, doer, review, 'review.nameKeyMoved', { eraseOn, eraseOnBefore: key.eraseOn })
}

/**
 * The key that names are enciphered with and the names go, for good: what is left of them anywhere cannot be read
 * without it. Erased twice is erased. The caller has its turn.
 */
export async function eraseNameKey(
  db: Db,
  doer: Doer,
  review: Named,
  key: Pick<NameKey, 'id'>,
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('voiceName')
    .where('keyId', '=', key.id)
    .executeTakeFirstOrThrow()
  const { numUpdatedRows } = await db
    .updateTable('nameKey')
    .set({
      wrapped: null,
      erasedAt: new Date(),
      erasedBy: doer.id,
      erasedHat: doer.id === null ? null : doer.hat,
    })
    .where('id', '=', key.id)
    .where('erasedAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) {
    await tell(db, doer, review, 'review.nameKeyErased', { names: Number(numDeletedRows) })
  }
}

/** Every key whose last day has passed, in the writer's turn. Answers with how many there were. */
export async function eraseKeysPast(db: Db, partnershipId: string, today: CivilDate): Promise<number> {
  await awaitTurn(db, partnershipId)
  const doer = { partnershipId, id: null, name: 'Samsyn', hat: '' }
  const past = await db
    .selectFrom('nameKey')
    .innerJoin('review', 'review.id', 'nameKey.reviewId')
    .select(['nameKey.id', 'review.id as reviewId', 'review.name'])
    .where('erasedAt', 'is', null)
    .where('eraseOn', '<', today)
    .execute()
  for (const { id, reviewId, name } of past) await eraseNameKey(db, doer, { id: reviewId, name }, { id })
  return past.length
}

function wayTo(review: Pick<Review, 'id'>) {
  return {
    href: namesPath(review.id),
    label: (language: Parameters<typeof nameWords>[0]) => nameWords(language).toKey,
  }
}
