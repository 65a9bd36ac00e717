import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComposedSeat, type CompositionRule, check, type Demand } from './composition.ts'
import { parse, ruleOf } from './compositionLanguage.ts'
import { print } from './compositionPrint.ts'
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
    ['minst 1 skolchef eller socialchef', 'minst 1 skolchef eller socialchef'],
    ['two heads of school or officials', '2 heads of school eller tjänstemän'],
    ['1 från Region Värmland och 1 från region', '1 från Region Värmland, 1 från region'],
    ['en från Karlstad, en från the region', '1 från Karlstad, 1 från region'],
    ['1 ordförande från Karlstads kommun eller Hammarö', '1 ordförande från Karlstads kommun eller Hammarö'],
    ['1 från “Hälsa och omsorg” eller kommunerna', '1 från ”Hälsa och omsorg” eller kommun'],
    ['lika många från Region Värmland och kommun', 'lika många från Region Värmland och kommun'],
    ['en förtroendevald eller tjänsteman per kommun', 'en förtroendevald eller tjänsteman per kommun'],
    ['1 hälso- eller sjukvårdschef', '1 hälso- eller sjukvårdschef'],
    ['  ', ''],
  ])('“%s” is read as “%s”', (text, meant) => {
    if (meant === null) expect(parse(text).ok).toBe(false)
    else expect(normal(text)).toBe(meant)
  })

  test.each([
    ['minst från region', 'Vid ”från”, tecken 7: här behövs ett antal'],
    ['3 fron kommun', 'Vid ”kommun”, tecken 8: skriv ”från” före'],
    ['1 från', 'I slutet av regeln: efter ”från” kommer kommun, region, annan part eller en parts namn.'],
    ['1 från 2 kommuner', 'Vid ”2”, tecken 8: efter ”från” kommer kommun'],
    ['1 från Karlstad 1 från Kil', 'Vid ”1”, tecken 17: sätt komma mellan kraven'],
    ['1 skolchef eller', 'I slutet av regeln: ”eller” står mellan'],
    ['1 skolchef eller 2 socialchefer', 'Vid ”2”, tecken 18: ”eller” står mellan'],
    ['en ledamot per kommun eller region', 'Vid ”eller”, tecken 23: ”eller” står mellan'],
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

  test('names only those that are parties, by the name that they have', () => {
    const names = parties.map(({ name }) => name)
    const read = (text: string) => {
      const reading = parse(text, names)
      return reading.ok ? print('sv', reading.rule) : ruleProblemText('sv', reading.problem)
    }
    expect(read('1 från arvika kommun eller Edas kommun')).toBe('1 från Arvika eller Eda')
    expect(read('minst 1 from region värmland')).toBe('minst 1 från Region Värmland')
    expect(read('1 från kommun, 1 från Karlsta')).toContain('Vid ”Karlsta”, tecken 23: ingen av parterna')
  })

  test('counts alternatives together', () => {
    expect(told('minst 2 skolchefer eller socialchefer', [seat('Eda', 'skolchef')])).toEqual([
      'Det saknas 1 av 2 skolchefer eller socialchefer.',
    ])
    const both = [seat('Eda', 'skolchef'), seat('Arvika', 'socialchef')]
    expect(told('minst 2 skolchefer eller socialchefer', both)).toEqual([])
    expect(told('högst 1 från Arvika eller Eda', both)).toEqual([
      'Det är 2 från Arvika eller Eda, och regeln säger högst 1.',
    ])
  })

  test('of a certain party says which, and when it is a party no more', () => {
    expect(told('minst 1 från Region Värmland', [seat('Eda')])).toEqual([
      'Det saknas 1 från Region Värmland.',
    ])
    expect(told('lika många från Region Värmland och kommun', [seat('Eda')])).toEqual([
      'Det är 0 från Region Värmland och 1 från kommunerna, och regeln säger lika många.',
    ])
    expect(told('1 från Kil eller Eda', [])).toEqual([
      'Det saknas 1 från Kil eller Eda.',
      'Det finns ingen part som heter Kil, som regeln nämner.',
    ])
    expect(told('1 från Kil eller Eda', [seat('Eda')])).toEqual([])
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
      .array(fc.oneof(word, fc.constantFrom('och', 'eller', 'minst', 'kommun', '7', 'en')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => ({ kind: 'title', title: words.join(' ') }) as const),
  )
  const origin = fc.oneof(
    fc.constantFrom(...kinds),
    fc
      .oneof(
        fc.constantFrom(...parties.map(({ name }) => name), 'Kil', 'Samordningsförbundet (exempel)'),
        fc
          .array(fc.oneof(word, fc.constantFrom('och', 'eller', 'region', 'the', 'andra', '7', 'per')), {
            minLength: 1,
            maxLength: 4,
          })
          .map((words) => words.join(' ')),
      )
      .map((party) => ({ party })),
  )
  const alternatives = <T>(one: fc.Arbitrary<T>) =>
    fc.tuple(one, fc.array(one, { maxLength: 2 })).map(([first, more]) => [first, ...more] as const)
  const demand: fc.Arbitrary<Demand> = fc.oneof(
    fc.record({
      kind: fc.constant('count' as const),
      bound,
      count,
      counted: alternatives(counted),
      from: fc.option(alternatives(origin)),
    }),
    fc.record({
      kind: fc.constant('each' as const),
      bound,
      count,
      counted: alternatives(counted),
      per: fc.constantFrom('party', ...kinds),
    }),
    fc.record({
      kind: fc.constant('equal' as const),
      counted: alternatives(counted),
      from: fc.tuple(origin, origin),
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

  test('a demand for one of several is met by each of them alone, and never without any', () => {
    const names = parties.map(({ name }) => name)
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), fc.constantFrom(...names), (named, sits) => {
        const written = ruleOf(`minst 1 från ${named.join(' eller ')}`)
        expect(check(written, [seat(sits)], parties).length === 0).toBe(named.includes(sits))
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
