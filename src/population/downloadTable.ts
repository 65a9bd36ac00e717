import type { Language } from '../i18n/language.ts'
import { type Download, type DownloadRow, rowsOf } from './download.ts'
import { downloadWords } from './downloadWords.ts'
import { reasonWord } from './reason.ts'
import { sourceName } from './source.ts'

/** A text; or a number, and with how many decimals it is seen where a cell has a format. */
export type DownloadCell = string | { readonly number: number | null; readonly decimals: number }

export type DownloadColumn = {
  readonly head: string
  /** In letters. */
  readonly width: number
  readonly cell: (row: DownloadRow) => DownloadCell
}

/** The one table that files of values hold, whatever kind they are of. Ranks have columns where there are any. */
export function tableOf(
  language: Language,
  download: Download,
): { readonly columns: readonly DownloadColumn[]; readonly rows: readonly DownloadRow[] } {
  const words = downloadWords(language)
  const { heads } = words
  const inWords = reasonWord(language)
  const columns: DownloadColumn[] = [
    { head: heads.indicator, width: 12, cell: ({ indicator }) => indicator.code },
    { head: heads.title, width: 40, cell: ({ indicator }) => indicator.title },
    { head: heads.code, width: 12, cell: ({ place }) => place.code },
    { head: heads.place, width: 20, cell: ({ place }) => place.name },
    { head: heads.period, width: 8, cell: ({ period }) => period },
    { head: heads.sex, width: 6, cell: ({ sex }) => sex },
    {
      head: heads.value,
      width: 12,
      cell: ({ value, indicator }) => ({ number: value, decimals: indicator.decimals }),
    },
    { head: heads.reason, width: 16, cell: ({ reason }) => reason ?? '' },
    { head: heads.members, width: 16, cell: ({ members }) => ({ number: members, decimals: 0 }) },
    { head: heads.reasonWord, width: 28, cell: ({ reason }) => (reason === null ? '' : inWords(reason)) },
    { head: heads.weighting, width: 20, cell: ({ worked }) => words.worked[worked] },
    { head: heads.source, width: 12, cell: ({ indicator }) => sourceName(language, indicator.source) },
    { head: heads.fetched, width: 12, cell: ({ fetchedOn }) => fetchedOn ?? '' },
    {
      head: heads.halfWidth,
      width: 14,
      cell: ({ halfWidth, indicator }) => ({ number: halfWidth, decimals: indicator.decimals }),
    },
  ]
  if (download.ranks) {
    for (const end of ['best', 'worst'] as const) {
      columns.push({
        head: heads[end],
        width: 12,
        cell: ({ rank }) => ({ number: rank?.[end] ?? null, decimals: 0 }),
      })
    }
  }
  return { columns, rows: rowsOf(download) }
}
