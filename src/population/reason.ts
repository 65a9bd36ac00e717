import type { Language } from '../i18n/language.ts'
import { fewMembersIn } from './membership.ts'
import { sourceWords } from './sourceWords.ts'
import { populationWords } from './words.ts'

/** What a missing value is said to be. */
export function reasonWord(language: Language): (reason: string) => string {
  const words = populationWords(language)
  return (reason) => {
    const few = fewMembersIn(reason)
    if (few) return sourceWords(language).few(few.members, few.all)
    return words.reasons[reason] ?? words.reasonUnknown
  }
}
