import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { type AdoptableOutcome, matrixOf, showing } from './matrix.ts'

const day = (text: string) => text as CivilDate
const party = (id: string, leftOn: string | null = null, joinedOn = '2020-01-01'): Party => ({
  id,
  kind: 'municipality',
  code: id,
  name: id,
  joinedOn: day(joinedOn),
  leftOn: leftOn === null ? null : day(leftOn),
})
const [kil, eda, sunne] = [party('kil', '2025-04-30'), party('eda', '2024-12-31'), party('sunne')]
const grums = party('grums', null, '2025-06-01')
const asked = [kil, eda, sunne]

const outcome = (id: string, ended: string | null = null): AdoptableOutcome => ({
  id,
  kind: 'agreement',
  year: 2025,
  number: 1,
  title: id,
  noDueReason: '',
  replaces: [],
  takenOn: day('2025-01-10'),
  validFrom: null,
  validUntil: null,
  evaluateOn: null,
  dueOn: null,
  ownDecision: false,
  request: {
    askedOn: day('2025-01-10'),
    answerBy: day('2025-03-31'),
    needs: null,
    parties: asked.map(({ id: partyId, leftOn }) => ({ id: partyId, leftOn })),
  },
  answers: [],
  evaluatedOn: [],
  reports: [],
  ending: ended === null ? null : { endedOn: day(ended), successorId: null },
})

const columnsOn = (on: string, outcomes = [outcome('one')]) =>
  matrixOf(outcomes, [...asked, grums], day(on)).parties.map(({ id }) => id)

describe('who has a column in the matrix', () => {
  test('is whoever was a party on the day', () => {
    expect(columnsOn('2025-02-01')).toEqual(['kil', 'sunne'])
    expect(columnsOn('2025-04-30')).toEqual(['kil', 'sunne'])
  })

  test('and one that was asked and has left since, after the others, marked so; but none that left before', () => {
    expect(columnsOn('2025-06-01')).toEqual(['sunne', 'grums', 'kil'])
    const { rows } = matrixOf([outcome('one')], [...asked, grums], day('2025-06-01'))
    expect(rows.map(({ states }) => states)).toEqual([['late', 'not-concerned', 'left']])
  })

  test('has its mark in its own column, whatever is shown', () => {
    const matrix = matrixOf([outcome('one', '2025-05-15')], [...asked, grums], day('2025-06-01'))
    const ended = showing(matrix, 'ended', 'sunne')
    expect(ended.parties.map(({ id }) => id)).toEqual(['sunne', 'grums', 'kil'])
    expect(ended.rows[0]!.states.at(-1)).toBe('left')
    // Nothing that goes on was put to the one that has left.
    expect(showing(matrix, 'all', 'sunne').parties.map(({ id }) => id)).toEqual(['sunne', 'grums'])
  })
})
