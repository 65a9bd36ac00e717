import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../decisions/adoption.ts'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import { type CivilDate, daysAfter } from '../i18n/format.ts'
import { type Agreement, bindingVersion, everyParty, partyChanges, type Version } from './agreement.ts'
import { lifeState, nextOf, presentVersion } from './life.ts'
import { reminderDays, remindersOn } from './reminder.ts'
import { paragraphPairs } from './textDifference.ts'

const day = (text: string) => text as CivilDate
let count = 0
const adopted = (partyId: string, on: string): Answer => ({
  number: (count += 1),
  partyId,
  kind: 'adopted',
  decidedOn: day(on),
  registered: true,
})

/** Taken in January 2025, put to Arvika and Eda, and adopted by both in March, until the end of 2026. */
const outcome: AdoptableOutcome = {
  id: 'one',
  kind: 'agreement',
  year: 2025,
  number: 1,
  title: 'Överenskommelsen',
  noDueReason: '',
  replaces: [],
  takenOn: day('2025-01-10'),
  validFrom: day('2025-04-01'),
  validUntil: day('2026-12-31'),
  evaluateOn: day('2026-06-30'),
  dueOn: null,
  ownDecision: false,
  request: {
    askedOn: day('2025-01-12'),
    answerBy: day('2025-03-31'),
    needs: null,
    parties: ['arvika', 'eda'].map((id) => ({ id, leftOn: null })),
  },
  answers: [adopted('arvika', '2025-03-01'), adopted('eda', '2025-03-15')],
  evaluatedOn: [],
  reports: [],
  ending: null,
}
const follower: AdoptableOutcome = {
  ...outcome,
  id: 'two',
  replaces: ['one'],
  takenOn: day('2026-09-01'),
  validFrom: day('2027-01-01'),
  validUntil: null,
  evaluateOn: null,
  request: { ...outcome.request!, askedOn: day('2026-09-02'), answerBy: day('2026-11-30') },
  answers: [adopted('arvika', '2026-10-01'), adopted('eda', '2026-10-15')],
}

const version = (number: number, each: AdoptableOutcome, partyIds = ['arvika', 'eda']): Version => ({
  number,
  outcome: each,
  text: '',
  diaryNumber: '',
  partyIds,
})
const life = (on: string, more: Partial<AdoptableOutcome> = {}, later: readonly AdoptableOutcome[] = []) =>
  lifeState({ ...outcome, ...more }, later, day(on))

describe('the life of an agreement', () => {
  test('goes from being prepared, over adoption and its days, to its end', () => {
    expect(life('2025-01-11', { request: null, answers: [] })).toBe('draft')
    expect(life('2025-03-10')).toBe('adopting')
    expect(life('2025-03-20')).toBe('coming')
    expect(life('2025-04-01')).toBe('in-force')
    expect(life('2026-04-15')).toBe('evaluating')
    expect(life('2026-04-15', { evaluatedOn: [day('2026-04-10')] })).toBe('in-force')
    expect(life('2026-07-04', { evaluatedOn: [day('2026-04-10')] })).toBe('expiring')
    expect(life('2026-12-31')).toBe('expiring')
    expect(life('2027-01-01')).toBe('expired')
    expect(life('2026-03-01', { ending: { endedOn: day('2026-02-28'), successorId: null } })).toBe('ended')
    expect(life('2026-03-01', { ending: { endedOn: day('2026-02-28'), successorId: 'two' } })).toBe(
      'replaced',
    )
  })

  test('does not run out when what follows is adopted, and is replaced when that applies', () => {
    const evaluatedOn = [day('2026-04-10')]
    expect(life('2026-10-10', { evaluatedOn }, [follower])).toBe('expiring')
    expect(life('2026-10-20', { evaluatedOn }, [follower])).toBe('in-force')
    expect(life('2027-01-01', { evaluatedOn }, [follower])).toBe('replaced')
  })

  test('says what happens next, and what should have happened', () => {
    const next = (on: string, more: Partial<AdoptableOutcome> = {}) =>
      nextOf({ ...outcome, ...more }, [], day(on))
    expect(next('2025-01-11', { request: null, answers: [] })).toBeNull()
    expect(next('2025-03-10')).toEqual({ kind: 'answers', on: '2025-03-31' })
    expect(next('2025-03-20')).toEqual({ kind: 'begins', on: '2025-04-01' })
    expect(next('2025-04-01')).toEqual({ kind: 'evaluation', on: '2026-06-30' })
    expect(next('2026-08-01')).toEqual({ kind: 'evaluation', on: '2026-06-30' })
    expect(next('2026-08-01', { evaluatedOn: [day('2026-06-01')] })).toEqual({
      kind: 'end',
      on: '2026-12-31',
    })
    // Nobody has said what shall become of it.
    expect(next('2027-01-01')).toEqual({ kind: 'end', on: '2026-12-31' })
    expect(next('2027-01-01', { ending: { endedOn: day('2026-12-31'), successorId: null } })).toBeNull()
  })
})

