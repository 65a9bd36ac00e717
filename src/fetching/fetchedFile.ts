import { createHash } from 'node:crypto'
import type { CivilDate } from '../i18n/format.ts'
import type { FigureFile } from '../population/figure.ts'
import { koladaFigures } from '../sources/kolada.ts'

type Pages = () => AsyncIterable<{ readonly step: number; readonly items: readonly unknown[] }>

/** What has come of a fetching, as a file of figures; and what turned up while it was read. */
export function fetchedFile(
  { id, fetchedOn }: { readonly id: string; readonly fetchedOn: CivilDate },
  indicators: number,
  pages: Pages,
): {
  readonly file: FigureFile
  /** Codes that there was anything about. */
  readonly codes: ReadonlySet<string>
  /** Questions that were answered with anything at all. */
  readonly answered: ReadonlySet<number>
} {
  const codes = new Set<string>()
  const answered = new Set<number>()
  async function* items() {
    for await (const { step, items: some } of pages()) {
      if (some.length > 0) answered.add(step)
      for (const item of some) codes.add(String((item as { kpi?: unknown } | null)?.kpi))
      yield some
    }
  }
  // By the fetching and not by what it holds: a value that is changed back makes the same content as before the
  // change, which would be taken for a file that has been loaded already.
  const hash = createHash('sha256').update(`kolada ${id}`).digest()
  const file: FigureFile = {
    name: `Kolada (${indicators})`,
    source: 'kolada',
    content: { kind: 'figures', fetches: [fetchedOn], rows: koladaFigures(items()) },
    hash: () => hash,
  }
  return { file, codes, answered }
}

/** What rows are about, by their number: `N00945, 1780, 2020`. */
export async function namesOfRows(
  pages: Pages,
  rows: readonly number[],
): Promise<Readonly<Record<number, string>>> {
  const wanted = new Set(rows)
  const names: Record<number, string> = {}
  let line = 0
  if (wanted.size === 0) return names
  for await (const { items } of pages()) {
    for (const item of items) {
      line++
      if (!wanted.has(line)) continue
      const { kpi, municipality, period } = (item ?? {}) as Readonly<Record<string, unknown>>
      const told = [kpi, municipality, period].filter((part) => ['string', 'number'].includes(typeof part))
      names[line] = told.map((part) => String(part).slice(0, 20)).join(', ')
    }
  }
  return names
}
