import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComposedSeat, type CompositionRule, check, type Demand } from './composition.ts'
import { parse, print, ruleOf } from './compositionLanguage.ts'
import { ruleProblemText, unmetText } from './compositionWords.ts'

const kinds = ['municipality', 'region', 'other'] as const
const parties = [
  { name: 'Arvika', kind: 'municipality' },
  { name: 'Eda', kind: 'municipality' },
  { name: 'Region Värmland', kind: 'region' },
] as const

const seat = (partyName: string, title = '', role: ComposedSeat['role'] = 'official'): ComposedSeat => ({
  partyName,
  partyKind: parties.find(({ name }) => name === partyName)?.kind ?? 'other',
  title,
  role,
})
const told = (rule: string, seats: readonly ComposedSeat[]) =>
  check(ruleOf(rule), seats, parties).map((unmet) => unmetText('sv', unmet))
const normal = (text: string) => print('sv', ruleOf(text))
const wrong = (text: string) => {
  const read = parse(text)
  return read.ok ? null : ruleProblemText('sv', read.problem)
}

describe('a composition rule', () => {
  test.each([
    ['minst 1 från region och 1 från kommun', 'minst 1 från region, minst 1 från kommun'],
    ['3 socialchefer + 3 skolchefer', '3 socialchefer, 3 skolchefer'],
    ['En ledamot per kommun', 'en ledamot per kommun'],
    ['en ledamot per part', 'en ledamot per part'],
    ['högst femton ledamöter', null],
    ['högst 15 ledamöter', 'högst 15 ledamöter'],
    ['jämnt antal från kommun och region', 'lika många från kommun och region'],
    ['minst en kommunal och en regional ledamot', 'minst 1 från kommun, minst 1 från region'],
    [
      '1 hälso- och sjukvårdsdirektör och 1 regiondirektör',
      '1 hälso- och sjukvårdsdirektör, 1 regiondirektör',
    ],
    ['1 kontaktordförande från kommunerna', '1 kontaktordförande från kommun'],
    ['1 ”ordförande i en kommun” från kommun', '1 ”ordförande i en kommun” från kommun'],
    [
      'at least 2 elected leaders, one member per municipality',
      'minst 2 förtroendevalda, en ledamot per kommun',
    ],
    [
      '1 från varje kommun; lika många tjänstemän från kommun och från region',
      'en ledamot per kommun, lika många tjänstemän från kommun och region',
    ],
    ['  ', ''],
  ])('“%s” is read as “%s”', (text, meant) => {
    if (meant === null) expect(parse(text).ok).toBe(false)
    else expect(normal(text)).toBe(meant)
  })

  test.each([
    ['minst från region', 'Vid ”från”, tecken 7: här behövs ett antal'],
    ['3 fron kommun', 'Vid ”kommun”, tecken 8: skriv ”från” före'],
    ['1 från Karlstad', 'Vid ”Karlstad”, tecken 8: efter ”från” kommer kommun'],
    ['en ledamot per stad', 'Vid ”stad”, tecken 16: efter ”per”'],
    ['3 socialchefer 3 skolchefer', 'Vid ”3”, tecken 16: sätt komma'],
    ['3', 'I slutet av regeln: skriv vilka'],
    ['3 ledamöter och', 'I slutet av regeln: här behövs ett antal'],
    ['lika från kommun och region', 'Vid ”från”, tecken 6: skriv till exempel ”lika många'],
    ['0 ledamöter', 'Vid ”0”, tecken 1: antalet ska vara mellan 1 och 500.'],
    ['3 (chefer)', 'Vid ”(”, tecken 3: det tecknet'],
    ['3 ”chefer', 'Vid ”””, tecken 3: citattecknet'],
  ])('“%s” is answered at the place', (text, sentence) => {
    expect(wrong(text)).toContain(sentence)
  })

  test('says what is missing, and what is one too many', () => {
    expect(told('minst 1 från region och 1 från kommun', [seat('Arvika')])).toEqual([
      'Det saknas 1 från regionen.',
    ])
    const heads = [seat('Arvika', 'Socialchef'), seat('Eda', 'socialchef'), seat('Eda', 'skolchef')]
    expect(told('3 socialchefer + 3 skolchefer', heads)).toEqual([
      'Det saknas 1 av 3 socialchefer.',
      'Det saknas 2 av 3 skolchefer.',
    ])
    expect(told('en ledamot per part', [seat('Arvika'), seat('Arvika')])).toEqual([
      'Det saknas en ledamot för Eda och Region Värmland. Det är fler än en ledamot för Arvika.',
    ])
    expect(told('högst 1 ledamot', [seat('Arvika'), seat('Eda')])).toEqual([
      'Det är 2 ledamöter, och regeln säger högst 1.',
    ])
    expect(told('lika många från kommun och region', [seat('Arvika'), seat('Eda')])).toEqual([
      'Det är 2 från kommunerna och 0 från regionen, och regeln säger lika många.',
    ])
    expect(told('1 samordnare', [seat('Eda', '', 'coordinator')])).toEqual([])
  })

  test('counts a title in one or several', () => {
    for (const [one, several] of [
      ['regiondirektör', 'regiondirektörer'],
      ['skolsköterska', 'skolsköterskor'],
      ['pojke', 'pojkar'],
      ['förvaltningstjänsteman', 'förvaltningstjänstemän'],
      ['head of school', 'heads of school'],
      ['kontaktordförande', 'kontaktordförande'],
    ] as const) {
      expect(told(`2 ${several}`, [seat('Eda', one), seat('Arvika', one)])).toEqual([])
    }
    expect(told('1 chef', [seat('Eda', 'skolchef')])).toEqual(['Det saknas 1 chef.'])
  })
})

