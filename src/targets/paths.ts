import type { TowardsTarget } from '../ui/status.tsx'
import type { Target } from './target.ts'

/** Of one life area, and in one state, where they are named. */
export const targetsPath = (state?: TowardsTarget | null, area?: string | null) => {
  const asked = [state ? `state=${state}` : '', area ? `area=${area}` : ''].filter(Boolean).join('&')
  return `/targets${asked ? `?${asked}` : ''}`
}
export const closedTargetsPath = () => '/targets/closures'
export const newTargetPath = (indicatorCode?: string) =>
  `/targets/new${indicatorCode ? `?indicator=${encodeURIComponent(indicatorCode)}` : ''}`
export const targetPath = (id: string) => `/targets/${id}`
export const targetClosurePath = (id: string) => `/targets/${id}/closure`
export const newTargetClosurePath = (id: string) => `/targets/${id}/closure/new`
export const targetAnswerPath = (id: string) => `/targets/${id}/answer`
export const targetAnswerUndoPath = (id: string) => `/targets/${id}/answer/undo`
export const targetEarlierPath = (id: string) => `/targets/${id}/earlier`
export const newEarlierPath = (id: string) => `/targets/${id}/earlier/new`
export const earlierRemovalPath = (id: string, earlier: string) => `/targets/${id}/earlier/${earlier}/removal`
/** A new target in place of another, on the same indicator and for the same people. */
export const newTargetAfterPath = ({
  id,
  indicator,
  place,
  sex,
}: Pick<Target, 'id' | 'indicator' | 'place' | 'sex'>) =>
  `${newTargetPath(indicator.code)}&place=${place.code}&sex=${sex}&after=${id}`

export const turningPath = (id: string) => `/targets/${id}/turning`
export const newTurningPath = (id: string) => `/targets/${id}/turning/new`
export const completionPath = (targetId: string, actionId: string) =>
  `/targets/${targetId}/actions/${actionId}/completion`
/** Where one tells that an action is done. */
export const newCompletionPath = (targetId: string, actionId: string) =>
  `${completionPath(targetId, actionId)}/new`
export const completionUndoPath = (targetId: string, actionId: string) =>
  `${completionPath(targetId, actionId)}/undo`
export const contributionPath = (targetId: string, partyId: string) =>
  `/targets/${targetId}/contributions/${partyId}`
/** Takes back the latest that was said, whatever it was. */
export const contributionUndoPath = (targetId: string, partyId: string) =>
  `${contributionPath(targetId, partyId)}/undo`
/** Where one comes when it is saved: the page says so first. */
export const savedContributionPath = (targetId: string, partyId: string) =>
  `${targetPath(targetId)}?contributed=${partyId}#contributions`

export const effectsPath = () => '/effects'
export const newEffectPath = (targetId?: string) => `/effects/new${targetId ? `?target=${targetId}` : ''}`
export const effectPath = (id: string) => `/effects/${id}`
export const effectShowingPath = (id: string) => `/effects/${id}/showing`
export const newEffectShowingPath = (id: string) => `/effects/${id}/showing/new`
export const effectWithdrawalPath = (id: string) => `/effects/${id}/withdrawal`
export const newEffectWithdrawalPath = (id: string) => `/effects/${id}/withdrawal/new`
/** How often the effects of a target are shown. */
export const rhythmPath = (targetId: string) => `/targets/${targetId}/rhythm`

/** Outcomes lie uphill: from here they are only linked to. Who has adopted a target is shown in a frame. */
export const adoptionOfTargetPath = (id: string) => `/decisions/targets/${id}`
/** So does what is known about it, for and against. */
export const knowledgeOfTargetPath = (id: string) => `/knowledge/about/target/${id}`
