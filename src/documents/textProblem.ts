import { formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { TextProblem } from './extraction.ts'
import { documentWords } from './words.ts'

/** Why no text was taken out of a file, and what to do about it. */
export function textProblem(language: Language, problem: TextProblem): string {
  const words = documentWords(language).problems
  if (problem.kind !== 'identity-numbers') return words[problem.kind]
  const { count, places, by } = problem
  const named = formatList(
    language,
    places.map((place) => words[by](place)),
  )
  return words.people(named, count - places.length)
}
