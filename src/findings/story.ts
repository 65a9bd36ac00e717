import type { Language } from '../i18n/language.ts'
import { type Breadth, isEmpty, type Side, tellable } from './breadth.ts'
import { findingWords } from './words.ts'

export type Telling = {
  /** Null for members of the review, who are told everything; else of fewer voices nothing is told. */
  readonly fewest: number | null
  readonly counterIsSought: boolean
}

/**
 * "Bärs av 14 röster i nio intervjuer, från fyra roller och sju huvudmän, och av tre dokument. Två röster säger emot."
 */
export function breadthSentence(
  language: Language,
  { supports, contradicts }: Breadth,
  telling: Telling,
): string {
  const { breadth: words } = findingWords(language)
  const carriers = carriersOf(language, supports, telling)
  const against = againstOf(language, contradicts, telling)
  return [
    carriers === null ? words.nothing : words.carried(carriers),
    against !== null ? words.against(against) : telling.counterIsSought ? words.noneAgainst : words.notSought,
  ].join(' ')
}

function carriersOf(language: Language, side: Side, { fewest }: Telling): string | null {
  const { breadth: words } = findingWords(language)
  if (isEmpty(side)) return null
  const { documents, interviews, roles, principals, voices } = side
  if (interviews === 0) return words.documents(documents)
  const isFew = fewest !== null && tellable(side, fewest) === 'few'
  if (isFew || voices === 0) {
    const who = isFew ? words.few(fewest) : words.interviews(interviews)
    return documents === 0 ? who : `${who}${words.alsoBy(words.documents(documents), false)}`
  }
  const where =
    principals === 0 ? words.roles(roles) : words.and(words.roles(roles), words.principals(principals))
  const who = `${words.in(words.voices(voices), words.interviews(interviews))}${words.from(where)}`
  return documents === 0 ? who : `${who}${words.alsoBy(words.documents(documents), true)}`
}

function againstOf(language: Language, side: Side, { fewest }: Telling): string | null {
  const { breadth: words } = findingWords(language)
  if (isEmpty(side)) return null
  const { documents, interviews, voices } = side
  const isFew = fewest !== null && tellable(side, fewest) === 'few'
  const who = isFew
    ? words.few(fewest)
    : voices > 0
      ? words.voices(voices)
      : interviews > 0
        ? words.interviews(interviews)
        : null
  if (who === null) return words.documents(documents)
  return documents === 0 ? who : words.and(who, words.documents(documents))
}
