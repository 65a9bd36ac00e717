import type { AuditFilter } from './audit.ts'
import type { Show } from './matrix.ts'
import type { OutcomeKind } from './outcome.ts'

export const forces = ['in', 'not'] as const

export type OutcomeFilter = {
  readonly query: string
  readonly kind: OutcomeKind | null
  readonly year: number | null
  /** Only what is in force, or only what is not. */
  readonly force: (typeof forces)[number] | null
}

export const decisionsPath = () => '/decisions'
/** `kind` is chosen for the writer. */
export const newDecisionPath = (kind?: 'agreement') =>
  kind ? `/decisions/new?kind=${kind}` : '/decisions/new'
export const outcomePath = (id: string) => `/decisions/${id}`

/** `on` is a day; left out, it is today. */
export const adoptionsPath = ({ show = 'all', on }: { show?: Show; on?: string | null } = {}) => {
  const asked = new URLSearchParams({ ...(show !== 'all' && { show }), ...(on && { on }) }).toString()
  return asked ? `/decisions/adoptions?${asked}` : '/decisions/adoptions'
}
export const auditPath = (filter?: AuditFilter) => `/decisions/audit${auditQuery(filter)}`
/** The same part of the list as a file. */
export const auditFilePath = (type: 'csv' | 'pdf', filter?: AuditFilter) =>
  `/decisions/audit.${type}${auditQuery(filter)}`

function auditQuery({ query, show }: AuditFilter = { query: '', show: 'all' }): string {
  const asked = new URLSearchParams({ ...(show !== 'all' && { show }), ...(query && { query }) }).toString()
  return asked && `?${asked}`
}

export const termsPath = (id: string) => `/decisions/${id}/terms`
export const requestPath = (id: string) => `/decisions/${id}/request`
export const answersPath = (id: string) => `/decisions/${id}/adoptions`
export const newAnswerPath = (id: string, partyId: string) => `${answersPath(id)}/new?party=${partyId}`
export const correctAnswerPath = (id: string, number: number) => `${answersPath(id)}/new?corrects=${number}`
export const acceptancePath = (id: string, number: number) => `${answersPath(id)}/${number}/acceptance`
export const evaluationsPath = (id: string) => `/decisions/${id}/evaluations`
export const newEvaluationPath = (id: string) => `/decisions/${id}/evaluations/new`
export const endingPath = (id: string) => `/decisions/${id}/ending`
export const reportsPath = (id: string) => `/decisions/${id}/reports`
export const newReportPath = (id: string, partyId?: string) =>
  partyId ? `/decisions/${id}/reports/new?party=${partyId}` : `/decisions/${id}/reports/new`

/** Where the answer of a party stands on the outcome's page. */
export const answerPlace = (id: string, partyId: string) => `${outcomePath(id)}#party-${partyId}`

/**
 * Where one comes when the answer is saved. The page says so first: a redirect that is followed by script loses its
 * fragment, and one that is not goes to the row.
 */
export const savedAnswerPath = (id: string, partyId: string) =>
  `${outcomePath(id)}?answered=${partyId}#party-${partyId}`

/** Agreements and meetings lie uphill: from here they are only linked to. */
export const agreementOfOutcomePath = (id: string) => `/agreements/${id}`
export const meetingOfOutcomePath = (meetingId: string) => `/meetings/${meetingId}`
export const itemOfOutcomePath = (meetingId: string, itemId: string) =>
  `/meetings/${meetingId}/items/${itemId}`
/** As are the principles of the partnership. */
export const principlesOfOutcomePath = (version: number) => `/principles/versions/${version}`
/** The matters that led to it are shown in a frame, */
export const mattersOfOutcomePath = (id: string) => `/matters/outcomes/${id}`
/** and so is what it means for whom. */
export const meaningsOfOutcomePath = (id: string) => `/digests/outcomes/${id}`
/** By which outcomes a target is adopted, and for whom; a frame on the target's page. */
export const targetAdoptionPath = (targetId: string) => `/decisions/targets/${targetId}`
export const newTargetAdoptionPath = (targetId: string) => `/decisions/targets/${targetId}/new`
