import { type Grade, type KnowledgeKind, type Subject, subjectValue } from './knowledge.ts'

export const knowledgeStates = ['current', 'overdue', 'withdrawn'] as const
export const knowledgeOrders = ['relevance', 'newest', 'grade'] as const

/** What the library is asked for. */
export type KnowledgeFilter = {
  readonly query: string
  readonly kind: KnowledgeKind | null
  readonly grade: Grade | null
  readonly area: string | null
  readonly tag: string
  /** The year of the source, or later. */
  readonly from: number | null
  /** A target, an indicator or a matter that it speaks for or against, as `target:0192…`. */
  readonly about: string
  readonly state: (typeof knowledgeStates)[number]
  readonly order: (typeof knowledgeOrders)[number] | null
  readonly page: number
}

export const wholeLibrary: KnowledgeFilter = {
  query: '',
  kind: null,
  grade: null,
  area: null,
  tag: '',
  from: null,
  about: '',
  state: 'current',
  order: null,
  page: 1,
}

export const knowledgePath = (asked: Partial<KnowledgeFilter> = {}) => `/knowledge${queryOf(asked)}`
export const knowledgeCsvPath = (asked: Partial<KnowledgeFilter> = {}) =>
  `/knowledge/library.csv${queryOf({ ...asked, page: 1 })}`
/** What it shall speak for or against may be known already. */
export const newKnowledgePath = (subject?: Pick<Subject, 'kind' | 'id'>) =>
  subject ? `/knowledge/new?about=${subjectValue(subject)}` : '/knowledge/new'
export const knowledgeItemPath = (id: string) => `/knowledge/${id}`
export const knowledgeDetailsPath = (id: string) => `/knowledge/${id}/details`
export const knowledgeReviewPath = (id: string) => `/knowledge/${id}/review`
export const knowledgeUndoPath = (id: string) => `/knowledge/${id}/undoing`
export const withdrawalPath = (id: string) => `/knowledge/${id}/withdrawal`
export const newWithdrawalPath = (id: string) => `/knowledge/${id}/withdrawal/new`
export const withdrawalUndoPath = (id: string) => `/knowledge/${id}/withdrawal/undoing`
export const bearingsPath = (id: string) => `/knowledge/${id}/links`
export const newBearingPath = (id: string) => `/knowledge/${id}/links/new`
export const bearingRemovalPath = (id: string) => `/knowledge/${id}/links/removal`

function queryOf(asked: Partial<KnowledgeFilter>): string {
  const texts = Object.entries(asked).flatMap(([name, value]) =>
    value === null || value === wholeLibrary[name as keyof KnowledgeFilter] ? [] : [[name, String(value)]],
  )
  const query = new URLSearchParams(texts).toString()
  return query ? `?${query}` : ''
}
