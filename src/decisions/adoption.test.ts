import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CivilDate, daysAfter } from '../i18n/format.ts'
import {
  type Adoptable,
  type Answer,
  answerOn,
  inForce,
  inForceFor,
  partyState,
  type Request,
} from './adoption.ts'
import { alarms } from './alarms.ts'
import { alarmStory } from './story.ts'

const day = (text: string) => text as CivilDate

const parties = ['arvika', 'eda', 'kil', 'region'] as const

const asked: Request = {
  askedOn: day('2025-01-10'),
  answerBy: day('2025-03-31'),
  needs: null,
  parties: parties.map((id) => ({ id, leftOn: null })),
}

const agreement: Adoptable = {
  takenOn: day('2025-01-10'),
  validFrom: null,
  validUntil: null,
  evaluateOn: null,
  dueOn: null,
  ownDecision: false,
  request: asked,
  answers: [],
  evaluatedOn: [],
  reports: [],
  ending: null,
}

let number = 0
const adopted = (partyId: string, on: string, registered = true): Answer => ({
  number: ++number,
  partyId,
  decidedOn: day(on),
  registered,
  kind: 'adopted',
})
const amended = (partyId: string, on: string, acceptedOn: string | null): Answer => ({
  ...adopted(partyId, on),
  kind: 'amended',
  acceptedOn: acceptedOn === null ? null : day(acceptedOn),
})
const declined = (partyId: string, on: string): Answer => ({ ...adopted(partyId, on), kind: 'declined' })

/** The same question, of which one of the asked left on a day. */
const withLeft = (party: string, on: string): Request => ({
  ...asked,
  parties: asked.parties.map((each) => (each.id === party ? { ...each, leftOn: day(on) } : each)),
})

const three = [adopted('arvika', '2025-02-01'), adopted('eda', '2025-02-11'), adopted('region', '2025-02-05')]
const standing = (changes: Partial<Adoptable>, on = '2025-06-01') =>
  inForce({ ...agreement, ...changes }, day(on))

