import { findIdentityNumber } from '../platform/identityNumber.ts'
import type { MissingReason, Problem } from '../population/figure.ts'
import type { Sex } from '../population/indicator.ts'

/** What a cell was read as, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: Problem }

const sexes: Readonly<Record<string, Sex>> = {
  t: 'T',
  totalt: 'T',
  total: 'T',
  totala: 'T',
  alla: 'T',
  samtliga: 'T',
  all: 'T',
  k: 'K',
  kvinnor: 'K',
  kvinna: 'K',
  flickor: 'K',
  flicka: 'K',
  f: 'K',
  women: 'K',
  woman: 'K',
  female: 'K',
  girls: 'K',
  m: 'M',
  män: 'M',
  man: 'M',
  pojkar: 'M',
  pojke: 'M',
  men: 'M',
  male: 'M',
  boys: 'M',
}

export function readSex(text: string): Read<Sex> {
  const value = sexes[text.toLowerCase()]
  return value ? { value } : { problem: { kind: 'unknown-sex', text: cut(text) } }
}

/** A year, a quarter or a month: `2024`, `2024-Q1`, `2024-03`. */
export function readPeriod(text: string): Read<string> {
  return /^(19|20)\d\d(-(Q[1-4]|0[1-9]|1[0-2]))?$/.test(text)
    ? { value: text }
    : { problem: { kind: 'bad-period', text: cut(text) } }
}

const reasons: Readonly<Record<string, MissingReason>> = {
  missing: 'missing',
  saknas: 'missing',
  privacy: 'suppressed',
  suppressed: 'suppressed',
  sekretess: 'suppressed',
  skyddad: 'suppressed',
  'not applicable': 'not-applicable',
  'not-applicable': 'not-applicable',
  'ej tillämplig': 'not-applicable',
  'ej aktuellt': 'not-applicable',
  // What Skolverket says of a unit's figure.
  omitted_due_to_based_on_few_pupils: 'suppressed',
  rounded_off_due_to_few_pupils_not_eligible: 'rounded',
  teachers_excluded_due_to_no_required_legitimation: 'excluded',
  deleted: 'deleted',
  borttagen: 'deleted',
}

/** Either a value or the reason why there is none. */
export type Content = { readonly value: number | null; readonly reason: MissingReason | null }

/**
 * A value and its status belong together: exactly one of them says something. `status` is null where the file has no
 * such column; an empty cell then means that the value is missing, with nobody to ask why.
 */
export function readContent(value: string, status: string | null): Read<Content> {
  // Skolverket's word beside a value that is there.
  const said = status?.toLowerCase() === 'exists' ? '' : status
  const reason = said ? reasons[said.toLowerCase()] : null
  if (reason === undefined) return { problem: { kind: 'unknown-status', text: cut(status ?? '') } }
  // Two dots are how Statistics Sweden says that there is no figure.
  if (value === '' || value === '..') {
    const missing = reason ?? (status === null || value === '..' ? 'missing' : null)
    return missing ? { value: { value: null, reason: missing } } : { problem: { kind: 'no-value' } }
  }
  if (reason) return { problem: { kind: 'value-and-status' } }
  const number = readNumber(value)
  return 'problem' in number ? number : { value: { value: number.value, reason: null } }
}

const plain = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/
/**
 * Thousands in groups of three or not at all, and one decimal sign: `1 234,5` but not `12 34` or `1.234,5`. The minus
 * may be a true one, or the dash that stands for it in Windows-1252.
 */
const written = /^[-\u2212\u2013]?(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d*)(?:[.,]\d+)?$/

export function readNumber(text: string): Read<number> {
  if (plain.test(text)) return finite(Number(text), text)
  if (/^[-+]?(?:nan|inf|infinity|∞)$/i.test(text)) return { problem: { kind: 'not-finite', text: cut(text) } }
  if (!written.test(text) || !/\d/.test(text)) return { problem: { kind: 'bad-number', text: cut(text) } }
  return finite(
    Number(
      text
        .replace(/[\u2212\u2013]/, '-')
        .replaceAll(/\s/g, '')
        .replace(',', '.'),
    ),
    text,
  )
}

function finite(value: number, text: string): Read<number> {
  return Number.isFinite(value) ? { value } : { problem: { kind: 'not-finite', text: cut(text) } }
}

/** Wrong in a way that forbids repeating the cell. Columns count from one, as people do. */
export function forbidden(cells: readonly string[]): Problem | null {
  for (let i = 0; i < cells.length; i++) {
    if (findIdentityNumber(cells[i]!)) return { kind: 'identity-number', column: i + 1 }
  }
  return null
}

/** Enough of a cell to recognise it by. */
export function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
