import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { alarms, type KnownBody, owedByMatters } from './alarms.ts'
import { wayOfMatter } from './columns.ts'
import { type DecisionPath, isBackwards, nextStage, type Stage } from './decisionPath.ts'
import {
  awaited,
  daysInPlace,
  daysOf,
  type Entry,
  type Happening,
  journeyOf,
  type Movement,
  presentStay,
  standing,
  wholeDays,
} from './matter.ts'
import { correctionProblems, movingProblems, wayTo } from './moving.ts'

const day = (text: string) => text as CivilDate
const start = Date.parse('2025-01-01')
const dayNumber = (number: number) =>
  new Date(start + number * 86_400_000).toISOString().slice(0, 10) as CivilDate

const stages: readonly Stage[] = [
  { step: 'raise', bodyIds: [], days: 14 },
  { step: 'prepare', bodyIds: ['prep'], days: 60 },
  { step: 'consult', bodyIds: ['a', 'b', 'c'], days: 30 },
  { step: 'decide', bodyIds: ['steer'], days: 90 },
  { step: 'carryOut', bodyIds: [], days: null },
]
const path: DecisionPath = {
  kindId: 'k',
  version: 1,
  name: 'Insats',
  about: '',
  stages,
  since: day('2024-01-01'),
}
const matter = {
  id: 'm',
  title: 'Närvaroteam',
  need: '',
  kindId: 'k',
  version: 1,
  raisedBy: { kind: 'body', id: 'a' },
} as const

type Told = Happening & { readonly on: string; readonly note?: string; readonly corrects?: number }
const undone = (on: string, corrects: number) => ({ kind: 'undone', on, corrects }) as const

const log = (...told: readonly (Told | ReturnType<typeof undone>)[]): readonly Entry[] =>
  told.map(
    (each, i) =>
      ({
        note: '',
        corrects: null,
        recordedAt: new Date(0),
        recordedByName: 'Anna',
        ...each,
        number: i + 1,
      }) as Entry,
  )

const raised = (on: string): Told => ({ kind: 'raised', step: 'raise', bodyIds: ['a'], on })
const moved = (on: string, step: 'prepare' | 'consult' | 'decide', ...bodyIds: string[]): Told => ({
  kind: 'moved',
  step,
  bodyIds,
  on,
})
const journey = (entries: readonly Entry[]) => journeyOf(matter, entries)
const bodies: readonly KnownBody[] = ['a', 'b', 'c', 'prep', 'steer'].map((id) => ({
  id,
  lastOn: null,
  nextMeetingOn: day('2026-01-01'),
}))

