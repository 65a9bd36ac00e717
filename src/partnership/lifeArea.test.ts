import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { belongingIn, type Division, divisionOn, fateOf, type LifeArea, lastDayOf } from './lifeArea.ts'

const day = (text: string) => text as CivilDate
const area = (name: string): LifeArea => ({ id: name, name, description: '' })
const division = (
  number: number,
  firstOn: string,
  names: readonly string[],
  successors: Readonly<Record<string, readonly string[]>> = {},
): Division => ({
  number,
  firstOn: day(firstOn),
  reason: '',
  areas: names.map(area),
  successors: new Map(Object.entries(successors)),
})

/** From problems to ages of life. */
const problems = division(1, '2007-09-01', ['familjen', 'ohälsa', 'riskbruk', 'äldres hälsa'])
const ages = division(2, '2013-05-16', ['barn', 'unga', 'vuxna', 'äldre'], {
  familjen: ['barn'],
  ohälsa: ['unga', 'vuxna'],
  riskbruk: [],
  'äldres hälsa': ['äldre'],
})
const later = division(3, '2025-01-01', ['unga och vuxna', 'äldre-3'], {
  barn: [],
  unga: ['unga och vuxna'],
  vuxna: ['unga och vuxna'],
  äldre: ['äldre-3'],
})
const all = [problems, ages, later]
const placed = (areaId: string | null, number = 1) => [{ division: number, areaId }]

describe('when the division changes', () => {
  test('what belonged to an area belongs to the one that it went into', () => {
    expect(belongingIn(all, placed('familjen'), 1)).toMatchObject({
      kind: 'placed',
      area: { id: 'familjen' },
    })
    expect(belongingIn(all, placed('familjen'), 2)).toMatchObject({ kind: 'placed', area: { id: 'barn' } })
    expect(belongingIn(all, placed('äldres hälsa'), 3)).toMatchObject({ area: { id: 'äldre-3' } })
  })

  test('what belonged to an area that was split is for somebody to place', () => {
    const found = belongingIn(all, placed('ohälsa'), 2)
    expect(found).toMatchObject({ kind: 'split', from: { id: 'ohälsa' } })
    expect(found.kind === 'split' && found.among.map(({ id }) => id)).toEqual(['unga', 'vuxna'])
    expect(belongingIn(all, [...placed('ohälsa'), ...placed('unga', 2)], 2)).toMatchObject({
      area: { id: 'unga' },
      since: 2,
    })
    // Before, it is where it was.
    expect(belongingIn(all, [...placed('ohälsa'), ...placed('unga', 2)], 1)).toMatchObject({
      area: { id: 'ohälsa' },
    })
  })

  test('what was split and has come together again needs no placing', () => {
    expect(belongingIn(all, placed('ohälsa'), 3)).toMatchObject({ area: { id: 'unga och vuxna' } })
  })

  test('what belonged to an area that ended says so, until somebody places it or takes it out', () => {
    expect(belongingIn(all, placed('riskbruk'), 2)).toMatchObject({ kind: 'ended', from: { id: 'riskbruk' } })
    expect(belongingIn(all, [...placed('riskbruk'), ...placed(null, 2)], 3)).toEqual({ kind: 'none' })
  })

  test('the day before is the last of the one before', () => {
    expect(divisionOn(all, day('2013-05-15'))?.number).toBe(1)
    expect(divisionOn(all, day('2013-05-16'))?.number).toBe(2)
    expect(divisionOn(all, day('2007-08-31'))).toBeNull()
    expect(lastDayOf(all, problems)).toBe('2013-05-15')
    expect(lastDayOf(all, later)).toBeNull()
  })

  test('each area can tell what became of it', () => {
    const fates = (before: Division, next: Division) => before.areas.map((each) => fateOf(each, next).fate)
    expect(fates(problems, ages)).toEqual(['renamed', 'split', 'ended', 'renamed'])
    expect(fates(ages, later)).toEqual(['ended', 'merged', 'merged', 'renamed'])
    expect(
      fateOf(area('a'), {
        ...division(2, '2020-01-01', ['b']),
        areas: [{ ...area('b'), name: 'a' }],
        successors: new Map([['a', ['b']]]),
      }).fate,
    ).toBe('kept')
  })
})

describe('whatever the divisions', () => {
  /** Three divisions of up to four areas, each area going into some of the next ones. */
  const anyHistory = fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
      fc.infiniteStream(fc.subarray([0, 1, 2, 3])),
    )
    .map(([counts, chosen]): readonly Division[] =>
      counts.map((count, i) => {
        const before = i === 0 ? 0 : counts[i - 1]!
        const successors = Object.fromEntries(
          Array.from({ length: before }, (_, from) => {
            const into = (chosen.next().value as number[]).filter((to) => to < count)
            return [`${i}-${from}`, into.map((to) => `${i + 1}-${to}`)]
          }),
        )
        const names = Array.from({ length: count }, (_, at) => `${i + 1}-${at}`)
        return division(i + 1, `20${10 + i}-01-01`, names, successors)
      }),
    )

  test('a thing is somewhere that its division has, or its area has ended, and placing it by hand settles it', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 }), (history, at, wanted) => {
        const start = history[0]!.areas[at % history[0]!.areas.length]!
        const placings = placed(start.id)
        const found = belongingIn(history, placings, wanted)
        const own = history[wanted - 1]!.areas
        if (found.kind === 'placed') expect(own).toContain(found.area)
        if (found.kind === 'split') {
          expect(found.among.length).toBeGreaterThan(1)
          expect(found.among.every((each) => own.includes(each))).toBe(true)
        }
        expect(found.kind).not.toBe('none')
        const chosen = own[0]!
        expect(belongingIn(history, [...placings, ...placed(chosen.id, wanted)], wanted)).toEqual({
          kind: 'placed',
          area: chosen,
          since: wanted,
        })
      }),
    )
  })

  test('a change of today changes nothing about any day before it', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: 3 }), (history, at) => {
        const start = history[0]!.areas[at % history[0]!.areas.length]!
        for (const wanted of [1, 2]) {
          expect(belongingIn(history, placed(start.id), wanted)).toEqual(
            belongingIn(history.slice(0, wanted), placed(start.id), wanted),
          )
        }
      }),
    )
  })
})
