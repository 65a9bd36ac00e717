import {
  bestOf,
  buy,
  type Election,
  exact,
  isExhaustive,
  mostWanted,
  type State,
  type Step,
  spent,
  start,
} from './equalShares.ts'

/*
 * Every outcome that some order of settling ties can give. Published examples list them so; a round has one, by the
 * order that it declares. There may be very many, so only small elections are worked out.
 */

/** Each outcome once, its projects in rising order. Throws RangeError for more than twelve projects. */
export function everyOutcome(election: Election, step?: Step): number[][] {
  const sums = small(election, step)
  return shared(sums, sums.budget, election)
}

/** The same, the budget raised step by step for as long as every outcome keeps within it and more would fit. */
export function everyRaised(election: Election, step: Step): number[][] {
  const sums = small(election, step)
  let budget = sums.budget
  let outcomes = shared(sums, budget, election)
  while (!outcomes.some((selected) => isExhaustive(sums, selected)) && budget < sums.enough) {
    budget += sums.step
    const next = shared(sums, budget, election)
    if (next.some((selected) => spent(sums, selected) > sums.budget)) break
    outcomes = next
  }
  return outcomes
}

/** Of taking what has most support for its money and fits. */
export function everyGreedy(election: Election): number[][] {
  const sums = small(election)
  const outcomes = new Map<string, number[]>()
  const walk = (selected: readonly number[]) => {
    const tied = mostWanted(sums, selected, election.utility)
    if (tied.length === 0) keep(outcomes, selected)
    for (const { project } of tied) walk([...selected, project])
  }
  walk([])
  return [...outcomes.values()]
}

type Sums = ReturnType<typeof exact>

function small(election: Election, step: Step = { amount: election.budget, over: 10 }): Sums {
  if (election.costs.length > 12)
    throw new RangeError('Every outcome is worked out for at most twelve projects.')
  return exact(election, step)
}

function shared(sums: Sums, budget: bigint, { utility }: Election): number[][] {
  const outcomes = new Map<string, number[]>()
  const walk = (state: State) => {
    const tied = bestOf(sums, state, utility)
    if (tied.length === 0) keep(outcomes, state.selected)
    for (const purchase of tied) walk(buy(sums, state, purchase))
  }
  walk(start(sums, budget))
  return [...outcomes.values()]
}

function keep(outcomes: Map<string, number[]>, selected: readonly number[]): void {
  const sorted = [...selected].sort((a, b) => a - b)
  outcomes.set(sorted.join(), sorted)
}
