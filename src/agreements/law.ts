import type { CivilDate } from '../i18n/format.ts'
import { type LawChange, lawChanges } from './lawChanges.ts'

/** A place in a text that refers to a law that has been repealed. */
export type StaleReference = {
  /** Where it begins and ends in the text, as for `slice`. */
  readonly from: number
  readonly to: number
  readonly change: LawChange
  /** What stands there of provisions, `2 kap. 7 §`; empty when the law is named as a whole. */
  readonly section: string
  /** Where that stands now; null when it is not certain, and the reader has to look it up. */
  readonly nowIn: string | null
  /**
   * `old`: it is the repealed law for certain. `unclear`: a name without a number that the new law has too, in a
   * text of which nobody knows when it was written.
   */
  readonly certainty: 'old' | 'unclear'
}

/**
 * What in a text refers to repealed law: a number after the name of a law or after SFS, a provision of a law that has
 * a new number, a name that no law has any longer. A name alone that lives on is let be. `writtenOn` says which law a
 * name without a number meant; null when nobody knows. Numbers of other kinds (diary numbers, days) are never taken.
 */
export function staleReferences(text: string, writtenOn: CivilDate | null): readonly StaleReference[] {
  const plain = plainOf(text)
  const found: StaleReference[] = []
  for (const mention of mentionsIn(plain.text)) {
    const judged = judge(mention, plain.text, writtenOn)
    if (!judged) continue
    const { from, to, section } = mention
    found.push({
      from: plain.at[from]!,
      to: plain.at[to - 1]! + 1,
      change: judged.change,
      section,
      nowIn: judged.change.sections[section] ?? null,
      certainty: judged.certainty,
    })
  }
  return found
}

/** A name, an abbreviation or a number of a law, with what stands beside it of provisions. Not yet judged. */
type Mention = {
  readonly from: number
  readonly to: number
  /** Laws that are written so; empty for a number of another law. */
  readonly candidates: readonly LawChange[]
  /** The number that stands there, if one does. */
  readonly sfs: string | null
  readonly section: string
}

const number = String.raw`\d{4}:\d{1,4}(?![\d:])`
const provision = String.raw`(?:\d+(?: ?[a-z])? ?kap\.?(?: |(?=\d)))?\d+(?: ?[a-z])?(?:(?: ?[-–] ?|, ?| och | eller )\d+(?: ?[a-z])?)* ?§§?|\d+(?: ?[a-z])? ?kap\b\.?`
const before = new RegExp(
  `(?<![\\p{L}\\d.:/-])((?:${provision})(?:, (?:${provision}))*)(?: i| enligt)? $`,
  'iu',
)
const after = new RegExp(`^,? ?((?:${provision}))`, 'iu')

const names = [...new Set(lawChanges.map(({ written }) => written))]
const abbreviations = [...new Set(lawChanges.flatMap((change) => change.abbreviations))]
const beside = abbreviations.join('|')
/** `(2001:453)`, `(SoL, 2001:453)`, `(SFS 2001:453)`, `, SFS 2001:453`, `2001:453`. */
const withNumber = `(?:,? ?\\((?:(?:${beside}),? ?)?(?:SFS ?(?:nr ?)?)?(${number})\\)|,? ?(?:SFS ?(?:nr ?)?)?(${number}))`
/** `(SoL)` after the name. */
const withShort = `(?:,? ?(?:\\((?:${beside})\\)|(?:${beside})\\b))?`
const laws = [
  ...names.map((name) => ({ pattern: `(?:${name})s?(?!\\p{L})${withShort}`, flags: 'giu', name })),
  ...abbreviations.map((name) => ({ pattern: `${name}(?![\\p{L}\\d])`, flags: 'gu', name })),
].map(({ pattern, flags, name }) => ({
  name,
  // Not the end of a longer word, nor of a longer name with a hyphen.
  mention: new RegExp(`(?<![\\p{L}\\d])(?<!\\p{L}-)${pattern}${withNumber}?`, flags),
}))
const numbered = new RegExp(
  `(?<![\\p{L}\\d])(?:lag(?:en)? ?\\((?:SFS ?(?:nr ?)?)?(${number})\\)|SFS ?(?:nr ?)?(${number}))`,
  'giu',
)

