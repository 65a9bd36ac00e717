import { readNumber, readPeriod, readSex } from './cells.ts'
import { roleOf } from './columns.ts'
import type { CsvRow } from './csv.ts'
import { keysOf, type Layout, nothingAsked, periodKey, type Use } from './layout.ts'
import { isPlace, withZero } from './placeNames.ts'

/** The headings of a table, and the line that they stand on. */
export type Header = { readonly line: number; readonly names: readonly string[] }

/** How wide a table may be: more columns than all years and sexes that anybody has figures for. */
export const mostColumns = 1000

/**
 * Finds the headings among the first rows of a sheet or file: titles and sources may stand above them. They are the
 * first row that is nearly as full as the fullest. Two rows of headings, as where "Andel" stands above "Kvinnor" and
 * "Män", become one.
 */
export function findHeader(rows: readonly CsvRow[]): Header | null {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const fullest = Math.max(0, ...filled)
  if (fullest < 2) return null
  const index = filled.findIndex((count) => count >= 2 && count >= 0.75 * fullest)
  return mergedHeader(rows, index) ?? plainHeader(rows[index]!)
}

export const plainHeader = ({ line, cells }: CsvRow): Header => ({
  line,
  names: cells.map((cell) => cell.trim()),
})

/** A row as headings together with the row right above it; null when that one has none. */
export function mergedHeader(rows: readonly CsvRow[], index: number): Header | null {
  const [above, row] = [rows[index - 1], rows[index]]
  if (!above || !row || above.line !== row.line - 1) return null
  const filled = above.cells.filter((cell) => cell.trim() !== '').length
  if (filled < 2) return null
  const { line, names } = plainHeader(row)
  return { line, names: joined(above.cells, names) }
}

/** A merged cell has its text in the first of the columns it covers. */
function joined(above: readonly string[], names: readonly string[]): readonly string[] {
  let upper = ''
  return names.map((name, index) => {
    const own = above[index]?.trim() ?? ''
    if (own !== '') upper = own
    return name === '' ? own : upper === '' || own === name ? name : `${upper} ${name}`
  })
}

const more: Readonly<Record<string, Use>> = {
  nyckeltalsnamn: 'indicator',
  mått: 'indicator',
  variabel: 'indicator',
  kommuner: 'place',
  ort: 'place',
  region: 'place',
  område: 'place',
  tid: 'period',
  tidpunkt: 'period',
  månad: 'period',
  kvartal: 'period',
  årtal: 'period',
  mätår: 'period',
  resultat: 'value',
  utfall: 'value',
  antal: 'value',
  andel: 'value',
  procent: 'value',
  anmärkning: 'nothing',
}

/** What the columns seem to be, by their headings and then by what stands in them. Each use but value once. */
export function guess(names: readonly string[], samples: readonly CsvRow[]): Layout {
  const keys = keysOf(names)
  const uses: Record<string, Use> = {}
  const used = new Set<Use>()
  const take = (key: string, use: Use) => {
    uses[key] = use !== 'value' && use !== 'nothing' && used.has(use) ? 'nothing' : use
    used.add(uses[key]!)
  }
  const column = (index: number) => {
    return samples.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => cell !== '')
  }
  // A code is surer than a name.
  const order = keys
    .map((key, index) => ({ key, index, isCode: /kod|code|id$|nr$/.test(key) }))
    .toSorted((a, b) => Number(b.isCode) - Number(a.isCode))
  const code = order.find(
    ({ isCode, index }) => isCode && column(index).length > 0 && most(column(index), isPlaceCode),
  )
  if (code) take(code.key, 'place')
  for (const { key } of order) {
    if (uses[key] !== undefined) continue
    const use = roleOf.get(key) ?? more[key]
    if (key === periodKey) take(key, 'value')
    else if (use) take(key, use)
  }
  const isSaid = (['indicator', 'place', 'period', 'value'] as const).every((use) => used.has(use))
  for (const { key, index } of order) {
    if (uses[key] !== undefined) continue
    const cells = isSaid ? [] : column(index)
    const use = cells.length === 0 ? null : useOf(cells, used)
    // Beside a column for each year, other numbers are about something else: how many answered, say.
    take(key, use === null || (use === 'value' && keys.includes(periodKey)) ? 'nothing' : use)
  }
  return { uses, sheet: null, indicator: null, period: null, answers: nothingAsked }
}

function useOf(cells: readonly string[], used: ReadonlySet<Use>): Use | null {
  const all = (is: (cell: string) => boolean) => most(cells, is)
  if (!used.has('place') && all(isPlace)) return 'place'
  if (!used.has('period') && all((cell) => 'value' in readPeriod(cell) || /^\d{4}-\d{2}-\d{2}$/.test(cell))) {
    return 'period'
  }
  if (!used.has('sex') && all((cell) => 'value' in readSex(cell))) return 'sex'
  return all((cell) => 'value' in readNumber(cell) || cell === '..') ? 'value' : null
}

const most = (cells: readonly string[], is: (cell: string) => boolean) => {
  return cells.filter(is).length >= 0.8 * cells.length
}

/** Also one that has lost its zero. */
const isPlaceCode = (cell: string) => /^\d{3,4}$/.test(cell) && (isPlace(cell) || withZero(cell) !== null)
