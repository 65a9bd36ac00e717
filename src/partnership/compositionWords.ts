import { formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { defineWords } from '../i18n/words.ts'
import { type Alternatives, type Counted, isEverybody, type Origin, type Unmet } from './composition.ts'
import type { RuleProblem } from './compositionLanguage.ts'

/** What a composition rule is written with, and what is said of it. */
export const compositionWords = defineWords(
  {
    bounds: { atLeast: 'minst ', exactly: '', atMost: 'högst ' },
    one: 'en',
    kinds: { municipality: 'kommun', region: 'region', other: 'annan part', party: 'part' },
    nouns: {
      member: { one: 'ledamot', several: 'ledamöter' },
      leader: { one: 'förtroendevald', several: 'förtroendevalda' },
      official: { one: 'tjänsteman', several: 'tjänstemän' },
      coordinator: { one: 'samordnare', several: 'samordnare' },
    },
    from: (kind: string) => `från ${kind}`,
    per: (kind: string) => `per ${kind}`,
    both: (a: string, b: string) => `${a} och ${b}`,
    asMany: 'lika många',
    or: 'eller',
    those: {
      municipality: 'kommunerna',
      region: 'regionen',
      other: 'andra parter',
    },
    stranger: (party: string) => `Det finns ingen part som heter ${party}, som regeln nämner.`,
    missing: (count: number, wanted: number, who: string) =>
      count === wanted ? `Det saknas ${count} ${who}.` : `Det saknas ${count} av ${wanted} ${who}.`,
    surplus: (present: number, who: string, bound: string, count: number) =>
      `Det är ${present} ${who}, och regeln säger ${bound}${count}.`,
    few: (count: number, who: string, parties: string) =>
      count === 1
        ? `Det saknas en ${who} för ${parties}.`
        : `Det är färre än ${count} ${who} för ${parties}.`,
    many: (count: number, who: string, parties: string) =>
      `Det är fler än ${count === 1 ? 'en' : count} ${who} för ${parties}.`,
    uneven: (first: string, second: string) => `Det är ${first} och ${second}, och regeln säger lika många.`,
    wrong: {
      at: (word: string, place: number) => (word ? `Vid ”${word}”, tecken ${place}:` : 'I slutet av regeln:'),
      number: 'här behövs ett antal, till exempel ”minst 1 från kommun” eller ”3 socialchefer”.',
      size: 'antalet ska vara mellan 1 och 500.',
      who: 'skriv vilka det gäller, till exempel ledamöter, socialchefer eller från kommun.',
      from: 'efter ”från” kommer kommun, region, annan part eller en parts namn.',
      stranger:
        'ingen av parterna heter så. Efter ”från” kommer kommun, region, annan part eller namnet på en part som är med.',
      or: '”eller” står mellan titlar, roller, slag av parter eller parters namn, utan nytt antal: ”1 skolchef eller socialchef”.',
      per: 'efter ”per” kommer kommun, region eller part.',
      equal: 'skriv till exempel ”lika många från kommun och region”.',
      party:
        'skriv ”från” före vilket slags part det är. Hör ordet till en titel sätter du titeln inom citattecken.',
      unexpected:
        'sätt komma mellan kraven, och en titel eller ett namn med ord som regeln använder inom citattecken.',
      quote: 'citattecknet behöver en titel och ett citattecken till efter den.',
      sign: 'det tecknet används inte i en regel.',
    },
  },
  {
    bounds: { atLeast: 'at least ', exactly: '', atMost: 'at most ' },
    one: 'one',
    kinds: { municipality: 'municipality', region: 'region', other: 'other party', party: 'party' },
    nouns: {
      member: { one: 'member', several: 'members' },
      leader: { one: 'elected leader', several: 'elected leaders' },
      official: { one: 'official', several: 'officials' },
      coordinator: { one: 'coordinator', several: 'coordinators' },
    },
    from: (kind) => `from ${kind}`,
    per: (kind) => `per ${kind}`,
    both: (a, b) => `${a} and ${b}`,
    asMany: 'equal number',
    or: 'or',
    those: {
      municipality: 'the municipalities',
      region: 'the region',
      other: 'other parties',
    },
    stranger: (party) => `There is no party called ${party}, which the rule names.`,
    missing: (count, wanted, who) =>
      count === wanted ? `Missing: ${count} ${who}.` : `Missing: ${count} of ${wanted} ${who}.`,
    surplus: (present, who, bound, count) =>
      `There are ${present} ${who}, and the rule says ${bound}${count}.`,
    few: (count, who, parties) =>
      count === 1
        ? `Missing: one ${who} for ${parties}.`
        : `There are fewer than ${count} ${who} for ${parties}.`,
    many: (count, who, parties) =>
      `There are more than ${count === 1 ? 'one' : count} ${who} for ${parties}.`,
    uneven: (first, second) => `There are ${first} and ${second}, and the rule says as many.`,
    wrong: {
      at: (word, place) => (word ? `At “${word}”, character ${place}:` : 'At the end of the rule:'),
      number: 'a number is needed here, as in “at least 1 from municipality” or “3 heads of school”.',
      size: 'the number is between 1 and 500.',
      who: 'write whom it is about, as members, heads of school, or from municipality.',
      from: 'after “from” comes municipality, region, other party or the name of a party.',
      stranger:
        'no party is called that. After “from” comes municipality, region, other party or the name of a party that takes part.',
      or: '“or” stands between titles, roles, kinds of parties or names of parties, without a new number: “1 head of school or head of care”.',
      per: 'after “per” comes municipality, region or party.',
      equal: 'write for instance “equal number from municipality and region”.',
      party: 'write “from” before the kind of party. A title that holds the word stands in quotation marks.',
      unexpected:
        'put a comma between demands, and a title or a name with words of the rule in quotation marks.',
      quote: 'the quotation mark needs a title, and a second mark after it.',
      sign: 'that sign is not used in a rule.',
    },
  },
)

/** "Det saknas 1 från regionen." Too few and too many of one demand are two sentences. */
export function unmetText(language: Language, unmet: Unmet): string {
  const words = compositionWords(language)
  switch (unmet.kind) {
    case 'count': {
      const { counted, count, bound, from } = unmet.demand
      const where = from && words.from(anyOf(from.map((origin) => those(language, origin))))
      const who = (number: number) =>
        [from && isEverybody(counted) ? null : nouns(language, counted, number), where]
          .filter(Boolean)
          .join(' ')
      const { present } = unmet
      return present < count
        ? words.missing(count - present, count, who(count))
        : words.surplus(present, who(present), words.bounds[bound], count)
    }
    case 'each': {
      const { counted, count } = unmet.demand
      const who = nouns(language, counted, count)
      return [
        unmet.few.length > 0 ? words.few(count, who, formatList(language, unmet.few)) : null,
        unmet.many.length > 0 ? words.many(count, who, formatList(language, unmet.many)) : null,
      ]
        .filter(Boolean)
        .join(' ')
    }
    case 'equal': {
      const { counted, from } = unmet.demand
      const [first, second] = unmet.present.map((number, index) =>
        [
          number,
          isEverybody(counted) ? null : nouns(language, counted, number),
          words.from(those(language, from[index]!)),
        ]
          .filter((part) => part !== null)
          .join(' '),
      )
      return words.uneven(first!, second!)
    }
    case 'stranger':
      return words.stranger(unmet.party)
  }

  function anyOf(alternatives: readonly string[]): string {
    return alternatives.join(` ${words.or} `)
  }
}

/** Where in the text something else should stand, and what. */
export function ruleProblemText(language: Language, { kind, at, word }: RuleProblem): string {
  const words = compositionWords(language).wrong
  return `${words.at(word, at + 1)} ${words[kind]}`
}

function nouns(language: Language, counted: Alternatives<Counted>, count: number): string {
  const words = compositionWords(language)
  return counted
    .map((one) => {
      if (one.kind === 'title') return one.title
      const own = words.nouns[one.kind === 'role' ? one.role : 'member']
      return count === 1 ? own.one : own.several
    })
    .join(` ${words.or} `)
}

function those(language: Language, origin: Origin): string {
  return typeof origin === 'string' ? compositionWords(language).those[origin] : origin.party
}
