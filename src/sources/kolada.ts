import type { CatalogueEntry, Problem, Rejection, Row } from '../population/figure.ts'
import { cut, forbidden, readContent, readPeriod, readSex } from './cells.ts'

/** What a list from Kolada is a list of. Only figures and indicators are loaded. */
export type KoladaList =
  | { readonly of: 'figures' | 'indicators'; readonly version: 'v2' | 'v3' }
  | { readonly of: 'unit-figures' | 'groups' | 'units' | 'places' }

/** Told from the first item; null when it is nothing of Kolada's. */
export function koladaList(item: unknown): KoladaList | null {
  if (!isObject(item)) return null
  const has = (...keys: readonly string[]) => keys.every((key) => key in item)
  if (has('kpi', 'period', 'values')) {
    if (!has('municipality')) return has('ou') ? { of: 'unit-figures' } : null
    const [first] = Array.isArray(item.values) ? (item.values as readonly unknown[]) : []
    return { of: 'figures', version: isObject(first) && 'isdeleted' in first ? 'v3' : 'v2' }
  }
  if (!has('id', 'title')) return null
  if (has('municipality_type')) return { of: 'indicators', version: has('auspices') ? 'v2' : 'v3' }
  if (has('members')) return { of: 'groups' }
  if (has('municipality')) return { of: 'units' }
  return has('type') ? { of: 'places' } : null
}

/** Figures lie nested: an indicator in a place, or a unit beneath one, and a period, and in it one value for each sex. */
export async function* koladaFigures(
  batches: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<readonly Row[]> {
  let line = 0
  for await (const batch of batches) {
    const rows: Row[] = []
    for (const item of batch) readItem(item, ++line, rows)
    yield rows
  }
}

function readItem(item: unknown, line: number, rows: Row[]): void {
  const reject = (problem: Problem) => void rows.push({ line, problem })
  if (!isObject(item) || !Array.isArray(item.values)) return reject({ kind: 'shape' })
  const [code, place, periodText] = [item.kpi, item.municipality ?? item.ou, item.period].map(asText)
  if (!code || !place || !periodText) return reject({ kind: 'shape' })
  const problem = forbidden([code, place, periodText])
  if (problem) return reject(problem)
  const period = readPeriod(periodText)
  if ('problem' in period) return reject(period.problem)

  for (const each of item.values as readonly unknown[]) {
    if (!isObject(each)) reject({ kind: 'shape' })
    else {
      const wrong = forbidden([asText(each.gender), asText(each.status)])
      const sex = readSex(asText(each.gender))
      const content = each.isdeleted === true ? deleted : readContent(asText(each.value), asText(each.status))
      if (wrong) reject(wrong)
      else if ('problem' in sex) reject(sex.problem)
      else if ('problem' in content) reject(content.problem)
      else
        rows.push({
          line,
          fetch: 0,
          code: cut(code),
          place: cut(place),
          period: period.value,
          sex: sex.value,
          ...content.value,
        })
    }
  }
}

const deleted = { value: { value: null, reason: 'deleted' } } as const

export async function* koladaIndicators(
  batches: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<readonly (CatalogueEntry | Rejection)[]> {
  let line = 0
  for await (const batch of batches) yield batch.map((item) => readIndicator(item, ++line))
}

function readIndicator(item: unknown, line: number): CatalogueEntry | Rejection {
  if (!isObject(item)) return { line, problem: { kind: 'shape' } }
  const [code = '', title = '', description = ''] = [item.id, item.title, item.description].map(asText)
  const problem = forbidden([code, title, description])
  if (problem) return { line, problem }
  if (!code || !title || code.length > 40 || title.length > 500) return { line, problem: { kind: 'shape' } }
  return { line, code, title, description, direction: null }
}

/** Numbers come as numbers in one version and as text in the other; null is an empty text. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
