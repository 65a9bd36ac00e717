import { dotsHold } from '../methods/dots.ts'
import { comparisons, pairsOf, type Sealed, scale, type Vote } from './method.ts'

/**
 * Whether a vote keeps to the sealed rules. The forms see to it that it does; whoever recounts a file that has been
 * changed is told by this.
 */
export function voteHolds(
  { method, candidates }: Pick<Sealed, 'method' | 'candidates'>,
  vote: Vote,
): boolean {
  const count = candidates.length
  if (vote.kind !== method.kind) return false
  switch (vote.kind) {
    case 'dots':
      return method.kind === 'dots' && vote.dots.length === count && dotsHold(vote.dots, method.dots)
    case 'criteria':
      return (
        method.kind === 'criteria' &&
        vote.scores.length === count &&
        vote.scores.every(
          (row) =>
            row.length === method.criteria.length &&
            row.every((score) => score === null || scale.some((step) => step === score)),
        )
      )
    case 'ranking': {
      const given = vote.places.filter((place) => place !== null)
      if (vote.places.length !== count || given.some((place) => !Number.isInteger(place) || place < 1))
        return false
      return method.kind === 'ranking' && (!method.all || given.length === count)
    }
    case 'consent':
      return (
        vote.stances.length === count &&
        vote.stances.every(
          ({ stance, reason }) =>
            ['agree', 'aside', 'object'].includes(stance) && (stance !== 'object' || reason !== ''),
        )
      )
    case 'pairwise':
      return (
        vote.values.length === pairsOf(count).length &&
        vote.values.every((value) => comparisons.some((own) => Math.abs(own - value) < 1e-12))
      )
    case 'budget':
      return vote.approved.length === count
  }
}

/** The groups of a ranking ballot, the best first. */
export function groupsOfPlaces(places: readonly (number | null)[]): number[][] {
  const given = [...new Set(places.filter((place) => place !== null))].sort((a, b) => a - b)
  return given.map((place) => places.flatMap((own, candidate) => (own === place ? [candidate] : [])))
}
