import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bearing,
  breadthOf,
  heardIn,
  isEmpty,
  type Piece,
  tellable,
  tellableWeaknesses,
  weaknessesOf,
} from './breadth.ts'
import { type Fate, firstYear, type Said, threadsOf, timesSaid } from './recurrence.ts'
import { gainsOf, quietSince, saturationOf, totalsOf } from './saturation.ts'
import { breadthSentence } from './story.ts'

const few = (name: string, count: number) => fc.integer({ min: 1, max: count }).map((i) => `${name}${i}`)

const voice = few('voice', 12).map((id) => ({
  id,
  // Who somebody is follows from their voice, as it does in a review.
  roleId: `role${Number(id.slice(5)) % 4}`,
  partyId: Number(id.slice(5)) % 5 === 0 ? null : `party${Number(id.slice(5)) % 7}`,
}))

const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({
    bearing: fc.constantFrom<Bearing>('supports', 'contradicts'),
    source: few('interview', 9).map((id) => ({ id, kind: 'interview' as const })),
    voices: fc.array(voice, { maxLength: 3 }),
  }),
  fc.record({
    bearing: fc.constantFrom<Bearing>('supports', 'contradicts'),
    source: few('document', 5).map((id) => ({ id, kind: 'document' as const })),
    voices: fc.constant([]),
  }),
)

const pieces = fc.array(piece, { maxLength: 30 })

describe('breadth', () => {
  test('counts everybody once, however often they are heard and in whatever order', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const breadth = breadthOf(all)
        expect(breadthOf([...all, ...all].toReversed())).toEqual(breadth)
        for (const side of [breadth.supports, breadth.contradicts]) {
          expect(side.roles).toBeLessThanOrEqual(side.voices)
          expect(side.principals).toBeLessThanOrEqual(side.voices)
          expect(side.interviews).toBeLessThanOrEqual(9)
        }
      }),
    )
  })

  test('never shrinks when more is found, and one side says nothing of the other', () => {
    fc.assert(
      fc.property(pieces, piece, (all, more) => {
        const [before, after] = [breadthOf(all), breadthOf([...all, more])]
        const other = more.bearing === 'supports' ? 'contradicts' : 'supports'
        expect(after[other]).toEqual(before[other])
        for (const [name, count] of Object.entries(before[more.bearing])) {
          expect(after[more.bearing][name as 'voices']).toBeGreaterThanOrEqual(count)
        }
      }),
    )
  })

  test('is weak in one way at a time, and strong once several roles, principals and sources agree', () => {
    fc.assert(
      fc.property(pieces, fc.boolean(), (all, sought) => {
        const breadth = breadthOf(all)
        const weak = weaknessesOf(breadth, sought)
        expect(weak.includes('nothing')).toBe(isEmpty(breadth.supports))
        expect(weak.includes('counter-not-sought')).toBe(isEmpty(breadth.contradicts) && !sought)
        if (weak.includes('one-interview')) expect(weak).not.toContain('one-role')
        const { voices, interviews, documents, roles, principals } = breadth.supports
        const isBroad = voices > 1 && interviews > 1 && roles > 1 && principals !== 1
        if (isBroad || (interviews === 0 && documents > 0)) {
          expect(weak.filter((each) => each !== 'counter-not-sought')).toEqual([])
        }
      }),
    )
  })

  test('is told in a sentence', () => {
    const side = { voices: 14, interviews: 9, roles: 4, principals: 7, documents: 3 }
    const two = { voices: 2, interviews: 2, roles: 1, principals: 2, documents: 0 }
    const member = { fewest: null, counterIsSought: false }
    expect(breadthSentence('sv', { supports: side, contradicts: two }, member)).toBe(
      'Bärs av 14 röster i nio intervjuer, från fyra roller och sju huvudmän, och av tre dokument. Två röster säger emot.',
    )
    expect(breadthSentence('en', { supports: side, contradicts: two }, member)).toBe(
      'Carried by 14 voices in nine interviews, from four roles and seven principals, and by three documents. Against it: two voices.',
    )
  })

  test('of fewer voices than the set number, others are told neither how many they are nor where they come from', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 2, max: 20 }), (all, fewest) => {
        const { supports, contradicts } = breadthOf(all)
        for (const side of [supports, contradicts]) {
          expect(tellable(side, fewest) === 'few').toBe(side.voices > 0 && side.voices < fewest)
        }
        const sentence = breadthSentence('sv', { supports, contradicts }, { fewest, counterIsSought: true })
        if (supports.voices > 0 && supports.voices < fewest) {
          expect(sentence).toMatch(/^Bärs av färre än /)
          expect(sentence).not.toMatch(/ roll(er)?| huvudm/)
        }
        const weak = weaknessesOf({ supports, contradicts }, true)
        const told = tellableWeaknesses(weak, { supports, contradicts }, fewest)
        if (supports.voices > 0 && supports.voices < fewest) expect(told).toEqual([])
        else expect(told).toEqual(weak)
      }),
    )
  })
})

