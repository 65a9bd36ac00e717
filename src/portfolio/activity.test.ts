import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CivilDate, daysAfter } from '../i18n/format.ts'
import {
  type Activity,
  type Capacity,
  capacityOn,
  doubtsOf,
  firstSlot,
  lastDay,
  months,
  type Portfolio,
  roomOn,
  runsOn,
  type Stop,
  stateOf,
  useOn,
} from './activity.ts'

const today = '2025-03-04' as CivilDate
const day = (ahead: number) => daysAfter(today, ahead)
const deed = { by: { name: 'Anna', hat: '' }, at: new Date('2025-01-01') }

const activity = (more: Partial<Activity> = {}): Activity => ({
  id: 'a',
  kind: 'project',
  name: 'Närvaroteam',
  mission: 'Fler är i skolan.',
  owner: 'Strategigruppen',
  startsOn: day(-100),
  sunsetOn: day(100),
  noSunsetReason: '',
  yearlyCost: 100_00n,
  tenths: 10,
  ending: null,
  targetIds: ['t'],
  ...more,
})
const stop = (answer: NonNullable<Stop['answered']>['answer'], byOn: CivilDate | null): Stop => ({
  id: 's',
  activityId: 'a',
  why: 'Ingen använder det.',
  answerBy: day(10),
  raised: deed,
  answered: { ...deed, answer, why: 'Ja.', byOn },
})
const capacity = (
  tenths: number,
  projects: number | null = null,
  fromOn = day(-200),
  number = 1,
): Capacity => ({
  ...deed,
  number,
  fromOn,
  tenths,
  projects,
  note: '',
})
const portfolio = (
  activities: readonly Activity[],
  capacities: readonly Capacity[] = [],
  stops: readonly Stop[] = [],
): Portfolio => ({ activities, capacities, stops })

describe('how long something runs', () => {
  test('is to its sunset, or to the day that was decided if that is earlier', () => {
    expect(lastDay(activity(), [])).toBe(day(100))
    expect(lastDay(activity(), [stop('end', day(30))])).toBe(day(30))
    expect(lastDay(activity(), [stop('keep', null)])).toBe(day(100))
    expect(lastDay(activity({ sunsetOn: null }), [])).toBeNull()
  })

  test('is longer than its sunset as long as nobody has said that it has ended', () => {
    const over = activity({ sunsetOn: day(-10) })
    expect(runsOn(over, [], today, today)).toBe(true)
    expect(stateOf(over, [], today)).toBe('over')
    const ended = activity({ sunsetOn: day(-10), ending: { ...deed, endedOn: day(-8), how: 'Klart.' } })
    expect(runsOn(ended, [], day(-8), today)).toBe(true)
    expect(runsOn(ended, [], day(-7), today)).toBe(false)
    expect(stateOf(ended, [], today)).toBe('ended')
  })

  test('is told as ending once it is decided', () => {
    expect(stateOf(activity(), [stop('hand-over', day(30))], today)).toBe('ending')
    expect(stateOf(activity(), [stop('keep', null)], today)).toBe('running')
    expect(stateOf(activity({ startsOn: day(3) }), [], today)).toBe('ahead')
  })
})

describe('what is asked about', () => {
  test('is what is over, what has no end, no target or no cost, and never what has ended', () => {
    expect(doubtsOf(activity(), [], today)).toEqual([])
    expect(doubtsOf(activity({ sunsetOn: day(-1), targetIds: [], yearlyCost: null }), [], today)).toEqual([
      'over',
      'no-target',
      'no-cost',
    ])
    expect(doubtsOf(activity({ sunsetOn: null }), [], today)).toEqual(['no-sunset'])
    expect(doubtsOf(activity({ sunsetOn: null, noSunsetReason: 'Lagen kräver det.' }), [], today)).toEqual([])
    const ended = { ...deed, endedOn: day(-1), how: 'Klart.' }
    expect(doubtsOf(activity({ ending: ended, targetIds: [] }), [], today)).toEqual([])
  })
})

describe('room for something new', () => {
  const need = { tenths: 5, isProject: true }

  test('is unknown where nobody has said how much there is', () => {
    expect(roomOn(portfolio([activity()]), today, today)).toEqual({ kind: 'unknown' })
    expect(firstSlot(portfolio([activity()]), need, today)).toBeNull()
  })

  test('is less than none where more is promised than there is', () => {
    expect(roomOn(portfolio([activity()], [capacity(5, 0)]), today, today)).toEqual({
      kind: 'known',
      tenths: -5,
      projects: -1,
    })
  })

  test('comes the day after something has ended, and waits for what begins before that', () => {
    expect(firstSlot(portfolio([activity()], [capacity(20)]), need, today)).toBe(today)
    expect(firstSlot(portfolio([activity()], [capacity(12)]), need, today)).toBe(day(101))
    const later = activity({ id: 'b', startsOn: day(50), sunsetOn: day(150) })
    expect(firstSlot(portfolio([activity(), later], [capacity(20)]), need, today)).toBe(day(101))
    expect(firstSlot(portfolio([activity()], [capacity(20, 1)]), need, today)).toBe(day(101))
    expect(firstSlot(portfolio([activity({ sunsetOn: null })], [capacity(12)]), need, today)).toBeNull()
  })

  test('follows what was said last of what there is', () => {
    const said = [capacity(20), capacity(8, null, day(40), 2)]
    expect(capacityOn(portfolio([], said), today)?.tenths).toBe(20)
    expect(capacityOn(portfolio([], said), day(40))?.tenths).toBe(8)
    expect(
      months(portfolio([activity()], said), today, 4).map(({ capacity: of, tenths }) => [of, tenths]),
    ).toEqual([
      [20, 10],
      [20, 10],
      [8, 10],
      [8, 10],
    ])
  })

  const anyActivity = fc
    .record({
      from: fc.integer({ min: -300, max: 300 }),
      length: fc.option(fc.nat(400)),
      tenths: fc.nat(30),
      project: fc.boolean(),
    })
    .map(({ from, length, tenths, project }) =>
      activity({
        startsOn: day(from),
        sunsetOn: length === null ? null : day(from + length),
        tenths,
        kind: project ? 'project' : 'operation',
      }),
    )

  test('is such that the slot holds from its day on, and on no day before it', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 12 }), fc.nat(150), fc.nat(30), (all, of, tenths) => {
        const whole = portfolio(all, [capacity(of)])
        const wanted = { tenths, isProject: false }
        const slot = firstSlot(whole, wanted, today)
        const fits = (on: CivilDate) => of - useOn(whole, on, today).tenths >= tenths
        const ahead = Array.from({ length: 1000 }, (_, i) => day(i))
        const expected = ahead.findLast((on) => !fits(on))
        const last = ahead.at(-1)!
        if (expected === last) expect(slot).toBeNull()
        else expect(slot).toBe(expected ? daysAfter(expected, 1) : today)
      }),
    )
  })
})
