import type { Indicator } from '../population/indicator.ts'
import { isFlag } from '../population/kind.ts'
import { enoughMembers } from '../population/place.ts'
import type { Observed, Series } from '../population/series.ts'
import { unitInTitle } from '../population/unit.ts'
import type { Counts } from './counts.ts'

/**
 * How a mean of places is worked out: by how many live in each, or each place as much as the next, and then why.
 * - `operation`: it is about an operation, whose users may live elsewhere.
 * - `answer`: it is a yes or a no.
 * - `count`: it is no share, and nothing per so many.
 */
export type Weighing = 'inhabitants' | 'operation' | 'answer' | 'count'

export function weighingOf(indicator: Indicator): Weighing {
  if (isFlag(indicator)) return 'answer'
  if (indicator.describes === 'operation') return 'operation'
  const isShare = indicator.unit === 'percent' || /\bper\b/.test(unitInTitle('sv', indicator.title))
  return isShare ? 'inhabitants' : 'count'
}

/** The reason of a mean whose known places are too small a part of those who live in the group. */
export const fewInhabitants = 'few-inhabitants'

export type Part = {
  readonly value: number | null
  readonly weight: number
  readonly halfWidth?: number | undefined
}

export type Mean = {
  /** Null when too few of the places, or of those who live in them, are known to speak for all. */
  readonly value: number | null
  /** Half the width of its interval; null when one of the places has none. */
  readonly halfWidth: number | null
  /** How many places have a value. */
  readonly known: number
  readonly all: number
}

/** Weights are positive. With the same weight for all it is the plain mean. */
export function meanOf(parts: readonly Part[]): Mean {
  const known = parts.filter(({ value }) => value !== null)
  const total = sum(parts.map(({ weight }) => weight))
  const heard = sum(known.map(({ weight }) => weight))
  const counts = { known: known.length, all: parts.length }
  // A hair's breadth, so that 8 of 10 is 80 per cent whatever the weights' decimals.
  const enough = known.length >= parts.length * enoughMembers && heard >= total * enoughMembers - 1e-9
  if (known.length === 0 || !enough) return { value: null, halfWidth: null, ...counts }
  const shares = known.map(({ weight }) => weight / heard)
  const isSurvey = known.every(({ halfWidth }) => halfWidth !== undefined)
  return {
    value: sum(known.map(({ value }, i) => value! * shares[i]!)),
    // Places are asked one by one: variances add up.
    halfWidth: isSurvey ? Math.hypot(...known.map(({ halfWidth }, i) => halfWidth! * shares[i]!)) : null,
    ...counts,
  }
}

/** The weights that a mean is worked out with: inhabitants, or one for each. */
export function weightsFor(weighing: Weighing, counts: Counts): (code: string) => number {
  return weighing === 'inhabitants' ? (code) => counts.byPlace.get(code) ?? 1 : () => 1
}

/** The mean of places over time. Where it cannot speak for them, its reason tells how many had a value. */
export function meanSeries(
  key: string,
  codes: readonly string[],
  series: ReadonlyMap<string, Series>,
  weight: (code: string) => number,
): Series {
  const members = codes.map((code) => ({
    weight: weight(code),
    points: new Map(series.get(code)?.points.map((point) => [point.period, point])),
  }))
  const periods = [...new Set(members.flatMap(({ points }) => [...points.keys()]))].toSorted()
  const sex = series.get(codes[0] ?? '')?.sex ?? 'T'
  return {
    placeCode: key,
    sex,
    points: periods.map((period): Observed => {
      const { value, halfWidth, known, all } = meanOf(
        members.map(({ weight, points }) => ({
          weight,
          value: points.get(period)?.value ?? null,
          halfWidth: points.get(period)?.halfWidth,
        })),
      )
      return {
        period,
        value,
        reason: value === null ? whyNot(known, all) : null,
        members: known,
        ...(halfWidth === null ? {} : { halfWidth }),
      }
    }),
  }
}

/** Enough places may have a value, and those that lack one be where most people live. */
function whyNot(known: number, all: number): string {
  return known < all * enoughMembers ? `few-members ${known}/${all}` : fewInhabitants
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
