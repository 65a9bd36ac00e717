import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { added, type Declared, type FrameRow, linesOf, sumOf } from './frame.ts'
import { byDay, isUntold, nextOf, type PlannedInterview } from './planned.ts'
import { frameStory, heldStory } from './story.ts'

const row = (
  manner: 'group' | 'single',
  role: string,
  interviews: number,
  people = interviews,
): FrameRow => ({
  id: `${manner} ${role} ${interviews}`,
  manner,
  role: { id: role, name: role },
  whom: '',
  interviews,
  people,
})

/** As it was in Jönköping in 2023. */
const jonkoping = [
  row('group', 'Förvaltningschef', 6, 26),
  row('single', 'Chef', 11),
  row('single', 'Deltagare', 5),
  row('single', 'Övriga', 4),
]
const commission: Declared = { interviews: 26, people: 46 }

describe('whether a sample adds up', () => {
  test('is said in a sentence that shows the sum', () => {
    expect(frameStory('sv', jonkoping, commission)).toBe(
      '6 gruppintervjuer och 20 enskilda intervjuer är 26, som det står i uppdraget; 46 personer.',
    )
    expect(frameStory('en', jonkoping, commission)).toBe(
      '6 group interviews and 20 single interviews make 26, as the commission says; 46 people.',
    )
  })

  test('and where it does not, exactly what is missing or too many', () => {
    const fewer = [...jonkoping.slice(0, 3), row('single', 'Övriga', 3)]
    expect(frameStory('sv', fewer, commission)).toBe(
      'Raderna ger 25 intervjuer, men uppdraget säger 26: en saknas. Raderna ger 45 personer, men uppdraget säger 46: en saknas.',
    )
    expect(frameStory('sv', jonkoping, { interviews: 24, people: null })).toBe(
      'Raderna ger 26 intervjuer, men uppdraget säger 24: två för många.',
    )
    expect(frameStory('sv', jonkoping, { interviews: 26, people: 50 })).toBe(
      '6 gruppintervjuer och 20 enskilda intervjuer är 26, som det står i uppdraget. Raderna ger 46 personer, men uppdraget säger 50: fyra saknas.',
    )
  })

  test('is not claimed where the commission says nothing', () => {
    expect(frameStory('sv', jonkoping.slice(1), { interviews: null, people: null })).toMatch(
      /^20 enskilda intervjuer; 20 personer\. Vad uppdraget säger är inte ifyllt/,
    )
    expect(sumOf(jonkoping, { interviews: null, people: null }).addsUp).toBe(false)
  })

  const rows = fc.array(
    fc.record({
      manner: fc.constantFrom('group' as const, 'single' as const),
      interviews: fc.integer({ min: 1, max: 50 }),
      more: fc.integer({ min: 0, max: 30 }),
    }),
    { maxLength: 8 },
  )
  const asRows = (given: { manner: 'group' | 'single'; interviews: number; more: number }[]) =>
    given.map(({ manner, interviews, more }, i) => ({
      ...row(manner, 'roll', interviews, manner === 'single' ? interviews : 2 * interviews + more),
      id: `${i}`,
    }))

  test('holds exactly where what is declared is what the rows give, in whatever order they stand', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (given, a, b) => {
        const all = asRows(given)
        const { interviews, people } = added(all)
        const declared = { interviews: interviews + a, people: people + b }
        const sum = sumOf(all.toReversed(), declared)
        expect(sum.addsUp).toBe(a === 0 && b === 0)
        expect([sum.moreInterviews, sum.morePeople]).toEqual([0 - a, 0 - b])
        expect(sum.groups + sum.singles).toBe(sum.interviews)
      }),
    )
  })

  test('what outsiders see of what was held never parts fewer people than may be told', () => {
    const roles = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(6)), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(roles, fc.integer({ min: 2, max: 5 }), (given, fewest) => {
        const all = given.map(([role], i) => ({ ...row('single', role, 7), id: `${i}` }))
        const held = new Map(given.map(([, people], i) => [`${i}`, { interviews: people, people }]))
        const lines = linesOf(all, held, fewest)
        for (const line of lines) {
          if (line.held !== null && line.held.people > 0) {
            expect(line.held.people).toBeGreaterThanOrEqual(fewest)
          }
        }
        expect(lines.flatMap((line) => line.rows).length).toBe(all.length)
        expect(added(lines.map(({ planned }) => planned))).toEqual(added(all))
      }),
    )
  })

  test('those who make the review see each row as it is', () => {
    const held = new Map([[jonkoping[3]!.id, { interviews: 1, people: 1 }]])
    expect(linesOf(jonkoping, held, null).map((line) => line.held?.people)).toEqual([0, 0, 0, 1])
    expect(linesOf(jonkoping, held, 3).every((line) => line.held === null)).toBe(true)
    expect(heldStory('sv', jonkoping, { interviews: 11, people: 19 })).toBe(
      '11 av 26 är hållna, med 19 personer.',
    )
  })
})

describe('planned interviews', () => {
  const planned = (number: number, day: string, at: string | null): PlannedInterview => ({
    id: `${number}`,
    number,
    rowId: '',
    parties: [],
    day: day as CivilDate,
    at,
    isRemote: false,
    room: '',
    ending: null,
  })
  const all = [
    planned(1, '2025-03-05', '13:00'),
    planned(2, '2025-03-05', null),
    planned(3, '2025-03-05', '09:30'),
    planned(4, '2025-03-01', '09:00'),
  ]
  test('come by day and hour, and what has no hour last on its day', () => {
    expect(all.toSorted(byDay).map(({ number }) => number)).toEqual([4, 3, 1, 2])
  })

  test('the next is today or later; one whose day has passed waits to be told of', () => {
    const today = '2025-03-04' as CivilDate
    expect(nextOf(all, today)?.number).toBe(3)
    expect(all.filter((each) => isUntold(each, today)).map(({ number }) => number)).toEqual([4])
  })
})
