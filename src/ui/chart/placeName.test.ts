import { expect, test } from 'vitest'
import { counties } from '../../partnership/sweden.ts'
import { placeNameLines } from './placeName.ts'
import { textWidth } from './textWidth.ts'

test.each([
  ['Karlstad', 90, ['Karlstad']],
  ['Kristinehamn', 75, ['Kristine-', 'hamn']],
  ['Upplands Väsby', 60, ['Upplands', 'Väsby']],
  ['Malung-Sälen', 60, ['Malung-', 'Sälen']],
  ['Skinnskatteberg', 75, ['Skinnskat…', 'berg']],
  ['Arjeplog', 30, ['Arj…']],
])('%s in %d pixels', (name, room, lines) => {
  expect(placeNameLines(name, room, 13)).toEqual(lines)
})

test('every municipality’s name fits in the squares of a page and of a phone', () => {
  for (const { name } of counties.flatMap(({ municipalities }) => municipalities)) {
    for (const [room, fontSize] of [
      [70, 13],
      [48, 12.5],
    ] as const) {
      const lines = placeNameLines(name, room, fontSize)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(textWidth(line, fontSize)).toBeLessThanOrEqual(room)
    }
  }
})
