import type { Limits, Phase, Series } from './xmr.ts'

/** In order of precedence: a point that several rules fit carries the first. */
export const rules = ['outside', 'trend', 'two-of-three', 'shift'] as const
export type Rule = (typeof rules)[number]

/** Which way is better. */
export type Direction = 'increase' | 'decrease' | 'neutral'
export type Side = 'high' | 'low'
export type Meaning = 'improvement' | 'concern' | 'neutral'

/** Special cause variation at one point. A rising trend is high, a falling one low. */
export type Mark = {
  readonly rule: Rule
  readonly side: Side
  readonly meaning: Meaning
  /** The place of the rule in `rules`: of two that fit a point, the lower number marks it. */
  readonly precedence: number
}

/** One place for each value of the series; null: nothing but common cause variation. */
export type Marks = (Mark | null)[]

/**
 * Marks the points of one phase by the four rules. It looks at the phase alone, so no pattern reaches across a
 * rebase, and none reaches across a missing value: the package may stop with an error there, here the pattern
 * just starts anew.
 *
 * - outside: beyond a limit. On the limit is not outside.
 * - trend: seven successive points, each above the one before, or each below. Equal neighbours break it.
 * - two of three: three successive points on the same side of the mean, at least two of them near a limit, that is
 *   beyond the near limit but not outside. Only the near ones are marked.
 * - shift: seven successive points on the same side of the mean. A point on the mean breaks it.
 *
 * What the latest points are is kept as the bits of a number, the newest last. A missing value is neither above nor
 * below anything, so its bits are 0 and break every pattern by themselves. Bits and not counters, because a
 * counter branches at each point on what is as good as the toss of a coin, and takes three times as long.
 */
export function markPhase(marks: Marks, series: Series, phase: Phase, direction: Direction): void {
  if (phase.mean === null) return
  const { start, end, mean } = phase
  const { lower, upper, nearLower, nearUpper } = phase.limits ?? noLimits
  const { outside, trend, twoOfThree, shift } = marksOf[direction]
  let previous = Number.NaN
  let above = 0
  let below = 0
  let rising = 0
  let falling = 0
  let nearHigh = 0
  let nearLow = 0

  for (let i = start; i < end; i++) {
    const value = series[i]!
    above = (above << 1) | Number(value > mean)
    below = (below << 1) | Number(value < mean)
    rising = (rising << 1) | Number(value > previous)
    falling = (falling << 1) | Number(value < previous)
    nearHigh = (nearHigh << 1) | (Number(value > nearUpper) & Number(value <= upper))
    nearLow = (nearLow << 1) | (Number(value < nearLower) & Number(value >= lower))
    previous = value

    if (value > upper) mark(marks, i, outside.high)
    if (value < lower) mark(marks, i, outside.low)
    if ((rising & six) === six) markSeven(marks, i, rising & seventh, trend.high)
    if ((falling & six) === six) markSeven(marks, i, falling & seventh, trend.low)
    if (holdsTwo(nearHigh & three) && (above & three) === three) markNear(marks, i, nearHigh, twoOfThree.high)
    if (holdsTwo(nearLow & three) && (below & three) === three) markNear(marks, i, nearLow, twoOfThree.low)
    if ((above & seven) === seven) markSeven(marks, i, above & eighth, shift.high)
    if ((below & seven) === seven) markSeven(marks, i, below & eighth, shift.low)
  }
}

export function meaningOf(side: Side, direction: Direction): Meaning {
  if (direction === 'neutral') return 'neutral'
  return (side === 'high') === (direction === 'increase') ? 'improvement' : 'concern'
}

// The latest three, six and seven bits, and the one before them.
const three = 0b111
const six = 0b111111
const seven = 0b1111111
const seventh = 0b1000000
const eighth = 0b10000000

/** Limits that no value is beyond. */
const noLimits: Limits = {
  lower: Number.NEGATIVE_INFINITY,
  upper: Number.POSITIVE_INFINITY,
  nearLower: Number.NEGATIVE_INFINITY,
  nearUpper: Number.POSITIVE_INFINITY,
}

/** Gives way to a rule of higher precedence. Of two trends that share a peak, the one that follows takes it. */
function mark(marks: Marks, index: number, found: Mark): void {
  const present = marks[index]!
  if (present === null || found.precedence <= present.precedence) marks[index] = found
}

/** The seven points up to `last`; only that one when a pattern goes on, since the others are marked already. */
function markSeven(marks: Marks, last: number, goesOn: number, found: Mark): void {
  for (let i = goesOn ? last : last - 6; i <= last; i++) mark(marks, i, found)
}

function markNear(marks: Marks, last: number, near: number, found: Mark): void {
  for (let back = 0; back < 3; back++) if ((near >> back) & 1) mark(marks, last - back, found)
}

function holdsTwo(bits: number): boolean {
  return (bits & (bits - 1)) !== 0
}

/** Every mark there can be, made once: points share them. */
const marksOf = {
  increase: marksFor('increase'),
  decrease: marksFor('decrease'),
  neutral: marksFor('neutral'),
} satisfies Record<Direction, unknown>

function marksFor(direction: Direction) {
  const sides = (rule: Rule): Readonly<Record<Side, Mark>> => ({
    high: { rule, side: 'high', meaning: meaningOf('high', direction), precedence: rules.indexOf(rule) },
    low: { rule, side: 'low', meaning: meaningOf('low', direction), precedence: rules.indexOf(rule) },
  })
  return {
    outside: sides('outside'),
    trend: sides('trend'),
    twoOfThree: sides('two-of-three'),
    shift: sides('shift'),
  }
}
