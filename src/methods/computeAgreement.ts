import { z } from 'zod'
import { readInput } from '../signals/readInput.ts'
import {
  contingency,
  type Disagreement,
  kappaErrors,
  kappaOfTable,
  krippendorffAlpha,
  type Level,
  pairableUnits,
  type Rating,
  steps,
} from './agreement.ts'
import { asked, has, notOffered } from './asked.ts'

const rating = z.union([z.string(), z.number()])
const table = z.array(z.array(z.number().nonnegative())).min(1)

const judged = z.object({
  ratings: z.array(z.tuple([rating, rating])).optional(),
  levels: z.array(rating).optional(),
  table: table.optional(),
  disagreementWeights: z.array(z.array(z.number().nonnegative())).optional(),
})

const rated = z.object({
  raters: z.array(z.array(rating.nullable())).min(1),
  metric: z.enum(['nominal', 'ordinal', 'interval', 'ratio', 'abs']),
})

/** Cohen's kappa, plain and weighted, and Krippendorff's alpha, as the published examples ask for them. */
export function computeAgreement(input: unknown): unknown {
  const { method = has(input, 'raters') ? 'krippendorffAlpha' : 'cohenKappa' } = readInput(asked, input)
  if (method === 'krippendorffAlpha') return alpha(input)
  if (method !== 'cohenKappa' && method !== 'cohenKappaWeighted') {
    return notOffered(method, 'cohenKappa, cohenKappaWeighted, krippendorffAlpha')
  }
  const { disagreementWeights: weights, ...rest } = readInput(judged, input)
  if (weights) return kappa(rest, (i, j) => weights[i]?.[j] ?? 0)
  return kappa(rest, method === 'cohenKappaWeighted' ? steps : undefined)
}

/**
 * `kappa` is as the packages have it, which say 1 where the formula is 0/0; `strictFormula` is the formula's own
 * answer, null there, and the one that a page uses.
 */
function kappa(
  { ratings = [], levels, table: given }: z.infer<typeof judged>,
  weights: Disagreement | undefined,
) {
  const first = ratings.map(([value]) => value)
  const second = ratings.map(([, value]) => value)
  const counts = given ?? contingency(first, second, levels ?? inOrder([...first, ...second]))
  const strict = kappaOfTable(counts, weights)
  return {
    kappa: strict ?? 1,
    strictFormula: strict,
    table: counts,
    ...(weights === undefined ? kappaErrors(counts) : {}),
  }
}

function inOrder(values: readonly Rating[]): Rating[] {
  return [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1))
}

function alpha(input: unknown) {
  const { raters, metric } = readInput(rated, input)
  const level: Level = metric === 'abs' ? 'absolute' : metric
  const units = raters[0]!.map((_, unit) => raters.map((values) => values[unit] ?? null))
  const answer = krippendorffAlpha(units, level)
  if (answer !== null) return { alpha: answer }
  return { alpha: null, error: pairableUnits(units).length === 0 ? 'no pairable unit' : 'one value only' }
}
