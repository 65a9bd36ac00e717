/*
 * What a session has taught: how far the guesses lie from the truth, before and after, and whether those who were
 * surer were nearer. Pure rules; docs/decisions/0040 tells why these.
 *
 * - A distance is told in spreads: 1.4826 × the median absolute deviation of the county's municipalities (Hampel 1974;
 *   Rousseeuw and Croux, "Alternatives to the median absolute deviation", JASA 88 (1993), 1273–1283).
 * - The gain compares medians of the same people's distances, so that one wild guess decides nothing.
 * - For an order the distance is Kendall's: the share of pairs that stand the wrong way round (Kendall 1938).
 * - Calibration is Goodman and Kruskal's gamma between sureness and nearness (JASA 49 (1954), 732–764), the measure of
 *   how well people know what they know (Nelson, Psychological Bulletin 95 (1984), 109–133).
 */

import type { partyKinds } from '../partnership/party.ts'
import type { Kind, Mark, Sureness } from './session.ts'

export type PartyKind = (typeof partyKinds)[number]

/** Nothing is told of fewer than this. */
export const fewest = 5

/** Within half a spread of the truth is near, for values and lines. */
export const nearInSpreads = 0.5
/** At most so large a share of pairs the wrong way round is near, for an order. */
export const nearInPairs = 0.2

/**
 * How far a typical municipality lies from the middle one, in the indicator's unit; null when all are alike, or there
 * are fewer than five. The factor makes it the standard deviation of values that are normally distributed.
 */
export function spreadAmong(values: readonly number[]): number | null {
  if (values.length < fewest) return null
  const middle = median(values)!
  const deviation = median(values.map((value) => Math.abs(value - middle)))!
  return deviation > 0 ? 1.4826 * deviation : null
}

/**
 * How far a guess lies from the truth, 0 or more. Values and lines: the mean absolute difference in spreads, NaN where
 * no spread is known. A direction: steps between up, same and down (0–2). An order: the share of pairs of places that
 * stand the wrong way round (0–1); places that are truly equal stand right either way. Guess and truth have the same
 * length; an order holds each place's position, 1 the highest.
 */
export function distance(
  kind: Kind,
  guess: readonly number[],
  truth: readonly number[],
  spread: number | null,
): number {
  if (kind === 'rank') return wrongPairs(guess, truth)
  const apart = guess.reduce((sum, value, i) => sum + Math.abs(value - truth[i]!), 0) / guess.length
  if (kind === 'direction') return apart
  return spread === null ? Number.NaN : apart / spread
}

/** Whether a distance counts as near the truth. */
export function isNear(kind: Kind, distance: number): boolean {
  switch (kind) {
    case 'value':
    case 'line':
      return distance <= nearInSpreads
    case 'direction':
      return distance === 0
    case 'rank':
      return distance <= nearInPairs
  }
}

export type Gain = {
  /** How many guessed both times. Never fewer than five. */
  readonly people: number
  /** Median distances; null for a direction, and where no spread is known. */
  readonly before: number | null
  readonly after: number | null
  /** The share of the distance that is gone, 1 at most; below 0 when they are further away. Null from 0. */
  readonly reduction: number | null
  /** 0–1. */
  readonly nearBefore: number
  readonly nearAfter: number
}

export type Pair = {
  readonly kind: PartyKind | null
  readonly before: number
  readonly after: number
}

/** The distances of those who guessed both times. */
export function pairsOf(
  first: readonly (Pick<Mark, 'participantId' | 'kind'> & { readonly distance: number })[],
  second: readonly (Pick<Mark, 'participantId' | 'kind'> & { readonly distance: number })[],
): readonly Pair[] {
  const later = new Map(second.map((mark) => [mark.participantId, mark]))
  return first.flatMap(({ participantId, kind, distance: before }) => {
    const again = later.get(participantId)
    if (!again) return []
    return [{ kind: kind !== null && again.kind === kind ? kind : null, before, after: again.distance }]
  })
}

/** What the same people learned; null for fewer than five. */
export function gainOf(kind: Kind, pairs: readonly Omit<Pair, 'kind'>[]): Gain | null {
  if (pairs.length < fewest) return null
  const near = (distances: readonly number[]) =>
    distances.filter((each) => isNear(kind, each)).length / distances.length
  const [first, second] = [pairs.map(({ before }) => before), pairs.map(({ after }) => after)]
  const isTold = kind !== 'direction' && ![...first, ...second].some(Number.isNaN)
  const [before, after] = isTold ? [median(first), median(second)] : [null, null]
  return {
    people: pairs.length,
    before,
    after,
    reduction: before === null || after === null || before === 0 ? null : (before - after) / before,
    nearBefore: near(first),
    nearAfter: near(second),
  }
}

export type Calibration = {
  /** Of those who were sure (4–5), and of those who were not (1–2): how many guessed, and the share near. */
  readonly sure: ShareNear | null
  readonly unsure: ShareNear | null
  /** From −1 (the surer, the further away) to 1 (the surer, the nearer); null when nothing can be compared. */
  readonly gamma: number | null
}

export type ShareNear = { readonly people: number; readonly near: number }

/** Whether those who were surer were nearer; null for fewer than five guesses. */
export function calibrationOf(
  kind: Kind,
  guesses: readonly { readonly sureness: Sureness; readonly distance: number }[],
): Calibration | null {
  if (guesses.length < fewest) return null
  const shareOf = (own: typeof guesses): ShareNear | null =>
    own.length < fewest
      ? null
      : {
          people: own.length,
          near: own.filter(({ distance }) => isNear(kind, distance)).length / own.length,
        }
  let [concordant, discordant] = [0, 0]
  for (const [i, one] of guesses.entries()) {
    for (const other of guesses.slice(i + 1)) {
      const agreement = (one.sureness - other.sureness) * (other.distance - one.distance)
      if (agreement > 0) concordant += 1
      if (agreement < 0) discordant += 1
    }
  }
  const compared = concordant + discordant
  return {
    sure: shareOf(guesses.filter(({ sureness }) => sureness >= 4)),
    unsure: shareOf(guesses.filter(({ sureness }) => sureness <= 2)),
    gamma: compared === 0 ? null : (concordant - discordant) / compared,
  }
}

/**
 * The kinds of principals that can be told apart: those with at least five, where those outside them are none or at
 * least five. Else all less the kinds that are told would tell what the few others said.
 */
export function toldKinds(all: readonly (PartyKind | null)[]): ReadonlySet<PartyKind> {
  const counts = new Map<PartyKind, number>()
  for (const kind of all) if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const told = [...counts].filter(([, count]) => count >= fewest).toSorted(([, a], [, b]) => b - a)
  let rest = all.length - told.reduce((sum, [, count]) => sum + count, 0)
  while (rest > 0 && rest < fewest) {
    const smallest = told.pop()
    if (!smallest) break
    rest += smallest[1]
  }
  return new Set(told.map(([kind]) => kind))
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** The middle half of the values lies from the one to the other. Not of nothing. */
export function middleHalf(values: readonly number[]): readonly [low: number, high: number] {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
  return [at(0.25), at(0.75)]
}

function wrongPairs(guess: readonly number[], truth: readonly number[]): number {
  let [wrong, all] = [0, 0]
  for (let i = 0; i < truth.length; i++) {
    for (let j = i + 1; j < truth.length; j++) {
      all += 1
      if ((guess[i]! - guess[j]!) * (truth[i]! - truth[j]!) < 0) wrong += 1
    }
  }
  return all === 0 ? 0 : wrong / all
}