describe('an agreement that every party decides about', () => {
  test('is not in force before it is put to anybody', () => {
    expect(standing({ request: null })).toEqual({ inForce: false, why: { kind: 'not-asked' } })
  })

  test('tells whose answer is missing', () => {
    expect(standing({ answers: three })).toEqual({
      inForce: false,
      why: { kind: 'unmet', missing: 1, waiting: ['kil'], open: [], declined: [] },
    })
  })

  test('is in force since the day the last one adopted it, until further notice', () => {
    const answers = [...three, adopted('kil', '2025-03-20')]
    expect(standing({ answers })).toEqual({ inForce: true, since: '2025-03-20', until: null })
    expect(standing({ answers }, '2025-03-19')).toMatchObject({ why: { waiting: ['kil'] } })
  })

  test('waits for the beginning of its validity', () => {
    const answers = [...three, adopted('kil', '2025-03-20')]
    const changes = { answers, validFrom: day('2025-07-01') }
    expect(standing(changes)).toEqual({ inForce: false, why: { kind: 'not-begun', from: '2025-07-01' } })
    expect(standing(changes, '2025-07-01')).toMatchObject({ inForce: true, since: '2025-07-01' })
  })

  test('is stopped by one that declines, who may think anew', () => {
    const answers = [...three, declined('kil', '2025-03-20')]
    expect(standing({ answers })).toMatchObject({ why: { declined: ['kil'], missing: 1 } })
    expect(standing({ answers: [...answers, adopted('kil', '2025-05-02')] })).toMatchObject({
      since: '2025-05-02',
    })
  })

  test('falls when one that had adopted it declines, and is in force again when it adopts anew', () => {
    const answers = [...three, adopted('kil', '2025-03-01'), declined('kil', '2025-04-01')]
    expect(standing({ answers }, '2025-03-31')).toMatchObject({ inForce: true, since: '2025-03-01' })
    expect(standing({ answers }, '2025-04-01')).toMatchObject({ inForce: false })
    expect(standing({ answers: [...answers, adopted('kil', '2025-05-01')] })).toMatchObject({
      since: '2025-05-01',
    })
  })

  test('does not wait for one that has left', () => {
    const left = {
      ...asked,
      parties: asked.parties.map((party) =>
        party.id === 'kil' ? { ...party, leftOn: day('2025-04-30') } : party,
      ),
    }
    expect(standing({ request: left, answers: three }, '2025-04-30')).toMatchObject({ inForce: false })
    expect(standing({ request: left, answers: three })).toMatchObject({ since: '2025-05-01' })
    expect(partyState({ ...agreement, request: left }, 'kil', day('2025-04-30'))).toBe('late')
    expect(partyState({ ...agreement, request: left }, 'kil', day('2025-05-01'))).toBe('left')
  })

  test('shows one that has adopted it and left as one that has left, from the day after', () => {
    const left = withLeft('arvika', '2025-04-30')
    const adoptable = { ...agreement, request: left, answers: three }
    expect(partyState(adoptable, 'arvika', day('2025-04-30'))).toBe('adopted')
    expect(partyState(adoptable, 'arvika', day('2025-05-01'))).toBe('left')
    // What it answered is on record, and counts no longer.
    expect(answerOn(adoptable, 'arvika', day('2025-05-01'))).toMatchObject({ kind: 'adopted' })
    expect(
      inForceFor(
        { ...adoptable, answers: [...three, adopted('kil', '2025-03-20')] },
        'arvika',
        day('2025-05-01'),
      ),
    ).toBeNull()
  })

  test('never asks one that had left when the question was put, and never waits for it', () => {
    const left = withLeft('kil', '2025-01-09')
    const adoptable = { ...agreement, request: left, answers: three }
    for (const on of ['2025-01-10', '2025-03-31', '2025-06-01']) {
      expect(partyState(adoptable, 'kil', day(on))).toBe('not-concerned')
    }
    expect(standing({ request: left, answers: three })).toMatchObject({ since: '2025-02-11' })
    expect(alarms(adoptable, day('2025-06-01'))).toEqual([])
  })

  test('ends with its validity, when it is ended, and when it is replaced', () => {
    const answers = [...three, adopted('kil', '2025-03-20')]
    const validUntil = day('2025-05-31')
    expect(standing({ answers, validUntil }, '2025-05-31')).toMatchObject({ until: '2025-05-31' })
    expect(standing({ answers, validUntil })).toMatchObject({ why: { kind: 'expired', on: '2025-05-31' } })
    const ending = { endedOn: day('2025-05-01'), successorId: null }
    expect(standing({ answers, validUntil, ending })).toMatchObject({
      why: { kind: 'ended', on: '2025-05-01' },
    })
    expect(standing({ answers, ending: { ...ending, successorId: 'new' } })).toMatchObject({
      why: { kind: 'replaced', successorId: 'new' },
    })
  })
})

describe('a change', () => {
  test('counts only from the day that the others accepted it', () => {
    const open = [...three, amended('kil', '2025-03-03', null)]
    expect(standing({ answers: open })).toMatchObject({ why: { open: ['kil'], waiting: [] } })
    const accepted = [...three, amended('kil', '2025-03-03', '2025-04-15')]
    expect(standing({ answers: accepted }, '2025-04-14')).toMatchObject({ why: { open: ['kil'] } })
    expect(standing({ answers: accepted })).toMatchObject({ since: '2025-04-15' })
    expect(inForceFor({ ...agreement, answers: accepted }, 'kil', day('2025-04-14'))).toBeNull()
  })
})

describe('a recommendation that wants three of four', () => {
  const request = { ...asked, needs: 3 }

  test('is in force for those that have adopted it, and not for the others', () => {
    const answers = [...three, declined('kil', '2025-01-20')]
    const recommendation = { ...agreement, request, answers }
    expect(inForce(recommendation, day('2025-06-01'))).toMatchObject({ since: '2025-02-11' })
    expect(inForceFor(recommendation, 'arvika', day('2025-06-01'))).toMatchObject({ since: '2025-02-11' })
    expect(inForceFor(recommendation, 'kil', day('2025-06-01'))).toBeNull()
    expect(inForceFor(recommendation, 'grums', day('2025-06-01'))).toBeNull()
  })

  test('tells how many more it wants', () => {
    expect(standing({ request, answers: three.slice(1) })).toMatchObject({ why: { missing: 1 } })
  })
})

