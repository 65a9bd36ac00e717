import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One published or recomputed example: what goes in and what must come out. */
export type SharedVector = {
  readonly id: string
  /** The inner function that is asked, where a file holds examples of several. */
  readonly function?: string
  /** The method that is asked for, where a family has several. */
  readonly method?: string
  readonly input: Readonly<Record<string, unknown>>
  readonly expected: unknown
  /** How far a number may be off, in its own unit, where the source printed it rounded. */
  readonly tolerance?: number
}

// The only path out of the repository: the examples are not ours to publish, so they lie beside it.
const shared = process.env['SAMSYN_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url))

/**
 * The examples of `data/NAME.json` in the shared folder. Null where it is not there, which is said loudly: a test
 * must then be skipped, never counted as passed.
 */
export function sharedVectors(name: string): { readonly vectors: readonly SharedVector[] } | null {
  const file = sharedFile(name) as { vectors: readonly SharedVector[] } | null
  return file && { vectors: file.vectors }
}

/** As `sharedVectors`, for a file of another form: whatever the file holds. */
export function sharedFile(name: string): unknown {
  const path = `${shared}/data/${name}.json`
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  process.stderr.write(`\nCONFORMANCE NOT RUN: ${path} is not there. SAMSYN_SHARED names another folder.\n\n`)
  return null
}

/** The text of a file under `data`, of whatever form; null where it is not there, which is said loudly. */
export function sharedText(name: string): string | null {
  const path = `${shared}/data/${name}`
  if (existsSync(path)) return readFileSync(path, 'utf8')
  process.stderr.write(`\nCONFORMANCE NOT RUN: ${path} is not there. SAMSYN_SHARED names another folder.\n\n`)
  return null
}

/** The bytes of a file under `data`; null where it is not there, which is said loudly. */
export function sharedBytes(name: string): Buffer | null {
  const path = `${shared}/data/${name}`
  if (existsSync(path)) return readFileSync(path)
  process.stderr.write(`\nCONFORMANCE NOT RUN: ${path} is not there. SAMSYN_SHARED names another folder.\n\n`)
  return null
}