describe('versions', () => {
  const agreement: Agreement = {
    id: 'one',
    versions: [
      version(1, outcome),
      version(2, { ...follower, validFrom: day('2026-11-01') }, ['arvika', 'kil']),
    ],
  }
  const later = agreement.versions[1]!
  const wider: Agreement = {
    ...agreement,
    versions: [
      agreement.versions[0]!,
      {
        ...later,
        outcome: {
          ...later.outcome,
          request: {
            ...later.outcome.request!,
            parties: ['arvika', 'kil'].map((id) => ({ id, leftOn: null })),
          },
          answers: [adopted('arvika', '2026-10-01'), adopted('kil', '2026-10-15')],
        },
      },
    ],
  }
  const binds = (party: string, on: string) => bindingVersion(wider, party, day(on))?.number ?? null

  test('bind each party by the latest that is in force for it, on any day', () => {
    expect([
      binds('arvika', '2025-03-31'),
      binds('arvika', '2026-10-31'),
      binds('arvika', '2026-11-01'),
    ]).toEqual([null, 1, 2])
    // Eda is not between whom the second is: the first binds it until it ends.
    expect([binds('eda', '2026-11-01'), binds('eda', '2027-01-01')]).toEqual([1, null])
    expect([binds('kil', '2026-10-31'), binds('kil', '2026-11-01')]).toEqual([null, 2])
  })

  test('tell who came and who went, and who has ever been among them', () => {
    expect(partyChanges(wider.versions[0]!, wider.versions[1]!)).toEqual({ added: ['kil'], removed: ['eda'] })
    expect(everyParty(wider)).toEqual(['arvika', 'eda', 'kil'])
  })

  test('show the one in force, before it the one under way, and after all the last', () => {
    const present = (on: string) => presentVersion(wider, day(on)).number
    expect([
      present('2025-02-01'),
      present('2026-09-15'),
      present('2026-11-01'),
      present('2030-01-01'),
    ]).toEqual([1, 1, 2, 2])
  })
})

describe('reminders', () => {
  const reminded = (
    on: string,
    more: Partial<AdoptableOutcome> = {},
    later: readonly AdoptableOutcome[] = [],
  ) =>
    remindersOn({ ...outcome, ...more }, later, day(on)).map(
      ({ about, daysBefore }) => `${about} ${daysBefore}`,
    )

  test('come 180, 90 and 30 days before the last day and before the evaluation, the tightest alone', () => {
    const evaluatedOn = [day('2026-06-01')]
    expect(reminded('2026-01-01')).toEqual(['evaluation 180'])
    expect(reminded('2025-12-31')).toEqual([])
    expect(reminded('2026-04-01')).toEqual(['evaluation 90'])
    expect(reminded('2026-06-30')).toEqual(['evaluation 30'])
    expect(reminded('2026-07-03', { evaluatedOn })).toEqual([])
    expect(reminded('2026-07-04', { evaluatedOn })).toEqual(['end 180'])
    expect(reminded('2026-12-31', { evaluatedOn })).toEqual(['end 30'])
    expect(reminded('2027-01-01', { evaluatedOn })).toEqual([])
  })

  test('do not come for what is ended, followed, or in force for nobody', () => {
    const evaluatedOn = [day('2026-06-01')]
    expect(reminded('2026-11-15', { evaluatedOn }, [follower])).toEqual([])
    expect(
      reminded('2026-11-15', { evaluatedOn, ending: { endedOn: day('2026-12-01'), successorId: null } }),
    ).toEqual([])
    expect(reminded('2026-11-15', { answers: [] })).toEqual([])
  })

  test('are due on every day from the threshold to the day itself, and on no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 60 }), (offset) => {
        const found = remindersOn({ ...outcome, evaluateOn: null }, [], daysAfter(day('2026-12-31'), offset))
        const tightest = reminderDays.findLast((days) => -offset <= days)
        expect(found.map(({ daysBefore }) => daysBefore)).toEqual(offset <= 0 && tightest ? [tightest] : [])
      }),
    )
  })
})

describe('two versions of a text', () => {
  test('stand paragraph beside paragraph, the equal ones together', () => {
    expect(
      paragraphPairs(
        'Syfte\n\nVi svarar inom 60 dagar.\n\nSlut',
        'Syfte\n\nVi svarar inom 30 dagar.\n\nNytt\n\nSlut',
      ),
    ).toEqual([
      { older: 'Syfte', newer: 'Syfte' },
      { older: 'Vi svarar inom 60 dagar.', newer: 'Vi svarar inom 30 dagar.' },
      { older: null, newer: 'Nytt' },
      { older: 'Slut', newer: 'Slut' },
    ])
  })

  test('lose no paragraph, and an equal one is never told as changed', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pairs = paragraphPairs(one.join('\n\n'), other.join('\n\n'))
        expect(pairs.flatMap(({ older }) => older ?? [])).toEqual(one)
        expect(pairs.flatMap(({ newer }) => newer ?? [])).toEqual(other)
        if (one.join() === other.join()) expect(pairs.every(({ older, newer }) => older === newer)).toBe(true)
      }),
    )
  })
})
