import type { Observed, Series } from '../population/series.ts'
import { median, spreadAmong } from './gain.ts'
import type { Asked, Session } from './session.ts'

/** Series of an indicator by the code of their place. */
export type SeriesByPlace = ReadonlyMap<string, Series>

type Known = Observed & { readonly value: number }

/** What a participant is asked about: one place, which periods, and what came before them. */
export type Prompt = {
  readonly placeCode: string
  /** The periods that are guessed, one for other kinds than a line. */
  readonly periods: readonly string[]
  /** What is known before them, and may be shown before the truth. */
  readonly before: readonly Known[]
}

/** As many years as are shown before those to be guessed. */
const mostBefore = 10

/**
 * What is asked about a place; null when its series does not hold it: no value in the period, or for a direction or a
 * line none before it. An order asks about the period alone.
 */
export function promptOf(
  { kind, length, ranked }: Pick<Session, 'kind' | 'length' | 'ranked'>,
  { period }: Pick<Asked, 'period'>,
  placeCode: string,
  series: SeriesByPlace,
): Prompt | null {
  if (kind === 'rank') {
    const all = ranked.every((code) => knownIn(series.get(code)).some((each) => each.period === period))
    return all && ranked.length > 1 ? { placeCode, periods: [period], before: [] } : null
  }
  const points = knownIn(series.get(placeCode))
  const last = points.findIndex((each) => each.period === period)
  const first = last + 1 - (kind === 'line' ? length : 1)
  if (last < 0 || first < 0 || (kind !== 'value' && first === 0)) return null
  return {
    placeCode,
    periods: points.slice(first, last + 1).map((each) => each.period),
    before: kind === 'value' ? [] : points.slice(Math.max(0, first - mostBefore), first),
  }
}

/**
 * The answer to a prompt, as a guess is written: the values; 1, 0 or −1 for up, same and down; or the position of each
 * ranked place, 1 the highest and equal ones alike. Null when the series no longer holds it.
 */
export function truthOf(
  { kind, ranked }: Pick<Session, 'kind' | 'ranked'>,
  { placeCode, periods }: Prompt,
  series: SeriesByPlace,
): readonly number[] | null {
  const valueOf = (code: string, period: string) =>
    series.get(code)?.points.find((each) => each.period === period)?.value ?? null
  if (kind === 'rank') {
    const values = ranked.map((code) => valueOf(code, periods[0]!))
    if (values.includes(null)) return null
    return values.map((own) => 1 + values.filter((other) => other! > own!).length)
  }
  const values = periods.map((period) => valueOf(placeCode, period))
  if (values.includes(null)) return null
  if (kind !== 'direction') return values as number[]
  const before = previous(series.get(placeCode)!, periods[0]!)
  if (before === null) return null
  const change = values[0]! - before.value
  const band = sameBand(series.get(placeCode)!, periods[0]!)
  return [Math.abs(change) <= band ? 0 : Math.sign(change)]
}

/**
 * As much as a value may move and still be called the same: half of what it has usually moved from one period to the
 * next before the one that is asked about (the median of the absolute changes). In the indicator's unit.
 */
export function sameBand(series: Series, period: string): number {
  const points = knownIn(series).filter((each) => each.period < period)
  const changes = points.slice(1).map(({ value }, i) => Math.abs(value - points[i]!.value))
  return (median(changes) ?? 0) / 2
}

/**
 * What distances are told in: the spread among the municipalities in the period, as many as are known; null when too
 * few are known, or all are alike.
 */
export function spreadIn(
  period: string,
  municipalities: readonly string[],
  series: SeriesByPlace,
): number | null {
  const values = municipalities.flatMap((code) => {
    const value = series.get(code)?.points.find((each) => each.period === period)?.value
    return value == null ? [] : [value]
  })
  return spreadAmong(values)
}

/** The latest period that can be asked about in a place; for an order, that all the ranked places have. */
export function latestPeriod(
  session: Pick<Session, 'kind' | 'length' | 'ranked'>,
  placeCode: string,
  series: SeriesByPlace,
): string | null {
  const code = session.kind === 'rank' ? session.ranked[0] : placeCode
  const periods = knownIn(series.get(code ?? '')).map(({ period }) => period)
  return periods.findLast((period) => promptOf(session, { period }, placeCode, series) !== null) ?? null
}

/** The participant's own municipality, where it can be asked about; else the county. */
export function placeOf(
  session: Pick<Session, 'kind' | 'length' | 'ranked'>,
  asked: Asked,
  own: { readonly partyCode: string; readonly countyCode: string },
  series: SeriesByPlace,
): string {
  if (asked.placeCode !== null) return asked.placeCode
  return promptOf(session, asked, own.partyCode, series) === null ? own.countyCode : own.partyCode
}

/** How far each part of a guess lies from the truth, upwards positive. */
export function offBy(guess: readonly number[], truth: readonly number[]): readonly number[] {
  return guess.map((value, i) => value - truth[i]!)
}

/** Few enough to be put in order on a phone. */
export const mostRanked = 8
export const fewestRanked = 3
export const mostYears = 5

/** How many numbers a guess holds. */
export function lengthOf({ kind, length, ranked }: Pick<Session, 'kind' | 'length' | 'ranked'>): number {
  return kind === 'line' ? length : kind === 'rank' ? ranked.length : 1
}

/** The value before a period; null when there is none. */
export function previous(series: Series, period: string): Known | null {
  return knownIn(series).findLast((each) => each.period < period) ?? null
}

function knownIn(series: Series | undefined): readonly Known[] {
  return (series?.points ?? []).filter((point): point is Known => point.value !== null)
}
