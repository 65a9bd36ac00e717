import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { hitEnd, hitStart, piecesOf } from './excerpt.ts'
import { areasBehind, daysOverdue, grades, linkOf, strengthOf, tagsIn } from './knowledge.ts'

const day = (text: string) => text as CivilDate

describe('where a source is', () => {
  test.each([
    ['https://www.scb.se/hitta', 'https://www.scb.se/hitta'],
    ['HTTP://scb.se', 'http://scb.se/'],
    ['javascript:alert(1)', null],
    [' javascript:alert(1)', null],
    ['data:text/html,<script>alert(1)</script>', null],
    ['//evil.example', null],
    ['https://scb.se@evil.example/', null],
    ['https://', null],
    ['Arkivet, dnr RV 2021/14', null],
    ['', null],
  ])('%s leads to %s', (address, href) => {
    expect(linkOf(address)).toBe(href)
  })

  test('whatever is written, a link leads to the web or there is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((s) => `https://${s}`),
        ),
        (text) => {
          const href = linkOf(text)
          if (href !== null) expect(href).toMatch(/^https?:\/\/[^@]*(\/|$)/)
        },
      ),
    )
  })
})

describe('tags', () => {
  test('are small letters, once each, in the alphabet’s order', () => {
    expect(tagsIn('Skola,  närvaro ;skola\nÖvergångar, tidiga   insatser,,')).toEqual([
      'närvaro',
      'skola',
      'tidiga insatser',
      'övergångar',
    ])
  })

  test('read again as they were written are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const tags = tagsIn(texts.join(','))
        expect(tagsIn(tags.join(', '))).toEqual(tags)
      }),
    )
  })
})

describe('what was found in a text', () => {
  test('is told apart from the rest, and nothing of the text is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string(), hit: fc.boolean() })), (pieces) => {
        const clean = pieces.map(({ text, hit }) => ({
          text: text.replaceAll(hitStart, '').replaceAll(hitEnd, ''),
          hit,
        }))
        const marked = clean.map(({ text, hit }) => (hit ? hitStart + text + hitEnd : text)).join('')
        const read = piecesOf(marked)
        expect(read.map(({ text }) => text).join('')).toBe(clean.map(({ text }) => text).join(''))
        const hits = clean.filter(({ text, hit }) => hit && text !== '').map(({ text }) => text)
        expect(read.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(hits)
      }),
    )
  })
})

describe('a grade', () => {
  test('is the higher the stronger, and law and statistics have none', () => {
    expect(grades.map(strengthOf)).toEqual([5, 4, 3, 2, 1, 0])
  })
})

describe('knowledge that should have been looked at again', () => {
  test('is late from the day after, unless it was withdrawn', () => {
    const item = { reviewOn: day('2025-03-04'), withdrawal: null }
    expect(daysOverdue(item, day('2025-03-04'))).toBe(0)
    expect(daysOverdue(item, day('2025-03-06'))).toBe(2)
    const by = { name: 'Anna', hat: '' }
    const withdrawal = { reason: 'Fel', at: new Date(0), by }
    expect(daysOverdue({ ...item, withdrawal }, day('2025-03-06'))).toBe(0)
  })
})

describe('a life area that became another', () => {
  const area = (id: string) => ({ id, name: id, description: '' })
  const first = {
    number: 1,
    firstOn: day('2020-01-01'),
    reason: '',
    areas: [area('a'), area('b'), area('c')],
    successors: new Map<string, readonly string[]>(),
  }
  const second = {
    number: 2,
    firstOn: day('2024-01-01'),
    reason: '',
    areas: [area('x'), area('y')],
    successors: new Map([
      ['a', ['x']],
      ['b', ['x', 'y']],
      ['c', []],
    ]),
  }

  test('takes its knowledge along where it went into one, and not where it was split or ended', () => {
    expect(Object.fromEntries(areasBehind([first, second], second))).toEqual({ a: 'x', x: 'x', y: 'y' })
  })
})
