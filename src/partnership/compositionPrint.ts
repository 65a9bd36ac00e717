import type { Language } from '../i18n/language.ts'
import {
  type Alternatives,
  type CompositionRule,
  type Counted,
  type Demand,
  isEverybody,
  type Origin,
} from './composition.ts'
import { parse } from './compositionLanguage.ts'
import { isSuspended, meaningOf, tokensOf } from './compositionTokens.ts'
import { compositionWords } from './compositionWords.ts'

/** The rule in its normal form: what `parse` reads back as the same rule. */
export function print(language: Language, rule: CompositionRule): string {
  return rule.map((demand) => printed(language, demand)).join(', ')
}

function printed(language: Language, demand: Demand): string {
  const words = compositionWords(language)
  const { counted } = demand
  switch (demand.kind) {
    case 'count': {
      const { bound, count, from } = demand
      const who = from && isEverybody(counted) ? '' : ` ${nounsOf(counted, count)}`
      const where = from ? ` ${words.from(anyOf(from.map((origin) => originOf(language, origin))))}` : ''
      return `${words.bounds[bound]}${count}${who}${where}`
    }
    case 'each': {
      const { bound, count, per } = demand
      const number = count === 1 ? words.one : String(count)
      return `${words.bounds[bound]}${number} ${nounsOf(counted, count)} ${words.per(words.kinds[per])}`
    }
    case 'equal': {
      const [a, b] = demand.from.map((origin) => originOf(language, origin))
      const who = isEverybody(counted) ? '' : ` ${nounsOf(counted, 2)}`
      return `${words.asMany}${who} ${words.from(words.both(a!, b!))}`
    }
  }

  function anyOf(alternatives: readonly string[]): string {
    return alternatives.join(` ${words.or} `)
  }

  function nounsOf(all: Alternatives<Counted>, count: number): string {
    return anyOf(all.map((one) => nounOf(language, one, count)))
  }
}

function originOf(language: Language, origin: Origin): string {
  if (typeof origin === 'string') return compositionWords(language).kinds[origin]
  const read = parse(`1 från ${origin.party}`)
  const [demand, ...more] = read.ok ? read.rule : []
  const [own, ...others] = demand?.kind === 'count' ? (demand.from ?? []) : []
  const plain =
    more.length + others.length === 0 &&
    typeof own === 'object' &&
    own.party === origin.party &&
    !endsOpen(origin.party)
  return plain ? origin.party : `”${origin.party}”`
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
    !endsOpen(counted.title) &&
    read.tokens.every(
      (token, index) =>
        token.kind === 'word' && (!meaningOf(token.text) || isSuspended(read.tokens[index - 1], token)),
    )
  return plain ? counted.title : `”${counted.title}”`
}

/** "hälso-" would draw what follows to itself. */
function endsOpen(text: string): boolean {
  return text.endsWith('-')
}
