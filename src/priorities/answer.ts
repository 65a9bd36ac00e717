import type { Language } from '../i18n/language.ts'
import type { Result } from './counting.ts'
import type { Sealed } from './method.ts'
import { concordOf, opinionOf } from './opinion.ts'
import { resultWords } from './resultWords.ts'

/** What a round came to, in a sentence or two: first whether they agree, then what comes first. */
export function answerOf(language: Language, sealed: Sealed, result: Result | null): string {
  const words = resultWords(language).answer
  if (!result) return words.tooFew
  // In quotation marks: a title may be a whole sentence, and stands in the middle of one.
  const marks = language === 'sv' ? ['”', '”'] : ['“', '”']
  const title = (candidate: number) => `${marks[0]}${sealed.candidates[candidate]!.title}${marks[1]}`
  const opinion = opinionOf(sealed, result)
  const { detail, kinds, concordance } = result
  if (detail.kind === 'consent') {
    const objected = detail.tallies.filter(({ outcome }) => outcome === 'objected').length
    return objected === 0 ? words.consentAll : words.consentSome(objected)
  }
  const count = opinion.disagreed.length
  const sides = kinds.some(({ kind }) => kind === 'other') ? 'parties' : 'kinds'
  const agreement =
    opinion.between === 'voters'
      ? concordance?.W != null
        ? words.voters[concordOf(concordance.W)]
        : count > 0
          ? words.votersDisagree(count)
          : words.voters.mostly
      : count > 0
        ? words[`${sides}Disagree`](count)
        : words[`${sides}Agree`]
  if (detail.kind === 'budget') return `${agreement} ${words.chosen(detail.selected.map(title))}`
  const first = opinion.first.map(title)
  return `${agreement} ${opinion.sameFirst ? words.allFirst(first) : words.first(first)}`
}
