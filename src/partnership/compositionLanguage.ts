import type { Language } from '../i18n/language.ts'
import type { Bound, CompositionRule, Counted, Demand } from './composition.ts'
import { breakAt, type Meaning, meaningOf, type Token, tokensOf } from './compositionTokens.ts'
import { compositionWords } from './compositionWords.ts'
import type { Party } from './party.ts'

/** What stands where something else should: `at` is its place in the text, from 0, and `word` what is written there. */
export type RuleProblem = {
  readonly kind:
    | 'number'
    | 'size'
    | 'who'
    | 'from'
    | 'per'
    | 'equal'
    | 'party'
    | 'unexpected'
    | 'quote'
    | 'sign'
  readonly at: number
  readonly word: string
}

export type RuleReading =
  | { readonly ok: true; readonly rule: CompositionRule }
  | { readonly ok: false; readonly problem: RuleProblem }

/** As many as anybody can want of something. */
const most = 500

/**
 * Reads a composition rule, in Swedish or English whatever the page's language. Decision 19 has the grammar. An empty
 * text is a rule without demands.
 */
export function parse(text: string): RuleReading {
  const scanned = tokensOf(text)
  if (!scanned.ok) return scanned
  try {
    return { ok: true, rule: readRule(scanned.tokens, text.length) }
  } catch (error) {
    if (error instanceof Misread) return { ok: false, problem: error.problem }
    throw error
  }
}

/** The rule in its normal form: what `parse` reads back as the same rule. */
export function print(language: Language, rule: CompositionRule): string {
  return rule.map((demand) => printed(language, demand)).join(', ')
}

/** A text that is known to be a rule, since it was read before it was stored. */
export function ruleOf(text: string): CompositionRule {
  const read = parse(text)
  if (!read.ok) throw new Error(`The stored composition rule cannot be read: ${text}`)
  return read.rule
}

function printed(language: Language, demand: Demand): string {
  const words = compositionWords(language)
  const { counted } = demand
  switch (demand.kind) {
    case 'count': {
      const { bound, count, from } = demand
      const who = counted.kind === 'member' && from ? '' : ` ${nounOf(language, counted, count)}`
      return `${words.bounds[bound]}${count}${who}${from ? ` ${words.from(words.kinds[from])}` : ''}`
    }
    case 'each': {
      const { bound, count, per } = demand
      const number = count === 1 ? words.one : String(count)
      return `${words.bounds[bound]}${number} ${nounOf(language, counted, count)} ${words.per(words.kinds[per])}`
    }
    case 'equal': {
      const [a, b] = demand.from
      const who = counted.kind === 'member' ? '' : ` ${nounOf(language, counted, 2)}`
      return `${words.asMany}${who} ${words.from(words.both(words.kinds[a], words.kinds[b]))}`
    }
  }
}

/** A title is kept as it was written, in quotation marks where it could be read as something else. */
function nounOf(language: Language, counted: Counted, count: number): string {
  if (counted.kind !== 'title') {
    const nouns = compositionWords(language).nouns[counted.kind === 'role' ? counted.role : 'member']
    return count === 1 ? nouns.one : nouns.several
  }
  const read = tokensOf(counted.title)
  const plain =
    read.ok &&
    read.tokens.every(
      (token, index) =>
        token.kind === 'word' && (!meaningOf(token.text) || isSuspended(read.tokens[index - 1], token)),
    )
  return plain ? counted.title : `”${counted.title}”`
}

/** The middle of "hälso- och sjukvårdsdirektör": part of a title, not between two demands. */
function isSuspended(before: Token | undefined, token: Token): boolean {
  return meaningOf(token.text)?.is === 'and' && before?.kind === 'word' && before.text.endsWith('-')
}

class Misread extends Error {
  readonly problem: RuleProblem

  constructor(problem: RuleProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** One demand after the other, each from its first token. */
function readRule(tokens: readonly Token[], length: number): CompositionRule {
  const end = breakAt(length)
  let at = 0
  const next = (): Token => tokens[at] ?? end
  const meaning = (): Meaning | null => (next().kind === 'word' ? meaningOf(next().text) : null)
  const is = (what: Meaning['is']) => meaning()?.is === what
  const skip = (what: Meaning['is']) => {
    const found = is(what)
    if (found) at += 1
    return found
  }
  const fail = (kind: RuleProblem['kind']): never => {
    throw new Misread({ kind, at: next().at, word: next().text })
  }

  const demands: Demand[] = []
  let carried: Bound = 'exactly'
  for (;;) {
    while (next().kind === 'break' && next() !== end) at += 1
    if (next() === end) return demands
    const bound: Bound = readBound() ?? carried
    demands.push(is('equal') ? readEqual() : readCounted(bound))
    // "minst 1 från region och 1 från kommun": the first word is meant for both.
    if (skip('and')) {
      carried = bound
      if (next().kind === 'break') fail('number')
    } else if (next().kind === 'break') carried = 'exactly'
    else fail('unexpected')
  }

  function readBound(): Bound | null {
    const said = meaning()
    if (said?.is === 'bound') {
      at += 1
      return said.bound
    }
    if (!skip('at')) return null
    const how = meaning()
    if (how?.is !== 'extreme') return fail('number')
    at += 1
    return how.bound
  }

  function readCounted(bound: Bound): Demand {
    const count = readNumber()
    const said = meaning()
    const own = said?.is === 'adjective' ? said.kind : null
    if (own) at += 1
    const noun = readNoun()
    const counted: Counted = noun ?? { kind: 'member' }
    if (!own && skip('per')) return { kind: 'each', bound, count, counted, per: readPer() }
    if (!own && skip('from')) {
      if (skip('every')) return { kind: 'each', bound, count, counted, per: readPer() }
      return { kind: 'count', bound, count, counted, from: readKind('from') }
    }
    if (!own && !noun) fail(is('kind') ? 'party' : 'who')
    return { kind: 'count', bound, count, counted, from: own }
  }

  function readEqual(): Demand {
    at += 1
    if (!skip('many')) fail('equal')
    const counted = readNoun() ?? { kind: 'member' }
    if (!skip('from')) fail('equal')
    const first = readKind('from')
    if (!skip('and')) fail('equal')
    skip('from')
    return { kind: 'equal', counted, from: [first, readKind('from')] }
  }

  function readNumber(): number {
    const said = meaning()
    if (said?.is !== 'number') return fail('number')
    if (said.count < 1 || said.count > most) fail('size')
    at += 1
    return said.count
  }

  function readNoun(): Counted | null {
    if (next().kind === 'quoted') {
      at += 1
      return { kind: 'title', title: tokens[at - 1]!.text }
    }
    skip('elected')
    const said = meaning()
    if (said?.is === 'noun') {
      at += 1
      return said.counted
    }
    const title: string[] = []
    while (next().kind === 'word') {
      if (meaning() && !(title.length > 0 && isSuspended(tokens[at - 1], next()))) break
      title.push(next().text)
      at += 1
    }
    if (title.length > 0 && is('kind')) fail('party')
    return title.length > 0 ? { kind: 'title', title: title.join(' ') } : null
  }

  function readPer(): Party['kind'] | 'party' {
    return skip('party') ? 'party' : readKind('per')
  }

  function readKind(problem: 'from' | 'per'): Party['kind'] {
    skip('the')
    if (skip('other')) {
      skip('party')
      return 'other'
    }
    const said = meaning()
    if (said?.is !== 'kind') return fail(problem)
    at += 1
    return said.kind
  }
}
