import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffAlpha, pairableUnits } from '../methods/agreement.ts'
import { characterOffsets } from '../review/characters.ts'
import { type Code, inOrder, mayStandBelow, moved, withDescendants } from './codeTree.ts'
import { type Coder, type Coding, overlap, type Span } from './coding.ts'
import { passagesOf } from './passages.ts'
import { allows, reliabilityOf } from './reliability.ts'
import { normalised, runsOf, snappedToWords } from './segments.ts'
import { readText, sentencesOf } from './sentences.ts'
import { isSame, reversed } from './step.ts'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => ({ start, end: start + length }))
const text = fc
  .array(
    fc.constantFrom('Ja. ', 'Vi gör det, t.ex. ', 'Nej! ', 'så', ' ', '\n', '🧒', 'Å', '… ', 'bl.a. ', '7 '),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))

describe('overlapping segments become pieces to show', () => {
  test('that follow on each other from beginning to end, each with exactly what lies over it', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (things, within) => {
        const runs = runsOf(things, within)
        expect(runs[0]!.start).toBe(within.start)
        expect(runs.at(-1)!.end).toBe(within.end)
        for (const [index, run] of runs.entries()) {
          if (index > 0) expect(run.start).toBe(runs[index - 1]!.end)
          for (let at = run.start; at < run.end; at++)
            expect(run.over).toEqual(things.filter(({ start, end }) => start <= at && at < end))
        }
      }),
    )
  })
})

describe('what is marked', () => {
  test('is kept without white space around it, whichever way it was marked', () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (whole, one, other) => {
        const sliced = characterOffsets(whole)
        const found = normalised(sliced, one, other)
        expect(normalised(sliced, other, one)).toEqual(found)
        if (found === null) return
        const part = sliced.slice(found.start, found.end)
        expect(part).toBe(part.trim())
        expect(sliced.slice(Math.min(one, other), Math.max(one, other)).trim()).toBe(part)
      }),
    )
    expect(normalised(characterOffsets('a b'), 1, 2)).toBeNull()
    expect(normalised(characterOffsets('ab'), 0, 3)).toBeNull()
  })

  test('can be given whole words', () => {
    const sliced = characterOffsets('Ett 🧒 beslut tas.')
    expect(snappedToWords(sliced, { start: 8, end: 10 })).toEqual({ start: 6, end: 12 })
    expect(snappedToWords(sliced, { start: 4, end: 5 })).toEqual({ start: 4, end: 5 })
  })
})

describe('a text is read as sentences', () => {
  test('that hold every character but the white space between them, in order', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { sentences, slice, length } = readText(whole, [])
        let [at, read] = [0, '']
        for (const { number, start, end } of sentences) {
          expect(slice(at, start).trim()).toBe('')
          expect(number).toBe(sentences.findIndex((each) => each.start === start) + 1)
          const sentence = slice(start, end)
          expect(sentence).toBe(sentence.trim())
          expect(sentence).not.toBe('')
          read += sentence
          at = end
        }
        expect(slice(at, length).trim()).toBe('')
        expect(read.replaceAll(/\s/g, '')).toBe(whole.replaceAll(/\s/g, ''))
      }),
    )
  })

  test('and an abbreviation ends none', () => {
    const { sentences, slice } = readText('Det tar bl.a. Ett år, t.ex. Jönköping. ”Ja!” Sa 3 av A. Ek.', [])
    expect(sentences.map(({ start, end }) => slice(start, end))).toEqual([
      'Det tar bl.a. Ett år, t.ex. Jönköping.',
      '”Ja!”',
      'Sa 3 av A. Ek.',
    ])
  })

  test('by turns where it has them', () => {
    const whole = 'I: Hur?\nS: Så. Och så.\n'
    const text = readText(whole, [
      { start: 3, end: 7, speaker: 'Intervjuare', isInterviewer: true },
      { start: 11, end: 22, speaker: 'Svar', isInterviewer: false },
    ])
    expect(text.blocks.map(({ speaker, sentences }) => [speaker, sentences.length])).toEqual([
      ['Intervjuare', 1],
      ['Svar', 2],
    ])
    expect(sentencesOf(text, { start: 13, end: 17 })).toEqual([2, 3])
    expect(sentencesOf(text, { start: 8, end: 10 })).toBeNull()
    expect(sentencesOf(text, { start: 14, end: 15 })).toBeNull()
    expect(sentencesOf(text, { start: 15, end: 16 })).toEqual([3, 3])
  })
})

