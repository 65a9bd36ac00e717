import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CivilDate, daysAfter } from '../i18n/format.ts'
import { criticalPath, schedule, type Task, wouldCircle } from './schedule.ts'

const first = '2025-03-03' as CivilDate
const day = (number: number) => daysAfter(first, number)

/** Days are counted from the first of the plan. */
const task = (
  id: string,
  from: number,
  to: number,
  after: string[] = [],
  done: number | null = null,
): Task => ({
  id,
  startsOn: day(from),
  endsOn: day(to),
  doneOn: done === null ? null : day(done),
  after,
})

/** Each may wait for some of those before it, so that nothing waits in a circle. */
const anyTasks = fc
  .array(
    fc.record({
      from: fc.nat(100),
      length: fc.nat(40),
      after: fc.array(fc.nat(1000), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((all) =>
    all.map(({ from, length, after }, i) =>
      task(`${i}`, from, from + length, i === 0 ? [] : [...new Set(after.map((n) => `${n % i}`))]),
    ),
  )

describe('a plan in time', () => {
  test('says which actions its end hangs on, and how much the others may slip', () => {
    const plan = [
      task('goals', 0, 9),
      task('budget', 0, 4),
      task('principles', 10, 19, ['goals', 'budget']),
      task('introduction', 20, 29, ['principles']),
    ]
    const { tasks, endsOn, slips } = schedule(plan, first)
    expect(endsOn).toBe(day(29))
    expect(slips).toBe(0)
    expect(criticalPath(schedule(plan, first)).map(({ id }) => id)).toEqual([
      'goals',
      'principles',
      'introduction',
    ])
    expect(tasks.get('budget')).toMatchObject({ slack: 5, critical: false })
  })

  test('moves what waits for something late, and with it the end', () => {
    const plan = [task('goals', 0, 9), task('principles', 10, 19, ['goals'])]
    const { tasks, endsOn, slips } = schedule(plan, day(14))
    expect(tasks.get('goals')).toMatchObject({ endsOn: day(14) })
    expect(tasks.get('principles')).toMatchObject({ startsOn: day(15), endsOn: day(24), tooEarly: 5 })
    expect([endsOn, slips]).toEqual([day(24), 5])
  })

  test('says what is planned to begin before what it waits for is done', () => {
    const { tasks } = schedule([task('goals', 0, 9), task('principles', 5, 14, ['goals'])], first)
    expect(tasks.get('principles')).toMatchObject({ startsOn: day(10), tooEarly: 5 })
  })

  test('counts what is done as done on its day, and no longer as critical', () => {
    const plan = [task('goals', 0, 9, [], 4), task('principles', 5, 14, ['goals'])]
    const { tasks, endsOn } = schedule(plan, day(6))
    expect(tasks.get('goals')).toMatchObject({ endsOn: day(4), critical: false })
    expect(tasks.get('principles')).toMatchObject({ startsOn: day(5), critical: true, tooEarly: 0 })
    expect(endsOn).toBe(day(14))
  })

  test('is nothing without actions', () => {
    expect(schedule([], first)).toEqual({ tasks: new Map(), endsOn: null, slips: 0 })
  })

  test('never lets anything begin before what it waits for is done, nor before it is planned', () => {
    fc.assert(
      fc.property(anyTasks, fc.nat(150), (plan, today) => {
        const { tasks } = schedule(plan, day(today))
        for (const { id, startsOn, after } of plan) {
          const held = tasks.get(id)!
          expect(held.startsOn >= startsOn).toBe(true)
          for (const before of after) expect(held.startsOn > tasks.get(before)!.endsOn).toBe(true)
        }
      }),
    )
  })

  test('always hangs on something, and nothing has less than no slack', () => {
    fc.assert(
      fc.property(anyTasks, fc.nat(150), (plan, today) => {
        const held = schedule(plan, day(today))
        expect(criticalPath(held).at(-1)?.endsOn).toBe(held.endsOn)
        for (const { slack } of held.tasks.values()) expect(slack).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('ends later by as much as an action takes longer than its slack, and not before', () => {
    fc.assert(
      fc.property(anyTasks, fc.nat(1000), fc.nat(60), (plan, which, longer) => {
        const before = schedule(plan, first)
        const { id } = plan[which % plan.length]!
        const stretched = plan.map((each) =>
          each.id === id ? { ...each, endsOn: daysAfter(each.endsOn, longer) } : each,
        )
        const moved = Math.max(0, longer - before.tasks.get(id)!.slack)
        expect(schedule(stretched, first).endsOn).toBe(daysAfter(before.endsOn!, moved))
      }),
    )
  })

  test('does not depend on the order that the actions are told in', () => {
    fc.assert(
      fc.property(anyTasks, fc.nat(150), (plan, today) => {
        const told = schedule(plan, day(today))
        const turned = schedule(plan.toReversed(), day(today))
        for (const { id } of plan) expect(turned.tasks.get(id)).toEqual(told.tasks.get(id))
      }),
    )
  })
})

describe('waiting in a circle', () => {
  const chain = [task('a', 0, 1), task('b', 2, 3, ['a']), task('c', 4, 5, ['b'])]

  test('is seen however long the way around is, and in one that waits for itself', () => {
    expect(wouldCircle(chain, 'a', 'c')).toBe(true)
    expect(wouldCircle(chain, 'a', 'a')).toBe(true)
  })

  test('is not seen where two ways lead to the same', () => {
    expect(wouldCircle(chain, 'c', 'a')).toBe(false)
  })

  test('has an end also where it has been stored', () => {
    const circle = [task('a', 0, 1, ['b']), task('b', 2, 3, ['a'])]
    expect(schedule(circle, first).endsOn).not.toBeNull()
  })
})
