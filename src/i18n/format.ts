import type { Language } from './language.ts'

/** Non-breaking space: between number and unit, and inside dates and times that must stay on one line. */
export const nbsp = '\u00a0'

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }

/** What people in Sweden see on the clock, whatever the server's own zone. */
const timeZone = 'Europe/Stockholm'

/** Making a formatter costs a thousand times more than using it: each is made once. */
function remembered<Key extends string | number, Format>(make: (language: Language, key: Key) => Format) {
  const made = new Map<string, Format>()
  return (language: Language, key: Key): Format => {
    const name = `${language} ${key}`
    let format = made.get(name)
    if (!format) {
      format = make(language, key)
      made.set(name, format)
    }
    return format
  }
}

const numberFormat = remembered(
  (language, decimals: number) =>
    new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }),
)

/** `1 234,5` in Swedish, `1,234.5` in English; a true minus in both. */
export function formatNumber(language: Language, value: number, decimals = 0): string {
  // Rounding may leave a minus before a zero, which says nothing.
  const text = numberFormat(language, decimals).format(value).replace('-', '\u2212')
  return /[1-9]/.test(text) ? text : text.replace('\u2212', '')
}

/** `83,0 %`: the unit stays with its number. */
export function formatPercent(language: Language, value: number, decimals = 1): string {
  return `${formatNumber(language, value, decimals)}${language === 'sv' ? nbsp : ''}%`
}

/** Öre as kronor: `1 250 000 kr`, and `0,50 kr` where there are öre. */
export function formatMoney(language: Language, ore: bigint): string {
  const whole = ore % 100n === 0n
  const kronor = formatNumber(language, Number(ore) / 100, whole ? 0 : 2)
  return language === 'sv' ? `${kronor}${nbsp}kr` : `SEK${nbsp}${kronor}`
}

/** `+1,2` or `−1,2`. */
export function formatChange(language: Language, value: number, decimals = 1): string {
  const text = formatNumber(language, value, decimals)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** A civil date, `YYYY-MM-DD`: a day in the calendar, not an instant. */
export type CivilDate = string & { readonly civilDate: true }

const civilDatePattern = /^\d{4}-\d{2}-\d{2}$/

/** Null when the text is not a day that exists. */
export function parseCivilDate(text: string): CivilDate | null {
  if (!civilDatePattern.test(text)) return null
  const instant = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text) return null
  return text as CivilDate
}

// sv-SE writes dates as YYYY-MM-DD.
const civilFormat = new Intl.DateTimeFormat('sv-SE', { timeZone })

/** The day on Swedish calendars at an instant. */
export function civilDateOf(instant: Date): CivilDate {
  return civilFormat.format(instant) as CivilDate
}

/** Whole days from one civil date to another; negative when the second lies before the first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** So many days after a day; negative: before it. */
export function daysAfter(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as CivilDate
}

/** The same day so many months later, or the last of its month where there is no such day; negative: earlier. */
export function monthsAfter(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10) as CivilDate
}

const dateFormat = remembered(
  (language, style: 'day' | 'weekday') =>
    new Intl.DateTimeFormat(locales[language], {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      ...(style === 'weekday' ? { weekday: 'long' as const } : {}),
    }),
)

/** `14 mars 2025`, or with weekday `fredag 14 mars 2025`. */
export function formatDate(language: Language, date: CivilDate, weekday = false): string {
  const text = dateFormat(language, weekday ? 'weekday' : 'day').format(new Date(`${date}T00:00:00Z`))
  return text.replace(/(\d{1,2}) (\p{L}+)/u, `$1${nbsp}$2`)
}

const monthFormat = remembered(
  (language, style: 'month' | 'year') =>
    new Intl.DateTimeFormat(locales[language], {
      timeZone: 'UTC',
      month: 'short',
      ...(style === 'year' ? { year: 'numeric' as const } : {}),
    }),
)

/** A month on an axis: `mars`, and with its year where one begins unless told otherwise, `jan 2025`. */
export function formatMonth(
  language: Language,
  date: CivilDate,
  withYear = date.slice(5, 7) === '01',
): string {
  const format = monthFormat(language, withYear ? 'year' : 'month')
  return format.format(new Date(`${date}T00:00:00Z`)).replace('.', '')
}

const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })

/** `9.00` in Swedish, `09:00` in English. */
export function formatTime(language: Language, instant: Date): string {
  return formatHour(language, clockFormat.format(instant))
}

/** An hour and minute of any day, kept as `09:00`: `9.00` in Swedish, `09:00` in English. */
export function formatHour(language: Language, text: string): string {
  return language === 'sv' ? text.replace(':', '.').replace(/^0/, '') : text
}

/** `14 mars 2025 kl. 9.00`. */
export function formatInstant(language: Language, instant: Date): string {
  const at = language === 'sv' ? `kl.${nbsp}` : ''
  return `${formatDate(language, civilDateOf(instant))} ${at}${formatTime(language, instant)}`
}

const listFormat = remembered((language, style: 'long') => new Intl.ListFormat(locales[language], { style }))

/** `Arvika, Eda och Kil`. */
export function formatList(language: Language, items: readonly string[]): string {
  return listFormat(language, 'long').format(items)
}

const swedishNumerals = [
  'noll',
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
]
const englishNumerals = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Numbers up to twelve in letters, as running text wants them. Swedish counts neuter: `ett mål`. */
export function numeral(language: Language, count: number): string {
  return (language === 'sv' ? swedishNumerals : englishNumerals)[count] ?? formatNumber(language, count)
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
