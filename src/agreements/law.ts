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
export function staleReferences(
  text: string,
  writtenOn: CivilDate | null,
  law: Law = knownLaw,
): readonly StaleReference[] {
  const plain = plainOf(text)
  const found: StaleReference[] = []
  for (const mention of law.mentionsIn(plain.text)) {
    const judged = judge(mention, plain.text, writtenOn, law)
    if (!judged) continue
    const { from, to, section } = mention
    found.push({
      from: plain.at(from),
      to: plain.at(to - 1) + 1,
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

/** Repealed laws, ready to be looked for in texts. */
export type Law = {
  readonly changes: readonly LawChange[]
  readonly mentionsIn: (text: string) => readonly Mention[]
}

/** The laws that the program knows of itself. */
export const knownLaw = lawOf(lawChanges)

/**
 * One expression for all names and numbers and one for the abbreviations, whose capitals count: a text is gone through
 * twice, however many the laws are.
 */
export function lawOf(changes: readonly LawChange[]): Law {
  const names = longestFirst(changes.map(({ written }) => written))
  const abbreviations = longestFirst(changes.flatMap((change) => change.abbreviations.map(literally)))
  const beside = abbreviations.length > 0 ? abbreviations.join('|') : '(?!)'
  /** `(2001:453)`, `(SoL, 2001:453)`, `(SFS 2001:453)`, `, SFS 2001:453`, `2001:453`. */
  const withNumber = String.raw`(?:,? ?\((?:(?:${beside}),? ?)?(?:SFS ?(?:nr ?)?)?(${number})\)|,? ?(?:SFS ?(?:nr ?)?)?(${number}))`
  /** `(SoL)` after the name. */
  const withShort = String.raw`(?:,? ?(?:\((?:${beside})\)|(?:${beside})\b))?`
  const alone = String.raw`lag(?:en)? ?\((?:SFS ?(?:nr ?)?)?(${number})\)|SFS ?(?:nr ?)?(${number})`
  const named = String.raw`(?<!\p{L}-)(${names.join('|')})s?(?!\p{L})${withShort}${withNumber}?`
  const inFull = new RegExp(String.raw`(?<![\p{L}\d])(?:${named}|${alone})`, 'giu')
  const short = new RegExp(String.raw`(?<![\p{L}\d])(?<!\p{L}-)(${beside})(?![\p{L}\d])${withNumber}?`, 'gu')
  const candidatesOf = remembered((name: string) =>
    changes.filter(
      ({ written, abbreviations: own }) =>
        own.includes(name) || new RegExp(`^(?:${written})$`, 'iu').test(name),
    ),
  )
  return {
    changes,
    mentionsIn(text) {
      const matches = [...text.matchAll(inFull), ...text.matchAll(short)]
      const found = matches.map((match) => mentionIn(match, match[1] ? candidatesOf(match[1]) : []))
      return withSections(text, apart(found))
    },
  }
}

function mentionIn(match: RegExpMatchArray, candidates: readonly LawChange[]): Mention {
  const [whole, , ...numbers] = match
  const sfs = numbers.find((each) => each !== undefined) ?? null
  return { from: match.index!, to: match.index! + whole.length, candidates, sfs, section: '' }
}

/** Of two that overlap the longer stands: a name with its number before the number alone. */
function apart(mentions: readonly Mention[]): readonly Mention[] {
  const kept: Mention[] = []
  for (const each of mentions.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some(({ from, to }) => each.from < to && from < each.to)) kept.push(each)
  return kept.toSorted((a, b) => a.from - b.from)
}

/** Each with the provision beside it. One that stands between two laws belongs to the latter: `SoL, 4 § HSL`. */
function withSections(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const led = mentions.map((mention, i): Mention => {
    const free = Math.max(mention.from - 120, mentions[i - 1]?.to ?? 0)
    const left = before.exec(text.slice(free, mention.from))
    return left
      ? { ...mention, from: mention.from - left[0].length, section: tidySection(left[1]!) }
      : mention
  })
  return led.map((mention, i) => {
    if (mention.section !== '') return mention
    const free = Math.min(mention.to + 120, led[i + 1]?.from ?? text.length)
    const right = after.exec(text.slice(mention.to, free))
    return right ? { ...mention, to: mention.to + right[0].length, section: tidySection(right[1]!) } : mention
  })
}

/** An alternative must not hide a longer one that begins alike. */
function longestFirst(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns)].toSorted((a, b) => b.length - a.length)
}

/** A text as an expression that finds just that. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

function remembered<V>(of: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, of(key))
    return known.get(key)!
  }
}

type Judged = { readonly change: LawChange; readonly certainty: StaleReference['certainty'] }

/** Null when it refers to law that is in force, as far as we know. */
function judge(
  { candidates, sfs, section }: Mention,
  text: string,
  writtenOn: CivilDate | null,
  { changes }: Law,
): Judged | null {
  const old = (change: LawChange | undefined): Judged | null => (change ? { change, certainty: 'old' } : null)
  if (sfs !== null) return old(changes.find((change) => change.sfs === sfs))
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
export function tidySection(section: string): string {
  return section
    .replaceAll(/(\d)([a-z])(?=[ §,]|$)/g, '$1 $2')
    .replaceAll(/ ?kap\.? ?/gi, ' kap. ')
    .replaceAll(/ ?(§§?)/g, ' $1')
    .trim()
}

/**
 * The text on one line, and where each of its signs stands in what was typed: words that were parted at the end of a
 * line are whole again, every stretch of white space is a space, and between paragraphs stands a line break that
 * nothing reaches across.
 */
function plainOf(text: string): { readonly text: string; readonly at: (sign: number) => number } {
  let plain = ''
  let copied = 0
  // Where a stretch begins, here and in what was typed: most of a text is copied as it stands.
  const stretches: { readonly here: number; readonly there: number }[] = [{ here: 0, there: 0 }]
  const put = (signs: string, there: number) => {
    stretches.push({ here: plain.length, there })
    plain += signs
  }
  for (const { 0: part, index } of text.matchAll(unevenness)) {
    plain += text.slice(copied, index)
    copied = index + part.length
    const parts = part.startsWith('-')
    if (parts) {
      // A parted word: but `hälso-` keeps its hyphen before `och`.
      if (/^(?:och|eller)\b/.test(text.slice(copied, copied + 8))) {
        put('-', index)
        put(' ', index + 1)
      }
    } else if (!part.startsWith('\u00ad')) {
      put(/\n[^\S\n]*\n/.test(part) ? '\n' : ' ', index)
    }
    stretches.push({ here: plain.length, there: copied })
  }
  plain += text.slice(copied)
  return {
    text: plain,
    at(sign) {
      const { here, there } = stretches.findLast((stretch) => stretch.here <= sign)!
      return there + sign - here
    },
  }
}

/** Soft hyphens, words parted at the end of a line, and white space that is not a space between two words. */
const unevenness = /\u00ad(?:\s*\n\s*)?|(?<=\p{L})-[^\S\n]*\n[^\S\n]*(?=\p{Ll})|[^\S ]\s*| \s+/gu
