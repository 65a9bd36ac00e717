import { formatNumber, nbsp } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'

/**
 * What a title says that its values are counted in, after its last comma: `antal/1000 inv 0-18 år` becomes `per
 * 1 000 invånare 0–18 år`, and `antal` alone nothing, since the name says of what. Only what is written the usual way
 * is changed, and translated only where every word of it is known; the title itself stands as it is.
 */
export function unitInTitle(language: Language, title: string): string {
  const found = /, *(antal[^,]*|kr[^,]*|[^,=]*\/[^,=]*)$/.exec(title)?.[1] ?? ''
  // `(-2023)`: the year that the source stopped.
  const text = found
    .replace(/ \(-\d{4}\)$| +Källa: .*$/, '')
    .replace(/\.$/, '')
    .replace(/^antal per /, 'antal/')
    .trim()
  if (text === 'antal') return ''
  const counted = /^antal (\p{Ll}{2,})( \(\p{Ll}+\))?$/u.exec(text)
  if (counted) return `${translated(language, counted[1]!) ?? counted[1]}${counted[2] ?? ''}`

  const [, what = '', count = '', noun = '', rest = ''] =
    /^([^/]*)\/ ?(\d[\d ]*\d)? ?([\p{L}-]+)?(.*)$/u.exec(text) ?? []
  if (!(noun || count) || /[()]/.test(text)) return text
  const parts: Parts = {
    what: what
      .trim()
      .replace(/^antal( |$)/, '')
      .replace(/^1000 kr$/, 'tusen kr')
      .replace(/^inv$/, 'invånare'),
    count: count ? Number(count.replaceAll(' ', '')) : null,
    noun: noun === 'inv' ? 'invånare' : noun,
    rest: rest.trim(),
  }
  return (language === 'en' ? inEnglish(parts) : null) ?? inSwedish(parts)
}

type Parts = {
  readonly what: string
  /** Per so many; null for one. */
  readonly count: number | null
  readonly noun: string
  readonly rest: string
}

function inSwedish({ what, count, noun, rest }: Parts): string {
  const qualified = rest
    .replace(/^(\d+)-(\d+) år$/, `$1–$2${nbsp}år`)
    .replace(/^(\d+)\+$/, `$1${nbsp}år och äldre`)
    .replace(/^1 nov fg år$/, `den 1${nbsp}november året före`)
  return joined([what, 'per', count === null ? '' : formatNumber('sv', count), noun, qualified])
}

/** Null where some of it has no English here. */
function inEnglish({ what, count, noun, rest }: Parts): string | null {
  const named = nouns[noun]
  const counted = what === '' ? '' : translated('en', what)
  const ages = rest === '' ? '' : agesInEnglish(rest)
  if (!named || counted === null || ages === null) return null
  return joined([
    counted,
    'per',
    count === null ? '' : formatNumber('en', count),
    named[count === null ? 0 : 1],
    ages,
  ])
}

function agesInEnglish(rest: string): string | null {
  const [, from, to] = /^(\d+)(?:-(\d+) år|\+)$/.exec(rest) ?? []
  if (!from) return null
  return to ? `aged ${from}–${to}` : `aged ${from} or more`
}

/** One, and many. */
const nouns: Readonly<Record<string, readonly [string, string]>> = {
  invånare: ['resident', 'residents'],
  elev: ['pupil', 'pupils'],
  person: ['person', 'people'],
  hushåll: ['household', 'households'],
  vecka: ['week', 'weeks'],
}

const measures: Readonly<Record<string, string>> = {
  kr: 'kr',
  kg: 'kg',
  kWh: 'kWh',
  MWh: 'MWh',
  gram: 'grams',
  liter: 'litres',
  meter: 'metres',
  dagar: 'days',
  timmar: 'hours',
  minuter: 'minutes',
  svar: 'answers',
  personer: 'people',
}

function translated(language: Language, measure: string): string | null {
  return language === 'en' ? (measures[measure] ?? null) : measure
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}
