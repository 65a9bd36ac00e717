import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readWhole, zipOf } from './exchange.testing.ts'
import { ExchangeFault, type Fault } from './fault.ts'
import { partsIn, summaryOf } from './fileReader.ts'
import { readExchangeFile } from './fileReading.ts'
import { mostElements } from './xml.ts'

const guid = (kind: string, number = 1) => `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const xml = (inside: string, before = '') =>
  `<?xml version="1.0" encoding="utf-8"?>${before}<Project xmlns="urn:QDA-XML:project:1.0" name="P">${inside}</Project>`
const book = (codes: string) => `<CodeBook><Codes>${codes}</Codes></CodeBook>`
const code = (number: number, inside = '') =>
  `<Code guid="${guid('b', number)}" name="Kod ${number}" isCodable="true">${inside}</Code>`
const text = (inside: string, path = 'a.txt') =>
  `<Sources><TextSource guid="${guid('c')}" name="Samtal" plainTextPath="internal://${path}">${inside}</TextSource></Sources>`
const project = (inside: string, more: Readonly<Record<string, string | Buffer>> = {}) =>
  zipOf({ 'project.qde': xml(inside), ...more })

async function refusal(file: Buffer): Promise<Fault> {
  try {
    await readExchangeFile(file)
  } catch (error) {
    if (error instanceof ExchangeFault) return error.fault
    throw error
  }
  throw new Error('It was taken in.')
}

/** A zip whose one file says of itself what it is told to say. */
function madeZip(name: string, content: Buffer, size: number, mode = 0o100_644): Buffer {
  const packed = deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(size, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed])
  const entry = Buffer.alloc(14)
  entry.writeUInt32LE((mode << 16) >>> 0, 6)
  const list = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 3]),
    common,
    entry,
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, list, end])
}

describe('an archive that is made to do harm is refused', () => {
  test('when more comes out of it than it says', async () => {
    const bomb = Buffer.alloc(30 * 1024 * 1024, ' ')
    expect(await refusal(madeZip('project.qde', bomb, 1000))).toEqual({ kind: 'zip' })
  })

  test('when its project or a text is larger than any', async () => {
    const spaces = Buffer.alloc(101 * 1024 * 1024, ' ')
    expect(await refusal(madeZip('project.qde', spaces, spaces.length))).toEqual({
      kind: 'too-large',
      name: 'project.qde',
      most: 100,
    })
    const long = await project(text(''), { 'Sources/a.txt': Buffer.alloc(21 * 1024 * 1024, 'a') })
    expect(await refusal(long)).toEqual({ kind: 'too-large', name: 'Sources/a.txt', most: 20 })
  })

  test('when a file in it would land outside', async () => {
    for (const name of ['../project.qde', 'Sources/../../a.txt', '/etc/passwd', 'C:/a.txt', '..\\a.txt'])
      expect(await refusal(madeZip(name, Buffer.from('a'), 1))).toMatchObject({ kind: 'outside' })
  })

  test('when it holds a link', async () => {
    expect(await refusal(madeZip('project.qde', Buffer.from('/etc/passwd'), 11, 0o120_777))).toEqual({
      kind: 'link',
      name: 'project.qde',
    })
  })

  test('when a name stands in it twice, also with other letters', async () => {
    const twice = await project(text(''), { 'Sources/a.txt': 'ett', 'Sources/A.TXT': 'två' })
    expect(await refusal(twice)).toEqual({ kind: 'twice', name: 'Sources/A.TXT' })
  })

  test('when it is encrypted', async () => {
    const file = madeZip('project.qde', Buffer.from('a'), 1)
    const at = file.indexOf('PK\u0001\u0002', 0, 'latin1')
    file[at + 8]! |= 1
    expect(await refusal(file)).toEqual({ kind: 'encrypted', name: 'project.qde' })
  })

  test('when it has more files than any project', async () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`Sources/${i}.txt`, '']))
    expect(await refusal(await zipOf(files))).toMatchObject({ kind: 'too-many-files' })
  }, 30_000)

  test('wherever it is cut off', async () => {
    const file = await project(book(code(1)) + text(''), { 'Sources/a.txt': 'ett' })
    for (const part of [0.1, 0.5, 0.9, 0.99])
      expect(await refusal(file.subarray(0, file.length * part))).toEqual({ kind: 'zip' })
  })

  test('when it has no project, or several', async () => {
    expect(await refusal(await zipOf({ 'Sources/a.txt': 'ett' }))).toEqual({ kind: 'no-project' })
    const several = await zipOf({ 'a.qde': xml(book(code(1))), 'b.qde': xml(book(code(2))) })
    expect(await refusal(several)).toEqual({ kind: 'several-projects' })
  })
})

describe('XML that is made to do harm is refused', () => {
  test('when it names a document type, from which entities come', async () => {
    const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`
    for (const type of [outside, laughs, '<!DOCTYPE a>'])
      expect(await refusal(Buffer.from(xml(book(code(1)), type)))).toEqual({ kind: 'doctype' })
  })

  test('when it asks for an entity that nobody has declared', async () => {
    expect(await refusal(Buffer.from(xml('<Description>&x;</Description>')))).toEqual({
      kind: 'xml',
      line: 1,
    })
  })

  test('when a million elements swell it', async () => {
    const file = await project(book('<Code/>'.repeat(1_000_000)))
    expect(await refusal(file)).toEqual({ kind: 'too-many-elements', most: mostElements })
  }, 60_000)

  test('when it is deeper than any tree', async () => {
    expect(await refusal(Buffer.from(xml('<a>'.repeat(5000) + '</a>'.repeat(5000))))).toMatchObject({
      kind: 'too-deep',
    })
  })

  test('when it is broken, or not in UTF-8', async () => {
    expect(await refusal(Buffer.from('<?xml version="1.0"?>\n<Project>\n</Users>'))).toEqual({
      kind: 'xml',
      line: 3,
    })
    expect(await refusal(Buffer.from(xml('å'), 'latin1'))).toEqual({ kind: 'encoding', name: '' })
  })

  test('when it is something else', async () => {
    for (const other of ['', 'Samtal 1', '<html/>', '{"a": 1}', '<Project name="P"/>'])
      expect(await refusal(Buffer.from(other))).toEqual({ kind: 'unknown' })
    expect(await refusal(Buffer.from(xml('')))).toEqual({ kind: 'nothing' })
  })
})

