import type { Party } from '../partnership/party.ts'
import type { Round, Unit } from './round.ts'
import { fewest, type Mark } from './sealing.ts'
import { type StatementKey, scale, statementsOf, type Value } from './statement.ts'

/** How a group has answered a statement. */
export type Spread = {
  /** How many have answered, those who do not know too. Never fewer than five. */
  readonly answers: number
  /** How many for each value, from the lowest. */
  readonly counts: readonly number[]
  readonly unknown: number
  /** Null when fewer than five know. */
  readonly middle: {
    readonly mean: number
    /** The middle half of the answers lies from one to the other. */
    readonly low: Value
    readonly high: Value
  } | null
}

export type KindSpread = Spread & { readonly kind: Party['kind'] }
export type UnitSpread = KindSpread & { readonly unit: Unit }

export type StatementResult = {
  readonly statement: StatementKey
  /** Each kind of principal for itself; a mean of all is never made. */
  readonly kinds: readonly KindSpread[]
  readonly units: readonly UnitSpread[]
  /** The mean of municipalities less that of the region; null when one of them is not told. */
  readonly gap: number | null
}

/** Null when there are too few to be told. */
export function spreadOf(values: readonly (Value | null)[]): Spread | null {
  if (values.length < fewest) return null
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  const at = (share: number) => known[Math.max(0, Math.ceil(share * known.length) - 1)]!
  return {
    answers: values.length,
    counts: scale.map((value) => known.filter((each) => each === value).length),
    unknown: values.length - known.length,
    middle:
      known.length < fewest
        ? null
        : {
            mean: known.reduce<number>((sum, value) => sum + value, 0) / known.length,
            low: at(0.25),
            high: at(0.75),
          },
  }
}

/** In the order of the round's set. */
export function resultsOf(
  { set, units }: Pick<Round, 'set' | 'units'>,
  marks: readonly Mark[],
): readonly StatementResult[] {
  return statementsOf(set).map((statement) => {
    const own = marks.filter((mark) => mark.statement === statement)
    const kinds = (['municipality', 'region', 'other'] as const).flatMap((kind): readonly KindSpread[] => {
      const spread = spreadOf(own.filter((mark) => mark.kind === kind).map(({ value }) => value))
      return spread ? [{ kind, ...spread }] : []
    })
    const inUnits = units.flatMap((unit) =>
      kinds.flatMap(({ kind }): readonly UnitSpread[] => {
        const values = own.filter((mark) => mark.kind === kind && mark.unitId === unit.id)
        const spread = spreadOf(values.map(({ value }) => value))
        return spread ? [{ unit, kind, ...spread }] : []
      }),
    )
    const [mine, theirs] = [meanOf(kinds, 'municipality'), meanOf(kinds, 'region')]
    return {
      statement,
      kinds,
      units: inUnits,
      gap: mine === null || theirs === null ? null : mine - theirs,
    }
  })
}

export function meanOf(kinds: readonly KindSpread[], kind: Party['kind']): number | null {
  return kinds.find((each) => each.kind === kind)?.middle?.mean ?? null
}

export type ClosedRound = { readonly round: Round; readonly results: readonly StatementResult[] }

/** A statement over the rounds that asked it, and only those. */
export type Course = {
  readonly statement: StatementKey
  readonly rounds: readonly { readonly round: Round; readonly result: StatementResult }[]
  /** Asked in the latest of the rounds. */
  readonly asked: boolean
}

/** Those where municipalities and the region see things most differently come first; those no longer asked come last. */
export function coursesOf(closed: readonly ClosedRound[]): readonly Course[] {
  const latest = closed.at(-1)
  if (!latest) return []
  const keys = [...new Set(closed.flatMap(({ round }) => statementsOf(round.set)))]
  const courses = keys.map((statement): Course => {
    const rounds = closed.flatMap(({ round, results }) => {
      const result = results.find((each) => each.statement === statement)
      return result ? [{ round, result }] : []
    })
    return { statement, rounds, asked: statementsOf(latest.round.set).includes(statement) }
  })
  return courses.toSorted((a, b) => Number(b.asked) - Number(a.asked) || gapOf(b) - gapOf(a))
}

export function gapOf({ rounds }: Course): number {
  return Math.abs(rounds.at(-1)?.result.gap ?? 0)
}
