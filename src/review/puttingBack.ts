import type { PastEvent } from '../record/store.ts'
import type { Group } from './organisation.ts'
import type { Phase } from './phase.ts'
import type { Member, Perspective } from './review.ts'

type Present = {
  readonly phases: readonly Pick<Phase, 'id'>[]
  readonly groups: readonly Pick<Group, 'id'>[]
  readonly perspectives: readonly Pick<Perspective, 'id'>[]
  readonly members: readonly Pick<Member, 'personId'>[]
}

/** Whether an event tells of something that was removed and is not there now. */
export function mayComeBack({ kind, facts }: Pick<PastEvent, 'kind' | 'facts'>, present: Present): boolean {
  const isGone = (ids: readonly string[]) => typeof facts.id === 'string' && !ids.includes(facts.id)
  switch (kind) {
    case 'review.phaseRemoved':
      return isGone(present.phases.map(({ id }) => id))
    case 'review.groupRemoved':
      return isGone(present.groups.map(({ id }) => id))
    case 'review.perspectiveRemoved':
      return isGone(present.perspectives.map(({ id }) => id))
    case 'review.memberRemoved':
      return isGone(present.members.map(({ personId }) => personId))
    default:
      return false
  }
}