describe('a decision of a body that may decide', () => {
  test('applies by itself from its day', () => {
    const decision = { request: null, ownDecision: true }
    expect(standing(decision)).toEqual({ inForce: true, since: '2025-01-10', until: null })
    expect(standing(decision, '2025-01-09')).toMatchObject({ why: { kind: 'not-begun' } })
  })
})

describe('an agreement to keep children from falling between the chairs', () => {
  // Valid from November 2017, adopted by the council in April 2018, to be evaluated before the end of 2017, its plan
  // not registered with the municipality, nothing reported, and out at the end of 2018.
  const failure: Adoptable = {
    ...agreement,
    takenOn: day('2017-10-20'),
    validFrom: day('2017-11-01'),
    validUntil: day('2018-12-31'),
    evaluateOn: day('2017-12-31'),
    dueOn: day('2018-06-30'),
    request: {
      askedOn: day('2017-10-20'),
      answerBy: day('2017-11-30'),
      needs: null,
      parties: [
        { id: 'municipality', leftOn: null },
        { id: 'region', leftOn: null },
      ],
    },
    answers: [adopted('region', '2017-10-25'), adopted('municipality', '2018-04-23', false)],
  }
  const kinds = (on: string) => alarms(failure, day(on)).map(({ kind }) => kind)

  test('was to be evaluated before it was adopted', () => {
    expect(kinds('2017-11-15')).toEqual(['evaluated-before-adopted'])
    expect(kinds('2018-02-01')).toEqual(['evaluated-before-adopted', 'answers-late'])
  })

  test('was adopted after it should have been evaluated, by one that had not registered it', () => {
    const found = alarms(failure, day('2018-05-01'))
    expect(found).toContainEqual({
      kind: 'adopted-after-evaluation',
      partyIds: ['municipality'],
      on: '2017-12-31',
    })
    expect(found).toContainEqual({ kind: 'not-registered', partyIds: ['municipality'] })
    expect(found).toContainEqual({ kind: 'evaluation-overdue', since: '2017-12-31' })
  })

  test('was never reported back on', () => {
    expect(kinds('2018-09-01')).toContain('not-reported')
  })

  test('was in force for eight months, and in 2019 none was', () => {
    expect(inForce(failure, day('2018-12-31'))).toEqual({
      inForce: true,
      since: '2018-04-23',
      until: '2018-12-31',
    })
    expect(inForce(failure, day('2019-03-01'))).toEqual({
      inForce: false,
      why: { kind: 'expired', on: '2018-12-31' },
    })
    expect(kinds('2019-03-01')).toContain('expired')
  })

  describe('with one that was to follow it', () => {
    // Taken in February 2019, to apply from March, and not answered.
    const next: Adoptable = {
      ...agreement,
      takenOn: day('2018-11-12'),
      validFrom: day('2019-03-01'),
      request: { ...failure.request!, askedOn: day('2018-11-15'), answerBy: day('2019-02-28') },
      answers: [],
    }
    const both = [adopted('region', '2018-12-01'), adopted('municipality', '2018-12-10')]
    const gaps = (ended: Adoptable, follower: Adoptable, on: string) => ({
      ended: alarms(ended, day(on), { earlier: [], later: [follower] }).filter(({ kind }) => kind === 'gap'),
      next: alarms(follower, day(on), { earlier: [ended], later: [] }).filter(({ kind }) => kind === 'gap'),
    })
    const gap = { kind: 'gap', after: '2018-12-31', before: null }

    test('the days on which none was in force are an alarm from the first of them, and not "nobody has replaced it"', () => {
      expect(gaps(failure, next, '2018-12-31')).toEqual({ ended: [], next: [] })
      expect(gaps(failure, next, '2019-01-01')).toEqual({ ended: [{ ...gap, side: 'ended' }], next: [] })
      const told = alarms(failure, day('2019-06-01'), { earlier: [], later: [next] })
      expect(told.map(({ kind }) => kind)).not.toContain('expired')
      const [open] = told
      expect(
        alarmStory('sv', 'Barnöverenskommelsen', open!, (id) => id, day('2019-06-01')).sentence,
      ).toContain('Mellan 31\u00a0december 2018 och i dag gäller ingen')
    })

    test('the follower tells of them when somebody has ended the first', () => {
      const ended = { ...failure, ending: { endedOn: day('2018-12-31'), successorId: 'next' } }
      expect(gaps(ended, next, '2019-02-01')).toEqual({ ended: [], next: [{ ...gap, side: 'next' }] })
    })

    test('they are told in advance when the follower begins too late', () => {
      const late = { ...next, answers: both }
      expect(gaps(failure, late, '2018-12-20')).toEqual({
        ended: [{ ...gap, before: '2019-03-01', side: 'ended' }],
        next: [],
      })
      expect(gaps(failure, late, '2019-03-01')).toEqual({ ended: [], next: [] })
    })

    test('there are none when the follower is in force the day after', () => {
      const inTime = { ...next, validFrom: day('2019-01-01'), answers: both }
      expect(gaps(failure, inTime, '2018-12-20')).toEqual({ ended: [], next: [] })
      expect(gaps(failure, inTime, '2019-06-01')).toEqual({ ended: [], next: [] })
    })
  })
})

