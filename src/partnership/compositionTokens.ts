import type { Bound, Counted } from './composition.ts'
import type { RuleReading } from './compositionLanguage.ts'
import type { Party } from './party.ts'

/** `at`: its place in the text. The text of what is quoted stands without its marks. */
export type Token = { readonly kind: 'word' | 'quoted' | 'break'; readonly at: number; readonly text: string }

/** What a word of the rule's own means. A word without a meaning is part of a title. */
export type Meaning =
  | { readonly is: 'bound' | 'extreme'; readonly bound: Bound }
  | { readonly is: 'number'; readonly count: number }
  | { readonly is: 'kind' | 'adjective'; readonly kind: Party['kind'] }
  | { readonly is: 'noun'; readonly counted: Counted }
  | {
      readonly is:
        | 'at'
        | 'and'
        | 'or'
        | 'from'
        | 'per'
        | 'every'
        | 'party'
        | 'other'
        | 'the'
        | 'equal'
        | 'many'
        | 'elected'
    }

export function breakAt(at: number, text = ''): Token {
  return { kind: 'break', at, text }
}

export function tokensOf(
  text: string,
): { readonly ok: true; readonly tokens: readonly Token[] } | Extract<RuleReading, { ok: false }> {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const [space] = /^[^\S\n]+/.exec(rest) ?? []
    const [sign] = /^[,;+\n]/.exec(rest) ?? []
    const [quoted, inside] = /^["”“]([^"”“]*)["”“]/.exec(rest) ?? []
    const [word] = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.&/’'-]*/u.exec(rest) ?? []
    if (sign) tokens.push(breakAt(at, sign))
    else if (quoted !== undefined && inside!.trim()) {
      tokens.push({ kind: 'quoted', at, text: inside!.trim().replaceAll(/\s+/g, ' ') })
    } else if (word) tokens.push({ kind: 'word', at, text: word })
    else if (!space) {
      const kind = /^["”“]/.test(rest) ? 'quote' : 'sign'
      return { ok: false, problem: { kind, at, word: String.fromCodePoint(rest.codePointAt(0)!) } }
    }
    at += (space ?? sign ?? quoted ?? word)!.length
  }
  return { ok: true, tokens }
}

export function meaningOf(word: string): Meaning | null {
  const plain = word.toLocaleLowerCase('sv').replace(/\.$/, '')
  if (/^\d+$/.test(plain)) return { is: 'number', count: Number(plain) }
  return meanings.get(plain) ?? null
}

/** The middle of "hälso- och sjukvårdsdirektör": part of a title, not between two things. */
export function isSuspended(before: Token | undefined, token: Token): boolean {
  const is = meaningOf(token.text)?.is
  return (is === 'and' || is === 'or') && before?.kind === 'word' && before.text.endsWith('-')
}

const numbers = [
  'en ett one',
  'två two',
  'tre three',
  'fyra four',
  'fem five',
  'sex six',
  'sju seven',
  'åtta eight',
  'nio nine',
  'tio ten',
  'elva eleven',
  'tolv twelve',
]

const meanings: ReadonlyMap<string, Meaning> = new Map(
  (
    [
      ['minst åtminstone', { is: 'bound', bound: 'atLeast' }],
      ['högst max', { is: 'bound', bound: 'atMost' }],
      ['exakt precis exactly', { is: 'bound', bound: 'exactly' }],
      ['at', { is: 'at' }],
      ['least', { is: 'extreme', bound: 'atLeast' }],
      ['most', { is: 'extreme', bound: 'atMost' }],
      ...numbers.map((words, index) => [words, { is: 'number', count: index + 1 }] as const),
      ['och samt and', { is: 'and' }],
      ['eller or', { is: 'or' }],
      ['från from', { is: 'from' }],
      ['per', { is: 'per' }],
      ['varje var each every', { is: 'every' }],
      ['the', { is: 'the' }],
      [
        'kommun kommuner kommunen kommunerna municipality municipalities',
        { is: 'kind', kind: 'municipality' },
      ],
      ['region regioner regionen regionerna regions', { is: 'kind', kind: 'region' }],
      ['part parter parten parterna huvudman huvudmän party parties', { is: 'party' }],
      ['annan andra övrig övriga other others', { is: 'other' }],
      ['kommunal kommunala municipal', { is: 'adjective', kind: 'municipality' }],
      ['regional regionala', { is: 'adjective', kind: 'region' }],
      ['jämnt lika equal', { is: 'equal' }],
      ['antal många number numbers', { is: 'many' }],
      ['elected', { is: 'elected' }],
      [
        'ledamot ledamöter medlem medlemmar plats platser member members seat seats',
        { is: 'noun', counted: { kind: 'member' } },
      ],
      [
        'förtroendevald förtroendevalda politiker leader leaders politician politicians',
        { is: 'noun', counted: { kind: 'role', role: 'leader' } },
      ],
      [
        'tjänsteman tjänstemän tjänsteperson tjänstepersoner official officials',
        { is: 'noun', counted: { kind: 'role', role: 'official' } },
      ],
      ['samordnare coordinator coordinators', { is: 'noun', counted: { kind: 'role', role: 'coordinator' } }],
    ] as readonly (readonly [string, Meaning])[]
  ).flatMap(([words, meaning]) => words.split(' ').map((word) => [word, meaning] as const)),
)
