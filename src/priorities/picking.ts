import type { Offered, OfferedGroup } from './candidate.ts'
import type { Round, RoundCandidate } from './round.ts'

/** What the form of a draft has to choose among, and what has been chosen. */
type Picking = {
  readonly round: Pick<Round, 'rules'>
  readonly candidates: readonly RoundCandidate[]
  readonly groups: readonly OfferedGroup[]
}

/** How many candidates can be written by hand. */
export const mostRows = 100

/** The field of the box that says that something is a candidate, and what it costs where that is not known. */
export const pickField = (thingId: string) => `pick-${thingId}`
export const pickCostField = (thingId: string) => `pickCost-${thingId}`

export const offeredIn = ({ groups }: Pick<Picking, 'groups'>): readonly Offered[] =>
  groups.flatMap(({ offered }) => offered)

/** Those that are not among what there is to choose: they stem from nothing, or from what is there no more. */
export function writtenIn({ candidates, groups }: Pick<Picking, 'candidates' | 'groups'>) {
  const ids = new Set(offeredIn({ groups }).map(({ thing }) => thing.id))
  return candidates.filter(({ thing }) => !thing || !ids.has(thing.id))
}

/** Those that are chosen already and whose cost nobody knows: a budget needs one. */
export function withoutCost(context: Picking): readonly Offered[] {
  if (context.round.rules.method.kind !== 'budget') return []
  const chosen = new Set(context.candidates.flatMap(({ thing }) => (thing ? [thing.id] : [])))
  return offeredIn(context).filter(({ thing, cost }) => cost === null && chosen.has(thing.id))
}

/** How many rows of candidates a form has: those that are there, and some more to write in. */
export function candidateRows(context: Pick<Picking, 'candidates' | 'groups'>): number {
  const more = context.groups.length > 0 ? 2 : 3
  const least = context.groups.length > 0 ? 2 : 5
  return Math.min(mostRows, Math.max(least, writtenIn(context).length + more))
}
