import type { Context } from 'hono'
import type { Language } from '../i18n/language.ts'
import { answerFile } from '../platform/answer.ts'
import { Refusal } from '../platform/refusal.ts'
import { valuesAsCsv } from './csv.ts'
import { type Download, type DownloadKind, downloadKinds } from './download.ts'
import { valuesAsJsonStat } from './jsonStat.ts'
import { valuesAsXlsx } from './xlsx.ts'

/** Which kind an address asks for by its ending. */
export function downloadKindOf(ending: string): DownloadKind {
  const kind = downloadKinds.find((each) => each === ending)
  if (!kind) throw new Refusal('not-found', '')
  return kind
}

/** The one way out for values: whatever shows them gives them as the same files. */
export async function answerDownload(
  c: Context,
  language: Language,
  kind: DownloadKind,
  name: string,
  download: Download,
): Promise<Response> {
  switch (kind) {
    case 'csv':
      return answerFile(c, Buffer.from(valuesAsCsv(language, download)), 'text/csv; charset=utf-8', name)
    case 'xlsx': {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return answerFile(c, await valuesAsXlsx(language, download), type, name)
    }
    case 'json': {
      const content = Buffer.from(`${JSON.stringify(valuesAsJsonStat(language, download))}\n`)
      return answerFile(c, content, 'application/json', name)
    }
  }
}
