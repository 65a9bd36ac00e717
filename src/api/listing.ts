import { z } from '@hono/zod-openapi'
import { parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { keyIn } from './links.ts'
import { Problem } from './problem.ts'
import { problemWords } from './problemWords.ts'
import type { Entry, Moments, Reading, Resource, Wanted } from './resource.ts'

/** Of lists that are not told otherwise. */
const usualMost = 100
const usualLimit = 50

/** What can be asked of a list, as it stands in the document and as it is read. */
export function listQuery({ filters, numbers = {}, dated, mostInPage = usualMost, name }: Resource) {
  const narrowed = filters.map((filter) => [
    filter,
    z
      .string()
      .max(500)
      .optional()
      .describe(`Only those whose ${filter} is this: its address, or the last part of it.`),
  ])
  const counted = Object.entries(numbers).map(([number, description]) => [
    number,
    z.coerce.number().int().min(0).max(2_147_483_647).optional().openapi({ type: 'integer', description }),
  ])
  return z.object({
    limit: z.coerce.number().int().min(1).max(mostInPage).default(Math.min(usualLimit, mostInPage)),
    cursor: z
      .string()
      .transform((text, context) => {
        const key = readCursor(text)
        if (key !== null) return key
        context.addIssue('cursor')
        return z.NEVER
      })
      .optional()
      .openapi({ type: 'string', description: 'From links.next of the page before.' }),
    modified_since: z
      .union([z.iso.datetime({ offset: true }), z.iso.date()])
      .optional()
      .openapi({
        type: 'string',
        format: 'date-time',
        description: `Only each ${name} about which something was recorded at this instant or after it.`,
      }),
    ...(dated && { on: onParameter }),
    ...(Object.fromEntries([...narrowed, ...counted]) as Record<string, z.ZodType>),
  })
}

/** What can be asked of one thing. */
export function oneQuery({ dated }: Resource) {
  return z.object({ ...(dated && { on: onParameter }) })
}

const onParameter = z
  .string()
  .refine((text) => parseCivilDate(text) !== null)
  .optional()
  .openapi({ type: 'string', format: 'date', description: 'As it stood on this day; today unless told.' })

/** A question that cannot be read, with a sentence for each parameter that is wrong. */
export function questionProblem(
  error: z.ZodError,
  { mostInPage = usualMost, numbers = {} }: Resource,
): Problem {
  const names = [...new Set(error.issues.map(({ path }) => String(path[0])))]
  const sentence = (language: Language, name: string) => {
    const words = problemWords(language).query
    if (name === 'limit') return words.limit(mostInPage)
    if (name === 'cursor' || name === 'modified_since' || name === 'on') return words[name]
    return name in numbers ? words.number(name) : words.tooLong(name)
  }
  return new Problem('bad-request', (language) => names.map((name) => sentence(language, name)).join(' '), {
    errors: names.map((field) => ({ field, detail: (language: Language) => sentence(language, field) })),
  })
}

export type Page = {
  readonly entries: readonly Entry[]
  /** There are more: the key of the last one here. */
  readonly next: string | null
  /** Null where counting would be reading all of it. */
  readonly total: number | null
}

/** Nothing moves between pages: the order is that of the keys, which never change. */
export async function pageOf(
  reading: Reading,
  resource: Resource,
  wanted: Wanted,
  moments: Moments,
): Promise<Page> {
  if ('page' in resource) {
    const found = await resource.page(reading, { ...wanted, most: wanted.most + 1 })
    return { ...cut(found, wanted.most), total: null }
  }
  const all = await readWhole(reading, resource)
  const since = wanted.since?.toISOString() ?? null
  // Whoever keeps a copy is told of what is gone; nobody else needs to be.
  const known = since === null ? all : inOrder([...all, ...(await goneFrom(reading, all, resource, moments))])
  const fitting = known.filter(
    (entry) =>
      (since === null || (moments.of(entry.origin)?.modified ?? '') >= since) &&
      (entry.value['deleted'] === true || fits(entry, wanted.filters)),
  )
  const left = wanted.after === null ? fitting : fitting.filter(({ key }) => key > wanted.after!)
  return { ...cut(left, wanted.most), total: fitting.length }
}

/** The thing with the key; null when there is none. */
export async function entryOf(
  reading: Reading,
  resource: Resource,
  key: string,
  moments: Moments,
): Promise<Entry | null> {
  if ('one' in resource) return resource.one(reading, key)
  const all = await readWhole(reading, resource)
  return (
    [...all, ...(await goneFrom(reading, all, resource, moments))].find((entry) => entry.key === key) ?? null
  )
}

/** What the log tells of and nobody has any more, as OParl has it: that it was there, and is gone. */
async function goneFrom(
  reading: Reading,
  all: readonly Entry[],
  { thing, gone }: Resource,
  moments: Moments,
): Promise<readonly Entry[]> {
  const present = new Set(all.map(({ key }) => key))
  const told = gone ? await gone(reading) : []
  const value = { deleted: true }
  const others = told
    .filter(({ key }) => !present.has(key))
    .map(({ key, at }) => ({ key, origin: { recordedAt: at }, value }))
  if (!thing) return others
  const own = moments
    .idsOf(thing)
    .filter((id) => !present.has(id))
    .map((id) => ({ key: id, origin: { kind: thing, id }, value }))
  return [...own, ...others]
}

async function readWhole(
  reading: Reading,
  resource: Extract<Resource, { readonly read: unknown }>,
): Promise<readonly Entry[]> {
  return reading.readOnce(['api', resource.path, reading.on, reading.link.web('')], async () => {
    return inOrder(await resource.read(reading))
  })
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

function cut(found: readonly Entry[], most: number): Pick<Page, 'entries' | 'next'> {
  const entries = found.slice(0, most)
  return { entries, next: found.length > most ? entries.at(-1)!.key : null }
}

function fits({ value }: Entry, filters: Readonly<Record<string, string>>): boolean {
  return Object.entries(filters).every(([name, asked]) => {
    const held = value[name]
    return (Array.isArray(held) ? held : [held]).some((each) => isSame(String(each ?? ''), asked))
  })
}

function isSame(held: string, asked: string): boolean {
  return held === asked || (/^https?:/.test(held) && keyIn(held) === keyIn(asked))
}

/** Nothing to be read or made by anybody else, so that the order behind it may change. */
export function cursorOf(key: string): string {
  return Buffer.from(`1 ${key}`).toString('base64url')
}

export function readCursor(cursor: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString()
  return text.startsWith('1 ') && cursorOf(text.slice(2)) === cursor ? text.slice(2) : null
}
