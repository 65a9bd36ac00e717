import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal, type Sentence } from './refusal.ts'

/** sha256 of the rules that Turbo writes for its progress bar: the only style that is not in our own sheet. */
const turboProgressBar = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='"

/** No inline script, no eval, nothing from another host; forms go home only; nobody frames us. */
export function securityHeaders(secure: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", turboProgressBar],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    // The default, no-referrer, makes browsers send `Origin: null`, and the origin check would refuse every form.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

/** A form may be sent only from our own pages: the browser's word for where it came from must be our host. */
export function sameOrigin(): MiddlewareHandler {
  return csrf({
    // The host, not the scheme: behind a proxy the program itself speaks plain HTTP.
    origin: (origin, c) => URL.canParse(origin) && new URL(origin).host === c.req.header('Host'),
    secFetchSite: (site) => site === 'same-origin' || site === 'none',
  })
}

/**
 * Refuses a body that is larger. Nothing is read ahead: where the length is not said, the bytes are counted as
 * whoever wants them reads them, so that strangers fill no memory with what nobody will read.
 */
export function sizeLimit(bytes: number, sentence: Sentence): MiddlewareHandler {
  return async (c, next) => {
    const said = c.req.header('Transfer-Encoding') ? undefined : c.req.header('Content-Length')
    if (Number(said ?? 0) > bytes) throw new Refusal('too-large', sentence)
    const whole = c.req.raw
    if (said === undefined && whole.body) {
      const tooLarge = () => {
        // The rest is left where it was, for `hangUp` to throw away.
        c.req.raw = whole
        return new Refusal('too-large', sentence)
      }
      // Not all types of a request know that its body may come while the answer is made.
      const streamed = { body: counted(whole.body, bytes, tooLarge), duplex: 'half' }
      c.req.raw = new Request(whole, streamed)
    }
    await next()
  }
}

function counted(
  body: ReadableStream<Uint8Array>,
  most: number,
  tooLarge: () => Error,
): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  let count = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        reader ??= body.getReader()
        const { done, value } = await reader.read()
        count += value?.length ?? 0
        if (done) controller.close()
        else if (count <= most) controller.enqueue(value)
        else {
          reader.releaseLock()
          controller.error(tooLarge())
        }
      },
      cancel: () => reader?.releaseLock(),
    },
    // Only what is asked for.
    { highWaterMark: 0 },
  )
}

/** How long a body that nobody wants is still taken in, in milliseconds. */
const patience = 2000

/**
 * For an answer that comes before the body has: it is the last on its connection, and says so, since the rest of
 * the body would be taken for the next request. Many a sender listens only when it has sent everything: the body is
 * thrown away for a while first, so that the answer is heard.
 */
export async function hangUp(c: Context): Promise<void> {
  c.header('Connection', 'close')
  const body = c.req.raw.body
  if (!body || body.locked) return
  const reader = body.getReader()
  const rest = async () => {
    while (!(await reader.read()).done);
  }
  // A sender that hangs up itself ends the reading too.
  await Promise.race([rest(), sleep(patience, null, { ref: false })]).catch(() => {})
}

/** Counts attempts for each key, and refuses with the sentence when there are too many within the time. */
export function attemptLimit(points: number, seconds: number, sentence: Sentence) {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (key: string): Promise<void> => {
    try {
      await limiter.consume(key)
    } catch {
      throw new Refusal('too-many', sentence)
    }
  }
}

/** The visitor's address. A proxy's word for it counts only where the operator has said that there is one. */
export function visitorAddress(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  const env = c.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined
  return forwarded || env?.incoming?.socket.remoteAddress || 'unknown'
}
