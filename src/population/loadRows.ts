import type { Db } from '../db/database.ts'
import {
  type Figure,
  mostTold,
  type Problem,
  type ProblemKind,
  type Rejected,
  type Rejection,
  type Row,
  UnreadableFile,
} from './figure.ts'
import { sourceNationCode } from './places.ts'

/** A file with more is one whose column of codes holds something else. */
const mostIndicators = 10_000

/** What is gathered while the rows go by. */
export type Reading = {
  readonly place: (text: string) => string | Problem
  /** Indicator codes in the order in which they turned up, with their number. */
  readonly codes: Map<string, number>
  readonly places: Set<string>
  /** Codes of units, which are kept apart from other places. */
  readonly apart: ReadonlySet<string>
  readonly rejected: Tally
  read: number
  first: string | null
  last: string | null
}

export async function readingOf(db: Db): Promise<Reading> {
  const apart = await codesApart(db)
  return {
    place: await placeReader(db, apart),
    apart,
    codes: new Map(),
    places: new Set(),
    rejected: tally(),
    read: 0,
    first: null,
    last: null,
  }
}

/** The rows as lines for COPY. Nothing in them needs escaping: codes, numbers and words of ours. */
export async function* copyLines(
  rows: AsyncIterable<readonly Row[]>,
  reading: Reading,
  progress?: (rows: number) => void,
): AsyncGenerator<string> {
  for await (const batch of rows) {
    let lines = ''
    for (const row of batch) lines += copyLine(row, reading)
    progress?.(reading.read)
    if (lines) yield lines
  }
}

function copyLine(row: Row, reading: Reading): string {
  reading.read++
  if ('problem' in row) {
    reading.rejected.add(row)
    return ''
  }
  const place = reading.place(row.place)
  if (typeof place !== 'string') {
    reading.rejected.add({ line: row.line, problem: place })
    return ''
  }
  const { line, fetch, period, sex, value, reason } = row
  reading.places.add(place)
  if (reading.first === null || period < reading.first) reading.first = period
  if (reading.last === null || period > reading.last) reading.last = period
  return `${fetch}\t${numberOf(row, reading)}\t${sex}\t${place}\t${period}\t${value ?? '\\N'}\t${reason ?? '\\N'}\t${line}\t${reading.apart.has(place)}\n`
}

function numberOf({ code }: Figure, { codes }: Reading): number {
  const known = codes.get(code)
  if (known !== undefined) return known
  if (codes.size === mostIndicators) {
    throw new UnreadableFile({ kind: 'too-many-indicators', most: mostIndicators })
  }
  codes.set(code, codes.size)
  return codes.size - 1
}

async function codesApart(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('placeApart').select('code').execute()
  return new Set(rows.map(({ code }) => code))
}

/**
 * Finds a place by its code or by its exact name: Habo and Håbo are two municipalities. A code that has lost its
 * zero is not mended, since `114` may as well be a code of somebody's own.
 */
async function placeReader(db: Db, apart: ReadonlySet<string>): Promise<(text: string) => string | Problem> {
  const rows = await db.selectFrom('place').select(['code', 'kind', 'name']).execute()
  const codes = new Map<string, string | Problem>()
  for (const { code, kind, name } of rows) {
    const calculated = code.length === 2
    codes.set(code, calculated ? { kind: 'calculated-place', text: code } : code)
    // A county is called what its largest municipality is called: names are those of places with figures of their own.
    if (kind === 'municipality' || kind === 'region' || code === sourceNationCode) codes.set(name, code)
  }
  return (text) => {
    const found = codes.get(text) ?? (apart.has(text) ? text : null)
    if (found) return found
    const meant = /^\d{1,3}$/.test(text) ? text.padStart(4, '0') : null
    return meant && typeof codes.get(meant) === 'string'
      ? { kind: 'lost-zero', text, meant }
      : { kind: 'unknown-place', text }
  }
}

export type Tally = {
  add(rejection: Rejection): void
  /** More of them than are told. */
  addAll(count: number, told: readonly Rejection[]): void
  result(): Rejected
}

/** Counts rejections, and keeps those that stand first in the file. */
export function tally(): Tally {
  let count = 0
  const byReason: Partial<Record<ProblemKind, number>> = {}
  const first: Rejection[] = []
  const countOf = (kind: ProblemKind, more: number) => {
    count += more
    byReason[kind] = (byReason[kind] ?? 0) + more
  }
  return {
    add(rejection) {
      countOf(rejection.problem.kind, 1)
      if (first.length < mostTold) first.push(rejection)
    },
    addAll(more, told) {
      countOf('conflict', more)
      first.push(...told)
    },
    result: () => ({ count, byReason, first: first.toSorted((a, b) => a.line - b.line).slice(0, mostTold) }),
  }
}