describe('whatever the rule', () => {
  const bound = fc.constantFrom('atLeast', 'exactly', 'atMost')
  const word = fc.stringMatching(/^[a-zåäö]{1,9}-?$/)
  const count = fc.integer({ min: 1, max: 500 })
  const counted = fc.oneof(
    fc.constant({ kind: 'member' } as const),
    fc.constantFrom('coordinator', 'leader', 'official').map((role) => ({ kind: 'role', role }) as const),
    fc
      .array(fc.oneof(word, fc.constantFrom('och', 'minst', 'kommun', '7', 'en')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => ({ kind: 'title', title: words.join(' ') }) as const),
  )
  const demand: fc.Arbitrary<Demand> = fc.oneof(
    fc.record({
      kind: fc.constant('count' as const),
      bound,
      count,
      counted,
      from: fc.constantFrom(null, ...kinds),
    }),
    fc.record({
      kind: fc.constant('each' as const),
      bound,
      count,
      counted,
      per: fc.constantFrom('party', ...kinds),
    }),
    fc.record({
      kind: fc.constant('equal' as const),
      counted,
      from: fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...kinds)),
    }),
  )
  const rule: fc.Arbitrary<CompositionRule> = fc.array(demand, { maxLength: 5 })
  const seats = fc.array(
    fc
      .record({
        partyName: fc.constantFrom(...parties.map(({ name }) => name)),
        title: fc.constantFrom('', 'socialchef'),
        role: fc.constantFrom('coordinator', 'leader', 'official'),
      })
      .map(({ partyName, title, role }) => seat(partyName, title, role)),
    { maxLength: 12 },
  )

  test('what is printed is read back as the same, in both languages', () => {
    fc.assert(
      fc.property(rule, fc.constantFrom('sv' as const, 'en' as const), (written, language) => {
        expect(ruleOf(print(language, written))).toEqual(written)
      }),
    )
  })

  test('any text is read, or answered at a place in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const read = parse(text)
        if (read.ok) expect(parse(print('sv', read.rule))).toEqual(read)
        else expect(read.problem.at).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('one more seat never breaks a demand for at least so many, nor mends one for at most', () => {
    const unmet = (written: CompositionRule, all: readonly ComposedSeat[]) => check(written, all, parties)
    fc.assert(
      fc.property(demand, seats, seats, (one, some, more) => {
        if (one.kind === 'equal' || one.bound === 'exactly') return
        const [before, after] = [unmet([one], some).length, unmet([one], [...some, ...more]).length]
        if (one.bound === 'atLeast') expect(after).toBeLessThanOrEqual(before)
        else expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test('a demand is told of exactly when it is not met, and in a sentence', () => {
    fc.assert(
      fc.property(rule, seats, (written, all) => {
        for (const unmet of check(written, all, parties)) {
          expect(unmetText('sv', unmet)).toMatch(/^Det .+\.$/)
          expect(unmetText('en', unmet)).toMatch(/^(There|Missing).+\.$/)
        }
      }),
    )
  })
})