describe('a matter stands where its log says', () => {
  const sentBack = log(
    raised('2025-01-01'),
    moved('2025-01-11', 'prepare', 'prep'),
    moved('2025-02-01', 'decide', 'steer'),
    { kind: 'returned', step: 'prepare', bodyIds: ['prep'], on: '2025-02-10', note: 'Vad kostar det?' },
  )

  test('where it was sent back to, and the agreed path goes on from there', () => {
    const here = presentStay(journey(sentBack))!
    expect(here).toMatchObject({ step: 'prepare', bodyIds: ['prep'], returned: true })
    expect(nextStage(stages, here)).toMatchObject({ step: 'consult' })
    expect(daysInPlace(journey(sentBack), day('2025-02-20'))).toBe(10)
  })

  test('whoever goes to an earlier step goes back, and a step of another kind is no way back', () => {
    expect(wayTo(journey(sentBack), stages, { step: 'decide', bodyIds: ['steer'] })).toBe('moved')
    expect(wayTo(journey(sentBack), stages, { step: 'raise', bodyIds: ['a'] })).toBe('returned')
    expect(
      isBackwards(stages, { step: 'prepare', bodyIds: ['prep'] }, { step: 'prepare', bodyIds: ['x'] }),
    ).toBe(false)
  })

  test('a corrected row stands at the place of the one that was wrong, and a row taken back is gone', () => {
    const mended = log(
      raised('2025-01-01'),
      moved('2025-01-11', 'prepare', 'prep'),
      moved('2025-02-01', 'decide', 'steer'),
      { ...moved('2025-01-15', 'prepare', 'prep'), corrects: 2 },
      undone('2025-02-02', 3),
    )
    expect(standing(mended).map(({ number, on }) => [number, on])).toEqual([
      [1, '2025-01-01'],
      [4, '2025-01-15'],
    ])
    expect(presentStay(journey(mended))).toMatchObject({ step: 'prepare', from: '2025-01-15' })
  })

  test('laid aside and taken up again in the same place it is no younger than before', () => {
    const aside = log(
      raised('2025-01-01'),
      moved('2025-01-11', 'prepare', 'prep'),
      { kind: 'stopped', why: 'postponed', until: day('2025-03-01'), on: '2025-01-31', note: 'Väntar' },
      { kind: 'resumed', on: '2025-03-02' },
    )
    expect(daysInPlace(journey(aside), day('2025-03-12'))).toBe(30)
    expect(wholeDays(journey(aside), day('2025-03-12'))).toBe(70)
    expect(journey(aside.slice(0, 3)).state).toBe('postponed')
  })

  test('an outcome moves it to those who carry it out, and another outcome moves it nowhere', () => {
    const decided = (on: string, outcomeId: string): Told => ({
      kind: 'decided',
      step: 'carryOut',
      bodyIds: [],
      outcomeId,
      on,
    })
    const led = journey(log(raised('2025-01-01'), decided('2025-02-01', 'o1'), decided('2025-03-01', 'o2')))
    expect(led.stays.map((stay) => stay.kind === 'in' && stay.step)).toEqual(['raise', 'carryOut'])
    expect(led.outcomes.map(({ id }) => id)).toEqual(['o1', 'o2'])
    expect(presentStay(led)!.from).toBe('2025-02-01')
  })
})

describe('a movement follows upon the others', () => {
  const at = journey(log(raised('2025-01-01'), moved('2025-01-11', 'prepare', 'prep')))
  const ground = { journey: at, stages, bodies, outcome: null, today: day('2025-03-01') }
  const move = { kind: 'moved', step: 'decide', bodyIds: ['steer'], note: '' } as const

  test('not before the last, and not in the future', () => {
    expect(movingProblems({ ...move, on: day('2025-01-10') }, ground)).toEqual([
      { field: 'on', kind: 'before', day: '2025-01-11' },
    ])
    expect(movingProblems({ ...move, on: day('2025-03-02') }, ground)).toEqual([
      { field: 'on', kind: 'future' },
    ])
    expect(movingProblems({ ...move, on: day('2025-01-11') }, ground)).toEqual([])
  })

  test('not to a body that has ended, as long as it was there on the day', () => {
    const ended = bodies.map((body) => (body.id === 'steer' ? { ...body, lastOn: day('2025-02-01') } : body))
    const to = (on: string) => movingProblems({ ...move, on: day(on) }, { ...ground, bodies: ended })
    expect(to('2025-02-01')).toEqual([])
    expect(to('2025-02-02')).toEqual([{ field: 'to', kind: 'ended', bodyId: 'steer', day: '2025-02-01' }])
  })

  test('back needs a reason, and to where it is is nowhere', () => {
    const back = { kind: 'returned', step: 'raise', bodyIds: ['a'], on: day('2025-02-01') } as const
    expect(movingProblems({ ...back, note: '' }, ground)).toEqual([{ field: 'note', kind: 'no-reason' }])
    expect(movingProblems({ ...back, note: 'Oklart' }, ground)).toEqual([])
    const stay = { ...move, step: 'prepare', bodyIds: ['prep'], on: day('2025-02-01') } as const
    expect(movingProblems(stay, ground)).toEqual([{ field: 'to', kind: 'same' }])
  })

  test('an outcome is not older than the matter that led to it, nor than the day', () => {
    const decided = { kind: 'decided', step: 'carryOut', bodyIds: [], outcomeId: 'o', note: '' } as const
    const tried = (takenOn: string) =>
      movingProblems(
        { ...decided, on: day('2025-02-01') },
        { ...ground, outcome: { takenOn: day(takenOn) } },
      ).map(({ kind }) => kind)
    expect(tried('2024-12-31')).toEqual(['older'])
    expect(tried('2025-02-02')).toEqual(['ahead'])
    expect(tried('2025-01-20')).toEqual([])
  })

  test('what is stopped is taken up before anything else, and what is open is not', () => {
    const stopped = journey(
      log(raised('2025-01-01'), {
        kind: 'stopped',
        why: 'dropped',
        until: null,
        on: '2025-01-05',
        note: 'Nej',
      }),
    )
    const on = day('2025-02-01')
    expect(movingProblems({ ...move, on }, { ...ground, journey: stopped })).toEqual([
      { field: 'state', kind: 'not-open' },
    ])
    const resumed = { kind: 'resumed', on, note: '' } as const
    expect(movingProblems(resumed, { ...ground, journey: stopped })).toEqual([])
    expect(movingProblems(resumed, ground)).toEqual([{ field: 'state', kind: 'not-stopped' }])
  })

  test('postponed wants a later day, and to be carried out it has to have come there', () => {
    const on = day('2025-02-01')
    const until = (text: string | null) =>
      movingProblems(
        { kind: 'stopped', why: 'postponed', until: text ? day(text) : null, on, note: 'Sen' },
        ground,
      ).map(({ kind }) => kind)
    expect([until(null), until('2025-02-01'), until('2025-02-02')]).toEqual([['no-day'], ['not-later'], []])
    expect(movingProblems({ kind: 'finished', on, note: '' }, ground)[0]?.kind).toBe('not-carried-out')
  })

  test('a correction stays between its neighbours', () => {
    const movements = standing(
      log(
        raised('2025-01-01'),
        moved('2025-01-11', 'prepare', 'prep'),
        moved('2025-02-01', 'decide', 'steer'),
      ),
    )
    const on = (text: string) =>
      correctionProblems(movements, { ...(movements[1] as Movement), on: day(text) }, ground).map(
        ({ kind }) => kind,
      )
    expect([on('2024-12-31'), on('2025-01-01'), on('2025-02-01'), on('2025-02-02')]).toEqual([
      ['before'],
      [],
      [],
      ['after'],
    ])
  })
})

