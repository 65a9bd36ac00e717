import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { allPartnerships } from '../identity/store.ts'
import { zipped } from '../platform/zip.ts'
import { copyOf, filesIn, fileWith, gathered, made, manifestIn, packed } from './archive.testing.ts'
import { ArchiveFault, tableFile } from './archive.ts'
import { archiveOf } from './exportStore.ts'
import { restoreArchive } from './restoreStore.ts'

const { database: here } = await testDatabase()
const { database: there } = await testDatabase()
const { partnershipId, doer } = await foundWorld(here)
const copy = await copyOf(here, partnershipId)
const files = await filesIn(copy)

describe('a zip in which any byte is another', () => {
  test('is refused with nothing stored, or gives back exactly what was exported', async () => {
    const ends = { refused: 0, restored: 0 }
    await fc.assert(
      fc.asyncProperty(fc.nat(copy.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(copy)
        changed[at]! ^= flip
        const refused = await refusal(changed)
        if (refused === null) {
          ends.restored++
          expect(await stored()).toEqual(exported)
          await emptied()
        } else {
          ends.refused++
          expect(refused).toMatch(/^The copy is refused, and nothing was stored: .+\.$/)
          expect(await there.directory(allPartnerships)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
    expect(Math.min(ends.refused, ends.restored)).toBeGreaterThan(0)
  }, 120_000)

  const { tables, revision, chainHead } = manifestIn(files)
  const exported = { tables, revision, chainHead }

  async function stored(): Promise<typeof exported> {
    const making = { doer, party: null, at: made, revision: 1 }
    const found = manifestIn(await filesIn(await gathered(archiveOf(there, making))))
    return { tables: found.tables, revision: found.revision, chainHead: found.chainHead }
  }
})

describe('a copy is refused', () => {
  test('wherever it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(copy.length - 1), async (length) => {
        expect(await refusal(copy.subarray(0, length))).toContain('its end is missing')
      }),
      { numRuns: 50 },
    )
  })

  test.each([[''], ['PK'], ['hello, world, this is no zip file at all']])('when it is %j', async (text) => {
    expect(await refusal(Buffer.from(text))).toContain('its end is missing, or it is no zip file')
  })

  test('when something stands before or after it', async () => {
    const x = Buffer.from('x')
    expect(await refusal(Buffer.concat([x, copy]))).toContain('its list of files is broken')
    expect(await refusal(Buffer.concat([copy, x]))).toContain('its end is missing')
    const emptyZip = Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1')
    expect(await refusal(Buffer.concat([copy, emptyZip]))).toContain('manifest.json: it is missing')
  })

  test('when its end lies further away than numbers reach', async () => {
    const locator = Buffer.alloc(20, 0xff)
    locator.writeUInt32LE(0x07064b50)
    const end = copy.length - 22
    const zip = Buffer.concat([copy.subarray(0, end), locator, copy.subarray(end)])
    expect(await refusal(zip)).toContain('its end is missing, or it is no zip file')
  })

  test.each([
    ['../../etc/cron.d/x', 'invalid relative path'],
    ['tables/../../x.jsonl', 'invalid relative path'],
    ['/etc/passwd', 'absolute path'],
    ['C:/x.jsonl', 'absolute path'],
    ['C:\\x.jsonl', 'invalid characters'],
    ['tables/\x1b[2J.jsonl', 'no such file belongs'],
  ])('when it also holds %j', async (name, why) => {
    expect(await refusal(await withFile(name, '{}\n'))).toContain(why)
  })

  test('when it holds a name twice', async () => {
    expect(await refusal(await withFile(tableFile('link'), '{}\n'))).toContain(
      'tables/link.jsonl: it is there twice',
    )
  })

  test('when two of its names are for the same bytes', async () => {
    const zip = Buffer.from(copy)
    const [seat, person] = [listed(zip, tableFile('seat')), listed(zip, tableFile('person'))]
    // Size packed, size unpacked, and where it lies.
    for (const at of [20, 24, 42]) zip.writeUInt32LE(zip.readUInt32LE(person + at), seat + at)
    expect(await refusal(zip)).toContain('tables/seat.jsonl, line 1: something was changed, added or removed')
  })

  test('when it is encrypted, or packed in another way', async () => {
    for (const [at, value] of [
      [8, 0x0809],
      [10, 12],
    ] as const) {
      const zip = Buffer.from(copy)
      zip.writeUInt16LE(value, listed(zip, tableFile('seat')) + at)
      expect(await refusal(zip)).toContain('tables/seat.jsonl: it is encrypted, or packed in a way')
    }
  })

  test('when it says that it has more files than an archive has', async () => {
    const zip = Buffer.from(copy)
    zip.writeUInt16LE(60_000, zip.length - 12)
    expect(await refusal(zip)).toContain('it has too many files')
  })

  test('when a small file unpacks to a huge one: no more of it is unpacked than the manifest says', async () => {
    const zip = await packed(new Map(files).set(tableFile('place'), Buffer.alloc(200_000_000)))
    expect(zip.length).toBeLessThan(500_000)
    expect(await refusal(zip)).toContain('tables/place.jsonl, line 1: there should be 0 lines')
  })

  test('when a file is longer than the zip says', async () => {
    const zip = Buffer.from(copy)
    zip.writeUInt32LE(10, listed(zip, tableFile('seat')) + 24)
    expect(await refusal(zip)).toContain('tables/seat.jsonl, line 1: it cannot be unpacked (too many bytes')
  })
})

describe('a zip that is being written', () => {
  test('is asked for nothing before somebody reads it, and ends what it is made from when nobody does', async () => {
    const happened: string[] = []
    async function* content() {
      try {
        happened.push('begun')
        for (;;) yield Buffer.alloc(1000, happened.length)
      } finally {
        happened.push('ended')
      }
    }
    async function* endless() {
      yield { name: 'endless', content: content() }
    }
    const zip = zipped(endless(), made)
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
    async function* failing() {
      yield { name: 'a', content: content() }
    }
    await expect(gathered(zipped(failing(), made))).rejects.toThrow('The database is gone.')
  })

  test('gives back whatever was packed, also what zip files themselves are made of', async () => {
    const odd = new Map([
      ['a', copy],
      ['b', Buffer.alloc(0)],
      ['c', Buffer.from('PK\x01\x02PK\x05\x06PK\x07\x08')],
    ])
    expect(await filesIn(await packed(odd))).toEqual(odd)
  })
})

/** The sentence with which a zip is refused; null when it is restored. */
async function refusal(zip: Buffer): Promise<string | null> {
  try {
    await restoreArchive(there, await fileWith(zip))
    return null
  } catch (error) {
    if (error instanceof ArchiveFault) return error.message
    throw error
  }
}

/** Some rows are never deleted: only whoever owns the tables can do it, with their guards taken away. */
async function emptied(): Promise<void> {
  const { rows } = await there.pool.query<{ guarded: string }>(
    'select distinct tgrelid::regclass::text as guarded from pg_trigger where not tgisinternal',
  )
  const guards = (turned: 'disable' | 'enable') =>
    rows.map(({ guarded }) => `alter table ${guarded} ${turned} trigger user;`).join('')
  await there.pool.query(`${guards('disable')} truncate partnership cascade; ${guards('enable')}`)
}

/** The copy with one more file, whose name no program of ours would write. */
async function withFile(name: string, content: string): Promise<Buffer> {
  const standIn = 'x'.repeat(Buffer.byteLength(name))
  const zip = await packed(new Map(files).set(standIn, Buffer.from(content)))
  return Buffer.from(zip.toString('latin1').replaceAll(standIn, name), 'latin1')
}

/** Where in a zip its list tells of a file. */
function listed(zip: Buffer, name: string): number {
  return zip.lastIndexOf(name) - 46
}
