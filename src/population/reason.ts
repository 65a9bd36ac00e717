import type { Language } from '../i18n/language.ts'
import { fewMembersIn } from './membership.ts'
import { sourceWords } from './sourceWords.ts'
import { populationWords } from './words.ts'

/** Why some numbers are hidden, in a sentence; empty where none of these reasons is such a one. */
export function smallNumbersText(language: Language, reasons: readonly (string | null)[]): string {
  const isHidden = reasons.some((reason) => reason === 'under-five' || reason === 'would-reveal')
  return isHidden ? populationWords(language).smallNumbers : ''
}

/** What a missing value is said to be. */
export function reasonWord(language: Language): (reason: string) => string {
  const words = populationWords(language)
  return (reason) => {
    const few = fewMembersIn(reason)
    if (few) return sourceWords(language).few(few.members, few.all)
    return words.reasons[reason] ?? words.reasonUnknown
  }
}
