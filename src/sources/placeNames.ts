import type { Problem, Row } from '../population/figure.ts'
import { places, sourceNationCode } from '../population/places.ts'

/** Places that a file may have figures about. A county is called what its largest municipality is called. */
const named = places.filter(
  ({ kind, code }) => kind === 'municipality' || kind === 'region' || code === sourceNationCode,
)
const codes = new Map(named.map(({ code, name }) => [code, name]))
const names = new Set(named.map(({ name }) => name))

/** What is left of a name when its accents are lost; several names may be left the same, as Habo and Håbo. */
const meantBy = new Map<string, string[]>()
for (const { name } of named) {
  const bare = withoutAccents(name)
  meantBy.set(bare, [...(meantBy.get(bare) ?? []), name].toSorted())
}

/** Whether a text names a place, by its code or its name. */
export function isPlace(text: string): boolean {
  const { place } = readPlace(text.trim())
  return codes.has(place) || names.has(place)
}

/** What a place is called whose code stands in a file; null when it is no code. */
export const placeWithCode = (code: string): string | null => codes.get(code) ?? null

/** The code that a text of one to three digits would be with its lost zero; null when there is none, or several. */
export function withZero(text: string): string | null {
  const code = /^\d{3}$/.test(text) ? `0${text}` : ''
  return codes.has(code) ? code : null
}

type ReadPlace = { readonly place: string; readonly problem: Problem | null; readonly doubtful: boolean }

/**
 * `0180`, `Stockholm` or `0180 Stockholm`. A name is taken exactly as it is spelt; one that only lacks its accents is
 * refused with those that may be meant. Doubtful: right as it is spelt, unless the file has lost its accents.
 */
function readPlace(text: string): ReadPlace {
  const plain = text.normalize('NFC')
  const [, code = '', name = ''] = /^(\d{4})[ \u00a0–-]+(\p{L}.*)$/u.exec(plain) ?? []
  if (codes.get(code) === name && name !== '') return { place: code, problem: null, doubtful: false }
  if (codes.has(plain)) return { place: plain, problem: null, doubtful: false }
  const meant = meantBy.get(withoutAccents(plain)) ?? likeBroken(plain)
  if (names.has(plain)) return { place: plain, problem: null, doubtful: meant.length > 1 && isBare(plain) }
  const problem = meant.length > 0 ? ({ kind: 'similar-place', text: plain, meant } as const) : null
  return { place: plain, problem, doubtful: false }
}

/**
 * Rows whose places can be trusted. In a file where names have lost their accents, Habo may be Håbo: such rows wait
 * until the whole file has been seen.
 */
export async function* withPlacesRead(
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  const known = new Map<string, ReadPlace>()
  const waiting: Exclude<Row, { problem: Problem }>[] = []
  let lost = false
  for await (const batch of batches) {
    const rows: Row[] = []
    for (const row of batch) {
      if ('problem' in row) {
        rows.push(row)
        continue
      }
      let read = known.get(row.place)
      if (!read) {
        read = readPlace(row.place)
        if (known.size < 10_000) known.set(row.place, read)
      }
      if (read.problem) {
        lost ||= hasLostAccents(row.place)
        rows.push({ line: row.line, problem: read.problem })
      } else if (read.doubtful) waiting.push(row)
      else rows.push(read.place === row.place ? row : { ...row, place: read.place })
    }
    yield rows
  }
  yield waiting.map((row): Row => {
    if (!lost) return row
    const meant = meantBy.get(withoutAccents(row.place)) ?? []
    return { line: row.line, problem: { kind: 'similar-place', text: row.place, meant } }
  })
}

function withoutAccents(text: string): string {
  return bareOf(text).toLowerCase()
}

function bareOf(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** Orebro, and H�bo: what else is written without accents may have had them. */
const hasLostAccents = (text: string) =>
  text.includes('\ufffd') ||
  (meantBy.get(withoutAccents(text)) ?? []).some((name) => name !== text && bareOf(name) === text)

/** No accent is left in it. */
function isBare(text: string): boolean {
  return withoutAccents(text) === text.toLowerCase()
}

/** `H�bo` and `H?bo`: a sign where a letter has been. */
function likeBroken(text: string): readonly string[] {
  if (!/[\ufffd?]/.test(text) || text.length > 100) return []
  const pattern = text.replaceAll(/[.*+^${}()|[\]\\]/g, '\\$&').replaceAll(/[\ufffd?]+/g, '\\p{L}')
  const like = new RegExp(`^${pattern}$`, 'iu')
  return [...names].filter((name) => like.test(name))
}