const code = (id: string, parentId: string | null, place: number): Code => ({
  id,
  parentId,
  place,
  perspectiveId: null,
  name: id.toUpperCase(),
  definition: '',
  color: null,
  isCodable: true,
})
/** Any code below any earlier one: every tree, in any order. */
const tree = fc
  .array(fc.tuple(fc.integer({ min: -1, max: 20 }), fc.integer({ min: 1, max: 5 })), { maxLength: 15 })
  .map((rows) =>
    rows.map(([above, place], index) =>
      code(`c${index}`, above < 0 || index === 0 ? null : `c${above % index}`, place),
    ),
  )

describe('the tree of codes', () => {
  test('names every code once, after its parent, with the way down to it', () => {
    fc.assert(
      fc.property(tree, (codes) => {
        const listed = inOrder(codes.toReversed())
        expect(listed.map(({ id }) => id).toSorted()).toEqual(codes.map(({ id }) => id).toSorted())
        for (const [index, each] of listed.entries()) {
          const parent = listed.find(({ id }) => id === each.parentId)
          expect(each.depth).toBe(parent ? parent.depth + 1 : 0)
          expect(each.path).toBe(parent ? `${parent.path}: ${each.name}` : each.name)
          if (parent) expect(listed.indexOf(parent)).toBeLessThan(index)
        }
      }),
    )
  })

  test('lets no code stand below itself or what is below it', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (codes, one, other) => {
        fc.pre(codes.length > 0)
        const [id, parentId] = [codes[one % codes.length]!.id, codes[other % codes.length]!.id]
        const after = codes.map((each) => (each.id === id ? { ...each, parentId } : each))
        // Where it may, every code is still reached from a root.
        expect(mayStandBelow(codes, id, parentId)).toBe(inOrder(after).length === codes.length)
        expect(withDescendants(codes, id).has(id)).toBe(true)
      }),
    )
  })

  test('moves a code among its siblings and no further', () => {
    const codes = [code('a', null, 1), code('b', null, 1), code('c', 'a', 1)]
    expect(moved(codes, 'a', 'down')).toEqual(['b', 'a'])
    expect(moved(codes, 'b', 'down')).toBeNull()
    expect(moved(codes, 'c', 'up')).toBeNull()
  })
})

const coders: readonly Coder[] = [1, 2, 3].map((number) => ({
  id: `k${number}`,
  personId: null,
  name: `Kodare ${number}`,
  number,
}))
const coding = fc.tuple(span, fc.constantFrom('x', 'y'), fc.constantFrom('k1', 'k2', 'k3')).map(
  ([where, codeId, coderId]): Omit<Coding, 'id'> => ({
    ...where,
    segmentId: '',
    codeId,
    coderId,
    at: new Date(0),
  }),
)
const codingList = fc
  .array(coding, { maxLength: 10 })
  .map((list) => list.map((each, index) => ({ ...each, id: `${index}` })))

