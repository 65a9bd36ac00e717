import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AgendaItem,
  type AgendaKind,
  type Direction,
  isFixed,
  itemAt,
  mayMove,
  neighbourOf,
  outsideShare,
  talkMinutes,
  timed,
} from './agenda.ts'

const kinds = (between: readonly AgendaKind[]): readonly AgendaKind[] => [
  'purpose',
  'effects',
  ...between,
  'close',
]

function agendaWith(between: readonly AgendaKind[], change: Partial<AgendaItem> = {}): AgendaItem[] {
  return kinds(between).map((kind, index) => ({
    id: String(index),
    meetingId: 'meeting',
    position: index + 1,
    kind,
    title: kind,
    description: '',
    minutes: 10,
    form: kind === 'pause' ? null : 'talk',
    origin: 'inside',
    indicatorId: null,
    notes: '',
    ...change,
  }))
}

const between = fc.array(fc.constantFrom<AgendaKind>('matter', 'pause'), { maxLength: 12 })
const moves = fc.array(fc.tuple(fc.nat(20), fc.constantFrom('up' as const, 'down' as const)), {
  maxLength: 40,
})

describe('the order of the agenda', () => {
  test('whatever is moved, the purpose is first, the effects second and the closing last', () => {
    fc.assert(
      fc.property(between, moves, (points, attempts) => {
        let items = agendaWith(points)
        for (const [index, direction] of attempts)
          items = moved(items, items[index % items.length]!, direction)
        const order = items.toSorted((a, b) => a.position - b.position)
        expect(order.map((item) => item.position)).toEqual(order.map((_, index) => index + 1))
        expect(order[0]?.kind).toBe('purpose')
        expect(order[1]?.kind).toBe('effects')
        expect(order.at(-1)?.kind).toBe('close')
      }),
    )
  })

  test('a move and the same move back leave the agenda as it was', () => {
    fc.assert(
      fc.property(between, fc.nat(20), (points, index) => {
        const items = agendaWith(points)
        const down = moved(items, items[index % items.length]!, 'down')
        const back = moved(down, down[index % items.length]!, 'up')
        // What could not be moved down may have been moved up.
        if (down.some((item, at) => item.position !== items[at]!.position)) expect(back).toEqual(items)
      }),
    )
  })

  test('the points that every meeting has stay where they are', () => {
    const items = agendaWith(['matter', 'matter'])
    for (const item of items.filter(({ kind }) => isFixed(kind))) {
      expect(mayMove(items, item, 'up') || mayMove(items, item, 'down')).toBe(false)
    }
    expect(mayMove(items, items[2]!, 'up')).toBe(false)
    expect(mayMove(items, items[2]!, 'down')).toBe(true)
    expect(mayMove(items, items[3]!, 'down')).toBe(false)
  })
})

/** As the store does it: the two change places, or nothing happens. */
function moved(items: readonly AgendaItem[], item: AgendaItem, direction: Direction): AgendaItem[] {
  const neighbour = neighbourOf(items, item, direction)
  const positions = new Map(
    neighbour
      ? [
          [item.id, neighbour.position],
          [neighbour.id, item.position],
        ]
      : [],
  )
  return items.map((each) => ({ ...each, position: positions.get(each.id) ?? each.position }))
}

describe('the times of the agenda', () => {
  const starts = new Date('2025-03-14T08:00:00Z')

  test('each point begins when the one before it ends, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 20 }), (lengths) => {
        const items = agendaWith([]).slice(0, 1)
        const all = lengths.map((minutes, index) => ({ ...items[0]!, id: String(index), minutes }))
        const result = timed(starts, all)
        expect(result[0]?.startsAt).toEqual(starts)
        for (const [index, item] of result.entries()) {
          if (index > 0) expect(item.startsAt).toEqual(result[index - 1]!.endsAt)
        }
        const total = lengths.reduce((sum, minutes) => sum + minutes, 0)
        expect(result.at(-1)!.endsAt.getTime() - starts.getTime()).toBe(total * 60_000)
      }),
    )
  })

  test('the point that goes on is the one whose time it is; the first before, the last after', () => {
    const items = timed(starts, agendaWith(['matter']))
    expect(itemAt(items, new Date('2025-03-14T07:00:00Z'))?.kind).toBe('purpose')
    expect(itemAt(items, new Date('2025-03-14T08:25:00Z'))?.kind).toBe('matter')
    expect(itemAt(items, new Date('2025-03-14T08:30:00Z'))?.kind).toBe('close')
    expect(itemAt(items, new Date('2025-03-14T20:00:00Z'))?.kind).toBe('close')
  })
})

describe('how the time is used', () => {
  test('a walk-through and a pause are not conversation', () => {
    const [purpose, effects, pause, close] = agendaWith(['pause'])
    const items = [purpose!, { ...effects!, form: 'walkthrough' as const }, pause!, close!]
    expect(talkMinutes(items)).toBe(20)
  })

  test('a pause inspires nobody', () => {
    const [purpose, effects, guests, pause, close] = agendaWith(['matter', 'pause'])
    const items = [
      purpose!,
      effects!,
      { ...guests!, origin: 'outside' as const, minutes: 30 },
      pause!,
      close!,
    ]
    expect(outsideShare(items)).toBe(30 / 60)
    expect(outsideShare([pause!])).toBeNull()
  })
})
