import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/**
 * The measure that pages are held against: a Hono handler that does nothing but send so many bytes, or a 304.
 * Started as a process of its own, with the number of bytes as its argument.
 */
const page = new Uint8Array(Buffer.alloc(Number(process.argv[2]), 'x'))

const app = new Hono()
  .get('/page', (c) => c.body(page, 200, { 'Content-Type': 'text/html; charset=utf-8' }))
  .get('/unchanged', (c) => c.body(null, 304, { ETag: 'W/"1"' }))

const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) =>
  process.stdout.write(`http://127.0.0.1:${port}\n`),
)
process.once('SIGTERM', () => server.close())
