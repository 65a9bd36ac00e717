import type { Language } from '../i18n/language.ts'
import { statementWords } from './statementWords.ts'

/** From the lowest to the highest; the lowest, the middle and the highest are put in words for each statement. */
export const scale = [1, 2, 3, 4, 5] as const
export type Value = (typeof scale)[number]

/**
 * A statement by its meaning: one that gets another meaning gets another name, so that a name on two rounds is always
 * the same question.
 */
export type StatementKey = keyof ReturnType<typeof statementWords>

/**
 * The sets that rounds have been answered with. One is only ever added: what was asked in a round can then always be
 * shown, and a curve is drawn only between rounds that asked the same.
 */
export const statementSets = {
  1: ['purpose', 'equality', 'promises', 'time', 'home', 'openness', 'effect'],
  // What reached home and what weighed in the budget were one statement, and were answered as two.
  2: ['purpose', 'equality', 'promises', 'time', 'reach', 'budget', 'openness', 'effect'],
} as const satisfies Record<number, readonly StatementKey[]>

export type SetVersion = keyof typeof statementSets

export const latestSet: SetVersion = 2

export function statementsOf(set: SetVersion): readonly StatementKey[] {
  return statementSets[set]
}

export type Statement = {
  readonly text: string
  /** In words: the lowest, the middle and the highest. */
  readonly low: string
  readonly middle: string
  readonly high: string
}

export function statementIn(language: Language, key: StatementKey): Statement {
  return statementWords(language)[key]
}

/** What a value is called where it has words of its own. */
export function anchorOf({ low, middle, high }: Statement, value: Value): string | null {
  return { 1: low, 2: null, 3: middle, 4: null, 5: high }[value]
}
