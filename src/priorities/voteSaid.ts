import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { pairsOf, type Sealed, type Vote } from './method.ts'
import { resultWords } from './resultWords.ts'

/** What is on a ballot, in words. */
export function sayVote(language: Language, { candidates, method }: Sealed, vote: Vote): string {
  const words = resultWords(language)
  const each = (say: (title: string, candidate: number) => string | null) =>
    candidates.flatMap(({ title }, candidate) => say(title, candidate) ?? []).join('; ')
  switch (vote.kind) {
    case 'dots':
      return each((title, i) => (vote.dots[i] ? `${title} ${vote.dots[i]}` : null)) || '–'
    case 'ranking':
      return [...vote.places.keys()]
        .filter((i) => vote.places[i] !== null)
        .sort((a, b) => vote.places[a]! - vote.places[b]!)
        .map((i) => `${vote.places[i]} ${candidates[i]!.title}`)
        .join('; ')
    case 'criteria': {
      const names = method.kind === 'criteria' ? method.criteria.map(({ name }) => name) : []
      return each(
        (title, i) =>
          `${title}: ${names.map((name, k) => `${name} ${vote.scores[i]![k] ?? '–'}`).join(', ')}`,
      )
    }
    case 'consent':
      return each((title, i) => `${title}: ${words.stances[vote.stances[i]!.stance].toLowerCase()}`)
    case 'pairwise':
      return pairsOf(candidates.length)
        .map(
          ([a, b], i) =>
            `${candidates[a]!.title} : ${candidates[b]!.title} ${saidRatio(language, vote.values[i]!)}`,
        )
        .join('; ')
    case 'budget':
      return each((title, i) => (vote.approved[i] ? title : null)) || '–'
  }
}

function saidRatio(language: Language, value: number): string {
  return value >= 1 ? `${formatNumber(language, value)} : 1` : `1 : ${formatNumber(language, 1 / value)}`
}
