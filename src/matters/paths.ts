import type { Step } from './decisionPath.ts'
import type { Origin } from './origin.ts'

export const matterStates = ['open', 'closed', 'all'] as const
export const orders = ['longest', 'newest', 'alphabet'] as const

/** What the list of matters is asked for. */
export type MatterFilter = {
  readonly query: string
  readonly kind: string | null
  readonly step: Step | null
  readonly body: string | null
  readonly state: (typeof matterStates)[number]
  readonly order: (typeof orders)[number]
}

export const mattersPath = (asked: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams(asked).toString()
  return query ? `/matters?${query}` : '/matters'
}
export const newMatterPath = (kind?: string) => (kind ? `/matters/new?kind=${kind}` : '/matters/new')
export const matterPath = (id: string) => `/matters/${id}`
export const matterDetailsPath = (id: string) => `/matters/${id}/details`
export const movementsPath = (id: string) => `/matters/${id}/movements`
export const newMovementPath = (id: string) => `/matters/${id}/movements/new`
export const correctionPath = (id: string, number: number) => `/matters/${id}/movements/${number}/correction`
export const undoingPath = (id: string) => `/matters/${id}/undoing`
export const answersOfMatterPath = (id: string) => `/matters/${id}/answers`
export const newAnswerOfMatterPath = (id: string) => `/matters/${id}/answers/new`
export const matterOutcomePath = (id: string) => `/matters/${id}/outcome`
export const stopPath = (id: string) => `/matters/${id}/stop`
export const resumptionPath = (id: string) => `/matters/${id}/resumption`
export const completionPath = (id: string) => `/matters/${id}/completion`
export const reroutingPath = (id: string) => `/matters/${id}/path`
export const originsPath = (id: string) => `/matters/${id}/origins`
export const originRemovalPath = (id: string) => `/matters/${id}/origins/removal`

export const decisionPathsPath = () => '/matters/paths'
export const newDecisionPathPath = () => '/matters/paths/new'
export const decisionPathPath = (kind: string) => `/matters/paths/${kind}`
export const decisionPathDetailsPath = (kind: string) => `/matters/paths/${kind}/details`
export const kindEndingPath = (kind: string) => `/matters/paths/${kind}/ending`
export const kindReopeningPath = (kind: string) => `/matters/paths/${kind}/ending/undoing`
export const readyPathsPath = () => '/matters/paths/ready'

/** Meetings lie uphill: from here they are only linked to. */
export const newMeetingPath = () => '/meetings/new'
const meetingOfMatterPath = (id: string) => `/meetings/${id}`

/** What is known about it, for and against, lies uphill too. */
export const knowledgeOfMatterPath = (id: string) => `/knowledge/about/matter/${id}`

/** Where what a matter stems from has its page. An indicator is found by its id too. */
export function originPath({ kind, id }: Origin): string {
  switch (kind) {
    case 'target':
      return `/targets/${id}`
    case 'effect':
      return `/effects/${id}`
    case 'indicator':
      return `/population/indicators/${id}`
    case 'outcome':
      return `/decisions/${id}`
    case 'meeting':
      return meetingOfMatterPath(id)
  }
}
