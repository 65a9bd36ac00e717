import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CivilDate, daysAfter, daysBetween } from '../i18n/format.ts'
import { questionDaysLate } from './openQuestion.ts'
import { inTime, phaseDaysLate, phaseState } from './phase.ts'
import { courseStory } from './story.ts'
import { contentsOfTemplate, shifted, templateIds } from './template.ts'

const today = '2025-03-04' as CivilDate
const day = fc.integer({ min: -400, max: 400 }).map((days) => daysAfter(today, days))
const phase = fc
  .record({
    fromOn: day,
    length: fc.nat(90),
    begun: fc.option(fc.nat(30)),
    took: fc.option(fc.nat(60)),
  })
  .map(({ fromOn, length, begun, took }) => {
    const begunOn = begun === null ? null : daysAfter(fromOn, begun)
    return {
      id: 'phase',
      name: 'Intervjuer',
      about: '',
      fromOn,
      toOn: daysAfter(fromOn, length),
      begunOn,
      doneOn: begunOn === null || took === null ? null : daysAfter(begunOn, took),
    }
  })

describe('a phase', () => {
  test('is late exactly when its last day has passed and it is not done', () => {
    fc.assert(
      fc.property(phase, (each) => {
        const isLate = each.doneOn === null && today > each.toOn
        expect(phaseState(each, today) === 'overdue').toBe(isLate)
        expect(phaseDaysLate(each, today)).toBe(isLate ? daysBetween(each.toOn, today) : 0)
      }),
    )
  })

  test('that is done is done, however late; one that has begun is never said to wait', () => {
    fc.assert(
      fc.property(phase, (each) => {
        const state = phaseState(each, today)
        expect(state === 'done').toBe(each.doneOn !== null)
        if (each.begunOn !== null) expect(['running', 'overdue', 'done']).toContain(state)
      }),
    )
  })

  test('stands where it is planned, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.array(phase, { maxLength: 8 }), (phases) => {
        const sorted = inTime(phases)
        expect(inTime(phases.toReversed()).map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual(
          sorted.map(({ fromOn, toOn }) => [fromOn, toOn]),
        )
      }),
    )
  })
})

describe('where a review stands', () => {
  const at = (from: number, to: number, marks: { begun?: number; done?: number } = {}) => ({
    id: `${from}`,
    name: `Fas ${from}`,
    about: '',
    fromOn: daysAfter(today, from),
    toOn: daysAfter(today, to),
    begunOn: marks.begun === undefined ? null : daysAfter(today, marks.begun),
    doneOn: marks.done === undefined ? null : daysAfter(today, marks.done),
  })
  const told = (...phases: ReturnType<typeof at>[]) =>
    courseStory('sv', { phases, completion: null, today }).replaceAll('\u00a0', ' ')

  test('is what is late before what goes on before what comes', () => {
    expect(told(at(-9, -1), at(-3, 8, { begun: -3 }))).toBe('Fasen Fas -9 skulle ha varit klar 3 mars 2025.')
    expect(told(at(-2, 8), at(-3, 9, { begun: -3 }))).toBe('Fasen Fas -2 skulle ha börjat 2 mars 2025.')
    expect(told(at(-3, 8, { begun: -3 }), at(9, 12))).toBe('Fasen Fas -3 pågår till 12 mars 2025.')
    expect(told(at(9, 12))).toBe('Nästa fas, Fas 9, börjar 13 mars 2025.')
    expect(told(at(-9, -5, { begun: -9, done: -4 }), at(-4, -1, { begun: -4, done: -1 }))).toBe(
      'Alla två faser är klara.',
    )
  })

  test('an open question is late the day after it was due, and never once it is answered', () => {
    const open = { dueOn: daysAfter(today, -1), ending: null }
    expect(questionDaysLate(open, today)).toBe(1)
    expect(questionDaysLate({ ...open, dueOn: today }, today)).toBe(0)
    const ending = { how: 'answered', words: 'Ja', at: new Date(), by: { name: 'A', hat: 'B' } } as const
    expect(questionDaysLate({ ...open, ending }, today)).toBe(0)
  })
})

describe('a template', () => {
  test('fits any day: every phase ends after it begins, and the first begins with the review', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...templateIds), (begunOn, id) => {
        const { phases } = contentsOfTemplate(id, begunOn)
        for (const { fromOn, toOn } of phases) expect(toOn >= fromOn).toBe(true)
        if (phases[0]) expect(phases[0].fromOn).toBe(begunOn)
      }),
    )
  })

  test('moved to another day and back, phases stand where they stood', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const { phases } = contentsOfTemplate('partnership', from)
        const there = shifted(phases, from, to)
        expect(there).toEqual(contentsOfTemplate('partnership', to).phases)
        expect(shifted(there, to, from)).toEqual(phases)
      }),
    )
  })
})