function mentionsIn(text: string): readonly Mention[] {
  const found: Mention[] = []
  const add = (match: RegExpMatchArray, candidates: readonly LawChange[]) => {
    const sfs = match[1] ?? match[2] ?? null
    let [from, to] = [match.index!, match.index! + match[0].length]
    const [left, right] = [before.exec(text.slice(Math.max(0, from - 120), from)), after.exec(text.slice(to))]
    let section = ''
    if (left) {
      section = left[1]!
      from -= left[0].length
    } else if (right) {
      section = right[1]!
      to += right[0].length
    }
    found.push({ from, to, candidates, sfs, section: tidy(section) })
  }
  for (const { name, mention } of laws) {
    const candidates = lawChanges.filter(
      ({ written, abbreviations: short }) => written === name || short.includes(name),
    )
    for (const match of text.matchAll(mention)) add(match, candidates)
  }
  for (const match of text.matchAll(numbered)) add(match, [])
  // Of two that overlap the longer stands: a name with its number before the number alone.
  const longest = found.toSorted((a, b) => b.to - b.from - (a.to - a.from))
  const kept: Mention[] = []
  for (const each of longest)
    if (!kept.some(({ from, to }) => each.from < to && from < each.to)) kept.push(each)
  return kept.toSorted((a, b) => a.from - b.from)
}

type Judged = { readonly change: LawChange; readonly certainty: StaleReference['certainty'] }

/** Null when it refers to law that is in force, as far as we know. */
function judge(
  { candidates, sfs, section }: Mention,
  text: string,
  writtenOn: CivilDate | null,
): Judged | null {
  const old = (change: LawChange | undefined): Judged | null => (change ? { change, certainty: 'old' } : null)
  if (sfs !== null) return old(lawChanges.find((change) => change.sfs === sfs))
  const [latest] = candidates
  if (!latest) return null
  if (!latest.nameLivesOn) return old(latest)
  if (section === '') return null
  // What the text itself says by number is what it means by name.
  const says = (wanted: string) => new RegExp(`(?<!\\d)${wanted}(?![\\d:])`).test(text)
  if (says(latest.replacedBy.sfs)) return null
  const said = candidates.find((change) => says(change.sfs))
  if (said) return old(said)
  if (writtenOn === null) return { change: latest, certainty: 'unclear' }
  // The one that was in force that day is the first that was repealed after it.
  return old(candidates.filter(({ since }) => since > writtenOn).at(-1))
}

/** `2 kap 7§` as `2 kap. 7 §`. */
function tidy(section: string): string {
  return section
    .replaceAll(/(\d)([a-z])(?=[ §,]|$)/g, '$1 $2')
    .replaceAll(/ ?kap\.? ?/gi, ' kap. ')
    .replaceAll(/ ?(§§?)/g, ' $1')
    .trim()
}

/**
 * The text on one line, with the place of each of its signs in what was typed: words that were parted at the end of
 * a line are whole again, every stretch of white space is a space, and between paragraphs stands a line break that
 * nothing reaches across.
 */
function plainOf(text: string): { readonly text: string; readonly at: readonly number[] } {
  let plain = ''
  const at: number[] = []
  const parts = text.matchAll(
    /\u00ad(?:\s*\n\s*)?|(?<=\p{L})-[^\S\n]*\n[^\S\n]*(?=\p{Ll})|\s+|[^\s\u00ad-]+|-/gu,
  )
  for (const { 0: part, index } of parts) {
    if (/^[\u00ad]/.test(part)) continue
    // A parted word: but `hälso-` keeps its hyphen before `och`.
    if (/^-[^\S\n]*\n/.test(part) && !/^(?:och|eller)\b/.test(text.slice(index + part.length))) continue
    if (/^\s/.test(part) || /^-[^\S\n]*\n/.test(part)) {
      if (part.startsWith('-')) {
        plain += '-'
        at.push(index)
      }
      plain += /\n[^\S\n]*\n/.test(part) ? '\n' : ' '
      at.push(part.startsWith('-') ? index + 1 : index)
      continue
    }
    plain += part
    for (let i = 0; i < part.length; i++) at.push(index + i)
  }
  return { text: plain, at }
}