describe('alarms', () => {
  const raised = (changes: Partial<Adoptable>, on = '2025-06-01') =>
    alarms({ ...agreement, ...changes }, day(on)).map(({ kind }) => kind)

  test('name who is late, from the day after the last one', () => {
    expect(alarms({ ...agreement, answers: three }, day('2025-03-31'))).toEqual([])
    expect(alarms({ ...agreement, answers: three }, day('2025-04-01'))).toEqual([
      { kind: 'answers-late', partyIds: ['kil'], since: '2025-03-31' },
    ])
  })

  test('fall silent when the evaluation is there, when it is reported, and when somebody has ended it', () => {
    const answers = [...three, adopted('kil', '2025-02-20')]
    const due = { answers, evaluateOn: day('2025-04-01'), dueOn: day('2025-04-30') }
    expect(raised(due)).toEqual(['evaluation-overdue', 'not-reported'])
    expect(raised({ ...due, evaluatedOn: [day('2025-04-20')] })).toEqual(['not-reported'])
    expect(
      raised({
        ...due,
        evaluatedOn: [day('2025-04-20')],
        reports: [{ on: day('2025-05-01'), partyId: null }],
      }),
    ).toEqual([])
    expect(raised({ ...due, ending: { endedOn: day('2025-05-20'), successorId: null } })).toEqual([])
  })

  test('ask those who have adopted and not told how it went, once somebody has told about itself', () => {
    const answers = [...three, adopted('kil', '2025-02-20')]
    const due = { ...agreement, answers, dueOn: day('2025-04-30') }
    const told = (...by: readonly (string | null)[]) =>
      alarms(
        { ...due, reports: by.map((partyId) => ({ on: day('2025-05-01'), partyId })) },
        day('2025-06-01'),
      )
    const missing = (partyIds: readonly string[]) => [{ kind: 'not-reported', partyIds, since: '2025-04-30' }]
    expect(told()).toEqual(missing([]))
    expect(told('arvika')).toEqual(missing(parties.filter((id) => id !== 'arvika')))
    expect(told(...parties)).toEqual([])
    expect(told('arvika', null)).toEqual([])
  })

  test('do not ask for the carrying out of what nobody has adopted', () => {
    expect(raised({ dueOn: day('2025-04-30') })).toEqual(['answers-late'])
  })
})

