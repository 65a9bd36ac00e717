import {
  type Alternatives,
  type Bound,
  type CompositionRule,
  type Counted,
  type Demand,
  isNamed,
  type Origin,
} from './composition.ts'
import { breakAt, isSuspended, type Meaning, meaningOf, type Token, tokensOf } from './compositionTokens.ts'
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
    | 'stranger'
    | 'or'
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
 * text is a rule without demands. With the names of the `parties`, a party is read only when it is one of them.
 */
export function parse(text: string, parties: readonly string[] | null = null): RuleReading {
  const scanned = tokensOf(text)
  if (!scanned.ok) return scanned
  try {
    return { ok: true, rule: readRule(scanned.tokens, text.length, parties) }
  } catch (error) {
    if (error instanceof Misread) return { ok: false, problem: error.problem }
    throw error
  }
}

/** A text that is known to be a rule, since it was read before it was stored. */
export function ruleOf(text: string): CompositionRule {
  const read = parse(text)
  if (!read.ok) throw new Error(`The stored composition rule cannot be read: ${text}`)
  return read.rule
}

const everybody: Alternatives<Counted> = [{ kind: 'member' }]

class Misread extends Error {
  readonly problem: RuleProblem

  constructor(problem: RuleProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** One demand after the other, each from its first token. */
function readRule(
  tokens: readonly Token[],
  length: number,
  parties: readonly string[] | null,
): CompositionRule {
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
  const take = (): Token => {
    at += 1
    return tokens[at - 1]!
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
    if (is('or')) fail('or')
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
    const nouns = readNouns()
    const counted = nouns ?? everybody
    if (!own && skip('per')) return { kind: 'each', bound, count, counted, per: readPer() }
    if (!own && skip('from')) {
      if (skip('every')) return { kind: 'each', bound, count, counted, per: readPer() }
      return { kind: 'count', bound, count, counted, from: readAlternatives(() => readOrigin('from')) }
    }
    if (!own && !nouns) fail(is('kind') ? 'party' : 'who')
    return { kind: 'count', bound, count, counted, from: own && [own] }
  }

  function readEqual(): Demand {
    at += 1
    if (!skip('many')) fail('equal')
    const counted = readNouns() ?? everybody
    if (!skip('from')) fail('equal')
    const first = readOrigin('equal')
    if (!skip('and')) fail('equal')
    skip('from')
    return { kind: 'equal', counted, from: [first, readOrigin('equal')] }
  }

  function readAlternatives<T>(readOne: () => T): Alternatives<T> {
    const all: [T, ...T[]] = [readOne()]
    while (skip('or')) all.push(readOne())
    return all
  }

  function readNumber(): number {
    const said = meaning()
    if (said?.is !== 'number') return fail('number')
    if (said.count < 1 || said.count > most) fail('size')
    at += 1
    return said.count
  }

  function readNouns(): Alternatives<Counted> | null {
    const first = readNoun()
    if (!first) return null
    const all: [Counted, ...Counted[]] = [first]
    while (skip('or')) all.push(readNoun() ?? fail('or'))
    return all
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

  /** "region" is any region, and "Region Värmland" that one. */
  function readOrigin(problem: 'from' | 'equal'): Origin {
    if (next().kind === 'quoted') return named(next().at, [take().text])
    const following = tokens[at + 1]
    const goesOn = following?.kind === 'word' && !meaningOf(following.text)
    if (meaning() && !(is('kind') && goesOn)) return readKind(problem)
    const start = next().at
    const name: string[] = []
    while (next().kind === 'word' && (!meaning() || is('kind') || isSuspended(tokens[at - 1], next()))) {
      name.push(take().text)
    }
    return name.length > 0 ? named(start, name) : fail(problem)
  }

  function named(start: number, words: readonly string[]): Origin {
    const name = words.join(' ')
    const known = parties ? parties.find((party) => isNamed(name, party)) : name
    if (known === undefined) throw new Misread({ kind: 'stranger', at: start, word: name })
    return { party: known }
  }

  function readKind(problem: 'from' | 'per' | 'equal'): Party['kind'] {
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
