import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { listed } from './listing.ts'
import { proposalSorts } from './paths.ts'
import {
  daysOverdue,
  type EffectKind,
  effectKinds,
  firstCost,
  harmsOf,
  isStanding,
  mergedText,
  type Proposal,
  type ProposalAnswer,
  promisedBy,
  riskLevels,
  stateOf,
} from './proposal.ts'

const by = { name: 'Karin Holm', hat: 'Förtroendevald, Karlstad' }
const at = new Date('2025-03-04T09:00:00Z')
const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  id: 'a',
  number: 1,
  version: 1,
  title: 'Ett',
  what: 'Gör det',
  why: 'Därför',
  forWhom: '',
  onceCost: null,
  yearlyCost: null,
  riskLevel: null,
  risk: '',
  people: null,
  partyIds: [],
  origins: [],
  reviewId: 'r',
  effects: [],
  answerBy: null,
  withdrawal: null,
  mergedInto: null,
  merge: null,
  answers: [],
  roundIds: [],
  handed: { id: 'k', on: '2025-03-04' as CivilDate, by, at },
  ...more,
})
const answered = (answer: ProposalAnswer['answer'], version = 1): ProposalAnswer => ({
  number: 1,
  version,
  answer,
  reason: 'x',
  answeredOn: '2025-03-05' as CivilDate,
  tenths: null,
  possibleOn: null,
  by,
  at,
})

const money = fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n }))
const parts = fc.array(
  fc
    .record({
      onceCost: money,
      yearlyCost: money,
      riskLevel: fc.option(fc.constantFrom(...riskLevels)),
      partyIds: fc.uniqueArray(fc.constantFrom('p', 'q', 's')),
      effects: fc.uniqueArray(
        fc.record({
          strengthId: fc.constantFrom('one', 'two', 'three'),
          effect: fc.constantFrom<EffectKind>(...effectKinds),
          why: fc.constant(''),
        }),
        { selector: ({ strengthId }) => strengthId },
      ),
      what: fc.string({ minLength: 1, maxLength: 3000 }),
    })
    .map((more) => proposal(more)),
  { minLength: 1, maxLength: 5 },
)

describe('where a proposal stands', () => {
  test('is what was last answered, and what no longer stands comes first', () => {
    expect(stateOf(proposal())).toBe('open')
    expect(stateOf(proposal({ roundIds: ['r'] }))).toBe('in-round')
    expect(stateOf(proposal({ answers: [answered('round')] }))).toBe('to-round')
    expect(stateOf(proposal({ answers: [answered('round')], roundIds: ['r'] }))).toBe('in-round')
    expect(stateOf(proposal({ answers: [answered('run')], roundIds: ['r'] }))).toBe('accepted')
    expect(stateOf(proposal({ answers: [answered('no')] }))).toBe('declined')
    expect(stateOf(proposal({ answers: [answered('more')] }))).toBe('asked')
    expect(stateOf(proposal({ answers: [answered('more')], version: 2 }))).toBe('open')
    expect(stateOf(proposal({ answers: [answered('run')], mergedInto: { id: 'b', by, at } }))).toBe('merged')
  })

  test('is overdue only while it waits for those who promised', () => {
    const late = { answerBy: '2025-03-10' as CivilDate }
    expect(daysOverdue(proposal(late), '2025-03-10' as CivilDate)).toBe(0)
    expect(daysOverdue(proposal(late), '2025-03-12' as CivilDate)).toBe(2)
    expect(daysOverdue(proposal({ ...late, answers: [answered('more')] }), '2025-03-12' as CivilDate)).toBe(0)
    expect(daysOverdue(proposal({ ...late, roundIds: ['r'] }), '2025-03-12' as CivilDate)).toBe(0)
    expect(daysOverdue(proposal(), '2025-03-12' as CivilDate)).toBe(0)
    expect(promisedBy('2025-03-04' as CivilDate, null)).toBeNull()
  })
})

describe('a text made of several', () => {
  test('costs what they cost together, and takes the greatest risk', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const text = mergedText(all)
        const sum = all.reduce((total, part) => total + (firstCost(part) ?? 0n), 0n)
        expect(firstCost(text) ?? 0n).toBe(sum)
        for (const { riskLevel } of all)
          if (riskLevel !== null)
            expect(riskLevels.indexOf(text.riskLevel!)).toBeGreaterThanOrEqual(riskLevels.indexOf(riskLevel))
      }),
    )
  })

  test('harms every strength that one of them harms, and reaches everybody that one of them reaches', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const text = mergedText(all)
        const harmed = new Set(all.flatMap((part) => harmsOf(part)).map(({ strengthId }) => strengthId))
        expect(new Set(harmsOf(text).map(({ strengthId }) => strengthId))).toEqual(harmed)
        expect(text.effects.length).toBe(new Set(text.effects.map(({ strengthId }) => strengthId)).size)
        for (const { partyIds } of all)
          expect(
            text.partyIds.length === 0 ||
              (partyIds.length > 0 && partyIds.every((id) => text.partyIds.includes(id))),
          ).toBe(true)
        expect(text.what.length).toBeLessThanOrEqual(3000)
      }),
    )
  })
})

describe('the list', () => {
  test('holds every proposal that fits once, whatever the order', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...proposalSorts), (all, sort) => {
        const numbered = all.map((part, number) => ({ ...part, number, id: String(number) }))
        const shown = listed(numbered, { q: '', recommendation: '', party: '', state: null, sort })
        const standing = numbered.filter(isStanding)
        expect(new Set(shown)).toEqual(new Set(standing))
        expect(shown.length).toBe(standing.length)
        if (sort !== 'cost') return
        const costs = shown.map((part) => firstCost(part) ?? -1n)
        for (const [i, cost] of costs.slice(1).entries()) expect(costs[i]! >= cost).toBe(true)
      }),
    )
  })
})
