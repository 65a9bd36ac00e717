import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { findBinaries, shippedFolder } from './binaries.ts'
import { ask, isRoot, temporaryFolder } from './embedded.testing.ts'
import { startEmbedded } from './embedded.ts'
import { accountForNew } from './unprivileged.ts'

const temporary = temporaryFolder()
afterAll(() => rmSync(temporary, { recursive: true }))

/** The package as npm unpacks it when install scripts are switched off: without its links. */
function unpackedPackage(): string {
  const folder = join(mkdtempSync(join(temporary, 'open-')), 'package')
  chmodSync(join(folder, '..'), 0o755)
  cpSync(shippedFolder(), folder, { recursive: true, verbatimSymlinks: true })
  const libraries = join(folder, 'native/lib')
  for (const name of readdirSync(libraries)) {
    if (lstatSync(join(libraries, name)).isSymbolicLink()) rmSync(join(libraries, name))
  }
  return folder
}

function newHome(): string {
  const home = mkdtempSync(join(temporary, 'home-'))
  chmodSync(home, 0o711)
  return home
}

describe('the PostgreSQL that npm installs', () => {
  const folder = unpackedPackage()

  test('runs where it lies, with the links that its install script would have made', () => {
    const home = newHome()
    for (let time = 1; time <= 2; time++) {
      expect(findBinaries(home, accountForNew(home), folder)).toEqual({
        folder: join(folder, 'native/bin'),
        major: 18,
      })
    }
    expect(existsSync(join(folder, 'native/lib/libpq.so.5'))).toBe(true)
    expect(readdirSync(home)).toEqual([])
  })

  test.runIf(isRoot)('is copied when the user of the server cannot reach it', () => {
    const home = newHome()
    chmodSync(join(folder, '..'), 0o700)
    expect(findBinaries(home, accountForNew(home), folder).folder.startsWith(home)).toBe(true)
    expect(lstatSync(join(folder, '..')).mode & 0o777).toBe(0o700)
    chmodSync(join(folder, '..'), 0o755)
  })

  test('is copied once when its programs may not be run', () => {
    const home = newHome()
    for (const program of readdirSync(join(folder, 'native/bin')))
      chmodSync(join(folder, 'native/bin', program), 0o644)
    const first = findBinaries(home, accountForNew(home), folder)
    expect(first.folder.startsWith(home)).toBe(true)
    expect(first.major).toBe(18)
    expect(findBinaries(home, accountForNew(home), folder)).toEqual(first)
    expect(readdirSync(home)).toHaveLength(1)
  })
})

describe('PG_BIN', () => {
  const old = '/usr/lib/postgresql/15/bin'
  afterEach(() => {
    delete process.env.PG_BIN
  })

  test.runIf(existsSync(old))('names other binaries, whose database ours then refuse', async () => {
    const folder = join(temporary, 'fifteen')
    process.env.PG_BIN = old
    const server = await startEmbedded({ folder })
    const [row] = await ask(
      server.owner,
      `select current_setting('server_version_num')::int / 10000 as version, lower('ÅÄÖ') as small,
        to_tsvector('swedish', 'ÅTGÄRDERNA')::text as found, 'a' collate "sv-x-icu" < 'B' as sorted`,
    )
    expect(row).toEqual({ version: 15, small: 'åäö', found: `'åtgärd':1`, sorted: true })
    await server.stop()

    delete process.env.PG_BIN
    await expect(startEmbedded({ folder })).rejects.toThrow('set PG_BIN to the bin folder of PostgreSQL 15')
  })

  test('that names nothing is told', async () => {
    process.env.PG_BIN = join(temporary, 'nothing')
    mkdirSync(process.env.PG_BIN)
    await expect(startEmbedded({ folder: join(temporary, 'none') })).rejects.toThrow(
      `The PostgreSQL that PG_BIN names (${process.env.PG_BIN}) does not run`,
    )
  })
})
