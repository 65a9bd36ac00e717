import type { Language } from './language.ts'

/**
 * The shape that a translation must have: the same keys as the Swedish words, and functions of the same
 * parameters. A missing or surplus message is a type error, not something a reader finds.
 */
export type WordsLike<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : WordsLike<T[K]>
}

/** Swedish is the contract; English is checked against it by type. */
export function defineWords<const T extends object>(
  sv: T,
  en: WordsLike<T>,
): (language: Language) => WordsLike<T> {
  const byLanguage: Record<Language, WordsLike<T>> = { sv: sv as unknown as WordsLike<T>, en }
  return (language) => byLanguage[language]
}
