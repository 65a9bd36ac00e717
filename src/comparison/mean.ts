import type { Indicator } from '../population/indicator.ts'
import { isCount, isFlag } from '../population/kind.ts'
import { enoughMembers } from '../population/place.ts'
import type { Observed, Series } from '../population/series.ts'
import { unitInTitle } from '../population/unit.ts'
import type { Counts } from './counts.ts'

/**
 * How values of places are put together: by how many live in each; as a sum; or each place as much as the next, and then
 * why.
 * - `inhabitants`: it is a share of people, something per so many of them, or a mean of theirs.
 * - `sum`: it is a count.
 * - `operation`: it is about an operation, whose users may live elsewhere.
 * - `answer`: it is a yes or a no.
 * - `score`: an index, a median, a price, a time: nobody tells what it is of.
 */
export type Weighing = 'inhabitants' | 'sum' | 'operation' | 'answer' | 'score'

/** `counted`: somebody has said that it counts people, whatever its title says. */
export function weighingOf(indicator: Indicator, counted = false): Weighing {
  if (isFlag(indicator)) return 'answer'
  if (isCount(indicator) || (counted && indicator.unit === 'number')) return 'sum'
  if (indicator.describes === 'operation') return 'operation'
  return isOfPeople(indicator) ? 'inhabitants' : 'score'
}

function isOfPeople({ unit, title }: Indicator): boolean {
  if (/median/i.test(title)) return false
  if (unit === 'percent') return true
  const per = /\bper\s([^]*)$/.exec(unitInTitle('sv', title))?.[1]
  if (per !== undefined) return !ofThings.test(per)
  return /genomsnitt|medelvärde|medelbetyg|medelålder|medellivslängd/i.test(title)
}

/** What is counted per so many of them, and are no people. */
const ofThings = /^[\d\s]*(?:kvm|meter|vecka|månad|s\b|DRG|disponibla|vårdplats|vindkraft)/

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

/**
 * The sum of places over time: where one of them has no value that may be shown there is none, since a part of it would
 * be taken for the whole.
 */
export function sumSeries(
  key: string,
  codes: readonly string[],
  series: ReadonlyMap<string, Series>,
): Series {
  const all = codes.map((code) => pointsBy(series.get(code)))
  return {
    placeCode: key,
    sex: sexOf(codes, series),
    points: periodsOf(all).map((period): Observed => {
      const points = all.flatMap((each) => each.get(period) ?? [])
      const known = points.filter(({ value }) => value !== null)
      const isSurvey = known.every(({ halfWidth }) => halfWidth !== undefined)
      if (known.length < codes.length || known.length === 0) {
        return { period, value: null, reason: whyNot(known.length, codes.length, 1), members: known.length }
      }
      return {
        period,
        value: sum(known.map(({ value }) => value!)),
        reason: null,
        members: known.length,
        ...(isSurvey ? { halfWidth: Math.hypot(...known.map(({ halfWidth }) => halfWidth!)) } : {}),
      }
    }),
  }
}

/** The mean of places over time. Where it cannot speak for them, its reason tells how many had a value. */
export function meanSeries(
  key: string,
  codes: readonly string[],
  series: ReadonlyMap<string, Series>,
  weight: (code: string) => number,
): Series {
  const members = codes.map((code) => ({ weight: weight(code), points: pointsBy(series.get(code)) }))
  return {
    placeCode: key,
    sex: sexOf(codes, series),
    points: periodsOf(members.map(({ points }) => points)).map((period): Observed => {
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

type Points = ReadonlyMap<string, Observed>

function pointsBy(series: Series | undefined): Points {
  return new Map(series?.points.map((point) => [point.period, point]))
}

function periodsOf(all: readonly Points[]): readonly string[] {
  return [...new Set(all.flatMap((points) => [...points.keys()]))].toSorted()
}

function sexOf(codes: readonly string[], series: ReadonlyMap<string, Series>): Series['sex'] {
  return series.get(codes[0] ?? '')?.sex ?? 'T'
}

/** Enough places may have a value, and those that lack one be where most people live. */
function whyNot(known: number, all: number, enough: number = enoughMembers): string {
  return known < all * enough ? `few-members ${known}/${all}` : fewInhabitants
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
