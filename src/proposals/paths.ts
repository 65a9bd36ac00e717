import type { ProposalState } from './proposal.ts'

export const proposalSorts = ['newest', 'answer', 'cost', 'title'] as const
export type ProposalSort = (typeof proposalSorts)[number]

export type ProposalFilter = {
  readonly q: string
  /** The id of a recommendation that is answered. */
  readonly recommendation: string
  /** The id of a party that is reached. */
  readonly party: string
  /** Null: those that nobody has said yes or no to. */
  readonly state: ProposalState | 'all' | null
  readonly sort: ProposalSort
}

function asked({ q, recommendation, party, state, sort }: Partial<ProposalFilter>): string {
  const parameters = new URLSearchParams({
    ...(q && { q }),
    ...(recommendation && { recommendation }),
    ...(party && { party }),
    ...(state && { state }),
    ...(sort && sort !== 'newest' && { sort }),
  }).toString()
  return parameters ? `?${parameters}` : ''
}

export const proposalsPath = (filter: Partial<ProposalFilter> = {}) => `/proposals${asked(filter)}`
export const proposalsFilePath = (filter: Partial<ProposalFilter> = {}) =>
  `/proposals/proposals.csv${asked(filter)}`
/** `to`: what it is to answer, or the review whose strengths it is held against. */
export const newProposalPath = (to: { readonly recommendation?: string; readonly review?: string } = {}) => {
  const parameters = new URLSearchParams(to).toString()
  return parameters ? `/proposals/new?${parameters}` : '/proposals/new'
}
export const proposalPath = (id: string) => `/proposals/${id}`
/** Where those who prepare judge it and answer. */
export const gatePath = (id: string) => `/proposals/${id}/gate`
export const proposalDetailsPath = (id: string) => `/proposals/${id}/details`
export const newProposalWithdrawalPath = (id: string) => `/proposals/${id}/withdrawal/new`
export const proposalWithdrawalPath = (id: string) => `/proposals/${id}/withdrawal`
export const proposalWithdrawalUndoPath = (id: string) => `/proposals/${id}/withdrawal/removal`
export const mergesPath = () => '/proposals/merges'
/** `ids`: those that are chosen already. */
export const newMergePath = (ids: readonly string[] = []) =>
  `/proposals/merges/new${ids.length > 0 ? `?${ids.map((id) => `${partField(id)}=yes`).join('&')}` : ''}`
/** The box that says that a proposal is to be part of another. */
export const partField = (id: string) => `part-${id}`
export const mergeUndoPath = (id: string) => `/proposals/${id}/merge/undoing`
