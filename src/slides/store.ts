import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import type { Deck } from './deck.ts'

/** How the slides are arranged, and by whom. */
export type Arranged = {
  /** Empty while nobody has arranged anything. */
  readonly deck: Deck
  readonly version: number
  readonly at: Date | null
  readonly by: { readonly name: string; readonly hat: string } | null
}

export type Arranging = 'moved' | 'hidden' | 'shown' | 'added' | 'rewritten' | 'removed' | 'restored'

export async function arrangedSlides(db: Db, review: Pick<Review, 'id'>): Promise<Arranged> {
  const [last] = await latest(db, review, 1)
  if (!last) return { deck: [], version: 0, at: null, by: null }
  const { content, version, writtenAt: at, name, hat } = last
  return { deck: content, version, at, by: { name, hat } }
}

/** Another arrangement. The caller has its turn. */
export async function arrange(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
  deck: Deck,
  what: Arranging,
): Promise<void> {
  const { partnershipId, id: writtenBy, hat: writtenHat } = doer
  const before = await arrangedSlides(db, review)
  const content = JSON.stringify(deck)
  if (content === JSON.stringify(before.deck)) return
  const version = before.version + 1
  const how = what === 'restored' ? 'restored' : 'changed'
  await db
    .insertInto('slideDeck')
    .values({ partnershipId, reviewId: review.id, version, how, content, writtenBy, writtenHat })
    .execute()
  await recordEvent(db, doer, {
    kind: 'review.slidesArranged',
    subject: { kind: 'review', id: review.id },
    name: review.name,
    facts: { version, what },
  })
}

/** As they were arranged before the last change, as a version more. The caller has its turn. */
export async function undoArranging(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
): Promise<void> {
  const [present, before] = await latest(db, review, 2)
  if (!present) throw new Refusal('not-found', '')
  await arrange(db, doer, review, before?.content ?? [], 'restored')
}

async function latest(db: Db, { id }: Pick<Review, 'id'>, most: number) {
  return db
    .selectFrom('slideDeck')
    .innerJoin('person', 'person.id', 'writtenBy')
    .select(['version', 'content', 'writtenAt', 'person.name', 'writtenHat as hat'])
    .where('reviewId', '=', id)
    .orderBy('version', 'desc')
    .limit(most)
    .execute()
}
