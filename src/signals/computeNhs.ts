import { z } from 'zod'
import { assurance, type Variation } from './assurance.ts'
import { readInput } from './readInput.ts'
import type { Mark } from './rules.ts'
import { type ControlChart, controlChart, rebaseIndices } from './signal.ts'

/** The package warns of fewer than thirteen points, though its texts say twelve. Our own pages say twelve. */
const publishedShortSeries = 13

const values = z.array(z.number().nullable())
const direction = z.enum(['increase', 'decrease', 'neutral'])
const target = z.number().nullable().default(null)

const chart = z.object({
  values,
  screenOutliers: z.boolean().default(true),
  fixAfterNPoints: z.int().min(12).nullable().default(null),
  rebaseAt: z.array(z.int().nonnegative()).default([]),
  improvementDirection: direction.default('increase'),
  target,
})

const groups = z.object({
  groupSizes: z.array(z.int().nonnegative()),
  warningThreshold: z.int().default(publishedShortSeries),
})

const limitPair = { lowerLimit: z.number().nullable(), upperLimit: z.number().nullable() }
const assuring = z.object({
  phases: z.array(z.object(limitPair)).default([]),
  lowerLimit: limitPair.lowerLimit.default(null),
  upperLimit: limitPair.upperLimit.default(null),
  target,
  improvementDirection: direction,
})

const rebasing = z.object({ dates: z.array(z.string()), rebaseDates: z.array(z.string()) })
const flagging = z.object({ rebaseFlag: z.array(z.literal([0, 1])) })

/**
 * One chart as NHSRplotthedots names its parts. To be held against the package it screens without our guard and
 * judges by limits however few the points are; the pages do neither.
 */
export function nhsChart(input: unknown) {
  const { values, screenOutliers, fixAfterNPoints, rebaseAt, improvementDirection, target } = readInput(
    chart,
    input,
  )
  const computed = controlChart(values, {
    screening: screenOutliers ? 'once' : 'none',
    fixAfterNPoints,
    rebaseAt,
    improvementDirection,
    target,
    fewestForLimits: 1,
  })
  const pointTypes = computed.marks.map((mark) => (mark === null ? 'common_cause' : pointType(mark)))
  return {
    phases: computed.phases.map(({ start, end, mean, limits }) => ({
      startIndex: start,
      mean,
      lowerLimit: limits?.lower ?? null,
      upperLimit: limits?.upper ?? null,
      // The package counts places, with or without a value.
      shortSeries: end - start < publishedShortSeries,
    })),
    special: marked(computed.marks, publishedRule),
    relativeToMean: relativeToMean(values, computed),
    pointTypes: marked(computed.marks, pointType),
    pointTypeOfLastTwo: pointTypes.slice(-2),
    variation: publishedVariation(computed.variation),
    assurance: published(computed.assurance),
  }
}

function marked(marks: readonly (Mark | null)[], name: (mark: Mark) => string): Record<string, string> {
  return Object.fromEntries(marks.flatMap((mark, index) => (mark === null ? [] : [[index, name(mark)]])))
}

export function publishedRule({ rule, side }: Pick<Mark, 'rule' | 'side'>): string {
  const high = side === 'high'
  switch (rule) {
    case 'outside':
      return high ? 'Above UCL' : 'Below LCL'
    case 'trend':
      return `7 Point Trend (${high ? 'Increasing' : 'Decreasing'})`
    case 'two-of-three':
      return `2 in 3 ${high ? 'Above' : 'Below'} CL`
    case 'shift':
      return `7 Points ${high ? 'Above' : 'Below'} CL`
  }
}

function pointType({ meaning, side }: Mark): string {
  return meaning === 'neutral' ? `special_cause_neutral_${side}` : `special_cause_${meaning}`
}

function publishedVariation(variation: Variation): string {
  switch (variation) {
    case 'common-cause':
      return 'common_cause'
    // The package has no word for what it cannot know.
    case 'no-current-value':
    case 'too-few-values':
      return 'common_cause'
    case 'improvement-high':
    case 'improvement-low':
      return 'special_cause_improvement'
    case 'concern-high':
    case 'concern-low':
      return 'special_cause_concern'
    case 'neutral-high':
      return 'special_cause_neutral_high'
    case 'neutral-low':
      return 'special_cause_neutral_low'
  }
}

function relativeToMean(values: readonly (number | null)[], { phases }: ControlChart): (number | null)[] {
  return phases.flatMap(({ start, end, mean }) =>
    values
      .slice(start, end)
      .map((value) => (value === null || mean === null ? null : Math.sign(value - mean))),
  )
}

export function nhsAssurance(input: unknown) {
  const { phases, lowerLimit, upperLimit, target, improvementDirection } = readInput(assuring, input)
  const { lowerLimit: lower, upperLimit: upper } = phases.at(-1) ?? { lowerLimit, upperLimit }
  const limits = lower === null || upper === null ? null : { lower, upper }
  return { assurance: published(assurance(limits, target, improvementDirection)) }
}

function published(name: string | null): string | null {
  return name?.replace('-', '_') ?? null
}

export function shortSeries(input: unknown) {
  const { groupSizes, warningThreshold } = readInput(groups, input)
  return { shortSeries: groupSizes.map((size) => size < warningThreshold) }
}

/** 1 for each date that starts a phase. */
export function rebaseFlags(input: unknown) {
  const { dates, rebaseDates } = readInput(rebasing, input)
  const starts = rebaseIndices(dates, rebaseDates)
  return { rebaseFlag: dates.map((_, index) => Number(starts.includes(index))) }
}

/** The number of the phase that each place is in. */
export function rebaseGroups(input: unknown) {
  let group = 0
  return {
    rebaseGroup: readInput(flagging, input).rebaseFlag.map((flag) => {
      group += flag
      return group
    }),
  }
}
