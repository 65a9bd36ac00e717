import type { PhaseMark } from './phase.ts'

export const reviewsPath = () => '/reviews'
export const newReviewPath = (repeats?: string) =>
  repeats === undefined ? '/reviews/new' : `/reviews/new?repeats=${repeats}`
export const reviewPath = (id: string) => `/reviews/${id}`
export const reviewDetailsPath = (id: string) => `/reviews/${id}/details`
export const completionPath = (id: string) => `/reviews/${id}/completion`
export const newCompletionPath = (id: string) => `/reviews/${id}/completion/new`
export const completionUndoPath = (id: string) => `/reviews/${id}/completion/undoing`

export const membersPath = (id: string) => `/reviews/${id}/members`
export const memberRemovalPath = (id: string, person: string) => `/reviews/${id}/members/${person}/removal`

export const groupsPath = (id: string) => `/reviews/${id}/groups`
export const newGroupPath = (id: string) => `/reviews/${id}/groups/new`
export const groupPath = (id: string, group: string) => `/reviews/${id}/groups/${group}`
export const groupRemovalPath = (id: string, group: string) => `/reviews/${id}/groups/${group}/removal`

export const phasesPath = (id: string) => `/reviews/${id}/phases`
export const newPhasePath = (id: string) => `/reviews/${id}/phases/new`
export const phasePath = (id: string, phase: string) => `/reviews/${id}/phases/${phase}`
export const phaseMarkPath = (id: string, phase: string, mark: PhaseMark) =>
  `/reviews/${id}/phases/${phase}/${mark === 'begun' ? 'beginning' : 'ending'}`
export const phaseRemovalPath = (id: string, phase: string) => `/reviews/${id}/phases/${phase}/removal`

export const perspectivesPath = (id: string) => `/reviews/${id}/perspectives`
export const newPerspectivePath = (id: string) => `/reviews/${id}/perspectives/new`
export const perspectivePath = (id: string, perspective: string) =>
  `/reviews/${id}/perspectives/${perspective}`
export const perspectivePlacePath = (id: string, perspective: string) =>
  `/reviews/${id}/perspectives/${perspective}/place`
export const perspectiveRemovalPath = (id: string, perspective: string) =>
  `/reviews/${id}/perspectives/${perspective}/removal`

export const questionsPath = (id: string) => `/reviews/${id}/questions`
export const newQuestionPath = (id: string) => `/reviews/${id}/questions/new`
export const questionPath = (id: string, question: string) => `/reviews/${id}/questions/${question}`
export const questionEndingPath = (id: string, question: string) =>
  `/reviews/${id}/questions/${question}/ending`
export const newQuestionEndingPath = (id: string, question: string) =>
  `/reviews/${id}/questions/${question}/ending/new`
export const questionReopeningPath = (id: string, question: string) =>
  `/reviews/${id}/questions/${question}/ending/undoing`

/** What was removed comes back. */
export const puttingBackPath = (id: string) => `/reviews/${id}/putting-back`

/** The places of one review, in the order of the work. */
export const reviewPlaces = [
  { place: 'commission', path: reviewPath },
  { place: 'documents', path: (id: string) => `/reviews/${id}/documents` },
  { place: 'interviews', path: (id: string) => `/reviews/${id}/interviews` },
  { place: 'coding', path: (id: string) => `/reviews/${id}/coding` },
  { place: 'exchange', path: (id: string) => `/reviews/${id}/exchange` },
  { place: 'findings', path: (id: string) => `/reviews/${id}/findings` },
  { place: 'report', path: (id: string) => `/reviews/${id}/report` },
  { place: 'slides', path: (id: string) => `/reviews/${id}/slides` },
] as const

/** What belongs to the interviews, in the order of the work: a row of its own, below that of the review. */
export const interviewPlaces = [
  { place: 'frame', path: (id: string) => `/reviews/${id}/frame`, forMembers: false },
  { place: 'planned', path: (id: string) => `/reviews/${id}/planned`, forMembers: true },
  { place: 'guide', path: (id: string) => `/reviews/${id}/guide`, forMembers: false },
  { place: 'information', path: (id: string) => `/reviews/${id}/information`, forMembers: false },
  { place: 'texts', path: (id: string) => `/reviews/${id}/interviews`, forMembers: false },
  { place: 'names', path: (id: string) => `/reviews/${id}/names`, forMembers: true },
] as const
