import { once } from 'node:events'
import { Agent, request, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { appOf } from '../../test/world.ts'

const { database } = await testDatabase()
const { app } = appOf(database)
const server = createAdaptorServer({ fetch: app.fetch }) as Server
let port: number

beforeAll(async () => {
  server.listen(0)
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const megabyte = 1024 * 1024
const head = (length: number) =>
  `POST /sign-in HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${length}\r\n\r\n`
const question = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'
const last = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'

describe('a body that is too large', () => {
  test('is answered with 413, the last on its connection, which says so', async () => {
    const heard = await conversation(async (socket) => {
      socket.write(head(3 * megabyte))
      socket.write(Buffer.alloc(3 * megabyte, 'x'))
    })
    expect(heard).toMatch(/^HTTP\/1\.1 413 [^]*\r\nconnection: close\r\n/i)
    expect(heard.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  })

  test('is never taken for another request', async () => {
    const heard = await conversation(async (socket) => {
      socket.write(head(3 * megabyte))
      await sleep(50)
      socket.write(question.repeat(1000))
    })
    expect(heard).toContain('HTTP/1.1 413 ')
    expect(heard).not.toContain('alive')
  })

  test('does not make its sender wait for ever, who waits for the answer before sending on', async () => {
    const heard = await conversation(async (socket) => void socket.write(head(3 * megabyte)))
    expect(heard).toContain('HTTP/1.1 413 ')
  })

  test('loses no answer, not even of senders who keep their connections and listen last', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const statuses: number[] = []
    for (const megabytes of [2, 30, 3, 2, 20, 2]) statuses.push(await send(agent, megabytes * megabyte))
    agent.destroy()
    expect(statuses).toEqual([413, 413, 413, 413, 413, 413])
  })
})

describe('a form of the usual size', () => {
  test('leaves its connection open for the next', async () => {
    const heard = await conversation(async (socket) => void socket.write(`${head(10)}email=a%40${last}`))
    expect(heard.match(/HTTP\/1\.1 /g)).toHaveLength(2)
    expect(heard).toContain('alive')
  })
})

/** Everything that the server says until it hangs up. */
async function conversation(speak: (socket: Socket) => Promise<void>): Promise<string> {
  const socket = connect(port)
  let heard = ''
  socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
  socket.on('error', () => {})
  const closed = once(socket, 'close')
  await once(socket, 'connect')
  await speak(socket)
  await closed
  return heard
}

function send(agent: Agent, length: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      Origin: `http://localhost:${port}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': length,
    }
    const sent = request({ port, agent, method: 'POST', path: '/sign-in', headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode!))
    })
    sent.on('error', reject)
    sent.end(Buffer.alloc(length, 'x'))
  })
}
