import { z } from 'zod'
import { publishedRule } from './computeNhs.ts'
import { readInput } from './readInput.ts'
import { type Marks, markPhase, type Rule, rules } from './rules.ts'
import type { Limits, Phase } from './xmr.ts'

const signs = z.array(z.literal([-1, 0, 1]).nullable())

const helper = z.discriminatedUnion('function', [
  z.object({ function: z.literal('seven_point_one_side_of_mean'), relativeToMean: signs }),
  z.object({ function: z.literal('seven_point_trend'), values: z.array(z.number().nullable()) }),
  z.object({ function: z.literal('part_of_seven'), flags: signs }),
  z.object({ function: z.literal('two_in_three'), closeToLimits: signs, relativeToMean: signs }),
  z.object({ function: z.literal('part_of_two_in_three'), closeToLimits: signs, relativeToMean: signs }),
  z.object({
    function: z.literal('special_cause_priority'),
    partOfTrend: signs,
    partOfShift: signs,
    partOfTwoInThree: signs,
    values: z.array(z.number().nullable()),
    relativeToMean: signs,
    outsideLimits: signs,
  }),
])

type Helper = z.infer<typeof helper>
type Values = readonly (number | null)[]

/**
 * What the inner functions of NHSRplotthedots answer, asked of our own rules: the input is `function` beside the
 * arguments. There is no series of our own with such parts, so each question is put as a small chart.
 */
export function ruleHelper(input: unknown): readonly (number | string)[] {
  const asked = readInput(helper, input)
  switch (asked.function) {
    case 'seven_point_one_side_of_mean':
      return endings('shift', asked.relativeToMean).map(Math.abs)
    case 'seven_point_trend':
      return endings('trend', asked.values)
    case 'part_of_seven':
      return asked.flags.map((_, index) => Number(asked.flags.slice(index, index + 7).some(Boolean)))
    case 'two_in_three':
      return partOfAnyThree(nearAndFar(asked))
    case 'part_of_two_in_three':
      return marksOf('two-of-three', nearAndFar(asked)).map((mark) => Number(mark !== null))
    case 'special_cause_priority':
      return asked.values.map((_, index) => firstRule(asked, index))
  }
}

/** 1 or −1 where a pattern of seven is complete: where the point would be marked if the series ended there. */
function endings(rule: Rule, values: Values): number[] {
  return values.map((_, index) => {
    const last = marksOf(rule, values.slice(0, index + 1))[index]
    return last ? (last.side === 'high' ? 1 : -1) : 0
  })
}

/** 1 for each of three successive points among which two of three are found. */
function partOfAnyThree(values: Values): number[] {
  const found = values.map((_, index) =>
    marksOf('two-of-three', values.slice(index, index + 3)).some(Boolean),
  )
  return values.map((_, index) => Number(found.slice(Math.max(0, index - 2), index + 1).some(Boolean)))
}

// A chart around 0, near its limits at 2 and outside at 3.
const limits: Limits = { lower: -3, upper: 3, nearLower: -2, nearUpper: 2 }

function nearAndFar({ closeToLimits, relativeToMean }: Extract<Helper, { closeToLimits: unknown }>): Values {
  return relativeToMean.map((side, index) => (side === null ? null : side * (closeToLimits[index] ? 2.5 : 1)))
}

function marksOf(rule: Rule, values: Values): Marks {
  const phase: Phase = {
    start: 0,
    end: values.length,
    count: values.length,
    carriedFrom: null,
    mean: 0,
    limits: rule === 'two-of-three' ? limits : null,
    provisional: false,
  }
  const marks: Marks = values.map(() => null)
  const series = Float64Array.from(values, (value) => value ?? Number.NaN)
  markPhase(marks, series, phase, 'neutral')
  return marks.map((mark) => (mark?.rule === rule ? mark : null))
}

function firstRule(asked: Extract<Helper, { function: 'special_cause_priority' }>, index: number): string {
  const parts = {
    outside: asked.outsideLimits,
    trend: asked.partOfTrend,
    'two-of-three': asked.partOfTwoInThree,
    shift: asked.partOfShift,
  }
  const rule = rules.find((candidate) => parts[candidate][index])
  if (rule === undefined) return 'Common Cause'
  const high = rule === 'trend' ? risesFrom(asked.values, index) : asked.relativeToMean[index] === 1
  return publishedRule({ rule, side: high ? 'high' : 'low' })
}

/** By the step that follows; the last point by the one before it. */
function risesFrom(values: Values, index: number): boolean {
  const from = Math.max(0, Math.min(index, values.length - 2))
  return (values[from + 1] ?? 0) > (values[from] ?? 0)
}
