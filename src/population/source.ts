import { capitalised, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Indicator } from './indicator.ts'
import { fewMembersIn, municipalitiesIn } from './membership.ts'
import { latestOf, type Series } from './series.ts'
import { sourceWords } from './sourceWords.ts'
import type { Vintage } from './store.ts'

type Sourced = {
  readonly indicator: Pick<Indicator, 'source' | 'code'>
  readonly series: Series
  readonly vintage: Vintage | null
}

/**
 * What a figure or a chart is, and where it comes from. Sources that lend their figures ask that what has been
 * calculated from them is not credited to them: wherever a source is named, it is named with this.
 */
export function sourceText(language: Language, sourced: Sourced): string {
  const from = sourceWords(language).source(fetchedText(language, sourced))
  return [meanText(language, sourced.series), from].filter(Boolean).join(' ')
}

/** The same for a list of many: `Ovägda medelvärden …` when any of them is a mean of ours. */
export function sourceOfMany(
  language: Language,
  sourced: readonly Omit<Sourced, 'vintage'>[],
  vintage: Vintage | null,
): string {
  const words = sourceWords(language)
  const means = sourced.some(({ series }) => latestOf(series)?.members != null) ? words.means : ''
  const names = [...new Set(sourced.map(({ indicator }) => sourceName(language, indicator.source)))]
  const name = names.length > 0 ? names.join(', ') : vintage ? sourceName(language, vintage.source) : ''
  const from = vintage ? words.source(words.fetched(name, formatDate(language, vintage.fetchedOn))) : ''
  return [means, from].filter(Boolean).join(' ')
}

/** `Kolada N15428, hämtat 12 december 2024.` */
export function fetchedText(language: Language, { indicator, vintage }: Omit<Sourced, 'series'>): string {
  const words = sourceWords(language)
  const name = `${sourceName(language, indicator.source)} ${indicator.code}`
  if (!vintage) return words.nothing(name)
  const said = indicator.source === ownSource ? words.loaded : words.fetched
  return said(name, formatDate(language, vintage.fetchedOn))
}

/**
 * Says that the latest value is our own mean, and of how many out of how many; and when there is a later one that
 * too few are in, that it is left out. Empty for values as fetched.
 */
export function meanText(language: Language, series: Series): string {
  const words = sourceWords(language)
  const members = latestOf(series)?.members ?? null
  const last = series.points.at(-1)
  const few = fewMembersIn(last?.reason ?? '')
  return [
    members === null ? '' : words.mean(members, municipalitiesIn(series.placeCode)),
    last && few ? words.tooFew(few.members, few.all, last.period) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Figures that people have gathered themselves, and loaded from a table of their own. */
export const ownSource = 'csv'

export function sourceName(language: Language, source: string): string {
  if (source === ownSource) return sourceWords(language).ownFile
  return source === 'pxweb' ? sourceWords(language).statistics : capitalised(source)
}
