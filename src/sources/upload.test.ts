import { once } from 'node:events'
import { type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const megabyte = 1024 * 1024
const { database } = await testDatabase()
let cookie: string
let server: Server
let port: number

beforeAll(async () => {
  const world = await foundWorld(database)
  cookie = (await world.browserOf('anna@region.example')).cookie.Cookie
  server = createAdaptorServer({ fetch: world.app.fetch }) as Server
  server.listen(0)
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('a file above the limit, sent to a real server', () => {
  test('is refused by the length that its sender says, before any of it has come', async () => {
    const { answer } = await upload({ megabytes: 0, says: 1000 * megabyte, as: cookie })
    expect(answer.statusCode).toBe(413)
    const page = (await text(answer)).replaceAll('\u00a0', ' ')
    expect(page).toContain('Filen är för stor. Den får vara högst 64 MB.')
  })

  test('is refused at the limit when its sender says no length, and what has come is let go', async () => {
    const before = held()
    const { answer } = await upload({ megabytes: 72, as: cookie })
    expect(answer.statusCode).toBe(413)
    answer.destroy()
    // What was on its way in the connection is let go a moment after it has closed.
    await expect.poll(() => held() - before, { timeout: 10_000 }).toBeLessThan(32 * megabyte)
  })

  test('of a stranger is not read at all', async () => {
    const { answer, sent } = await upload({ megabytes: 400, as: '' })
    expect(answer.statusCode).toBe(303)
    expect(sent).toBeLessThan(32 * megabyte)
  })
})

test('a file without a length that is small enough is taken in', async () => {
  const { answer } = await upload({ megabytes: 0, as: cookie, ends: true })
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toMatch(/^\/figures\/files\//)
})

type Sending = {
  readonly megabytes: number
  readonly as: string
  /** The length that the sender says, in bytes; left out: none. */
  readonly says?: number
  /** Otherwise there would be more to come. */
  readonly ends?: boolean
}

/** Sends a file piece by piece, no faster than it is taken, until there is an answer. Tells how many bytes were sent. */
async function upload({ megabytes, as, says, ends = false }: Sending) {
  const headers = {
    Origin: `http://localhost:${port}`,
    Cookie: as,
    'Content-Type': 'multipart/form-data; boundary=xxxxxx',
    ...(says === undefined ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': says }),
  }
  const sending = request({ port, method: 'POST', path: '/figures/files', headers })
  const state = { isAnswered: false }
  const heard = (once(sending, 'response') as Promise<[IncomingMessage]>).then(([answer]) => {
    state.isAnswered = true
    return answer
  })
  // A server that hangs up after its answer ends the sending too.
  sending.on('error', () => {})

  sending.write(
    '--xxxxxx\r\nContent-Disposition: form-data; name="fetchedOn"\r\n\r\n2024-12-12\r\n' +
      '--xxxxxx\r\nContent-Disposition: form-data; name="file"; filename="stor.csv"\r\n\r\n' +
      'indikator;kommun;ar;varde\r\nN1;1784;2024;80,9\r\n',
  )
  const piece = Buffer.alloc(megabyte, 'N1;1784;2024;80,9\r\n')
  let sent = 0
  for (; sent < megabytes * megabyte && !state.isAnswered; sent += piece.length) {
    if (!sending.write(piece)) await Promise.race([once(sending, 'drain'), heard])
  }
  if (ends) sending.end('\r\n--xxxxxx--\r\n')
  const answer = await heard
  return { answer, sent }
}

function held(): number {
  collectGarbage()
  return process.memoryUsage().arrayBuffers
}
