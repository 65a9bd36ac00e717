import type { Sealed } from './method.ts'

/**
 * What each ballot weighs, as whole numbers, from the party of each. Where the rule gives weight to parties, what a
 * party weighs is shared evenly by those of its seats that voted.
 */
export function ballotWeights(
  { weightRule, partyWeights }: Pick<Sealed, 'weightRule' | 'partyWeights'>,
  parties: readonly string[],
): number[] {
  if (weightRule === 'seat') return parties.map(() => 1)
  const voted = new Map<string, number>()
  for (const party of parties) voted.set(party, (voted.get(party) ?? 0) + 1)
  const common = [...voted.values()].reduce(leastCommonMultiple, 1)
  const whole = new Map(partyWeights.map(({ partyId, weight }) => [partyId, weight]))
  const weights = parties.map((party) => {
    const own = whole.get(party)
    if (!own) throw new RangeError('A party that votes has no weight.')
    return own * (common / voted.get(party)!)
  })
  const divisor = weights.reduce(greatestCommonDivisor, 0)
  return weights.map((weight) => weight / Math.max(1, divisor))
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b
}
