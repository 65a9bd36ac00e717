export const fates = ['repeated', 'solved', 'reversed'] as const

/** What became of a recommendation, as a later review sees it. */
export type FateKind = (typeof fates)[number]

/** A recommendation, and the review and year that it was said in. */
export type Said = { readonly id: string; readonly reviewId: string; readonly year: number }

export type Fate = {
  readonly earlierId: string
  /** The review that saw it. */
  readonly reviewId: string
  readonly fate: FateKind
  /** The recommendation that says it again or says the opposite. */
  readonly laterId: string | null
}

/** What a review says about something: for the first time, once more, that it is solved or to be undone; or nothing. */
export type Mark = 'said' | 'repeated' | 'solved' | 'reversed' | 'silent'

/** The same thing said by one review or several. */
export type Thread<S extends Said> = {
  /** The one that was said last: what the thread is called by. */
  readonly latest: S
  /** All of them, the first first. */
  readonly said: readonly S[]
  /** In the order of the reviews. */
  readonly marks: readonly Mark[]
}

/**
 * Recommendations that repeat each other, together. A recommendation that reverses another begins a thread of its own:
 * it does not say the same. `reviews` are the ids in the order of their years.
 */
export function threadsOf<S extends Said>(
  reviews: readonly string[],
  recommendations: readonly S[],
  fates: readonly Fate[],
): readonly Thread<S>[] {
  const heads = new Map(recommendations.map(({ id }) => [id, id]))
  const headOf = (id: string): string => {
    let head = id
    while (heads.get(head) !== head) head = heads.get(head)!
    return head
  }
  for (const { earlierId, laterId, fate } of fates) {
    if (fate !== 'repeated' || laterId === null || !heads.has(earlierId) || !heads.has(laterId)) continue
    heads.set(headOf(laterId), headOf(earlierId))
  }
  const threads = new Map<string, S[]>()
  for (const each of recommendations) {
    const head = headOf(each.id)
    threads.set(head, [...(threads.get(head) ?? []), each])
  }
  return [...threads.values()].map((members) => {
    const said = members.toSorted((a, b) => a.year - b.year)
    const ids = new Set(said.map(({ id }) => id))
    const about = fates.filter(({ earlierId }) => ids.has(earlierId))
    return { latest: said.at(-1)!, said, marks: marksOf(reviews, said, about) }
  })
}

function marksOf(reviews: readonly string[], said: readonly Said[], about: readonly Fate[]): readonly Mark[] {
  const first = reviews.indexOf(said[0]!.reviewId)
  return reviews.map((reviewId, at) => {
    if (said.some((each) => each.reviewId === reviewId)) return at === first ? 'said' : 'repeated'
    const fate = about.find((each) => each.reviewId === reviewId && each.fate !== 'repeated')
    return fate ? fate.fate : 'silent'
  })
}

/** How many reviews have said it: 3 for the third time. */
export function timesSaid<S extends Said>({ said }: Thread<S>): number {
  return new Set(said.map(({ reviewId }) => reviewId)).size
}

export const firstYear = <S extends Said>({ said }: Thread<S>): number => said[0]!.year
