import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counties } from '../partnership/sweden.ts'
import { type Encoding, encodings, readingsOf, recoded } from './encodings.ts'

/** The byte of each sign, by reading every byte. */
function bytesIn(encoding: Encoding): ReadonlyMap<string, number> {
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [recoded(Buffer.from([byte]), encoding).toString(), byte]),
  )
}

const names = counties.flatMap(({ municipalities }) => municipalities.map(({ name }) => name))
const odd = names.filter((name) => /[åäöÅÄÖ]/.test(name))
const lines = fc.array(fc.constantFrom(...odd), { minLength: 1, maxLength: 20 })

test.each(['windows-1252', 'macintosh', 'ibm850'] as const)(
  'names of municipalities in %s come back as they were, and that reading comes first',
  (encoding) => {
    const bytes = bytesIn(encoding)
    const comesFirst = (all: readonly string[]) => {
      const text = `${all.join('\n')}\n`
      const content = Buffer.from([...text].map((sign) => bytes.get(sign)!))
      expect(recoded(content, encoding).toString()).toBe(text)
      const [first] = readingsOf(content)
      expect(recoded(content, first!.encoding).toString()).toBe(text)
      expect(first!.lines.length).toBeLessThanOrEqual(3)
    }
    for (const name of odd) comesFirst([name])
    fc.assert(fc.property(lines, comesFirst))
  },
)

test('a file that somebody has put together of two is read line by line', () => {
  const content = Buffer.concat([Buffer.from('Håbo;1\n'), Buffer.from('Årjäng;2\n', 'latin1')])
  const [first] = readingsOf(content)
  expect(first).toEqual({ encoding: 'by-line', lines: ['Håbo;1\n', 'Årjäng;2\n'] })
  expect(recoded(content, 'by-line').toString()).toBe('Håbo;1\nÅrjäng;2\n')
})

test('no byte is lost in any of them', () => {
  const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  for (const encoding of encodings) expect([...recoded(every, encoding).toString()]).toHaveLength(256)
})
