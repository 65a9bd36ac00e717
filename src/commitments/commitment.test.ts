import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import {
  accountsByYear,
  keptShare,
  keptState,
  promiseOn,
  type Sitting,
  sum,
  type Version,
} from './commitment.ts'
import { inPersonShare, presenceByMeeting, presenceByYear } from './exclusivity.ts'
import {
  electionBefore,
  type MandatePeriod,
  periodOn,
  periodProblem,
  periodsToShow,
  usualPeriod,
} from './mandate.ts'

const day = (text: string) => text as CivilDate

const version = (told: Partial<Version> = {}): Version => ({
  number: 1,
  fromOn: day('2022-10-15'),
  seats: 1,
  functions: 'Kommunstyrelsens ordförande',
  meetingsPerYear: 4,
  decidedBy: 'Kommunstyrelsen',
  decidedOn: day('2022-11-01'),
  section: '',
  diaryNumber: '',
  ...told,
})

/** A closed meeting at which Kil had so many seats, and who came. */
const sitting = (on: string, told: Partial<Sitting> = {}): Sitting => ({
  meetingId: on,
  bodyId: 'styrgruppen',
  day: day(on),
  partyId: 'Kil',
  seats: 1,
  present: 0,
  substitute: 0,
  absent: 0,
  ...told,
})

const came = (on: string) => sitting(on, { present: 1 })
const total = (versions: readonly Version[], sittings: readonly Sitting[]) =>
  sum([...accountsByYear({ versions }, 'Kil', sittings).values()])

