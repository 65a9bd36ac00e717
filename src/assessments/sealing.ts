import type { Party } from '../partnership/party.ts'
import { toldApart } from '../review/smallVoices.ts'
import type { Said } from './round.ts'
import type { StatementKey, Value } from './statement.ts'

/** Nothing is told of fewer than this. */
export const fewest = 5

/** An answer while its round is open, without who gave it. */
export type OpenAnswer = {
  readonly id: string
  readonly kind: Party['kind']
  readonly unitId: string
  readonly said: readonly Said[]
}

/** What is left of an answer when its round is closed: one value on one statement, tied to nothing else. */
export type Mark = {
  readonly statement: StatementKey
  readonly kind: Party['kind']
  /** Null where the unit has too few of the kind to be told apart. */
  readonly unitId: string | null
  readonly value: Value | null
}

export type Comment = {
  readonly statement: StatementKey
  readonly kind: Party['kind']
  readonly text: string
}

export type Sealed = {
  readonly marks: readonly Mark[]
  readonly comments: readonly Comment[]
  /** Ids of the answers that the marks came from. */
  readonly counted: readonly string[]
  /** Of kinds of principals with too few: they are not kept, and can be given again if the round is opened again. */
  readonly leftOut: readonly string[]
}

/**
 * Takes answers apart so that nobody can be found in them. A kind of principal with fewer than five answers is left
 * out. A unit is told only where it has five of the kind, and where those outside it are none or at least five: else
 * the kind less the unit would tell what the few others said. Every closing is sealed by itself, so that one who
 * compares the results before and after a round was opened again learns of no fewer than five either.
 */
export function seal(answers: readonly OpenAnswer[]): Sealed {
  const sealed = {
    marks: [] as Mark[],
    comments: [] as Comment[],
    counted: [] as string[],
    leftOut: [] as string[],
  }
  for (const kind of ['municipality', 'region', 'other'] as const) {
    const own = answers.filter((answer) => answer.kind === kind)
    if (own.length < fewest) {
      sealed.leftOut.push(...own.map(({ id }) => id))
      continue
    }
    const told = toldUnits(own.map(({ unitId }) => unitId))
    for (const { id, unitId, said } of own) {
      sealed.counted.push(id)
      for (const { statement, value, comment } of said) {
        sealed.marks.push({ statement, kind, unitId: told.has(unitId) ? unitId : null, value })
        if (comment) sealed.comments.push({ statement, kind, text: comment })
      }
    }
  }
  return sealed
}

/** The units that can be told apart, given the unit of each answer. */
export function toldUnits(unitIds: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const id of unitIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  return toldApart(counts, fewest)
}
