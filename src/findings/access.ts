import type { Db } from '../db/database.ts'
import type { Actor } from '../identity/actor.ts'
import { Refusal } from '../platform/refusal.ts'
import { memberRole, requireMember } from '../review/membership.ts'
import { reviewPath } from '../review/paths.ts'
import type { MemberRole, Review } from '../review/review.ts'
import { reviewFor } from '../review/store.ts'
import type { Sharing, SharingState } from './conclusion.ts'
import { sharingOf } from './sharingStore.ts'
import { findingWords } from './words.ts'

/** What somebody may do with what a review arrives at. */
export type Access = {
  readonly review: Review
  /** Null for those who do not make the review: they read what is shared, and never the evidence. */
  readonly role: MemberRole | null
  readonly sharing: Sharing | null
  readonly state: SharingState
  /** Members write until it is final. */
  readonly writes: boolean
}

/** Members read it as it grows, others once it is shared. */
export async function requireReader(db: Db, actor: Actor, reviewId: string): Promise<Access> {
  const access = await accessTo(db, actor, reviewId)
  if (isClosed(access)) {
    throw new Refusal('forbidden', (language) => findingWords(language).sharing.notShared, {
      href: reviewPath(access.review.id),
      label: (language) => findingWords(language).toReview,
    })
  }
  return access
}

/** Whoever it is: that there is something to read one day is no secret. */
export async function accessTo(db: Db, actor: Actor, reviewId: string): Promise<Access> {
  return accessOf(db, actor, await reviewFor(db, reviewId))
}

/** Working material is closed to everybody but those who make the review. */
export const isClosed = ({ role, state }: Access): boolean => role === null && state === 'working'

/** A member of the review, and before it is final. */
export async function requireWriter(db: Db, actor: Actor, reviewId: string): Promise<Access> {
  const access = await requireAnyMember(db, actor, reviewId)
  if (!access.writes) {
    throw new Refusal('conflict', (language) => findingWords(language).sharing.isFinal, {
      href: reviewPath(access.review.id),
      label: (language) => findingWords(language).toReview,
    })
  }
  return access
}

/** A member of the review, whatever state it is in. */
export async function requireAnyMember(db: Db, actor: Actor, reviewId: string): Promise<Access> {
  const review = await reviewFor(db, reviewId)
  await requireMember(db, actor, review)
  return accessOf(db, actor, review)
}

async function accessOf(db: Db, actor: Actor, review: Review): Promise<Access> {
  const role = await memberRole(db, actor, review)
  const sharing = await sharingOf(db, review)
  const state = sharing?.state ?? 'working'
  return { review, role, sharing, state, writes: role !== null && state !== 'final' }
}
