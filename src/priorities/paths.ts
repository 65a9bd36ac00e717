import { conclusionPlace } from '../findings/paths.ts'
import { proposalPath } from '../proposals/paths.ts'
import type { LinkableKind } from './candidate.ts'

export const prioritiesPath = () => '/priorities'
export const newRoundPath = () => '/priorities/new'
export const roundPath = (id: string) => `/priorities/${id}`
export const draftPath = (id: string) => `/priorities/${id}/draft`
export const openingPath = (id: string) => `/priorities/${id}/opening`
export const ballotPath = (id: string) => `/priorities/${id}/ballot`
export const closurePath = (id: string) => `/priorities/${id}/closure`
export const againPath = (id: string) => `/priorities/${id}/again`
export const roundPresentationPath = (id: string) => `/priorities/${id}/presentation`
export const roundFilePath = (id: string, form: 'json' | 'csv') => `/priorities/${id}/ballots.${form}`
/** Where what a candidate stems from is read. */
export const candidatePlaces: Readonly<Record<LinkableKind, (id: string) => string>> = {
  recommendation: conclusionPlace,
  proposal: proposalPath,
}
