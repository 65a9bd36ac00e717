import { z } from 'zod'
import { readInput } from '../signals/readInput.ts'
import {
  type Comparison,
  consistencyRatio,
  firstToLookAt,
  groupJudgements,
  hierarchy,
  type Judgements,
  judgementsOf,
  type Node,
  priorities,
  unit,
} from './ahp.ts'
import { has } from './asked.ts'

const comparison = z.object({ a: z.string(), b: z.string(), value: z.number().positive() })
const compared = z.object({ elements: z.array(z.string()).min(1), comparisons: z.array(comparison) })
const values = z.record(z.string(), z.number().positive())

/** Weights from comparisons or measured values, of one level, of a hierarchy, or of a group of judges. */
export function computeAhp(input: unknown): unknown {
  if (has(input, 'judges')) return group(input)
  if (has(input, 'tree')) return tree(input)
  if (has(input, 'criteria')) return twoLevels(input)
  if (has(input, 'values')) {
    const given = readInput(z.object({ values }), input).values
    return { weights: named(Object.keys(given), unit(Object.values(given))) }
  }
  const { elements, comparisons } = readInput(compared, input)
  return oneLevel(elements, judgementsOf(elements, comparisons))
}

function oneLevel(elements: readonly string[], matrix: Judgements) {
  const found = priorities(matrix)
  const worst = firstToLookAt(matrix)
  return {
    weights: named(elements, found.weights),
    weights4: named(elements, found.weights),
    ...consistency(found),
    firstToLookAt: worst && { ...worst, a: elements[worst.i], b: elements[worst.j] },
  }
}

function consistency(found: ReturnType<typeof priorities>) {
  return {
    lambdaMax: found.lambdaMax,
    consistencyIndex: found.consistencyIndex,
    consistencyRatioSaaty: consistencyRatio(found, 'saaty'),
    consistencyRatioDoneganDodd: consistencyRatio(found, 'doneganDodd'),
  }
}

function group(input: unknown) {
  const { judges, judgeWeights } = readInput(
    z.object({
      judges: z.array(z.array(z.array(z.number().positive()))).min(1),
      judgeWeights: z.array(z.number().positive()).optional(),
    }),
    input,
  )
  const found = priorities(groupJudgements(judges, judgeWeights))
  return { weights: found.weights, consistencyRatio: consistencyRatio(found), ...consistency(found) }
}

function twoLevels(input: unknown) {
  const { criteria, alternatives, perCriterion } = readInput(
    z.object({
      criteria: compared,
      alternatives: z.array(z.string()),
      perCriterion: z.record(z.string(), z.array(comparison)),
    }),
    input,
  )
  const weights = priorities(judgementsOf(criteria.elements, criteria.comparisons)).weights
  const below = criteria.elements.map(
    (criterion) => priorities(judgementsOf(alternatives, comparisonsOf(perCriterion, criterion))).weights,
  )
  const totals = named(
    alternatives,
    alternatives.map((_, i) => weights.reduce((sum, weight, c) => sum + weight * below[c]![i]!, 0)),
  )
  return { criteria: named(criteria.elements, weights), totals, totals4: totals }
}

function comparisonsOf(
  perCriterion: Readonly<Record<string, Comparison[]>>,
  criterion: string,
): Comparison[] {
  const comparisons = perCriterion[criterion]
  if (!comparisons) throw new Error(`Nothing is compared on ${criterion}.`)
  return comparisons
}

const level = z.union([
  z.object({
    children: z.array(z.string()).min(1),
    comparisons: z.array(z.tuple([z.string(), z.string(), z.number().positive()])),
  }),
  z.object({ values }),
])

function tree(input: unknown) {
  const given = readInput(z.object({ tree: z.record(z.string(), level), root: z.string() }), input)
  const nodes = Object.fromEntries(
    Object.entries(given.tree).map(([name, node]): [string, Node] => {
      if ('values' in node) return [name, node]
      const comparisons = node.comparisons.map(([a, b, value]) => ({ a, b, value }))
      return [name, { children: node.children, judgements: judgementsOf(node.children, comparisons) }]
    }),
  )
  return hierarchy(nodes, given.root)
}

function named(names: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, weights[i]!]))
}
