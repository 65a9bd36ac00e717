import { describe, expect, test } from 'vitest'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import type { CivilDate } from '../i18n/format.ts'
import { type Entry, journeyOf } from '../matters/matter.ts'
import type { LoggedMatter } from '../matters/store.ts'
import type { SeatInBody } from '../partnership/seat.ts'
import { mattersOnTheWay, openMatters, predecessorOf } from './introduction.ts'

const day = (text: string) => text as CivilDate
const today = day('2025-03-04')

const seat = (told: Partial<SeatInBody>): SeatInBody => ({
  id: 'sofias',
  personId: 'Sofia',
  personName: 'Sofia Lund',
  bodyId: 'styrgruppen',
  bodyName: 'Politiska styrgruppen',
  partyId: 'Kil',
  partyName: 'Kil',
  partyKind: 'municipality',
  role: 'leader',
  title: '',
  fromOn: day('2025-01-01'),
  toOn: null,
  ...told,
})

const outcome = (told: Partial<AdoptableOutcome>): AdoptableOutcome => ({
  id: 'jour',
  kind: 'agreement',
  year: 2024,
  number: 1,
  title: 'Gemensam jour',
  takenOn: day('2024-01-01'),
  validFrom: null,
  validUntil: null,
  evaluateOn: null,
  dueOn: null,
  noDueReason: '',
  replaces: [],
  ownDecision: false,
  request: {
    askedOn: day('2024-01-02'),
    answerBy: day('2024-06-01'),
    needs: null,
    parties: ['Kil', 'Eda'].map((id) => ({ id, leftOn: null })),
  },
  answers: [],
  evaluatedOn: [],
  reports: [],
  ending: null,
  ...told,
})

const kinds = (outcomes: readonly AdoptableOutcome[], partyId = 'Kil') =>
  openMatters(partyId, { outcomes, reports: new Map(), due: [], today }).map(({ kind, late }) => [kind, late])

const amended = {
  number: 1,
  partyId: 'Eda',
  decidedOn: day('2024-03-01'),
  registered: true,
  kind: 'amended',
  acceptedOn: null,
} as const

describe('what waits for a party', () => {
  test('is an answer that it has not given, until what it is asked about has ended', () => {
    expect(kinds([outcome({})])).toEqual([['answer', true]])
    expect(kinds([outcome({ ending: { endedOn: day('2024-12-31'), successorId: null } })])).toEqual([])
  })

  test('is a change of another party that nobody has accepted, but never its own', () => {
    expect(kinds([outcome({ answers: [amended] })])).toEqual([
      ['answer', true],
      ['acceptance', false],
    ])
    expect(kinds([outcome({ answers: [amended] })], 'Eda')).toEqual([])
    expect(kinds([outcome({ answers: [{ ...amended, acceptedOn: day('2024-04-01') }] })])).toEqual([
      ['answer', true],
    ])
  })

  test('is a report on what binds it and should have been carried out, and only then', () => {
    const adopted = ['Kil', 'Eda'].map((partyId, i) => ({
      number: i + 1,
      partyId,
      decidedOn: day('2024-03-01'),
      registered: true,
      kind: 'adopted' as const,
    }))
    expect(kinds([outcome({ answers: adopted, dueOn: day('2025-01-01') })])).toEqual([['report', true]])
    expect(kinds([outcome({ answers: adopted, dueOn: day('2025-06-01') })])).toEqual([])
    expect(kinds([outcome({ answers: adopted, dueOn: day('2025-01-01') })], 'Arvika')).toEqual([])
  })

  test('has what is late first', () => {
    const later = outcome({ id: 'skjuts', request: { ...outcome({}).request!, answerBy: day('2025-06-01') } })
    expect(kinds([later, outcome({})])).toEqual([
      ['answer', true],
      ['answer', false],
    ])
  })
})

describe('who sat there before', () => {
  const left = (id: string, told: Partial<SeatInBody>) =>
    seat({ id, personId: id, fromOn: day('2020-01-01'), toOn: day('2024-12-31'), ...told })

  test('is whoever left last, of the same party in the same role and body', () => {
    const ended = [
      left('older', { toOn: day('2023-12-31') }),
      left('ove', {}),
      left('another party', { partyId: 'Eda' }),
      left('another body', { bodyId: 'nätverket' }),
      left('another role', { role: 'official' }),
    ]
    expect(predecessorOf(seat({}), ended)?.id).toBe('ove')
  })

  test('is nobody who sat there at the same time, and not oneself', () => {
    expect(predecessorOf(seat({}), [left('beside', { toOn: day('2025-02-01') })])).toBeNull()
    expect(predecessorOf(seat({}), [left('own', { personId: 'Sofia' })])).toBeNull()
  })
})

describe('matters on their way', () => {
  const raised = (id: string, by: string, movements: readonly Partial<Entry>[]) => {
    const entries = movements.map(
      (told, at) => ({ number: at + 1, corrects: null, note: '', on: day('2025-01-10'), ...told }) as Entry,
    )
    const matter = {
      id,
      title: id,
      need: '',
      kindId: 'slag',
      version: 1,
      raisedBy: { kind: 'party', id: by },
      entries,
    } as unknown as LoggedMatter
    return { matter, journey: journeyOf(matter, entries) }
  }
  const start = { kind: 'raised', step: 'raise', bodyIds: ['forum'] } as const
  const moved = (to: string, on: string) =>
    ({ kind: 'moved', step: 'prepare', bodyIds: [to], on: day(on) }) as const
  const found = (...matters: ReturnType<typeof raised>[]) =>
    mattersOnTheWay({ partyId: 'Kil', bodyId: 'styrgruppen' }, matters).map(({ matter, here, own }) => [
      matter.id,
      here,
      own,
    ])

  test('are those that the body has before it, the oldest first, and then the own party’s elsewhere', () => {
    expect(
      found(
        raised('eget', 'Kil', [start]),
        raised('nytt', 'Eda', [start, moved('styrgruppen', '2025-02-20')]),
        raised('gammalt', 'Kil', [start, moved('styrgruppen', '2025-02-01')]),
        raised('andras', 'Eda', [start]),
      ),
    ).toEqual([
      ['gammalt', true, true],
      ['nytt', true, false],
      ['eget', false, true],
    ])
  })

  test('are none that are stopped or finished', () => {
    const stopped = { kind: 'stopped', why: 'dropped', until: null } as const
    expect(found(raised('eget', 'Kil', [start, stopped]))).toEqual([])
  })
})
