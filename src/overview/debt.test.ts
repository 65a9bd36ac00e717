import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import {
  byWeight,
  type Debt,
  daysLate,
  debtKinds,
  debtorsOf,
  filtered,
  isSilent,
  markOf,
  silentAfterDays,
  weight,
} from './debt.ts'
import { reminderOf } from './reminder.ts'

const today = '2025-03-04' as CivilDate
const day = (ago: number) =>
  new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10) as CivilDate

const debt = (more: Partial<Debt> = {}): Debt => ({
  kind: 'answer',
  partyId: 'arvika',
  people: [],
  to: null,
  thing: { kind: 'outcome', id: '1' },
  name: 'Närvaroteam',
  href: '/decisions/1',
  since: day(50),
  dueOn: day(10),
  consequence: 3,
  decides: false,
  ...more,
})

const anyDebt = fc
  .record({
    kind: fc.constantFrom(...debtKinds),
    partyId: fc.constantFrom('arvika', 'eda', 'kil', null),
    name: fc.string({ maxLength: 8 }),
    ago: fc.option(fc.integer({ min: -400, max: 400 })),
    consequence: fc.constantFrom(1, 2, 3) as fc.Arbitrary<1 | 2 | 3>,
    decides: fc.boolean(),
  })
  .map(({ ago, ...more }) => debt({ ...more, dueOn: ago === null ? null : day(ago) }))
const anyDebts = fc.array(anyDebt, { maxLength: 30 })

const parties = ['arvika', 'eda', 'kil'].map((id) => ({ id, name: id, heard: null }))

describe('the order of what is owed', () => {
  test('is lateness times consequence: a late yes that is needed stands before one that stops nothing', () => {
    const needed = debt({ name: 'Behövs', dueOn: day(30) })
    const loose = debt({ name: 'Lös', dueOn: day(60), consequence: 1 })
    const deciding = debt({ name: 'Avgör', dueOn: day(30), decides: true })
    const ahead = debt({ name: 'Sedan', dueOn: day(-5) })
    const order = byWeight([ahead, loose, needed, deciding], today).map(({ name }) => name)
    expect(order).toEqual(['Avgör', 'Behövs', 'Lös', 'Sedan'])
  })

  test('never puts what weighs less before what weighs more, and loses nothing', () => {
    fc.assert(
      fc.property(anyDebts, (debts) => {
        const ordered = byWeight(debts, today)
        expect(new Set(ordered)).toEqual(new Set(debts))
        expect(ordered).toHaveLength(debts.length)
        const weights = ordered.map((each) => weight(each, today))
        expect(weights).toEqual(weights.toSorted((a, b) => b - a))
      }),
    )
  })

  test('knows no lateness before the day, on it, or where there is none', () => {
    expect(daysLate(debt({ dueOn: day(-1) }), today)).toBe(0)
    expect(daysLate(debt({ dueOn: today }), today)).toBe(0)
    expect(daysLate(debt({ dueOn: day(1) }), today)).toBe(1)
    expect(daysLate(debt({ dueOn: null }), today)).toBe(0)
  })
})

describe('those who owe', () => {
  test('stand with the silent first and the coordination last, each debt with exactly one of them', () => {
    fc.assert(
      fc.property(
        anyDebts,
        fc.array(fc.option(fc.integer({ min: 0, max: 200 })), { minLength: 3, maxLength: 3 }),
        (debts, heard) => {
          const known = parties.map((party, i) => ({
            ...party,
            heard: heard[i] == null ? null : { on: day(heard[i]), kind: 'deed' as const },
          }))
          const debtors = debtorsOf(debts, known, today)
          expect(debtors.flatMap((each) => each.debts)).toHaveLength(debts.length)
          for (const debtor of debtors) {
            expect(debtor.debts.every(({ partyId }) => partyId === debtor.partyId)).toBe(true)
          }
          const places = debtors.map(({ partyId, silent }) => (partyId === null ? 2 : silent ? 0 : 1))
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        },
      ),
    )
  })

  test('are silent when nobody has heard of them for sixty days, or ever', () => {
    expect(isSilent({ on: day(silentAfterDays), kind: 'answer' }, today)).toBe(false)
    expect(isSilent({ on: day(silentAfterDays + 1), kind: 'answer' }, today)).toBe(true)
    expect(isSilent(null, today)).toBe(true)
  })
})

