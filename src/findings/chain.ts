import type { Relation } from '../record/store.ts'

/** Something further on along the chain, as it is called there. */
export type Linked = {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly relation: Relation
  /** How many links from the recommendation: 1 for what it is tied to itself. */
  readonly steps: number
}

/** Where things further on live. They are reached by link alone: their features come after this one. */
export const places: Readonly<Record<string, (id: string) => string>> = {
  outcome: (id) => `/decisions/${id}`,
  matter: (id) => `/matters/${id}`,
  target: (id) => `/targets/${id}`,
  effect: (id) => `/effects/${id}`,
  proposal: (id) => `/proposals/${id}`,
  round: (id) => `/priorities/${id}`,
  activity: (id) => `/portfolio/${id}`,
  meeting: (id) => `/meetings/${id}`,
  action: (id) => `/plan/actions/${id}`,
}

/** Where it is told which place a thing got in the rounds that it was a candidate of. */
export const placingsPlace = (kind: string, id: string): string => `/priorities/placings/${kind}/${id}`

/** How far a recommendation has come. It is worked out from what links from it, never written. */
export const progresses = ['new', 'proposed', 'prioritised', 'decided', 'acted', 'shown'] as const

export type Progress = (typeof progresses)[number]

export function progressOf(linked: readonly Pick<Linked, 'kind'>[]): Progress {
  const has = (...kinds: readonly string[]) => linked.some(({ kind }) => kinds.includes(kind))
  if (has('effect')) return 'shown'
  if (has('target', 'action', 'activity')) return 'acted'
  if (has('outcome')) return 'decided'
  if (has('round', 'matter')) return 'prioritised'
  return has('proposal') ? 'proposed' : 'new'
}

export const countOf = (linked: readonly Pick<Linked, 'kind'>[], ...kinds: readonly string[]): number =>
  linked.filter(({ kind }) => kinds.includes(kind)).length
