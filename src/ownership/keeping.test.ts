import { describe, expect, test } from 'vitest'
import type { Adoptable } from '../decisions/adoption.ts'
import type { CivilDate } from '../i18n/format.ts'
import { seenOf } from './keeping.ts'

const day = (text: string) => text as CivilDate
const today = day('2025-03-04')
const from = day('2024-03-04')
const nothing = { outcomes: [], meetings: [], seats: [] }

/** Put to Arvika and Kil on 1 October, to be answered by the end of December. */
function asked(more: Partial<Adoptable> = {}): Adoptable {
  return {
    takenOn: day('2024-10-01'),
    validFrom: null,
    validUntil: null,
    evaluateOn: null,
    dueOn: null,
    ownDecision: false,
    request: {
      askedOn: day('2024-10-01'),
      answerBy: day('2024-12-31'),
      needs: null,
      parties: [
        { id: 'arvika', leftOn: null },
        { id: 'kil', leftOn: null },
      ],
    },
    answers: [],
    evaluatedOn: [],
    reports: [],
    ending: null,
    ...more,
  }
}

const answered = (decidedOn: string): Partial<Adoptable> => ({
  answers: [{ number: 1, partyId: 'arvika', decidedOn: day(decidedOn), registered: true, kind: 'declined' }],
})
const answers = (outcome: Adoptable, partyId = 'arvika', withinDays: number | null = null) =>
  seenOf({ measure: 'answers', withinDays }, partyId, { ...nothing, outcomes: [outcome] }, from, today)

describe('an owner that is to answer in time', () => {
  test('has done so on the last day, also when the answer is no', () => {
    expect(answers(asked(answered('2024-12-31')))).toEqual({ done: 1, of: 1 })
    expect(answers(asked(answered('2025-01-01')))).toEqual({ done: 0, of: 1 })
  })

  test('has not when the time has run out, and nobody blames it before', () => {
    expect(answers(asked())).toEqual({ done: 0, of: 1 })
    expect(answers(asked(), 'arvika', 154)).toEqual({ done: 0, of: 0 })
    expect(answers(asked(), 'arvika', 153)).toEqual({ done: 0, of: 1 })
  })

  test('is held to the days that the expectation gives, when it gives any', () => {
    expect(answers(asked(answered('2024-12-29')), 'arvika', 90)).toEqual({ done: 1, of: 1 })
    expect(answers(asked(answered('2024-12-31')), 'arvika', 90)).toEqual({ done: 0, of: 1 })
  })

  test('owes nothing that it was not asked, that has ended, or that fell due after it left', () => {
    expect(answers(asked(), 'sunne')).toEqual({ done: 0, of: 0 })
    const ending = { endedOn: day('2024-11-30'), successorId: null }
    expect(answers(asked({ ending }))).toEqual({ done: 0, of: 0 })
    const request = { ...asked().request!, parties: [{ id: 'arvika', leftOn: day('2024-11-30') }] }
    expect(answers(asked({ request }))).toEqual({ done: 0, of: 0 })
  })
})

describe('what is seen besides answers', () => {
  test('a report counts when it came by the day that it was due', () => {
    const reports = (reportedOn: string, partyId: string | null = null) =>
      seenOf(
        { measure: 'reports', withinDays: null },
        'kil',
        {
          ...nothing,
          outcomes: [asked({ dueOn: day('2025-02-01'), reports: [{ on: day(reportedOn), partyId }] })],
        },
        from,
        today,
      )
    expect(reports('2025-02-01')).toEqual({ done: 1, of: 1 })
    expect(reports('2025-02-02')).toEqual({ done: 0, of: 1 })
    expect(reports('2025-02-01', 'kil')).toEqual({ done: 1, of: 1 })
    // That of another party tells nothing about this one.
    expect(reports('2025-02-01', 'arvika')).toEqual({ done: 0, of: 1 })
  })

  test('a meeting counts when the party had a seat there, within the year', () => {
    const held = (heldOn: string, took: readonly string[]) => ({
      heldOn: day(heldOn),
      invited: ['kil'],
      took,
    })
    const meetings = [held('2024-05-01', ['kil']), held('2024-11-01', []), held('2023-11-01', [])]
    const seen = (party: string) =>
      seenOf({ measure: 'meetings', withinDays: null }, party, { ...nothing, meetings }, from, today)
    expect(seen('kil')).toEqual({ done: 1, of: 2 })
    expect(seen('arvika')).toEqual({ done: 0, of: 0 })
  })
})
