import type { Language } from '../i18n/language.ts'
import type { Party } from '../partnership/party.ts'
import type { Criterion } from '../priorities/method.ts'
import { intakeWords } from './words.ts'

/** A criterion as it read when somebody judged by it; null for no view. */
export type ScoredCriterion = Criterion & { readonly score: number | null }

/** What somebody thinks of a proposal. */
export type Score = {
  readonly personId: string
  readonly by: { readonly name: string; readonly hat: string }
  readonly at: Date
  readonly kind: Party['kind']
  readonly scores: readonly ScoredCriterion[]
  readonly note: string
}

/** What proposals are judged by, and the round that it was weighed in; null where none has been yet. */
export type Scorecard = {
  readonly criteria: readonly Criterion[]
  readonly round: { readonly id: string; readonly question: string } | null
}

/** For a partnership that has not weighed any criteria in a round. */
export function usualCriteria(language: Language): readonly Criterion[] {
  const words = intakeWords(language).usual
  return [
    { ...words.benefit, weight: 50 },
    { ...words.feasibility, weight: 30 },
    { ...words.cost, weight: 20 },
  ]
}

/** Those that were made by these very criteria. */
export function comparable(scores: readonly Score[], criteria: readonly Criterion[]): readonly Score[] {
  const read = (all: readonly Criterion[]) =>
    JSON.stringify(all.map(({ name, weight, low, high }) => [name, weight, low, high]))
  const wanted = read(criteria)
  return scores.filter((score) => read(score.scores) === wanted)
}

export type Summary = {
  readonly count: number
  /** In the order of the criteria; null where nobody has a view. */
  readonly means: readonly (number | null)[]
  /** By the weights of the criteria that somebody has a view on, 1–5; null where there are none. */
  readonly whole: number | null
}

/** The mean of each criterion, and of all by their weights. The scores are comparable. */
export function summaryOf(scores: readonly Score[], criteria: readonly Criterion[]): Summary {
  const means = criteria.map((_, at) => {
    const said = scores.flatMap((score) => score.scores[at]?.score ?? [])
    return said.length === 0 ? null : said.reduce((sum, own) => sum + own, 0) / said.length
  })
  const weighed = means.flatMap((mean, at) => (mean === null ? [] : [{ mean, weight: criteria[at]!.weight }]))
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return {
    count: scores.length,
    means,
    whole: total === 0 ? null : weighed.reduce((sum, { mean, weight }) => sum + mean * weight, 0) / total,
  }
}