describe('alarms and what is owed', () => {
  const consulting = log(
    raised('2025-01-01'),
    moved('2025-01-11', 'prepare', 'prep'),
    moved('2025-02-01', 'consult', 'a', 'b', 'c'),
    { kind: 'answered', bodyIds: ['b'], on: '2025-02-05' },
  )
  const raise = (entries: readonly Entry[], known: readonly KnownBody[], on: string) =>
    alarms({ journey: journey(entries), path }, known, day(on))

  test('it stood longer than expected only from the day after', () => {
    expect(raise(consulting, bodies, '2025-03-03')).toEqual([])
    expect(raise(consulting, bodies, '2025-03-04')).toEqual([{ kind: 'overdue', days: 31, expected: 30 }])
  })

  test('only those who are waited for are asked whether they are there and meet', () => {
    const known = bodies.map((body) => ({
      ...body,
      lastOn: body.id === 'b' || body.id === 'c' ? day('2025-02-10') : null,
      nextMeetingOn: body.id === 'a' ? null : body.nextMeetingOn,
    }))
    expect(raise(consulting, known, '2025-02-20')).toEqual([
      { kind: 'ended', bodyId: 'c', on: '2025-02-10' },
      { kind: 'no-meeting', bodyId: 'a' },
    ])
  })

  test('what slept past its day is called, and nothing is owed meanwhile', () => {
    const asleep = log(raised('2025-01-01'), {
      kind: 'stopped',
      why: 'postponed',
      until: day('2025-02-01'),
      on: '2025-01-05',
      note: 'Sen',
    })
    expect(raise(asleep, bodies, '2025-02-01')).toEqual([])
    expect(raise(asleep, bodies, '2025-02-02')).toEqual([{ kind: 'slept', until: '2025-02-01' }])
    expect(owedByMatters([{ matter, path, journey: journey(asleep) }], day('2025-02-02'))).toEqual([])
  })

  test('each of those who have not answered owes its answer, since when and by when', () => {
    const owed = owedByMatters([{ matter, path, journey: journey(consulting) }], day('2025-03-05'))
    expect(owed.map(({ bodyId }) => bodyId)).toEqual(['a', 'c'])
    expect(owed[0]).toMatchObject({ since: '2025-02-01', by: '2025-03-03', daysLate: 2, step: 'consult' })
  })

  test('the latest stands first', () => {
    const calm = { matter: { ...matter, id: 'calm' }, path, journey: journey(log(raised('2025-03-01'))) }
    const late = { matter: { ...matter, id: 'late' }, path, journey: journey(consulting) }
    expect(owedByMatters([calm, late], day('2025-04-01')).map(({ matterId }) => matterId)).toEqual([
      'late',
      'late',
      'calm',
    ])
  })
})

