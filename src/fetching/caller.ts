import { setTimeout as sleep } from 'node:timers/promises'
import { passesBy, ServiceFailure, type ServiceProblem } from './service.ts'

/** How patient we are. The defaults are for real services; tests have less time. */
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

/** Kolada's pages take about four megabytes, and the most that Statistics Sweden gives at once about as much. */
const mostBytes = 32 * 1024 * 1024

export type Question = {
  /** Within the address of the service; another is refused. */
  readonly path: string
  /** Sent as JSON; a question without one is a plain reading. */
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  /** Somebody waits for the page. */
  readonly waiting?: boolean
}

export type Answer = {
  readonly json: unknown
  /** As it came. */
  readonly bytes: Buffer
  /** What was asked. */
  readonly url: URL
}

/**
 * Calls one service and no other, at its pace, and again when it was away for a moment. What an answer says of a next
 * page is followed within the address of the service, and a redirection not at all.
 */
export type Caller = {
  /**
   * What `read` finds in the answer. An answer that it calls unreadable is asked for again, as one that is cut off.
   *
   * @throws ServiceFailure
   */
  ask<T>(question: Question, read: (answer: Answer) => T): Promise<T>
  /** The address within the service; @throws ServiceFailure when it leads away from it. */
  within(address: string): URL
  /** Milliseconds between two calls from now on, when the service asks for more than we keep. */
  slowDownTo(pace: number): void
}

export function makeCaller(address: string, given: Partial<Patience> = {}): Caller {
  const base = new URL(`${address.replace(/\/+$/, '')}/`)
  const usual = { ...patience, ...given }
  let pace = usual.pace
  let free = 0

  /** Calls queue here, so that they never come closer than the pace. */
  const turn = async (signal: AbortSignal | undefined) => {
    const at = Math.max(Date.now(), free)
    free = at + pace
    await sleep(at - Date.now(), undefined, signal ? { signal } : {})
  }

  return {
    within: (to) => within(base, to),
    slowDownTo: (milliseconds) => {
      // Tests are in more of a hurry than the service that they play.
      pace = given.pace ?? Math.max(pace, milliseconds)
    },
    ask: async ({ path, body, signal, waiting = false }, read) => {
      const url = within(base, path)
      const patient = waiting ? { ...usual, ...impatience, ...given } : usual
      for (let attempt = 1; ; attempt++) {
        await turn(signal)
        try {
          return read(await answerOf({ url, body, signal }, patient.within))
        } catch (error) {
          if (!(error instanceof ServiceFailure) || !passesBy(error.problem)) throw error
          const wait = Math.max(error.wait, patient.firstWait * 2 ** (attempt - 1))
          if (attempt >= patient.attempts || wait > patient.longestWait) throw error
          await sleep(wait, undefined, signal ? { signal } : {})
        }
      }
    },
  }
}

/** Nobody but us and the service's own list makes addresses, and none leads away from the configured one. */
function within(base: URL, address: string): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : null
  if (!url || url.origin !== base.origin || !url.pathname.startsWith(base.pathname) || url.username)
    throw new ServiceFailure({ kind: 'elsewhere' })
  return url
}

async function answerOf(
  {
    url,
    body,
    signal,
  }: { readonly url: URL; readonly body: unknown; readonly signal: AbortSignal | undefined },
  milliseconds: number,
): Promise<Answer> {
  const late = AbortSignal.timeout(milliseconds)
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {
        Accept: 'application/json',
        'User-Agent': 'Samsyn',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    })
    const problem = problemOf(response)
    if (problem) {
      await response.body?.cancel()
      throw new ServiceFailure(problem, waitOf(response.headers.get('Retry-After')))
    }
    const bytes = await bytesOf(response)
    return { url, bytes, json: jsonOf(bytes) }
  } catch (error) {
    if (error instanceof ServiceFailure) throw error
    signal?.throwIfAborted()
    // Not reached, cut off in the middle, or too slow.
    throw new ServiceFailure({ kind: 'away', status: null })
  }
}

function problemOf({ status, headers }: Response): ServiceProblem | null {
  if (status >= 300 && status < 400) return { kind: 'elsewhere' }
  if (status === 429 || status === 408 || status >= 500) return { kind: 'away', status }
  if (status !== 200) return { kind: 'refused', status }
  return /^application\/([\w.-]+\+)?json\b/i.test(headers.get('Content-Type') ?? '')
    ? null
    : { kind: 'unreadable' }
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
    if (length > mostBytes) throw new ServiceFailure({ kind: 'too-large' })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ServiceFailure({ kind: 'unreadable' })
  }
}
