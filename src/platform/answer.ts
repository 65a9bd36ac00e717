import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const gzipped = promisify(gzip)

/** Smaller answers gain nothing from being compressed. */
const compressFrom = 1400

/**
 * A page as an answer. A Buffer, not a string: Node sends it without encoding it again. Private, and asked for
 * each time: whether it has changed is answered by its tag.
 */
export async function answerPage(
  c: Context,
  page: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  return answerText(c, String(await page), 'text/html; charset=utf-8', status)
}

export async function answerText(
  c: Context,
  text: string,
  type: string,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const content = Buffer.from(text)
  c.header('Content-Type', type)
  c.header('Vary', 'Cookie, Accept-Encoding')
  if (content.length < compressFrom || !/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')) {
    return c.body(content as unknown as ArrayBuffer, status)
  }
  c.header('Content-Encoding', 'gzip')
  return c.body((await gzipped(content, { level: 5 })) as unknown as ArrayBuffer, status)
}

/** A file that the browser saves under a name. */
export function answerFile(c: Context, content: Buffer, type: string, name: string): Response {
  nameFile(c, type, name)
  return c.body(content as unknown as ArrayBuffer)
}

/**
 * A file that is made while it is being sent, so that it never stands whole in memory. Nothing of it is asked for
 * before the answer is on its way, when what the request wrote is stored. Whoever fetches too slowly is cut off.
 */
export function answerStream(
  c: Context,
  content: AsyncGenerator<Buffer>,
  type: string,
  name: string,
  longest: number,
): Response {
  nameFile(c, type, name)
  let cut: NodeJS.Timeout | undefined
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        cut ??= setTimeout(() => {
          controller.error(new Error('The answer was fetched too slowly.'))
          void content.return(undefined)
        }, longest).unref()
        try {
          const { done, value } = await content.next()
          if (!done) return controller.enqueue(value)
          clearTimeout(cut)
          controller.close()
        } catch (error) {
          clearTimeout(cut)
          controller.error(error)
        }
      },
      async cancel() {
        clearTimeout(cut)
        await content.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
  return c.body(stream)
}

function nameFile(c: Context, type: string, name: string): void {
  c.header('Content-Type', type)
  // The second form carries å, ä and ö; the first is for programs that do not know it.
  const plain = name.replaceAll(/[^\w.-]+/g, '-')
  c.header(
    'Content-Disposition',
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  )
}
