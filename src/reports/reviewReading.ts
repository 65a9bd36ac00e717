import type { Context } from 'hono'
import { sharingOf } from '../findings/sharingStore.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import type { Review } from '../review/review.ts'
import { uiWords } from '../ui/words.ts'
import { gatherReview } from './reviewGatheringStore.ts'
import type { ReviewSource } from './reviewSource.ts'

/** Whether everybody may read what the review arrives at. */
export async function isToldToAll(c: Context<Env>, review: Review): Promise<boolean> {
  const sharing = await sharingOf(c.var.db, review)
  return sharing !== null && sharing.state !== 'working'
}

/**
 * What the review tells everybody. Working material is read anew each time, and the caller sees to it that only those
 * read it who do the review.
 */
export async function readTold(c: Context<Env>, review: Review): Promise<ReviewSource> {
  const { db, view, now, readOnce } = c.var
  const { partnership } = view
  const gather = () =>
    gatherReview(db, review, {
      partnership: partnership ? `${partnership.name} ${partnership.area}` : '',
      demo: view.demo ? uiWords('sv').demo : null,
      today: civilDateOf(now),
    })
  return (await isToldToAll(c, review)) ? readOnce(['review told', review.id], gather) : gather()
}