describe('searching what is owed', () => {
  const nameOf = (id: string | null) => id ?? 'Samordningen'
  const all = [
    debt(),
    debt({ partyId: 'eda', kind: 'attendance', name: 'Träff i mars', people: ['Ulla Jansson'] }),
    debt({ partyId: null, kind: 'effect', name: 'Föräldrastöd', dueOn: null }),
  ]
  const find = (filter: Partial<Parameters<typeof filtered>[1]>) =>
    filtered(all, { party: null, kind: null, late: false, query: '', ...filter }, nameOf, today).map(
      ({ name }) => name,
    )

  test('finds by what, by whom and by person, whatever the case', () => {
    expect(find({ query: 'NÄRVARO' })).toEqual(['Närvaroteam'])
    expect(find({ query: 'eda träff' })).toEqual(['Träff i mars'])
    expect(find({ query: 'jansson' })).toEqual(['Träff i mars'])
    expect(find({ query: 'samordningen' })).toEqual(['Föräldrastöd'])
    expect(find({ query: 'jansson arvika' })).toEqual([])
  })

  test('narrows to a party, to the coordination, to a kind, and to what is late', () => {
    expect(find({ party: 'eda' })).toEqual(['Träff i mars'])
    expect(find({ party: 'coordination' })).toEqual(['Föräldrastöd'])
    expect(find({ kind: 'answer' })).toEqual(['Närvaroteam'])
    expect(find({ late: true })).toEqual(['Närvaroteam', 'Träff i mars'])
  })
})

describe('the draft of a reminder', () => {
  const write = (language: 'sv' | 'en', debts: readonly Debt[]) =>
    reminderOf(language, {
      partnership: 'Nya Perspektiv',
      party: { id: 'arvika', name: 'Arvika' },
      debts,
      today,
      address: 'https://samsyn.example',
      writer: { name: 'Anna Sandberg', hat: 'Samordnare, Region Värmland' },
    })

  test('tells what, how late, why it matters, what to do, and where, and who asks', () => {
    const { subject, text } = write('sv', [
      debt({ decides: true }),
      debt({
        kind: 'attendance',
        name: 'Träff i mars',
        people: ['Olle Berg'],
        dueOn: day(-3),
        href: '/meetings/7',
      }),
    ])
    expect(subject).toBe('Nya Perspektiv: 2 saker väntar på Arvika')
    expect(text).toContain('1. Svara om ni antar: Närvaroteam')
    expect(text).toContain('Det skulle ha varit gjort senast 22 februari 2025, för 10 dagar sedan.')
    expect(text).toContain('Ett ja till räcker för att det ska gälla, och det kan bli ert.')
    expect(text).toContain('https://samsyn.example/decisions/1')
    expect(text).toContain('2. Svara om ni kommer: Träff i mars')
    expect(text).toContain('Det gäller Olle Berg.')
    expect(text).toContain('Det ska vara gjort senast 7 mars 2025.')
    expect(text).toMatch(/Vänliga hälsningar\nAnna Sandberg\nSamordnare, Region Värmland$/)
    expect(text).not.toContain('\u00a0')
  })

  test('tells of the eight that matter most, and how many more there are', () => {
    const many = Array.from({ length: 11 }, (_, i) => debt({ name: `Nummer ${i}` }))
    const { text } = write('en', many)
    expect(text).toContain('8. Answer whether you adopt it: Nummer 7')
    expect(text).not.toContain('Nummer 8')
    expect(text).toContain('And 3 things more: https://samsyn.example/cockpit?party=arvika')
  })

  test('carries a mark for each debt, by which the cockpit knows that it was reminded of', () => {
    expect(markOf(debt())).toBe('outcome:1')
  })
})
