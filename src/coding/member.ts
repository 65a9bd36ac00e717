import type { Context } from 'hono'
import type { Env } from '../identity/actor.ts'
import { requireMember } from '../review/membership.ts'
import type { Review, Source } from '../review/review.ts'
import { reviewFor, sourceFor } from '../review/store.ts'

/** The review of an address, for those who do it. Whoever asks is a member of it. */
export async function reviewOf(c: Context<Env>): Promise<Review> {
  const { db, actor } = c.var
  const review = await reviewFor(db, c.req.param('review') ?? '')
  await requireMember(db, actor, review)
  return review
}

export async function sourceIn(c: Context<Env>, review: Review): Promise<Source> {
  return sourceFor(c.var.db, review, c.req.param('source') ?? '')
}
