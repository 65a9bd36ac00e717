import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from './configuration.ts'
import { decipher, derivedKey, encipher, keyLength, newKey, Undecipherable } from './enciphering.ts'
import { OperatorError } from './refusal.ts'

/**
 * What other keys are enciphered with. It is not in the database, so that the database alone, or a copy of it, opens
 * nothing.
 */
export type MasterKey = {
  seal(plain: Buffer, about: string): Buffer
  /** Throws `Undecipherable`. */
  open(sealed: Buffer, about: string): Buffer
}

const nameLength = 8
const fileName = 'master.key'

/**
 * From SAMSYN_KEY, or from a file in the data folder that is made when it is first needed. Null where the database is
 * on a server and no key is set: several programs may share that database, and each would make a key of its own.
 */
export function makeMasterKey({
  masterKeys,
  databaseUrl,
  folder,
}: Pick<Configuration, 'masterKeys' | 'databaseUrl' | 'folder'>): MasterKey | null {
  if (masterKeys.length > 0) return masterKeyOf(() => masterKeys)
  if (databaseUrl !== null) return null
  const file = join(folder, fileName)
  // A file that is wrong is told of at the start, to whoever runs the program.
  readKey(file)
  return masterKeyOf((making) => {
    const key = readKey(file) ?? (making ? makeKey(folder, file) : null)
    return key ? [key] : []
  })
}

/** The first one seals; all open, so that a key can be changed. */
function masterKeyOf(keys: (making: boolean) => readonly Buffer[]): MasterKey {
  return {
    seal(plain, about) {
      const [first] = keys(true)
      const { name, key } = partsOf(first!)
      return Buffer.concat([name, encipher(key, plain, about)])
    },
    open(sealed, about) {
      const named = keys(false)
        .map(partsOf)
        .find(({ name }) => name.equals(sealed.subarray(0, nameLength)))
      if (!named) throw new Undecipherable('other-key')
      return decipher(named.key, sealed.subarray(nameLength), about)
    },
  }
}

/** What it is known by, which tells nothing of it, and what it enciphers with. */
function partsOf(master: Buffer) {
  return {
    name: derivedKey(master, 'samsyn master key: name', nameLength),
    key: derivedKey(master, 'samsyn master key: sealing'),
  }
}

function readKey(file: string): Buffer | null {
  let text: string
  try {
    const { mode } = statSync(file)
    // Windows has no such bits.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new OperatorError(`Others than its owner may read ${file}: run chmod 600 ${file}.`, 78)
    }
    text = readFileSync(file, 'ascii')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyLength)
    throw new OperatorError(`${file} is not a key: bring it back from a backup.`, 78)
  return key
}

/** On the disk before anything is sealed with it. Of several that make one at once, the first one's stands. */
function makeKey(folder: string, file: string): Buffer {
  mkdirSync(folder, { recursive: true })
  const own = `${file}.${process.pid}`
  rmSync(own, { force: true })
  const handle = openSync(own, 'wx', 0o600)
  try {
    writeSync(handle, `${newKey().toString('base64')}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(own, { force: true })
  }
  if (process.platform !== 'win32') {
    const directory = openSync(folder, 'r')
    fsyncSync(directory)
    closeSync(directory)
  }
  return readKey(file)!
}
