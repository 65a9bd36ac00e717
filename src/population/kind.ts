import type { Indicator } from './indicator.ts'

/** What an indicator is, beside what it is about: told by its title, as Kolada writes them. */
export type IndicatorKind = 'measure' | 'rolling' | 'yes-no' | 'uncertainty'

type Titled = Pick<Indicator, 'title'>

/** The year that the source stopped, `(-2023)` last in the title; null while it goes on. */
export function stoppedIn({ title }: Titled): string | null {
  return /\(-(\d{4})\)\s*$/.exec(title)?.[1] ?? null
}

/** Half the width of another indicator's interval, published as an indicator of its own. */
export function isUncertainty({ title }: Titled): boolean {
  return /^osäkerhetstal\b/i.test(title)
}

/**
 * Rolling means of several years share values from one year to the next, so that a control chart on them would see
 * patterns that are only overlap. `3-årsm`, `treårsmedelvärde`; but `årsmedelvärde` is the mean of one year.
 */
export function isRollingMean({ title }: Titled): boolean {
  return /\d-årsm|(?:två|tre|fyra|fem)årsm|rullande|glidande medel/i.test(title)
}

/** The numbers that stand for yes and no: `(Ja=1, Nej=0)`. Null for what is no such question. */
export function yesAndNo({ title }: Titled): { readonly yes: number; readonly no: number } | null {
  const found = /\bja\s*=\s*(\d)\D{0,3}nej\s*=\s*(\d)/i.exec(title)
  return found ? { yes: Number(found[1]), no: Number(found[2]) } : null
}

/** Yes or no, and flags about the source's own quality: nothing that varies around a mean. */
export function isFlag(indicator: Titled): boolean {
  return yesAndNo(indicator) !== null || /ja\s*=\s*1|färre än \d+ svarande/i.test(indicator.title)
}

/** One number that stands for many: such numbers do not add up. */
const middle = /genomsnitt|median|\bmedel|medelvärde|typvärde/i

/** So many of these to each of those: `Elever/lärare, antal`. */
const ratio = /(?:elever|barn|invånare|brukare|patienter)\//i

/** How long, old or often: so many days are no crowd of days. */
const spans = /^(?:dagar|dygn|timmar|minuter|veckor|månader|år)\b/

/**
 * A number of something, which adds up over places: `antal` last in the title, and nothing per so many. Emissions and
 * energy add up too. A number of days is how long something takes.
 */
export function isCount(indicator: Titled): boolean {
  if (isFlag(indicator) || isUncertainty(indicator)) return false
  const title = indicator.title.replace(/ *\((?:-\s?\d{4}|\d-årsm)\) *$| +Källa: .*$/, '').replace(/\.$/, '')
  if (middle.test(title) || ratio.test(title)) return false
  if (/, *(?:kg|ton[^,/]*|[kMG]Wh)$/.test(title)) return true
  const [, counted] = /(?:[,–-] *|\bförväntat )antal\b *([^,]*)$/i.exec(title) ?? []
  return counted !== undefined && !spans.test(counted) && !/\/|\bper\b/.test(counted)
}

export function kindOf(indicator: Titled): IndicatorKind {
  if (isUncertainty(indicator)) return 'uncertainty'
  if (isFlag(indicator)) return 'yes-no'
  return isRollingMean(indicator) ? 'rolling' : 'measure'
}

/** Population and operation are never to be mixed: whether these would be. */
export function mixesMeasures(indicators: readonly Pick<Indicator, 'describes'>[]): boolean {
  return new Set(indicators.map(({ describes }) => describes)).size > 1
}

/** A title without what the pair may differ in: what is counted, when it stopped, and how it is spaced. */
function bare(title: string): string {
  return title
    .toLocaleLowerCase('sv')
    .replace(/^osäkerhetstal\s*-\s*/, '')
    .replace(/\(-\d{4}\)\s*$/, '')
    .replace(/[,\s]*(?:andel\s*)?\(%\)\s*$/, '')
    .replace(/^andel /, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Which of the uncertainties belongs to an indicator, by the titles: the same words, or those that the indicator's
 * ends in, since a survey's name often stands first. Null when none does, or when others end in them too.
 */
export function twinByTitle<T extends Titled>(
  indicator: Titled,
  uncertainties: readonly T[],
  others: readonly Titled[],
): T | null {
  if (isUncertainty(indicator)) return null
  const own = bare(indicator.title)
  const exact = uncertainties.find(({ title }) => bare(title) === own)
  if (exact) return exact
  const endings = uncertainties.filter(({ title }) => own.endsWith(` ${bare(title)}`))
  const [only] = endings
  if (!only || endings.length > 1) return null
  const ending = bare(only.title)
  const rivals = others.filter((other) => {
    const words = bare(other.title)
    return other.title !== indicator.title && (words === ending || words.endsWith(` ${ending}`))
  })
  return rivals.length === 0 ? only : null
}