describe('coders are compared passage by passage', () => {
  test('every coding is in one passage, and passages never overlap', () => {
    fc.assert(
      fc.property(codingList, (codings) => {
        const passages = passagesOf(codings, coders)
        expect(passages.flatMap((passage) => passage.codings).length).toBe(codings.length)
        for (const [index, passage] of passages.entries()) {
          expect(passage.number).toBe(index + 1)
          if (index > 0) expect(passage.start).toBeGreaterThanOrEqual(passages[index - 1]!.end)
          for (const { start, end } of passage.codings)
            expect(start >= passage.start && end <= passage.end).toBe(true)
        }
      }),
    )
  })

  const put = (coderId: string, codeId: string, start: number, end: number): Coding => ({
    id: `${coderId}${codeId}${start}`,
    segmentId: '',
    codeId,
    coderId,
    at: new Date(0),
    start,
    end,
  })

  test('who put nothing where others put something is of another mind', () => {
    const both = [put('k1', 'x', 0, 10), put('k2', 'x', 5, 12)]
    expect(passagesOf(both, coders).map(({ standing }) => standing)).toEqual(['agree'])
    const third = passagesOf([...both, put('k3', 'y', 30, 40)], coders)
    expect(third.map(({ standing }) => standing)).toEqual(['disagree', 'disagree'])
    expect(third[0]!.byCoder.map(({ codeIds }) => codeIds)).toEqual([['x'], ['x'], []])
    expect(passagesOf([put('k1', 'x', 0, 3)], coders)[0]!.standing).toBe('alone')
    const agreement = { id: '', codeId: 'x', coderIds: [], at: new Date(0), by: '', start: 2, end: 9 }
    expect(passagesOf([...both, put('k3', 'y', 30, 40)], coders, [agreement])[0]!.standing).toBe('settled')
  })

  test('agreement is measured over sentences and codes, and equal answers give no number', () => {
    const { sentences } = readText('En. Två. Tre. Fyra.', [])
    const source = (codings: readonly Coding[]) => ({ sentences, codings })
    const same = reliabilityOf([source([put('k1', 'x', 0, 3), put('k2', 'x', 1, 2)])], coders)
    expect(same).toMatchObject({ sources: 1, sentences: 4, overall: { units: 4, alpha: 1, kappa: 1 } })
    const all = reliabilityOf([source([put('k1', 'x', 0, 19), put('k2', 'x', 0, 19)])], coders)
    expect(all.overall).toEqual({ units: 4, alpha: null, kappa: null })
    // Worked by hand: 1 0 0 0 and 0 0 0 1 of four sentences. Kappa −1/3; alpha 1 − 7·4 / (2·2·6) = −1/6.
    const apart = reliabilityOf([source([put('k1', 'x', 0, 3), put('k2', 'x', 14, 19)])], coders)
    expect(apart.overall.kappa).toBeCloseTo(-1 / 3, 10)
    expect(apart.overall.alpha).toBeCloseTo(-1 / 6, 10)
    // Whoever has not begun a source is missing there.
    const alone = reliabilityOf([source([put('k1', 'x', 0, 3)])], coders)
    expect(alone).toMatchObject({ sources: 0, overall: { units: 0, alpha: null } })
    expect([0.8, 0.79, 0.667, 0.66].map(allows)).toEqual(['firm', 'tentative', 'tentative', 'none'])
  })
})

test('what is counted alike is what is judged one by one', () => {
  const { sentences } = readText('En. Två. Tre. Fyra. Fem. Sex. Sju. Åtta. Nio. Tio.', [])
  fc.assert(
    fc.property(fc.array(codingList, { maxLength: 4 }), (all) => {
      const compared = all
        .map((codings) => ({ sentences, codings }))
        .filter(({ codings }) => new Set(codings.map(({ coderId }) => coderId)).size > 1)
      const used = compared.flatMap(({ codings }) => codings)
      const judges = coders.filter(({ id }) => used.some(({ coderId }) => coderId === id))
      const judgements = [...new Set(used.map(({ codeId }) => codeId))].flatMap((codeId) =>
        compared.flatMap(({ codings }) =>
          sentences.map((sentence) =>
            judges.map(({ id }) => {
              const theirs = codings.filter(({ coderId }) => coderId === id)
              if (theirs.length === 0) return null
              return theirs.some((each) => each.codeId === codeId && overlap(each, sentence)) ? 1 : 0
            }),
          ),
        ),
      )
      const { overall } = reliabilityOf(
        all.map((codings) => ({ sentences, codings })),
        coders,
      )
      const alpha = krippendorffAlpha(judgements, 'nominal')
      expect(overall.units).toBe(pairableUnits(judgements).length)
      if (alpha === null) expect(overall.alpha).toBeNull()
      else expect(overall.alpha).toBeCloseTo(alpha, 10)
    }),
  )
})

describe('a step is taken back', () => {
  test('with its last change first', () => {
    const [one, two] = [{ id: '1' }, { id: '2' }]
    const changes = [
      { table: 'code' as const, before: null, after: one },
      { table: 'coding' as const, before: two, after: null },
    ]
    expect(reversed(changes)).toEqual([
      { table: 'coding', before: null, after: two },
      { table: 'code', before: one, after: null },
    ])
    expect(reversed(reversed(changes))).toEqual(changes)
    expect(isSame({ id: '1', name: 'a' }, { name: 'a', id: '1' })).toBe(true)
    expect(isSame(one, null)).toBe(false)
  })
})
