import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
} from 'node:fs'
import { join } from 'node:path'
import { lastLines } from './cluster.ts'

export type ServerLog = { readonly path: string; readonly file: number; tail(): string; close(): void }

const limit = 10_000_000

/** What the server says: this run in server.log, the run before it in server.log.1, neither longer than 10 MB. */
export function openServerLog(home: string): ServerLog {
  const path = join(home, 'server.log')
  if (existsSync(path)) renameSync(path, `${path}.1`)
  // Appending, so that after a truncation the server goes on at the new end.
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, 0o600)
  const watch = setInterval(() => fstatSync(file).size > limit && ftruncateSync(file), 60_000).unref()
  return {
    path,
    file,
    tail: () => {
      const { size } = fstatSync(file)
      const end = Buffer.alloc(Math.min(size, 2000))
      readSync(file, end, 0, end.length, size - end.length)
      return lastLines(end.toString())
    },
    close: () => {
      clearInterval(watch)
      closeSync(file)
    },
  }
}
