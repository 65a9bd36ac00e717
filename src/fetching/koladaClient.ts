import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import { forbidden } from '../sources/cells.ts'
import {
  groupShape,
  KoladaFailure,
  type KoladaProblem,
  type Kpi,
  kpiShape,
  municipalityShape,
  pageShape,
  passesBy,
} from './koladaShapes.ts'

/** So many ids the service takes in a segment of a path or in a parameter. */
export const mostIds = 25

/** How patient we are. The defaults are for the real service; tests have less time. */
export type Patience = {
  /** Milliseconds between two calls: five a second at most. */
  readonly pace: number
  /** How often one question is put, in all … */
  readonly attempts: number
  /** … and milliseconds before the second time, twice as many before each of the next. */
  readonly firstWait: number
  /** Told to wait longer than this, we give up for now. Milliseconds. */
  readonly longestWait: number
  /** Milliseconds until an answer must be whole. */
  readonly within: number
}

const patience: Patience = {
  pace: 200,
  attempts: 4,
  firstWait: 1000,
  longestWait: 20_000,
  within: 20_000,
}

/** For somebody who waits for the page. */
const impatience = { attempts: 2, firstWait: 300, longestWait: 1000, within: 6000 } as const

/** A page has 5,000 items at most, which take about four megabytes. */
const mostBytes = 32 * 1024 * 1024
const mostPages = 100

export type KoladaPage = {
  readonly items: readonly unknown[]
  /** Where the list goes on; null when this was the last page. */
  readonly next: string | null
  /** As it came. */
  readonly bytes: Buffer
}

/**
 * The live service, version 3. Every function throws KoladaFailure when it cannot be answered.
 *
 * Only the configured address is called: what an answer says of a next page is followed within it, and of a
 * redirection not at all.
 */
export type Kolada = {
  /** One page of a list: at a path such as `data/kpi/N00945/municipality/1780`, or where the page before it said. */
  page(path: string, signal?: AbortSignal): Promise<KoladaPage>
  /** Descriptions of indicators. An id that the service does not know is left out of the answer. */
  kpis(ids: readonly string[], signal?: AbortSignal): Promise<readonly Kpi[]>
  /** For somebody who waits: by a part of the title, or by an id. At most a page of them. */
  search(text: string): Promise<readonly Kpi[]>
  municipalities(): Promise<readonly z.output<typeof municipalityShape>[]>
  /** Groups of municipalities by a part of their title. */
  groups(title: string): Promise<readonly z.output<typeof groupShape>[]>
}

export function makeKolada(address: string, given: Partial<Patience> = {}): Kolada {
  const base = new URL(`${address.replace(/\/+$/, '')}/`)
  const usual = { ...patience, ...given }
  let free = 0

  /** Calls queue here, so that they never come closer than the pace. */
  const turn = async (signal: AbortSignal | undefined) => {
    const at = Math.max(Date.now(), free)
    free = at + usual.pace
    await sleep(at - Date.now(), undefined, signal ? { signal } : {})
  }

  const ask = async (path: string, signal: AbortSignal | undefined, patient: Patience) => {
    const url = within(base, path)
    for (let attempt = 1; ; attempt++) {
      await turn(signal)
      try {
        return await answerOf(base, url, signal, patient.within)
      } catch (error) {
        if (!(error instanceof KoladaFailure) || !passesBy(error.problem)) throw error
        const wait = Math.max(error.wait, patient.firstWait * 2 ** (attempt - 1))
        if (attempt >= patient.attempts || wait > patient.longestWait) throw error
        await sleep(wait, undefined, signal ? { signal } : {})
      }
    }
  }

  const list = async <Shape extends z.ZodType>(
    shape: Shape,
    path: string,
    { signal, patient = usual, pages = mostPages }: Asking = {},
  ): Promise<z.output<Shape>[]> => {
    const found: z.output<Shape>[] = []
    let next: string | null = path
    for (let page = 0; next !== null && page < pages; page++) {
      const answer: KoladaPage = await ask(next, signal, patient)
      for (const item of answer.items) {
        const read = shape.safeParse(item)
        if (!read.success) throw new KoladaFailure({ kind: 'shape' })
        found.push(read.data)
      }
      next = answer.next
    }
    return found
  }

  const kpis = async (ids: readonly string[], asking: Asking): Promise<readonly Kpi[]> => {
    const found: Kpi[] = []
    for (const some of inGroups(ids)) {
      const answer = await list(kpiShape, `kpi/${some.join(',')}`, asking).catch(async (error: unknown) => {
        const unknown = error instanceof KoladaFailure && isUnknown(error.problem)
        if (!unknown) throw error
        // One that is not known may hide the others: each is asked for by itself.
        if (some.length === 1) return []
        const each: Kpi[] = []
        for (const id of some) each.push(...(await kpis([id], asking)))
        return each
      })
      if (answer.some(({ id }) => !some.includes(id))) throw new KoladaFailure({ kind: 'unasked' })
      found.push(...answer)
    }
    return found.filter(holdsNobody)
  }

  return {
    page: (path, signal) => ask(path, signal, usual),
    kpis: (ids, signal) => kpis(ids, { signal }),
    search: async (text) => {
      const waiting = { patient: { ...usual, ...impatience, ...given } }
      const id = /^[nu]\d{5}$/i.test(text) ? text.toUpperCase() : null
      if (id) return kpis([id], waiting)
      const asked = new URLSearchParams({ title: text, per_page: '100' })
      return (await list(kpiShape, `kpi?${asked}`, { ...waiting, pages: 1 })).filter(holdsNobody)
    },
    municipalities: () => list(municipalityShape, 'municipality'),
    groups: (title) => list(groupShape, `municipality_groups?${new URLSearchParams({ title })}`),
  }
}