describe('a project that contradicts itself', () => {
  test('is refused when two things have the same GUID, or a code lies beneath itself', async () => {
    const same = { kind: 'same-guid', element: 'Code', guid: guid('b', 1) }
    expect(await refusal(await project(book(code(1) + code(1))))).toEqual(same)
    expect(await refusal(await project(book(code(1, code(2, code(1))))))).toEqual(same)
    // Braces and large letters are the same GUID.
    const other = code(1).replace(guid('b', 1), `{${guid('B', 1)}}`)
    expect(await refusal(await project(book(code(1) + other)))).toEqual(same)
  })

  test('is refused where a thing has no GUID', async () => {
    const nameless = book(code(1).replace(guid('b', 1), 'kod-1'))
    expect(await refusal(await project(nameless))).toEqual({ kind: 'guid', element: 'Code', line: 1 })
  })

  test('is told of where positions lie outside the text, codes are missing and texts are not there', async () => {
    const selection = (number: number, start: string, end: string, target = guid('b', 1)) =>
      `<PlainTextSelection guid="${guid('d', number)}" startPosition="${start}" endPosition="${end}"><Coding guid="${guid('e', number)}"><CodeRef targetGUID="${target}"/></Coding></PlainTextSelection>`
    const selections = [
      selection(1, '0', '4'),
      // 'fyra' is four characters long.
      selection(2, '0', '5'),
      selection(3, '-1', '2'),
      selection(4, '2', '2'),
      selection(5, '3', '1'),
      selection(6, '9999999999999', 'x'),
      selection(7, '1', '2', guid('b', 9)),
      selection(1, '1', '3'),
    ].join('')
    const file = await project(book(code(1)) + text(selections), {
      'Sources/a.txt': 'fyra',
      'Sources/b.mp3': 'x',
    })
    const { summary, sources } = await readWhole(file)
    expect(sources[0]?.selections.map(({ start, end, codings }) => [start, end, codings.length])).toEqual([
      [0, 4, 1],
      [1, 2, 0],
      [1, 3, 1],
    ])
    expect(sources[0]?.selections[2]?.guid).not.toBe(guid('d', 1))
    const told = Object.fromEntries(summary.leftOut.map(({ kind, count }) => [kind, count]))
    expect(told).toEqual({
      outside: 5,
      codings: 5,
      codeless: 1,
      coderless: 2,
      timeless: 2,
      sameGuids: 2,
      files: 1,
    })
    for (const path of ['nowhere.txt', '../a.txt']) {
      const missing = await readWhole(
        await project(book(code(1)) + text(selections, path), { 'Sources/a.txt': 'a' }),
      )
      expect(missing.sources).toEqual([])
      expect(missing.summary.leftOut[0]).toEqual({ kind: 'missingTexts', count: 1, names: ['Samtal'] })
    }
  })

  test('never has a file opened that lies on a computer', async () => {
    for (const path of [
      'absolute:///etc/passwd',
      'relative:///../../etc/passwd',
      '/etc/passwd',
      'file:///etc/passwd',
    ]) {
      const file = await project(book(code(1)) + text('').replace('internal://a.txt', path))
      const { summary, sources } = await readWhole(file)
      expect(sources).toEqual([])
      expect(summary.leftOut[0]).toEqual({ kind: 'elsewhere', count: 1, names: ['Samtal'] })
    }
  })

  test('is told of where texts are empty, in other letters or with what cannot be kept', async () => {
    const found = async (content: Buffer) =>
      (await readWhole(await project(book(code(1)) + text(''), { 'Sources/a.txt': content }))).summary
        .leftOut[0]?.kind
    expect(await found(Buffer.alloc(0))).toBe('emptyTexts')
    expect(await found(Buffer.from('förskola', 'latin1'))).toBe('wrongEncoding')
    expect(await found(Buffer.from('a\u0000b'))).toBe('unstorable')
    expect(await found(Buffer.alloc(5_000_001, 'a'))).toBe('longTexts')
  })
})

