import { z } from 'zod'
import { criticalValues } from './anhoej.ts'
import { anhoejRuns } from './computeAnhoej.ts'
import { nhsAssurance, nhsChart, rebaseFlags, rebaseGroups, shortSeries } from './computeNhs.ts'
import { readInput } from './readInput.ts'
import { ruleHelper } from './ruleHelpers.ts'

/**
 * The rules by the names of the published packages, so that anyone can hold them against those: `samsyn compute`.
 * Each takes one input and answers with every figure that it allows; an input of the wrong shape throws.
 */
export const families: Readonly<Record<string, (input: unknown) => unknown>> = {
  nhs_limits: (input) => (has(input, 'groupSizes') ? shortSeries(input) : nhsChart(input)),
  nhs_rules: nhsChart,
  nhs_assurance_variation: (input) => (has(input, 'values') ? nhsChart(input) : nhsAssurance(input)),
  nhs_rebase: (input) => {
    if (has(input, 'dates')) return rebaseFlags(input)
    if (has(input, 'rebaseFlag')) return rebaseGroups(input)
    return nhsChart(input)
  },
  nhs_rule_helpers: ruleHelper,
  anhoej_runs: anhoejRuns,
  anhoej_critical_values: (input) => criticalValues(readInput(usefulPoints, input).n),
}

// Far beyond any series; the 5 % point is counted out in whole numbers.
const usefulPoints = z.object({ n: z.int().positive().max(10_000) })

function has(input: unknown, name: string): boolean {
  return typeof input === 'object' && input !== null && name in input
}
