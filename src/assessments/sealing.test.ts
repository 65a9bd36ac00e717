import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coursesOf, resultsOf, spreadOf } from './results.ts'
import type { Round } from './round.ts'
import { fewest, type Mark, type OpenAnswer, seal } from './sealing.ts'
import { statementSets, statementsOf, type Value } from './statement.ts'

const kinds = ['municipality', 'region', 'other'] as const
const unitIds = ['a', 'b', 'c', 'd']

/** Answers to one statement: who they are from is all that the rules look at. */
const answer = fc.record({
  kind: fc.constantFrom(...kinds),
  unitId: fc.constantFrom(...unitIds),
  value: fc.option(fc.constantFrom<Value>(1, 2, 3, 4, 5)),
})
const closing = fc.array(answer, { maxLength: 45 })
const closings = fc.array(closing, { minLength: 1, maxLength: 3 })

const opened = (answers: readonly (typeof answer extends fc.Arbitrary<infer T> ? T : never)[]) =>
  answers.map(
    ({ kind, unitId, value }, i): OpenAnswer => ({
      id: String(i),
      kind,
      unitId,
      said: [{ statement: 'purpose', value, comment: 'Något.' }],
    }),
  )

const round: Round = {
  id: '1',
  name: '2025',
  set: 1,
  division: 'bodies',
  units: unitIds.map((id) => ({ id, name: id })),
  openedOn: '2025-01-01' as Round['openedOn'],
  lastDay: '2025-01-31' as Round['lastDay'],
  closedOn: '2025-02-01' as Round['openedOn'],
}

/** Everything that the pages tell, as so many answers for each group. */
function toldIn(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const told = new Map<string, number>()
  for (const { statement, kinds: found, units } of resultsOf(round, marks)) {
    if (statement !== 'purpose') continue
    for (const { kind, answers } of found) told.set(kind, answers)
    for (const { kind, unit, answers } of units) told.set(`${kind} ${unit.id}`, answers)
  }
  return told
}

const isSafe = (count: number) => count === 0 || count >= fewest

describe('whatever is answered, and however often a round is opened again', () => {
  test('nothing is told of fewer than five', () => {
    fc.assert(
      fc.property(closings, (all) => {
        const marks = all.flatMap((answers) => seal(opened(answers)).marks)
        for (const count of toldIn(marks).values()) expect(count).toBeGreaterThanOrEqual(fewest)
      }),
    )
  })

  test('nothing of fewer than five can be worked out from what is told', () => {
    fc.assert(
      fc.property(closings, (all) => {
        let before: ReadonlyMap<string, number> = new Map()
        const marks: Mark[] = []
        for (const answers of all) {
          marks.push(...seal(opened(answers)).marks)
          const told = toldIn(marks)
          for (const kind of kinds) {
            const whole = told.get(kind) ?? 0
            const units = unitIds.map((id) => told.get(`${kind} ${id}`) ?? 0)
            // A kind less any choice of its units.
            for (let choice = 0; choice < 2 ** units.length; choice++) {
              const taken = units.filter((_, i) => choice & (1 << i)).reduce((sum, count) => sum + count, 0)
              expect(isSafe(whole - taken)).toBe(true)
            }
          }
          // What has come since the round was closed before.
          for (const [group, count] of told) expect(isSafe(count - (before.get(group) ?? 0))).toBe(true)
          before = told
        }
      }),
    )
  })

  test('an answer is counted or left out, whole, and a comment follows its answer', () => {
    fc.assert(
      fc.property(closing, (answers) => {
        const { counted, leftOut, marks, comments } = seal(opened(answers))
        expect([...counted, ...leftOut].toSorted()).toEqual(answers.map((_, i) => String(i)).toSorted())
        expect(marks).toHaveLength(counted.length)
        expect(comments).toHaveLength(counted.length)
        for (const kind of kinds)
          expect(isSafe(comments.filter((comment) => comment.kind === kind).length)).toBe(true)
      }),
    )
  })

  test('also of marks that were never sealed, the pages tell of no fewer than five', () => {
    const mark = fc.record({
      statement: fc.constant('purpose' as const),
      kind: fc.constantFrom(...kinds),
      unitId: fc.option(fc.constantFrom(...unitIds)),
      value: fc.option(fc.constantFrom<Value>(1, 2, 3, 4, 5)),
    })
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        for (const count of toldIn(marks).values()) expect(count).toBeGreaterThanOrEqual(fewest)
      }),
    )
  })
})

describe('how a group has answered', () => {
  test('is told with its spread, not only with its mean', () => {
    expect(spreadOf([1, 1, 3, 5, 5])).toEqual({
      answers: 5,
      counts: [2, 0, 1, 0, 2],
      unknown: 0,
      middle: { mean: 3, low: 1, high: 5 },
    })
    expect(spreadOf([3, 3, 3, 3])).toBeNull()
  })

  test('has no mean when fewer than five know', () => {
    expect(spreadOf([3, 3, 3, 3, null])).toMatchObject({ answers: 5, unknown: 1, middle: null })
  })

  test('has its mean between its extremes, and its middle half around its median', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Value>(1, 2, 3, 4, 5), { minLength: 5, maxLength: 40 }),
        (values) => {
          const { middle, counts } = spreadOf(values)!
          const sorted = values.toSorted((a, b) => a - b)
          expect(middle!.mean).toBeGreaterThanOrEqual(sorted[0]!)
          expect(middle!.mean).toBeLessThanOrEqual(sorted.at(-1)!)
          const median = sorted[Math.ceil(sorted.length / 2) - 1]!
          expect(middle!.low).toBeLessThanOrEqual(median)
          expect(middle!.high).toBeGreaterThanOrEqual(median)
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length)
        },
      ),
    )
  })
})

describe('over the years', () => {
  const marksFor = (set: 1 | 2) =>
    statementsOf(set).flatMap((statement) =>
      [1, 2, 3, 4, 5].map(
        (value): Mark => ({ statement, kind: 'region', unitId: null, value: value as Value }),
      ),
    )
  const closedWith = (set: 1 | 2) => ({
    round: { ...round, set },
    results: resultsOf({ set, units: [] }, marksFor(set)),
  })

  test('a curve is drawn only between rounds that asked the same', () => {
    const courses = coursesOf([closedWith(1), closedWith(2), closedWith(2)])
    const roundsOf = (wanted: string) => courses.find(({ statement }) => statement === wanted)!.rounds.length
    expect([roundsOf('purpose'), roundsOf('home'), roundsOf('budget')]).toEqual([3, 1, 2])
    expect(courses.filter(({ asked }) => !asked).map(({ statement }) => statement)).toEqual(['home'])
  })

  test('a set that rounds have been answered with is never changed', () => {
    expect(statementSets).toEqual({
      1: ['purpose', 'equality', 'promises', 'time', 'home', 'openness', 'effect'],
      2: ['purpose', 'equality', 'promises', 'time', 'reach', 'budget', 'openness', 'effect'],
    })
  })
})
