import { z } from 'zod'
import { readInput } from '../signals/readInput.ts'
import { placeOf } from './computePriorities.ts'
import { type Completion, type Election, equalShares, type Step, type Utility } from './equalShares.ts'
import { everyGreedy, everyOutcome, everyRaised } from './everyOutcome.ts'

const election = z.object({
  budget: z.number().nonnegative(),
  costs: z.record(z.string(), z.number().positive()),
  approvals: z.array(z.array(z.string())).min(1),
})

/**
 * The Method of Equal Shares by the projects' names: every outcome that ties can give, with and without completions,
 * and the rounds with the ties settled in the order of the names.
 */
export function computeShares(input: unknown): unknown {
  const { budget, costs, approvals } = readInput(election, input)
  const names = Object.keys(costs)
  const places = new Map(names.map((name, place) => [name, place]))
  const given = (utility: Utility): Election => ({
    budget,
    costs: Object.values(costs),
    approvals: approvals.map((liked) => liked.map((name) => placeOf(places, name))),
    utility,
  })
  const [cost, cardinality] = [given('cost'), given('cardinality')]
  const name = (project: number) => names[project]!
  const byName = [...names.keys()].sort((a, b) => (name(a) < name(b) ? -1 : 1))
  const each = (outcomes: readonly (readonly number[])[]) => outcomes.map((own) => own.map(name))
  const once = (completion: Completion, step?: Step) =>
    equalShares(cost, completion, byName, step)
      .selected.toSorted((a, b) => a - b)
      .map(name)
  const tenth = { amount: budget, over: 10 }
  const plain = equalShares(cost, 'none', byName)
  return {
    irresolute: true,
    mesCost: each(everyOutcome(cost)),
    mesCardinality: each(everyOutcome(cardinality)),
    mesCostIterated10pct: each(everyRaised(cost, tenth)),
    mesCardinalityIterated10pct: each(everyRaised(cardinality, tenth)),
    mesCostBudgetIncreaseStep1over24: once('raise', { amount: 1, over: 24 }),
    mesCostBudgetIncreaseStep5: once('raise', { amount: 5, over: 1 }),
    mesCostThenGreedyCost: once('greedy'),
    greedyCost: each(everyGreedy(cost)),
    greedyCardinality: each(everyGreedy(cardinality)),
    rounds: plain.rounds.map(({ project, ...round }) => ({ project: name(project), ...round })),
    selected: plain.selected.map(name),
    leftover: plain.leftover,
  }
}
