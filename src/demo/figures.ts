import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CivilDate } from '../i18n/format.ts'
import type { CatalogueEntry, Figure, FigureFile, MissingReason } from '../population/figure.ts'
import type { Sex } from '../population/indicator.ts'

/** The day that the figures were fetched from Kolada. */
export const fetchedOn = '2024-12-12' as CivilDate

const table = readFileSync(new URL('./figures.txt', import.meta.url))
const fileName = 'Exempellänets nyckeltal ur Kolada'

const reasons: Readonly<Record<string, MissingReason>> = {
  m: 'missing',
  s: 'suppressed',
  n: 'not-applicable',
}

/** The example county's figures as a file on its way in, so that they are loaded as anybody's file is. */
export function demoFigures(): FigureFile {
  return {
    name: fileName,
    source: 'kolada',
    content: { kind: 'figures', fetches: [fetchedOn], rows: batches(figures()) },
    hash: () => createHash('sha256').update(table).digest(),
  }
}

/** What Kolada calls the indicators. */
export function demoCatalogue(entries: readonly Omit<CatalogueEntry, 'line'>[]): FigureFile {
  const rows = entries.map((entry, index): CatalogueEntry => ({ line: index + 1, ...entry }))
  return {
    name: fileName,
    source: 'kolada',
    content: { kind: 'catalogue', rows: batches(rows) },
    hash: () => createHash('sha256').update(JSON.stringify(rows)).digest(),
  }
}

async function* batches<T>(rows: Iterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length === 1000) {
      yield batch
      batch = []
    }
  }
  yield batch
}

/** The head of figures.txt tells its format. */
function* figures(): Generator<Figure> {
  let code = ''
  let firstYear = 0
  for (const [index, line] of table.toString('utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [first = '', second = '', ...rest] = line.split(' ')
    if (first === '@') {
      code = second
      firstYear = Number(rest[0])
      continue
    }
    for (const [years, text] of rest.entries()) {
      if (text === '-') continue
      const reason = reasons[text] ?? null
      yield {
        line: index + 1,
        fetch: 0,
        code,
        place: first,
        period: String(firstYear + years),
        sex: second as Sex,
        value: reason ? null : Number(text),
        reason,
      }
    }
  }
}
