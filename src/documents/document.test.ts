import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  coverageOf,
  type DocumentFilter,
  datedText,
  marksAfter,
  type SourceDocument,
  selected,
} from './document.ts'

const cell = fc.integer({ min: 1, max: 12 }).map(String)
const cells = fc.uniqueArray(cell).map((all) => new Set(all))

describe('two who mark what documents speak to at the same time', () => {
  test('both get what they did, in whichever order they are saved', () => {
    fc.assert(
      fc.property(cells, cells, cells, (seen, mine, theirs) => {
        const one = marksAfter(marksAfter(seen, seen, mine), seen, theirs)
        const other = marksAfter(marksAfter(seen, seen, theirs), seen, mine)
        expect(new Set(one)).toEqual(new Set(other))
        for (const each of [...seen, ...mine, ...theirs]) {
          const [was, first, second] = [seen.has(each), mine.has(each), theirs.has(each)]
          // Whoever changed it is heeded; where nobody did, it is as it was.
          expect(one.has(each)).toBe(was ? first && second : first || second)
        }
      }),
    )
  })

  test('whoever saves alone gets what they sent', () => {
    fc.assert(
      fc.property(cells, cells, (seen, sent) => {
        expect(new Set(marksAfter(seen, seen, sent))).toEqual(sent)
      }),
    )
  })
})

const document = fc.record({
  id: fc.uuid(),
  number: fc.nat(50),
  title: fc.constantFrom('Överenskommelse om barn', 'Årsrapport', 'Åtgärdsplan', 'Protokoll 12'),
  kind: fc.constantFrom('report' as const, 'plan' as const),
  dated: fc.constantFrom('2009', '2018-05', '2018-05-14', '2023'),
  publisher: fc.constantFrom('', 'PKS'),
  keptAt: fc.constant(''),
  note: fc.constant(''),
  reach: fc.constant('shared' as const),
  isWithdrawn: fc.boolean(),
  file: fc.constant(null),
  perspectiveIds: fc.subarray(['a', 'b']),
})
const documents: fc.Arbitrary<readonly SourceDocument[]> = fc.array(document, { maxLength: 12 })
const all: DocumentFilter = {
  query: '',
  kind: null,
  perspective: null,
  text: null,
  order: 'number',
  withdrawn: false,
}

describe('a register', () => {
  test('shows each document that stands once, those withdrawn apart, and the latest first by date', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const standing = selected(given, all)
        expect(standing.length + selected(given, { ...all, withdrawn: true }).length).toBe(given.length)
        const dates = selected(given, { ...all, order: 'dated' }).map(({ dated }) => dated)
        expect(dates).toEqual(dates.toSorted().toReversed())
        const [a, none] = [
          selected(given, { ...all, perspective: 'a' }),
          selected(given, { ...all, perspective: 'none' }),
        ]
        expect(a.every(({ perspectiveIds }) => perspectiveIds.includes('a'))).toBe(true)
        expect(none.every(({ perspectiveIds }) => perspectiveIds.length === 0)).toBe(true)
      }),
    )
  })

  test('counts for each perspective what speaks to it and still stands', () => {
    const perspectives = ['a', 'b', 'c'].map((id, i) => ({ id, place: i + 1, name: id, question: '' }))
    fc.assert(
      fc.property(documents, (given) => {
        const covered = coverageOf(perspectives, given)
        expect(covered.map(({ count }) => count)).toEqual(
          perspectives.map(({ id }) => selected(given, { ...all, perspective: id }).length),
        )
      }),
    )
  })

  test('says a date as exactly as it is known', () => {
    const said = ['2018', '2018-05', '2018-01', '2018-05-14'].map((dated) =>
      datedText('sv', dated).replaceAll('\u00a0', ' '),
    )
    expect(said).toEqual(['2018', 'maj 2018', 'jan 2018', '14 maj 2018'])
  })
})