type Asking = {
  readonly signal?: AbortSignal | undefined
  readonly patient?: Patience
  readonly pages?: number
}

export function inGroups<T>(all: readonly T[], most = mostIds): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most))
}

/** No words about an indicator are about a person. Such an indicator is not there for us. */
function holdsNobody({ title, description }: Kpi): boolean {
  return forbidden([title, description]) === null
}

function isUnknown(problem: KoladaProblem): boolean {
  return problem.kind === 'refused' && problem.status === 404
}

/** Nobody but us and the service's own list makes addresses, and none leads away from the configured one. */
function within(base: URL, address: string): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : null
  if (!url || url.origin !== base.origin || !url.pathname.startsWith(base.pathname) || url.username)
    throw new KoladaFailure({ kind: 'elsewhere' })
  return url
}

async function answerOf(
  base: URL,
  url: URL,
  signal: AbortSignal | undefined,
  milliseconds: number,
): Promise<KoladaPage> {
  const late = AbortSignal.timeout(milliseconds)
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Accept: 'application/json', 'User-Agent': 'Samsyn' },
      signal: signal ? AbortSignal.any([signal, late]) : late,
    })
    const problem = problemOf(response)
    if (problem) {
      await response.body?.cancel()
      throw new KoladaFailure(problem, waitOf(response.headers.get('Retry-After')))
    }
    return readPage(base, url, await bytesOf(response))
  } catch (error) {
    if (error instanceof KoladaFailure) throw error
    signal?.throwIfAborted()
    // Not reached, cut off in the middle, or too slow.
    throw new KoladaFailure({ kind: 'away', status: null })
  }
}

function problemOf({ status, headers }: Response): KoladaProblem | null {
  if (status >= 300 && status < 400) return { kind: 'elsewhere' }
  if (status === 429 || status === 408 || status >= 500) return { kind: 'away', status }
  if (status !== 200) return { kind: 'refused', status }
  return /^application\/json\b/i.test(headers.get('Content-Type') ?? '') ? null : { kind: 'unreadable' }
}

/** Seconds, or a day and time. At most a day. */
function waitOf(text: string | null): number {
  if (!text) return 0
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 86_400_000) : 0
}

/** Counted as it comes, unpacked: neither a long answer nor a well packed one fills the memory. */
async function bytesOf(response: Response): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > mostBytes) throw new KoladaFailure({ kind: 'too-large' })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function readPage(base: URL, url: URL, bytes: Buffer): KoladaPage {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new KoladaFailure({ kind: 'unreadable' })
  }
  const read = pageShape.safeParse(json)
  if (!read.success) throw new KoladaFailure({ kind: 'shape' })
  const { values, next_url, count } = read.data
  if (count !== undefined && count !== values.length) throw new KoladaFailure({ kind: 'unreadable' })
  const next = next_url === null ? null : within(base, next_url).href
  if (next === url.href) throw new KoladaFailure({ kind: 'shape' })
  return { items: values, next, bytes }
}
