import type { Context } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import type { Body } from '../partnership/body.ts'
import { bodies, bodiesOn } from '../partnership/store.ts'
import { awaitTurn } from '../record/store.ts'
import { requireLead, requireMember } from './membership.ts'
import type { Review } from './review.ts'
import { reviewFor } from './store.ts'

/** The review of the address, for whoever leads it. A writer has its turn from here on. */
export async function reviewToLead(c: Context<Env>): Promise<Review> {
  const { db, actor } = c.var
  if (c.req.method === 'POST') await awaitTurn(db, actor.partnershipId)
  const review = await reviewFor(db, c.req.param('review') ?? '')
  await requireLead(db, actor, review)
  return review
}

/** The review of the address, for those who do it. A writer has its turn from here on. */
export async function reviewToDo(c: Context<Env>): Promise<Review> {
  const { db, actor } = c.var
  if (c.req.method === 'POST') await awaitTurn(db, actor.partnershipId)
  const review = await reviewFor(db, c.req.param('review') ?? '')
  await requireMember(db, actor, review)
  return review
}

/** Those that can be chosen: what there is today, and what stands there already. */
export async function bodiesToChoose(
  c: Context<Env>,
  present: string | null = null,
): Promise<readonly Body[]> {
  const { db, now } = c.var
  const today = await bodiesOn(db, civilDateOf(now))
  if (present === null || today.some(({ id }) => id === present)) return today
  const ended = (await bodies(db)).filter(({ id }) => id === present)
  return [...today, ...ended]
}

/** Whether what was typed says otherwise than what is saved: the same form sent twice changes nothing. */
export function isChanged(
  saved: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(saved).some(([name, text]) => (typed[name] ?? '') !== text)
}
