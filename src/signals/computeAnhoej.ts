import { z } from 'zod'
import { readInput } from './readInput.ts'
import { type ShewhartPhase, shewhartPhases } from './shewhart.ts'

const indices = z
  .union([z.int(), z.array(z.int())])
  .nullable()
  .default(null)
const anhoej = z.object({
  chart: z.enum(['run', 'i', 'c', 'p', 'u']),
  values: z.array(z.number().nullable()),
  denominators: z.array(z.number().positive().nullable()).nullable().default(null),
  centre: z.number().nullable().default(null),
  part: indices,
  freeze: z.int().positive().nullable().default(null),
  exclude: indices,
  excludeOneBased: indices,
})

/** Phases with their runs and limits as qicharts2 names them. */
export function anhoejRuns(input: unknown) {
  const { part, exclude, excludeOneBased, ...given } = readInput(anhoej, input)
  const { chart, values, denominators } = given
  if ((chart === 'p' || chart === 'u') && denominators?.length !== values.length) {
    throw new Error(`A ${chart} chart needs one denominator for each value.`)
  }
  const excluded = [...list(exclude), ...list(excludeOneBased).map((place) => place - 1)]
  const phases = shewhartPhases({ ...given, parts: list(part), exclude: excluded })
  return {
    phases: phases.map(anhoejPhase),
    sigmaSignalIndices: phases.flatMap(({ outside }) => outside),
  }
}

/** The same figures under every name that the vectors use. A limit is one number only where all points share it. */
function anhoejPhase({ start, count, centre, lower, upper, runs, outside }: ShewhartPhase, index: number) {
  const lowerLimit = shared(lower)
  const upperLimit = shared(upper)
  return {
    part: index + 1,
    startIndex: start,
    centre,
    lowerLimit,
    upperLimit,
    lcl: lowerLimit,
    ucl: upperLimit,
    lowerLimits: lower,
    upperLimits: upper,
    meanLowerLimit: mean(lower),
    meanUpperLimit: mean(upper),
    nObs: count,
    nUseful: runs?.useful ?? 0,
    longestRun: runs?.longestRun ?? null,
    longestRunMax: runs?.longestRunMax ?? null,
    crossings: runs?.crossings ?? null,
    crossingsMin: runs?.crossingsMin ?? null,
    runsSignal: runs?.signal ?? false,
    sigmaSignals: outside.length,
  }
}

function shared(limits: readonly (number | null)[]): number | null {
  const first = limits[0] ?? null
  return limits.every((limit) => limit === first) ? first : null
}

function mean(limits: readonly (number | null)[]): number | null {
  const present = limits.filter((limit) => limit !== null)
  return present.length === 0 ? null : present.reduce((sum, limit) => sum + limit, 0) / present.length
}

function list(one: number | readonly number[] | null): readonly number[] {
  return one === null ? [] : [one].flat()
}
