import { formatDate, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Download, DownloadRow } from './download.ts'
import { downloadWords } from './downloadWords.ts'
import type { Indicator } from './indicator.ts'
import { reasonWord } from './reason.ts'
import { fetchedText } from './source.ts'

export type DownloadNote = { readonly term: string; readonly text: string }

/**
 * What a reader must know who has only the file: what the figures are, where they come from and when they were
 * fetched, whether means are weighted, and what is missing and why.
 */
export function notesOf(
  language: Language,
  download: Download,
  rows: readonly DownloadRow[],
): readonly DownloadNote[] {
  const words = downloadWords(language)
  const { terms } = words
  const { indicators, moment, remarks = [] } = download
  return [
    { term: terms.content, text: download.title },
    ...indicators.flatMap((indicator) => [
      { term: terms.indicator, text: `${indicator.code} ${indicator.title}` },
      ...(indicator.description ? [{ term: terms.definition, text: indicator.description }] : []),
      { term: terms.measures, text: words[indicator.describes] },
      { term: terms.source, text: sourceOf(language, indicator, rows) },
    ]),
    {
      term: terms.moment,
      text: moment ? words.known(formatDate(language, moment.day)) : words.knownNow,
    },
    ...weightingOf(language, download, rows).map((text) => ({ term: terms.weighting, text })),
    ...(rows.some(({ halfWidth }) => halfWidth !== null)
      ? [{ term: terms.uncertainty, text: words.uncertain }]
      : []),
    ...remarks.map((text) => ({ term: terms.remark, text })),
    ...missingIn(language, rows),
    { term: terms.sexes, text: words.sexCodes },
  ]
}

/** A sentence for each way in which values were put together; the page's own where it has one. */
function weightingOf(language: Language, { weighing }: Download, rows: readonly DownloadRow[]) {
  const words = downloadWords(language)
  const ways = new Set(rows.flatMap(({ worked, value }) => (value === null ? [] : worked)))
  const told = [
    ...(ways.has('weighted') ? [words.weighted] : []),
    ...(ways.has('sum') ? [words.sum] : []),
    ...(ways.has('unweighted') ? [words.means] : []),
  ]
  return [...(told.length > 0 ? told : [words.noMeans]), ...(weighing ? [weighing] : [])]
}

/** `Kolada N15428, hämtat 12 december 2024.` */
export function sourceOf(language: Language, indicator: Indicator, rows: readonly DownloadRow[]): string {
  const days = rows.flatMap((row) => (row.indicator.id === indicator.id ? (row.fetchedOn ?? []) : []))
  const fetchedOn = days.toSorted().at(-1)
  const vintage = fetchedOn ? { number: 0, source: indicator.source, fetchedOn } : null
  return fetchedText(language, { indicator, vintage })
}

function missingIn(language: Language, rows: readonly DownloadRow[]): readonly DownloadNote[] {
  const words = downloadWords(language)
  const counts = new Map<string, number>()
  for (const { reason } of rows) {
    if (reason === null) continue
    const said = reasonWord(language)(reason)
    counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  const told = [...counts].map(([said, count]) => words.missing(formatNumber(language, count), said))
  return [...(told.length === 0 ? [words.noneMissing] : told), words.none].map((text) => ({
    term: words.terms.missing,
    text,
  }))
}
