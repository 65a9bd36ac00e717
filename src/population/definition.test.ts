import { expect, test } from 'vitest'
import { firstSentences } from './definition.ts'

const first = 'Andel elever i årskurs 9 som förlorat stöd pga. frånvaro, dividerat med alla.'

test('a definition is shortened where a sentence ends, and what is left is kept', () => {
  const rest = 'Avser egen regi och köpt verksamhet. '.repeat(8).trim()
  const [shown, left] = firstSentences(`${first} ${rest}`)
  expect(shown.startsWith(first)).toBe(true)
  expect(shown.endsWith('.')).toBe(true)
  expect(shown.length).toBeLessThanOrEqual(200)
  expect(`${shown} ${left}`).toBe(`${first} ${rest}`)
})

test('a short one is shown as it is, and a long sentence is never cut', () => {
  expect(firstSentences(first)).toEqual([first, ''])
  const long = `${'ord '.repeat(100)}slut.`
  expect(firstSentences(long)).toEqual([long, ''])
})