describe('a project with personal identity numbers', () => {
  test('is refused with their places, and never with what they are', async () => {
    const file = await project(book(code(1)) + text(''), {
      'Sources/a.txt': 'Hej\r\nJag heter 811218-9876 och 19811218-9876.\nHej då',
    })
    expect(await refusal(file)).toEqual({
      kind: 'identity-numbers',
      count: 2,
      first: [
        { what: 'text', number: 1, line: 2 },
        { what: 'text', number: 1, line: 2 },
      ],
    })
    const named = Buffer.from(xml(book(code(1).replace('Kod 1', '811218-9876'))))
    expect(await refusal(named)).toMatchObject({ count: 1, first: [{ what: 'code', number: 1, line: 1 }] })
  })
})

describe('a file that asks for more than there is', () => {
  test('ends its reader, and the next file is read', async () => {
    const large = await project(book(Array.from({ length: 100_000 }, (_, i) => code(i)).join('')))
    await expect(summaryOf(large, { memory: 30 })).rejects.toMatchObject({ fault: { kind: 'exhausted' } })
    await expect(summaryOf(large, { time: 1 })).rejects.toMatchObject({ fault: { kind: 'exhausted' } })
    const small = await project(book(code(1)) + text(''), { 'Sources/a.txt': 'ett' })
    expect((await summaryOf(small)).codes).toHaveLength(1)
    const sources: string[] = []
    for await (const part of partsIn(small)) if (part.kind === 'source') sources.push(part.source.text)
    expect(sources).toEqual(['ett'])
  }, 60_000)
})
