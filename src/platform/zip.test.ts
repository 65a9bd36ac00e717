import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { signature } from './zip.ts'
import { openZip, type Zip, ZipFault } from './zipReader.ts'
import { zipped } from './zipWriter.ts'

const folder = await mkdtemp(join(tmpdir(), 'samsyn-zip-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const when = new Date('2025-03-04T09:15:30Z')

describe('a zip', () => {
  test('gives back what was packed, whatever it is and in whatever pieces it came', async () => {
    const contents = fc.array(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 5 }), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(contents, async (files) => {
        const zip = await packed(
          files.map((pieces, i) => [`f/${i}.å`, pieces.map((each) => Buffer.from(each))]),
        )
        const back = await reading(zip, async (opened) => {
          await opened.checkSeal()
          return contentsOf(opened)
        })
        expect(back).toEqual(files.map((pieces, i) => [`f/${i}.å`, Buffer.concat(pieces)]))
      }),
      { numRuns: 50 },
    )
  })

  test('may hold the bytes with which its own records begin', async () => {
    const marks = Object.values(signature).map((mark) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(mark)
      return bytes
    })
    const zip = await packed([['marks', marks]])
    expect(await reading(zip, contentsOf)).toEqual([['marks', Buffer.concat(marks)]])
  })

  test('is asked for nothing before somebody reads it, and ends what it reads from when nobody does', async () => {
    const happened: string[] = []
    async function* content() {
      try {
        happened.push('begun')
        for (;;) yield Buffer.alloc(1000, happened.length)
      } finally {
        happened.push('ended')
      }
    }
    async function* files() {
      yield { name: 'endless', content: content() }
    }
    const zip = zipped(files(), when)
    expect(happened).toEqual([])
    await zip.next()
    await zip.next()
    await zip.return(undefined)
    await expect.poll(() => happened).toEqual(['begun', 'ended'])
  })

  test('fails as what it is made from fails', async () => {
    async function* content(): AsyncGenerator<Buffer> {
      yield Buffer.from('x')
      throw new Error('The database is gone.')
    }
    async function* files() {
      yield { name: 'a', content: content() }
    }
    await expect(gathered(zipped(files(), when))).rejects.toThrow('The database is gone.')
  })
})

describe('a zip that programs could read in different ways is refused', () => {
  const two = () =>
    packed([
      ['a', [Buffer.from('one')]],
      ['b', [Buffer.from('two')]],
    ] as const)

  test('with a name twice', async () => {
    const zip = await packed([
      ['a', [Buffer.from('one')]],
      ['a', [Buffer.from('two')]],
    ] as const)
    expect(await faultOf(zip)).toMatch('it is there twice')
  })

  test('with two names for the same bytes', async () => {
    const zip = await two()
    const second = zip.indexOf('PK\x01\x02', zip.indexOf('PK\x01\x02') + 1, 'latin1')
    zip.writeUInt32LE(0, second + 42)
    expect(await faultOf(zip)).toMatch('it lies where something else is')
  })

  test('encrypted, or packed in another way', async () => {
    const zip = await two()
    const first = zip.indexOf('PK\x01\x02', 0, 'latin1')
    const [encrypted, other] = [Buffer.from(zip), Buffer.from(zip)]
    encrypted.writeUInt16LE(0x0809, first + 8)
    other.writeUInt16LE(12, first + 10)
    expect(await faultOf(encrypted)).toMatch('it is encrypted')
    expect(await faultOf(other)).toMatch('packed in a way that is not known')
  })

  test('with something before or after it', async () => {
    const zip = await two()
    expect(await faultOf(Buffer.concat([zip, Buffer.from('x')]))).toMatch('its end is missing')
    expect(await faultOf(Buffer.concat([Buffer.from('x'), zip]))).toMatch('its end is missing')
  })

  test('that is longer than it says: it is unpacked no further', async () => {
    const zip = await packed([['bomb', [Buffer.alloc(50_000_000)]]] as const)
    zip.writeUInt32LE(1000, zip.indexOf('PK\x01\x02', 0, 'latin1') + 24)
    expect(await faultOf(zip)).toMatch('it is longer than it says')
  })

  test.each([[''], ['PK'], ['hello, world, this is no zip file at all']])('when it is %j', async (text) => {
    expect(await faultOf(Buffer.from(text))).toMatch('its end is missing, or it is no zip file')
  })
})

type Content = readonly [string, readonly Buffer[]]

function packed(files: readonly Content[]): Promise<Buffer> {
  async function* content(pieces: readonly Buffer[]) {
    yield* pieces
  }
  async function* each() {
    for (const [name, pieces] of files) yield { name, content: content(pieces) }
  }
  return gathered(zipped(each(), when))
}

async function gathered(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

async function reading<T>(zip: Buffer, work: (opened: Zip) => Promise<T>): Promise<T> {
  const path = join(folder, 'a.zip')
  await writeFile(path, zip)
  const file = await open(path)
  try {
    return await work(await openZip(file))
  } finally {
    await file.close()
  }
}

async function contentsOf(zip: Zip): Promise<[string, Buffer][]> {
  const contents: [string, Buffer][] = []
  for (const entry of zip.entries.values()) {
    contents.push([entry.name, await gathered(zip.read(entry))])
  }
  return contents
}

async function faultOf(zip: Buffer): Promise<string> {
  const error = await reading(zip, contentsOf).then(
    () => new Error('It was read.'),
    (thrown: unknown) => thrown as Error,
  )
  if (!(error instanceof ZipFault)) throw error
  return error.message
}
