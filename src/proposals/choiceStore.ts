import type { Db } from '../db/database.ts'
import { type Conclusion, isStanding } from '../findings/conclusion.ts'
import { conclusionPath } from '../findings/paths.ts'
import { sharingOf } from '../findings/sharingStore.ts'
import { conclusionsOf } from '../findings/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { partiesOn } from '../partnership/store.ts'
import type { Review } from '../review/review.ts'
import { reviews } from '../review/store.ts'
import { targetPath } from '../targets/paths.ts'
import { targets } from '../targets/store.ts'
import type { Origin } from './proposal.ts'

/** A review whose conclusions everybody in the partnership may read. */
export type SharedReview = Pick<Review, 'id' | 'name'> & {
  /** Those that stand, in the order in which they are read. */
  readonly findings: readonly Conclusion[]
  readonly strengths: readonly Conclusion[]
  readonly recommendations: readonly Conclusion[]
}

/** Something that a proposal answers or touches, by name and address. */
export type Named = { readonly id: string; readonly name: string; readonly href: string }

/** What a proposal is told with: what it may answer, which strengths it may harm, and whom it reaches. */
export type Choices = {
  readonly reviews: readonly SharedReview[]
  readonly targets: readonly Named[]
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** Null for what is not shared, or no more: nobody reads its name here. */
  readonly originOf: (origin: Origin) => (Named & { readonly number: number | null }) | null
  readonly strengthOf: (id: string) => (Named & { readonly number: number }) | null
}

/** Working material of a review is left out, whoever looks: what is shown here is shown to all. */
export async function choicesOn(db: Db, today: CivilDate): Promise<Choices> {
  const shared: SharedReview[] = []
  const known = new Map<string, Conclusion>()
  for (const review of await reviews(db)) {
    const state = (await sharingOf(db, review))?.state ?? 'working'
    if (state === 'working') continue
    const all = await conclusionsOf(db, review)
    for (const conclusion of all) known.set(conclusion.id, conclusion)
    const standing = (kind: Conclusion['kind']) =>
      all.filter((each) => each.kind === kind && isStanding(each))
    shared.push({
      id: review.id,
      name: review.name,
      findings: standing('finding'),
      strengths: standing('strength'),
      recommendations: standing('recommendation'),
    })
  }
  const aims = (await targets(db)).map(({ id, name }) => ({ id, name, href: targetPath(id) }))
  const concluded = (id: string) => {
    const conclusion = known.get(id)
    if (!conclusion) return null
    const { name, number } = conclusion
    return { id, name, number, href: conclusionPath(conclusion) }
  }
  return {
    reviews: shared,
    targets: aims,
    parties: (await partiesOn(db, today)).map(({ id, name }) => ({ id, name })),
    originOf: ({ kind, id }) => {
      if (kind !== 'target') return concluded(id)
      const target = aims.find((each) => each.id === id)
      return target ? { ...target, number: null } : null
    },
    strengthOf: concluded,
  }
}

/** The review whose strengths a proposal is held against: the one that is asked for, else the latest that has some. */
export function reviewOf(
  { reviews: shared }: Pick<Choices, 'reviews'>,
  wanted: string | null,
): SharedReview | null {
  return (
    shared.find(({ id }) => id === wanted) ?? shared.find(({ strengths }) => strengths.length > 0) ?? null
  )
}