describe('the rules, whatever is answered', () => {
  const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => daysAfter(day('2025-01-10'), days))
  const anyAnswer = fc
    .record({
      partyId: fc.constantFrom(...parties),
      decidedOn: anyDay,
      registered: fc.boolean(),
      kind: fc.constantFrom('adopted' as const, 'amended' as const, 'declined' as const),
      acceptedOn: fc.option(anyDay),
    })
    .map((answer) => answer as Omit<Answer, 'number'>)
  const anyAdoptable = fc
    .record({
      answers: fc.array(anyAnswer, { maxLength: 12 }),
      needs: fc.constantFrom(null, 1, 2, 3, 4),
      validFrom: fc.option(anyDay),
      validUntil: fc.option(anyDay),
      endedOn: fc.option(anyDay),
      leftOn: fc.option(anyDay),
    })
    .map(
      ({ answers, needs, validFrom, validUntil, endedOn, leftOn }): Adoptable => ({
        ...agreement,
        validFrom,
        validUntil: validFrom && validUntil && validUntil < validFrom ? null : validUntil,
        request: {
          ...asked,
          needs,
          parties: asked.parties.map((party) => (party.id === 'eda' ? { ...party, leftOn } : party)),
        },
        answers: answers.map((answer, i) => ({ ...answer, number: i + 1 }) as Answer),
        ending: endedOn && { endedOn, successorId: null },
      }),
    )

  test('since and until are what they say: in force every day between, not the day before, not the day after', () => {
    fc.assert(
      fc.property(anyAdoptable, anyDay, anyDay, (adoptable, on, other) => {
        const found = inForce(adoptable, on)
        if (!found.inForce) return
        expect(found.since <= on && (found.until === null || on <= found.until)).toBe(true)
        expect(inForce(adoptable, daysAfter(found.since, -1)).inForce).toBe(false)
        if (found.until) expect(inForce(adoptable, daysAfter(found.until, 1)).inForce).toBe(false)
        if (other >= found.since && other <= on) expect(inForce(adoptable, other)).toEqual(found)
      }),
    )
  })

  test('one more adoption takes nothing out of force', () => {
    fc.assert(
      fc.property(anyAdoptable, anyDay, anyDay, fc.constantFrom(...parties), (adoptable, on, at, partyId) => {
        fc.pre(inForce(adoptable, on).inForce)
        const more: Answer = {
          number: 99,
          partyId,
          decidedOn: at,
          registered: true,
          kind: 'adopted',
        }
        const answers = [...adoptable.answers, more]
        expect(inForce({ ...adoptable, answers }, on).inForce).toBe(true)
      }),
    )
  })

  test('what is in force for a party is in force, and the party has adopted it', () => {
    fc.assert(
      fc.property(anyAdoptable, anyDay, fc.constantFrom(...parties), (adoptable, on, partyId) => {
        const here = inForceFor(adoptable, partyId, on)
        if (!here) return
        expect(inForce(adoptable, on).inForce).toBe(true)
        expect(here.since <= on).toBe(true)
        expect(['adopted', 'amended']).toContain(partyState(adoptable, partyId, on))
      }),
    )
  })

  test('the order in which answers are read is of no matter: of the same day the later recorded counts', () => {
    fc.assert(
      fc.property(anyAdoptable, anyDay, fc.infiniteStream(fc.nat()), (adoptable, on, keys) => {
        const answers = adoptable.answers
          .map((answer) => ({ answer, key: keys.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ answer }) => answer)
        const shuffled = { ...adoptable, answers }
        expect(inForce(shuffled, on)).toEqual(inForce(adoptable, on))
        for (const id of parties) expect(answerOn(shuffled, id, on)).toEqual(answerOn(adoptable, id, on))
      }),
    )
  })

  test('what is missing is told exactly: so many more adoptions and it is met', () => {
    fc.assert(
      fc.property(anyAdoptable, anyDay, (adoptable, on) => {
        const { needs, parties: of } = adoptable.request!
        fc.pre((needs ?? 0) <= of.filter(({ leftOn }) => leftOn === null || on <= leftOn).length)
        const found = inForce(adoptable, on)
        if (found.inForce || found.why.kind !== 'unmet') return
        const { missing, waiting, open, declined: against } = found.why
        expect(missing).toBeGreaterThan(0)
        const more = [...waiting, ...open, ...against].slice(0, missing).map(
          (partyId, i): Answer => ({
            number: 99 + i,
            partyId,
            decidedOn: on,
            registered: true,
            kind: 'adopted',
          }),
        )
        const answers = [...adoptable.answers, ...more]
        const met = inForce({ ...adoptable, answers }, on)
        expect(met.inForce || met.why.kind !== 'unmet').toBe(true)
        const short = inForce({ ...adoptable, answers: answers.slice(0, -1) }, on)
        expect(short).toMatchObject({ why: { kind: 'unmet', missing: 1 } })
      }),
    )
  })
})