/** Logs as people could have recorded them: every movement is one that the rules let through. */
const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .tuple(fc.constantFrom('raise', 'prepare', 'decide'), fc.constantFrom('a', 'prep', 'steer'))
    .map(([step, id]) => ({ kind: 'moved', step, bodyIds: [id] }) as const),
  fc
    .subarray(['a', 'b', 'c'], { minLength: 1 })
    .map((ids) => ({ kind: 'moved', step: 'consult', bodyIds: ids }) as const),
  fc.constantFrom('a', 'b', 'c').map((id) => ({ kind: 'answered', bodyIds: [id] }) as const),
  fc.constantFrom('dropped', 'elsewhere').map((why) => ({ kind: 'stopped', why, until: null }) as const),
  fc.constant({ kind: 'stopped', why: 'postponed', until: day('2099-01-01') } as const),
  fc.constantFrom('resumed', 'finished').map((kind) => ({ kind }) as const),
  fc.nat(3).map((n) => ({ kind: 'decided', step: 'carryOut', bodyIds: [], outcomeId: `o${n}` }) as const),
)

const longer = (entries: readonly Entry[], more: Told | ReturnType<typeof undone>) =>
  log(...(entries as readonly unknown[] as Told[]), more)

const logs = fc.array(fc.tuple(happenings, fc.nat(40), fc.boolean()), { maxLength: 15 }).map((wanted) => {
  let entries = log(raised('2025-01-01'))
  let at = 0
  for (const [happening, later, takesBack] of wanted) {
    at += later
    const on = dayNumber(at)
    const so = journey(entries)
    const kind = happening.kind === 'moved' ? wayTo(so, stages, happening) : happening.kind
    const movement = { ...happening, kind, on, note: 'Därför' } as Happening & { on: CivilDate; note: string }
    const ground = { journey: so, stages, bodies, outcome: null, today: day('2090-01-01') }
    if (movingProblems(movement, ground).length === 0) entries = longer(entries, movement as Told)
    const holds = standing(entries)
    if (takesBack && holds.length > 1) entries = longer(entries, undone(on, holds.at(-1)!.number))
  }
  return entries
})

describe('whatever happens to a matter', () => {
  const today = day('2040-01-01')

  test('the days of its stays add up to the whole', () => {
    fc.assert(
      fc.property(logs, (entries) => {
        const so = journey(entries)
        const sum = so.stays.reduce((days, stay) => days + daysOf(stay, today), 0)
        expect(sum).toBe(wholeDays(so, today))
      }),
    )
  })

  test('it is in one place, or in several only while they are consulted side by side', () => {
    fc.assert(
      fc.property(logs, (entries) => {
        const so = journey(entries)
        const here = presentStay(so)
        if (here && awaited(here).length > 1) expect(here.step).toBe('consult')
        const marked = wayOfMatter(stages, so, today).columns.flatMap(({ step, stations }) =>
          stations.filter(({ state }) => state.kind === 'here').map(() => step),
        )
        if (!here) expect(marked).toEqual([])
        else if (here.step === 'consult') expect(marked).toHaveLength(awaited(here).length)
        else expect(marked).toEqual([here.step])
      }),
    )
  })

  test('taking back the last movement gives what was before it', () => {
    fc.assert(
      fc.property(logs, (entries) => {
        const holds = standing(entries)
        fc.pre(holds.length > 1)
        const back = longer(entries, undone('2030-01-01', holds.at(-1)!.number))
        expect(standing(back)).toEqual(standing(entries).slice(0, -1))
      }),
    )
  })
})
