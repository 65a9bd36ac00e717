import { type CivilDate, parseCivilDate } from '../i18n/format.ts'
import { type Role, UnreadableFile } from '../population/figure.ts'
import type { Sex } from '../population/indicator.ts'
import { readPeriod, readSex } from './cells.ts'
import { type Answers, acrossOf, keysOf, type Layout, nothingAsked, type Use } from './layout.ts'

const roles: Readonly<Record<Role, readonly string[]>> = {
  indicator: ['kpi', 'kpi_id', 'indikator', 'nyckeltal', 'nyckeltals-id', 'indicator'],
  place: [
    'kommun',
    'kommunkod',
    'kommun_kod',
    'kommunnamn',
    'plats',
    'platskod',
    'municipality',
    'municipality_id',
    'municipality_code',
    'place',
  ],
  period: ['år', 'period', 'year'],
  sex: ['kön', 'gender', 'sex'],
  value: ['värde', 'value'],
  status: ['status', 'orsak', 'reason'],
}

export const roleOf: ReadonlyMap<string, Role> = new Map(
  Object.entries(roles).flatMap(([role, names]) => names.map((name) => [name, role as Role])),
)

/** The value of one fetch: Kolada's values as they were on a day. `status` is null where there is no such column. */
export type ValueColumn = {
  readonly value: number
  readonly status: number | null
  readonly fetchedOn: CivilDate | null
  /** What its heading says, where no column does. */
  readonly code?: string
  readonly period?: string
  readonly sex?: Sex
}

/** Where in a row things stand. */
export type Columns = {
  readonly count: number
  /** Null where the whole file is about one, `whole`, or where each value has its own. */
  readonly indicator: number | null
  readonly place: number
  readonly period: number | null
  readonly sex: number | null
  readonly whole: { readonly code: string | null; readonly period: string | null }
  /** Whether the values of a row are of different fetches, or of different periods, sexes or indicators. */
  readonly across: 'fetches' | 'headings'
  readonly answers: Answers
  /** One, or one for each fetch with its date, the oldest first. */
  readonly values: readonly ValueColumn[]
  /** Columns that nothing is read from. */
  readonly ignored: readonly string[]
}

/**
 * Reads a header. Null when none of it is about figures; throws when it is and something is missing, so that the
 * sentence can say what.
 */
export function readHeader(header: readonly string[]): Columns | null {
  const found = new Map<Role, number[]>()
  for (const [index, name] of header.entries()) {
    const role = roleOf.get(name.toLowerCase())
    if (role) found.set(role, [...(found.get(role) ?? []), index])
  }
  const values = datedColumns(header)
  if (found.size === 0) return null
  const one = (role: Role) => only(role, found.get(role) ?? [], header)

  const [indicator, place, period, sex] = [one('indicator'), one('place'), one('period'), one('sex')]
  if (values.length === 0) {
    const value = one('value')
    if (value !== null) values.push({ value, status: one('status'), fetchedOn: null })
  }
  const missing: Role[] = []
  if (indicator === null) missing.push('indicator')
  if (place === null) missing.push('place')
  if (period === null) missing.push('period')
  if (values.length === 0) missing.push('value')
  if (indicator === null || place === null || period === null || missing.length > 0) {
    throw new UnreadableFile({ kind: 'missing-column', columns: missing })
  }
  const used = new Set([
    indicator,
    place,
    period,
    sex,
    ...values.flatMap(({ value, status }) => [value, status]),
  ])
  const ignored = header.filter((_, index) => !used.has(index))
  const whole = { code: null, period: null }
  const across = 'fetches'
  return {
    count: header.length,
    indicator,
    place,
    period,
    sex,
    whole,
    across,
    values,
    ignored,
    answers: nothingAsked,
  }
}

/** The columns of a file with this header, as a layout says. It has nothing wrong: `layoutProblem` has been asked. */
export function columnsOf(header: readonly string[], layout: Layout): Columns {
  const uses = keysOf(header).map((key) => layout.uses[key] ?? 'nothing')
  const at = (use: Use) => (uses.includes(use) ? uses.indexOf(use) : null)
  const [indicator, period, sex, status] = [at('indicator'), at('period'), at('sex'), at('status')]
  const valued = uses.flatMap((use, index) => (use === 'value' ? [index] : []))
  const headings = valued.map((index) => header[index]!.trim())
  const across = acrossOf(headings, {
    indicator: indicator !== null || layout.indicator !== null,
    period: period !== null || layout.period !== null,
    sex: sex !== null,
  })
  const values = valued.map((value, i): ValueColumn => {
    const heading = headings[i]!
    const column = { value, status, fetchedOn: null }
    if (across === 'indicator') return { ...column, code: heading }
    const read = across === 'sex' ? readSex(heading) : readPeriod(heading)
    if (across === null || 'problem' in read) return column
    return across === 'sex' ? { ...column, sex: read.value as Sex } : { ...column, period: read.value }
  })
  return {
    count: header.length,
    indicator,
    place: at('place')!,
    period,
    sex,
    whole: { code: layout.indicator?.code ?? null, period: layout.period },
    across: across === null ? 'fetches' : 'headings',
    values,
    ignored: header.filter((name, index) => uses[index] === 'nothing' && name.trim() !== ''),
    answers: layout.answers,
  }
}

/** Kolada's revisions beside each other: `value_2023_09_12`, `status_2023_09_12`, `value_2024_12_12` … */
function datedColumns(header: readonly string[]): ValueColumn[] {
  const columns: ValueColumn[] = []
  for (const [value, name] of header.entries()) {
    const day = /^value_(\d{4}_\d{2}_\d{2})$/.exec(name)?.[1]
    const fetchedOn = day && parseCivilDate(day.replaceAll('_', '-'))
    if (!fetchedOn) continue
    const status = header.indexOf(`status_${day}`)
    columns.push({ value, status: status === -1 ? null : status, fetchedOn })
  }
  return columns.sort((a, b) => (a.fetchedOn! < b.fetchedOn! ? -1 : 1))
}

/** A file often has both the code and the name of a place: the code is the surer. */
function only(role: Role, indexes: readonly number[], header: readonly string[]): number | null {
  const sure =
    role === 'place' && indexes.length > 1 ? indexes.filter((i) => /kod|code|id$/i.test(header[i]!)) : indexes
  if (sure.length > 1 || (sure.length === 0 && indexes.length > 1)) {
    throw new UnreadableFile({ kind: 'column-twice', columns: indexes.map((index) => header[index]!) })
  }
  return sure[0] ?? null
}
