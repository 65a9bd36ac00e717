import type { Conclusion, ConclusionKind } from './conclusion.ts'

/** As a kind stands in an address. */
export const segmentOf = {
  finding: 'findings',
  strength: 'strengths',
  recommendation: 'recommendations',
} as const satisfies Record<ConclusionKind, string>

export function kindOf(segment: string): ConclusionKind {
  const [kind] = Object.entries(segmentOf).find(([, name]) => name === segment) ?? ['finding']
  return kind as ConclusionKind
}

type Where = Pick<Conclusion, 'id' | 'reviewId' | 'kind'>

export const conclusionsPath = (reviewId: string, kind: ConclusionKind) =>
  `/reviews/${reviewId}/${segmentOf[kind]}`
export const newConclusionPath = (reviewId: string, kind: ConclusionKind, perspectiveId?: string) =>
  `/reviews/${reviewId}/${segmentOf[kind]}/new${perspectiveId ? `?perspective=${perspectiveId}` : ''}`
export const movedPath = (reviewId: string, kind: ConclusionKind, id: string, way: 'up' | 'down') =>
  `${conclusionsPath(reviewId, kind)}?moved=${id}&way=${way}`
export const conclusionPath = ({ reviewId, kind, id }: Where) => `${conclusionsPath(reviewId, kind)}/${id}`
/** For whoever knows nothing but the id: leads on to the page itself. */
export const conclusionPlace = (id: string) => `/reviews/conclusions/${id}`
export const conclusionDetailsPath = (where: Where) => `${conclusionPath(where)}/details`
export const positionPath = (where: Where) => `${conclusionPath(where)}/position`
export const undoPath = (where: Where) => `${conclusionPath(where)}/undoing`
export const withdrawalPath = (where: Where) => `${conclusionPath(where)}/withdrawal`
export const newWithdrawalPath = (where: Where) => `${withdrawalPath(where)}/new`
export const withdrawalUndoPath = (where: Where) => `${withdrawalPath(where)}/undoing`

export const evidencePath = (finding: Where) => `${conclusionPath(finding)}/evidence`
/** `code`: whose segments are shown to choose among. */
export const newEvidencePath = (finding: Where, code?: string) =>
  `${evidencePath(finding)}/new${code ? `?code=${code}` : ''}`
export const evidenceRemovalPath = (finding: Where) => `${evidencePath(finding)}/removal`
export const counterSearchPath = (finding: Where) => `${conclusionPath(finding)}/counter-search`
export const counterSearchRemovalPath = (finding: Where) => `${counterSearchPath(finding)}/removal`
export const newQuotePath = (finding: Where, evidenceId: string) =>
  `${evidencePath(finding)}/${evidenceId}/quote`
export const quoteWithdrawalPath = (finding: Where, quoteId: string) =>
  `${conclusionPath(finding)}/quotes/${quoteId}/withdrawal`
export const quoteWithdrawalUndoPath = (finding: Where, quoteId: string) =>
  `${quoteWithdrawalPath(finding, quoteId)}/undoing`

export const obstaclePath = (recommendation: Where) => `${conclusionPath(recommendation)}/obstacle`
export const tiesPath = (recommendation: Where) => `${conclusionPath(recommendation)}/ties`
export const newTiePath = (recommendation: Where) => `${tiesPath(recommendation)}/new`
export const tieRemovalPath = (recommendation: Where) => `${tiesPath(recommendation)}/removal`

export const sharingPath = (reviewId: string) => `/reviews/${reviewId}/sharing`
export const newSharingPath = (reviewId: string) => `/reviews/${reviewId}/sharing/new`
export const sharingUndoPath = (reviewId: string) => `/reviews/${reviewId}/sharing/undoing`

export const saturationPath = (reviewId: string) => `/reviews/${reviewId}/saturation`

export const earlierPath = (reviewId: string) => `/reviews/${reviewId}/earlier`
export const newEarlierPath = (reviewId: string) => `/reviews/${reviewId}/earlier/new`
export const fatePath = (reviewId: string, earlierId: string) => `/reviews/${reviewId}/earlier/${earlierId}`
export const fateRemovalPath = (reviewId: string, earlierId: string) =>
  `/reviews/${reviewId}/earlier/${earlierId}/removal`
