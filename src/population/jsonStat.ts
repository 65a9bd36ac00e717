import type { Language } from '../i18n/language.ts'
import { type Download, type DownloadRank, type DownloadRow, rowsOf, sexes } from './download.ts'
import { notesOf, sourceOf } from './downloadNotes.ts'
import { downloadWords } from './downloadWords.ts'
import { unitOf } from './indicator.ts'
import { reasonWord } from './reason.ts'

type Category = {
  readonly index: readonly string[]
  readonly label: Readonly<Record<string, string>>
  readonly unit?: Readonly<Record<string, { readonly label: string; readonly decimals: number }>>
}

/** A dataset of JSON-stat 2.0 (json-stat.org/full). */
export type JsonStat = {
  readonly version: '2.0'
  readonly class: 'dataset'
  readonly label: string
  readonly source: string
  /** Day of the newest fetching; left out when nothing is fetched. */
  readonly updated?: string
  readonly note: readonly string[]
  readonly id: readonly ['indicator', 'place', 'period', 'sex']
  readonly size: readonly number[]
  readonly role: {
    readonly metric: readonly string[]
    readonly geo: readonly string[]
    readonly time: readonly string[]
  }
  readonly dimension: Readonly<
    Record<'indicator' | 'place' | 'period' | 'sex', { readonly label: string; readonly category: Category }>
  >
  /** Row-major in the order of `id`. */
  readonly value: readonly (number | null)[]
  /** Why a value is missing, by its position; where there is neither, the source has nothing. */
  readonly status: Readonly<Record<string, string>>
  readonly extension: {
    /** What the statuses say. */
    readonly status: { readonly label: Readonly<Record<string, string>> }
    /** How many municipalities are in those values that we have put together, and how, by position. */
    readonly members: Readonly<Record<string, number>>
    readonly weighting: Readonly<Record<string, string>>
    /** Half the widths of the values' intervals, where the source tells them, by position. */
    readonly halfWidth: Readonly<Record<string, number>>
    /** The ranks that a place may have, by position; only where places are ranked. */
    readonly rank?: Readonly<Record<string, DownloadRank>>
  }
}

/** The values as a cube: all that is known of each place, period and sex, and the reason where there is no value. */
export function valuesAsJsonStat(language: Language, download: Download): JsonStat {
  const words = downloadWords(language)
  const rows = rowsOf(download)
  const of = {
    indicator: download.indicators.map(({ code }) => code),
    place: download.places.flatMap(({ code }) => (rows.some(({ place }) => place.code === code) ? code : [])),
    period: [...new Set(rows.map(({ period }) => period))].toSorted(),
    sex: sexes.filter((each) => rows.some(({ sex }) => sex === each)),
  }
  const at = positions(of)
  const value: (number | null)[] = Array(of.indicator.length * at.perIndicator).fill(null)
  const status: Record<string, string> = {}
  const members: Record<string, number> = {}
  const weighting: Record<string, string> = {}
  const halfWidth: Record<string, number> = {}
  const rank: Record<string, DownloadRank> = {}
  for (const row of rows) {
    const position = at.of(row)
    value[position] = row.value
    if (row.reason !== null) status[position] = row.reason
    else if (row.members !== null) {
      members[position] = row.members
      weighting[position] = words.worked[row.worked]
    }
    if (row.halfWidth !== null) halfWidth[position] = row.halfWidth
    if (row.rank !== null) rank[position] = row.rank
  }
  const inWords = reasonWord(language)
  const newest = rows
    .flatMap(({ fetchedOn }) => fetchedOn ?? [])
    .toSorted()
    .at(-1)
  const placeNames = new Map(download.places.map(({ code, name }) => [code, name]))

  return {
    version: '2.0',
    class: 'dataset',
    label: download.title,
    source: download.indicators.map((indicator) => sourceOf(language, indicator, rows)).join(' '),
    ...(newest ? { updated: `${newest}T00:00:00Z` } : {}),
    note: notesOf(language, download, rows).map(({ term, text }) => `${term}: ${text}`),
    id: ['indicator', 'place', 'period', 'sex'],
    size: [of.indicator.length, of.place.length, of.period.length, of.sex.length],
    role: { metric: ['indicator'], geo: ['place'], time: ['period'] },
    dimension: {
      indicator: {
        label: words.dimensions.indicator,
        category: {
          index: of.indicator,
          label: Object.fromEntries(download.indicators.map(({ code, title }) => [code, title])),
          unit: Object.fromEntries(
            download.indicators.map((indicator) => {
              const { symbol, decimals } = unitOf(language, indicator)
              return [indicator.code, { label: symbol, decimals }]
            }),
          ),
        },
      },
      place: dimension(words.dimensions.place, of.place, (code) => placeNames.get(code) ?? code),
      period: dimension(words.dimensions.period, of.period, (period) => period),
      sex: dimension(words.dimensions.sex, of.sex, (sex) => words.sexes[sex]),
    },
    value,
    status,
    extension: {
      status: { label: Object.fromEntries(Object.values(status).map((code) => [code, inWords(code)])) },
      members,
      weighting,
      halfWidth,
      ...(download.ranks ? { rank } : {}),
    },
  }
}

function dimension<T extends string>(label: string, index: readonly T[], nameOf: (code: T) => string) {
  return { label, category: { index, label: Object.fromEntries(index.map((code) => [code, nameOf(code)])) } }
}

/** Where a row's value stands: the last dimension varies fastest. */
function positions(of: Readonly<Record<'indicator' | 'place' | 'period' | 'sex', readonly string[]>>) {
  const order = (codes: readonly string[]) => new Map(codes.map((code, index) => [code, index]))
  const [indicator, place, period, sex] = [
    order(of.indicator),
    order(of.place),
    order(of.period),
    order(of.sex),
  ]
  const perIndicator = of.place.length * of.period.length * of.sex.length
  return {
    perIndicator,
    of: (row: DownloadRow) =>
      indicator.get(row.indicator.code)! * perIndicator +
      (place.get(row.place.code)! * of.period.length + period.get(row.period)!) * of.sex.length +
      sex.get(row.sex)!,
  }
}