describe('who is heard in a part of a text', () => {
  const voices = ['a', 'b'].map((id) => ({ id, roleId: 'r', partyId: null }))
  const turns = [
    { startAt: 0, endAt: 10, voiceId: null },
    { startAt: 10, endAt: 20, voiceId: 'a' },
    { startAt: 20, endAt: 30, voiceId: 'b' },
  ]
  const heard = (startAt: number, endAt: number) =>
    heardIn({ startAt, endAt }, turns, voices).map(({ id }) => id)

  test('are those whose turns it touches, and not the interviewer', () => {
    expect(heard(2, 9)).toEqual([])
    expect(heard(5, 12)).toEqual(['a'])
    expect(heard(10, 20)).toEqual(['a'])
    expect(heard(19, 21)).toEqual(['a', 'b'])
  })

  test('is the only one there, where nobody has said who speaks when, and nobody of several', () => {
    expect(heardIn({ startAt: 0, endAt: 5 }, [], voices.slice(1))).toEqual(voices.slice(1))
    expect(heardIn({ startAt: 0, endAt: 5 }, [], voices)).toEqual([])
  })
})

describe('saturation', () => {
  const interview = fc.record({
    codes: fc.array(few('code', 10), { maxLength: 6 }),
    findings: fc.array(few('finding', 5), { maxLength: 3 }),
  })
  const interviews = fc
    .array(interview, { maxLength: 20 })
    .map((all) => all.map((heard, i) => ({ sourceId: `s${i}`, number: i + 1, ...heard })))

  test('gives each code and finding to the interview that had it first', () => {
    fc.assert(
      fc.property(interviews, (all) => {
        const gains = gainsOf(all)
        const totals = totalsOf(gains)
        expect(totals.at(-1)?.codes ?? 0).toBe(new Set(all.flatMap(({ codes }) => codes)).size)
        expect(totals.at(-1)?.findings ?? 0).toBe(new Set(all.flatMap(({ findings }) => findings)).size)
        expect(totals.map(({ codes }) => codes)).toEqual(
          totals.map(({ codes }) => codes).toSorted((a, b) => a - b),
        )
      }),
    )
  })

  test('hearing the same once more at the end brings nothing', () => {
    fc.assert(
      fc.property(interviews, (all) => {
        const before = gainsOf(all)
        const after = gainsOf([...all, ...all.map((each) => ({ ...each, number: each.number + all.length }))])
        expect(quietSince(after)).toBe(quietSince(before) + all.length)
        if (all.length >= 3 && saturationOf(before) !== 'nothing')
          expect(saturationOf(after)).toBe('saturated')
      }),
    )
  })
})

describe('what is said again', () => {
  const reviews = ['r1', 'r2', 'r3']
  const said: fc.Arbitrary<readonly Said[]> = fc
    .uniqueArray(fc.record({ id: few('rec', 12), review: fc.constantFrom(0, 1, 2) }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 12,
    })
    .map((all) => all.map(({ id, review }) => ({ id, reviewId: reviews[review]!, year: 2014 + 4 * review })))
  const world = said.chain((all) =>
    fc.record({
      all: fc.constant(all),
      fates: fc
        .array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)), { maxLength: 12 })
        .map((pairs) =>
          pairs.flatMap(([one, other]): Fate[] =>
            one.year < other.year
              ? [{ earlierId: one.id, reviewId: other.reviewId, fate: 'repeated', laterId: other.id }]
              : [],
          ),
        ),
    }),
  )

  test('each recommendation is in one thread, with all that repeat it, whatever order they were tied in', () => {
    fc.assert(
      fc.property(world, ({ all, fates }) => {
        const threads = threadsOf(reviews, all, fates)
        const members = (of: typeof threads) =>
          of
            .map(({ said: each }) =>
              each
                .map(({ id }) => id)
                .toSorted()
                .join(),
            )
            .toSorted()
        expect(threads.flatMap(({ said: each }) => each.map(({ id }) => id)).toSorted()).toEqual(
          all.map(({ id }) => id).toSorted(),
        )
        for (const { earlierId, laterId } of fates) {
          const thread = threads.find(({ said: each }) => each.some(({ id }) => id === earlierId))!
          expect(thread.said.some(({ id }) => id === laterId)).toBe(true)
        }
        expect(members(threadsOf(reviews, all, fates.toReversed()))).toEqual(members(threads))
      }),
    )
  })

  test('has one mark for each review, begins with "said", and counts the reviews that said it', () => {
    fc.assert(
      fc.property(world, ({ all, fates }) => {
        for (const thread of threadsOf(reviews, all, fates)) {
          expect(thread.marks).toHaveLength(reviews.length)
          expect(thread.marks.filter((mark) => mark === 'said')).toHaveLength(1)
          expect(thread.marks.filter((mark) => mark === 'said' || mark === 'repeated')).toHaveLength(
            timesSaid(thread),
          )
          expect(firstYear(thread)).toBe(Math.min(...thread.said.map(({ year }) => year)))
        }
      }),
    )
  })

  test('what a later review sees as solved or reversed says so in that review, and is another thread', () => {
    const all = [
      { id: 'a', reviewId: 'r1', year: 2014 },
      { id: 'b', reviewId: 'r1', year: 2014 },
      { id: 'c', reviewId: 'r3', year: 2022 },
    ]
    const fates: Fate[] = [
      { earlierId: 'a', reviewId: 'r2', fate: 'solved', laterId: null },
      { earlierId: 'b', reviewId: 'r3', fate: 'reversed', laterId: 'c' },
    ]
    expect(threadsOf(reviews, all, fates).map(({ latest, marks }) => [latest.id, ...marks])).toEqual([
      ['a', 'said', 'solved', 'silent'],
      ['b', 'said', 'silent', 'reversed'],
      ['c', 'silent', 'silent', 'said'],
    ])
  })
})
