import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import type { Ballot, Sealed } from './method.ts'
import { resultWords } from './resultWords.ts'
import { sayVote } from './voteSaid.ts'
import { priorityWords } from './words.ts'

/** The ballots as a table to read: what can be counted again is the JSON. */
export function ballotsAsCsv(language: Language, sealed: Sealed, ballots: readonly Ballot[]): string {
  const words = resultWords(language)
  const { kinds } = priorityWords(language)
  const head = sealed.named ? [words.voter, words.party] : []
  return spreadsheet(language, [
    [...head, words.side, words.weight, words.vote],
    ...ballots.map(({ voter, kind, weight, vote }) => [
      ...(sealed.named ? [voter?.name ?? '', voter?.party ?? ''] : []),
      kind ? kinds[kind] : '',
      String(weight),
      sayVote(language, sealed, vote),
    ]),
  ])
}