describe('a promise of time is held against who came', () => {
  test('it is kept when somebody came to every meeting, the holder or a substitute', () => {
    const account = total([version()], [came('2023-02-01'), sitting('2023-05-01', { substitute: 1 })])
    expect(account).toMatchObject({ due: 2, kept: 2, present: 1, substitute: 1 })
    expect(keptState(true, account)).toBe('kept')
  })

  test('of more meetings than were promised, only the promised ones are asked for', () => {
    const six = ['01', '02', '03', '04', '05', '06'].map((month) =>
      sitting(`2023-${month}-01`, { absent: 1 }),
    )
    expect(total([version()], six)).toMatchObject({ due: 4, kept: 0, invited: 6, absent: 6 })
    // Which four it came to does not matter.
    const late = six.map((each, i) => (i < 2 ? each : came(each.day)))
    expect(total([version()], late)).toMatchObject({ due: 4, kept: 4 })
  })

  test('coming more often one year keeps no promise of another', () => {
    const often = ['01', '02', '03', '04', '05', '06'].map((month) => came(`2023-${month}-01`))
    const never = ['01', '02'].map((month) => sitting(`2024-${month}-01`, { absent: 1 }))
    const years = accountsByYear({ versions: [version()] }, 'Kil', [...often, ...never])
    expect(years.get(2023)).toMatchObject({ due: 4, kept: 4 })
    expect(years.get(2024)).toMatchObject({ due: 2, kept: 0 })
  })

  test('what nobody has written down is neither kept nor broken', () => {
    const account = total([version()], [came('2023-02-01'), sitting('2023-05-01')])
    expect(account).toMatchObject({ due: 1, kept: 1, unknown: 1 })
    const nobody = total([version()], [sitting('2023-05-01')])
    expect(keptShare(nobody)).toBeNull()
    expect(keptState(true, nobody)).toBe('unmeasured')
  })

  test('a promised seat that nobody holds is not kept', () => {
    const account = total([version({ seats: 2 })], [came('2023-02-01'), came('2023-05-01')])
    expect(account).toMatchObject({ due: 4, kept: 2, invited: 2 })
    expect(keptState(true, account)).toBe('broken')
  })

  test('a meeting at which the party was not even called is one that it had promised to come to', () => {
    expect(total([version()], [sitting('2023-02-01', { partyId: 'Eda', present: 1 })])).toMatchObject({
      due: 1,
      kept: 0,
      invited: 0,
    })
  })

  test('a change applies from its day, and a correction from the day that it corrects', () => {
    const versions = [version(), version({ number: 2, fromOn: day('2025-01-01'), seats: 2 })]
    expect(promiseOn({ versions }, day('2024-12-31'))?.seats).toBe(1)
    expect(promiseOn({ versions }, day('2025-01-01'))?.seats).toBe(2)
    const corrected = [...versions, version({ number: 3, seats: 3 })]
    expect(promiseOn({ versions: corrected }, day('2025-06-01'))?.seats).toBe(3)
    expect(promiseOn({ versions }, day('2022-10-14'))).toBeNull()
  })

  test('after it is taken back nothing more is asked for', () => {
    const versions = [
      version(),
      version({ number: 2, fromOn: day('2024-01-01'), seats: 0, meetingsPerYear: 0 }),
    ]
    expect(total(versions, [came('2023-02-01'), sitting('2024-02-01', { absent: 1 })])).toMatchObject({
      due: 1,
      kept: 1,
      absent: 1,
    })
  })

  test('what is not wholly kept never reads as 100 %', () => {
    expect(keptShare({ due: 1000, kept: 999 })).toBe(99)
    expect(keptState(true, { due: 1000, kept: 999 })).toBe('mostly')
    expect(keptState(true, { due: 10, kept: 7 })).toBe('broken')
    expect(keptState(false, { due: 0, kept: 0 })).toBe('none')
  })

  const days = fc
    .date({ min: new Date('2022-10-15'), max: new Date('2026-10-14'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const sittings = fc
    .uniqueArray(days, { maxLength: 30 })
    .chain((on) =>
      fc.tuple(
        ...on.map((each) =>
          fc
            .tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2))
            .map(([present, substitute, absent, unknown]) =>
              sitting(each, { present, substitute, absent, seats: present + substitute + absent + unknown }),
            ),
        ),
      ),
    )
  const promises = fc
    .array(fc.record({ seats: fc.nat(3), meetingsPerYear: fc.nat(8), fromOn: days }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((told) => told.map((each, i) => version({ ...each, number: i + 1, fromOn: day(each.fromOn) })))

  test('never more is kept than is due, and everybody called is counted once', () => {
    fc.assert(
      fc.property(promises, sittings, (versions, met) => {
        const { due, kept, invited, present, substitute, absent, unknown } = total(versions, met)
        expect(kept).toBeGreaterThanOrEqual(0)
        expect(kept).toBeLessThanOrEqual(due)
        expect(present + substitute + absent + unknown).toBe(invited)
      }),
    )
  })

  test('the order in which meetings are read changes nothing', () => {
    fc.assert(
      fc.property(promises, sittings, (versions, met) => {
        expect(total(versions, met.toReversed())).toEqual(total(versions, met))
      }),
    )
  })

  test('whoever comes instead of staying away keeps no less', () => {
    fc.assert(
      fc.property(promises, sittings, (versions, met) => {
        const there = met.map((each) => ({ ...each, present: each.present + each.absent, absent: 0 }))
        expect(total(versions, there).kept).toBeGreaterThanOrEqual(total(versions, met).kept)
      }),
    )
  })
})

describe('how personal the participation is', () => {
  test('is the share of those who came that held the seat themselves; who stayed away does not count', () => {
    const meetings = presenceByMeeting([
      sitting('2024-02-01', { seats: 3, present: 2, absent: 1 }),
      { ...sitting('2024-02-01', { seats: 2, present: 1, substitute: 1 }), partyId: 'Eda' },
      sitting('2025-02-01', { seats: 2, present: 1, substitute: 1 }),
    ])
    expect(meetings.map((each) => inPersonShare(each))).toEqual([75, 50])
    expect(presenceByYear(meetings).map(({ year, meetings: held }) => [year, held])).toEqual([
      [2024, 1],
      [2025, 1],
    ])
  })

  test('is not known of a meeting at which nobody noted anything', () => {
    expect(inPersonShare({ inPerson: 0, bySubstitute: 0 })).toBeNull()
  })
})

describe('mandate periods', () => {
  test('follow the elections of every fourth year, from 15 October', () => {
    expect(periodOn([], day('2026-10-14')).year).toBe(2022)
    expect(periodOn([], day('2026-10-15'))).toEqual(usualPeriod(2026))
    expect(electionBefore(day('2022-01-01'))).toBe(2018)
  })

  test('can have other days, and never overlap', () => {
    const moved: MandatePeriod = { year: 2022, firstOn: day('2023-01-01'), lastOn: day('2026-12-31') }
    expect(periodProblem([], moved)).toBe('next')
    expect(periodProblem([{ ...usualPeriod(2026), firstOn: day('2027-01-01') }], moved)).toBeNull()
    expect(periodProblem([], { ...moved, lastOn: day('2022-12-31') })).toBe('reversed')
    expect(periodProblem([], { ...moved, firstOn: day('2022-10-01'), lastOn: day('2026-10-14') })).toBe(
      'previous',
    )
    expect(periodProblem([], { ...moved, lastOn: day('2023-06-01') })).toBe('length')
    const between = { ...usualPeriod(2022), lastOn: day('2026-06-30') }
    expect(periodOn([between], day('2026-08-01')).year).toBe(2022)
  })

  test('the next is offered when it is near, and every one that something is promised for', () => {
    const years = (today: string, promised: readonly number[] = []) =>
      periodsToShow([], promised, day(today)).map(({ year }) => year)
    expect(years('2024-03-01')).toEqual([2022])
    expect(years('2026-03-01')).toEqual([2026, 2022])
    expect(years('2024-03-01', [2018])).toEqual([2022, 2018])
  })

  test('every day lies in one', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2002-11-01'), max: new Date('2098-01-01'), noInvalidDate: true }),
        (date) => {
          const on = day(date.toISOString().slice(0, 10))
          const { firstOn, lastOn } = periodOn([], on)
          expect(firstOn <= on && on <= lastOn).toBe(true)
        },
      ),
    )
  })
})
