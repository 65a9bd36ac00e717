import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { chainHash } from '../record/event.ts'
import {
  copyOf,
  filesIn,
  fileWith,
  forged,
  linesIn,
  manifestIn,
  packed,
  rowsOf,
  withLines,
} from './archive.testing.ts'
import { ArchiveFault, manifestFile, tableFile } from './archive.ts'
import { restoreArchive } from './restoreStore.ts'

const { database: here } = await testDatabase()
const { database: there } = await testDatabase()
const { partnershipId } = await foundWorld(here)
const copy = await copyOf(here, partnershipId)
const files = await filesIn(copy)

afterEach(async () => {
  expect(await rowsOf(there, partnershipId), 'rows that a refused copy has left behind').toBe(0)
})

describe('a copy that is not the one that was made is refused', () => {
  test('when any byte of what it holds is another', async () => {
    const places = [...files].filter(([, content]) => content.length > 0)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async ([file, content], place, flip) => {
          const changed = Buffer.from(content)
          changed[place % content.length]! ^= flip
          await refusal(await packed(new Map(files).set(file, changed)))
        },
      ),
      { numRuns: 100 },
    )
  })

  test('when any line is missing, there twice, or another: the line is named', async () => {
    const places = [...files.keys()].flatMap((file) =>
      file.startsWith('tables/')
        ? linesIn(files, file.slice(7, -6)).map((_, line) => ({ table: file.slice(7, -6), line }))
        : [],
    )
    const changes = {
      missing: (line: string[]) => line.splice(0, 1),
      twice: (line: string[]) => line.push(line[0]!),
      another: (line: string[]) => (line[0] = line[0]!.replace(/[a-z]/, (letter) => letter.toUpperCase())),
    }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])),
        async ({ table, line }, change) => {
          const lines = [...linesIn(files, table)]
          const touched = lines.splice(line, 1)
          changes[change](touched)
          lines.splice(line, 0, ...touched)
          const at = change === 'twice' ? line + 2 : line + 1
          expect(await refusal(await repacked(table, lines))).toContain(`${tableFile(table)}, line ${at}: `)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('when a file is missing', async () => {
    const fewer = new Map(files)
    fewer.delete(tableFile('link'))
    expect(await refusal(await packed(fewer))).toContain('tables/link.jsonl: it is missing')
  })

  test.each([
    ['tables/more.jsonl', 'the manifest does not name it'],
    ['more.txt', 'no such file belongs in an archive'],
  ])('when it also holds %s', async (name, why) => {
    const more = new Map(files).set(name, Buffer.from('{}\n'))
    expect(await refusal(await packed(more))).toContain(`${why}.`)
  })

  test('when its sums are', async () => {
    const other = new Map(files).set(
      manifestFile,
      Buffer.concat([files.get(manifestFile)!, Buffer.from(' ')]),
    )
    expect(await refusal(await packed(other))).toContain('the sum of manifest.json is not the one')
  })
})

describe('a copy that somebody has made who works out every sum anew is refused', () => {
  test('when an event is another: the chain does not hold', async () => {
    const zip = await forged(copy, (all) => {
      const lines = linesIn(all, 'event').map((line) => line.replace('Karin', 'Doris'))
      withLines(all, 'event', lines)
    })
    expect(await refusal(zip)).toMatch(
      /tables\/event\.jsonl, line \d+: the audit chain is broken: event \d+ does not match its hash/,
    )
  })

  test('when the last event is gone', async () => {
    const zip = await forged(copy, (all) => withLines(all, 'event', linesIn(all, 'event').slice(0, -1)))
    expect(await refusal(zip)).toMatch(/the audit chain is broken: event \d+ is missing/)
  })

  test('when the chain has another end than the manifest says', async () => {
    const zip = await forged(copy, (all) => {
      const lines = [...linesIn(all, 'event')]
      const last = JSON.parse(lines.at(-1)!) as { body: string; hash: string }
      const before = JSON.parse(lines.at(-2)!) as { hash: string }
      last.body = last.body.replace('Karlstad', 'Kristinehamn')
      last.hash = `\\x${chainHash(Buffer.from(before.hash.slice(2), 'hex'), last.body).toString('hex')}`
      withLines(all, 'event', [...lines.slice(0, -1), JSON.stringify(last)])
    })
    expect(await refusal(zip)).toContain('is not the one that the partnership ended with')
  })

  test('when the partnership is not the one of the manifest', async () => {
    const zip = await forged(copy, (_, manifest) => (manifest.partnership.id = newId()))
    expect(await refusal(zip)).toContain('it is not the partnership of the manifest')
  })

  test.each([
    [
      'belongs to another partnership',
      (row: Row) => ({ ...row, partnership_id: newId() }),
      'row-level security',
    ],
    ['points at nothing', (row: Row) => ({ ...row, body_id: newId() }), 'foreign key'],
    ['breaks a rule', (row: Row) => ({ ...row, role: 'king' }), 'check constraint'],
    ['lacks a value', (row: Row) => ({ ...row, role: undefined }), 'not-null'],
    ['has a value too many', (row: Row) => ({ ...row, more: 1 }), 'what was stored is not'],
    ['says it in another way', (row: Row) => ({ ...row, from_on: '3 May 2024' }), 'what was stored is not'],
  ] as const)('when a row %s', async (_what, change, why) => {
    const zip = await forged(copy, (all) => {
      const lines = linesIn(all, 'seat').map((line, i) =>
        i === 1 ? JSON.stringify((change as (row: Row) => object)(JSON.parse(line) as Row)) : line,
      )
      withLines(all, 'seat', lines)
    })
    const refused = await refusal(zip)
    expect(refused).toContain('tables/seat.jsonl, line 2: ')
    expect(refused).toContain(why)
  })

  test('when a line is no row at all', async () => {
    const zip = await forged(copy, (all) => withLines(all, 'link', ['{"a":']))
    expect(await refusal(zip)).toContain('tables/link.jsonl, line 1: ')
  })
})

describe('a copy from another version', () => {
  const from = (migrations: readonly string[]) =>
    forged(copy, (_, manifest) => (manifest.migrations = [...migrations]))
  const ours = manifestIn(files).migrations

  test('in a newer format is refused, with what to do', async () => {
    const zip = await forged(copy, (_, manifest) => {
      manifest.formatVersion = 2
      manifest.program = '9.1.0'
    })
    expect(await refusal(zip)).toMatch(
      /has format 2, made by Samsyn 9\.1\.0, .*: upgrade Samsyn, and restore then\.$/,
    )
  })

  test('with a newer database is refused, with what to do', async () => {
    expect(await refusal(await from([...ours, '2099-01-01-later']))).toMatch(
      /with a newer database \(2099-01-01-later\): upgrade this installation, and restore then\.$/,
    )
  })

  test('with an older database is refused, with what to do', async () => {
    expect(await refusal(await from(ours.slice(1)))).toMatch(
      /with an older database \(without .+\): restore it with that version into an empty data folder/,
    )
  })
})

type Row = Record<string, unknown>

/** The sentence with which a zip is refused. Anything else than a refusal fails the test. */
async function refusal(zip: Buffer): Promise<string> {
  const error = await restoreArchive(there, await fileWith(zip)).then(
    () => new Error('It was restored.'),
    (thrown: unknown) => thrown as Error,
  )
  if (!(error instanceof ArchiveFault)) throw error
  return error.message
}

/** Unpacked, changed and packed again, with the manifest and the sums as they were. */
async function repacked(table: string, lines: readonly string[]): Promise<Buffer> {
  const changed = new Map(files)
  withLines(changed, table, lines)
  return packed(changed)
}
