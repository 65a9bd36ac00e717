import type { ServerResponse } from 'node:http'

/** Open pages, by what they want to hear about. */
export type LiveHub = {
  /** Keeps the answer open until the page goes away. Sends the present state at once. */
  join(topic: string, response: ServerResponse, present: string): void
  tell(topic: string, data: string): void
  close(): void
}

/** Proxies cut a silent connection after about a minute. */
const heartbeatSeconds = 25

export function makeLiveHub(): LiveHub {
  const topics = new Map<string, Set<ServerResponse>>()
  const heartbeat = setInterval(() => {
    for (const responses of topics.values()) for (const response of responses) response.write(':\n\n')
  }, heartbeatSeconds * 1000)
  heartbeat.unref()

  return {
    join(topic, response, present) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      })
      response.write(`data: ${present}\n\n`)
      const responses = topics.get(topic) ?? new Set()
      topics.set(topic, responses.add(response))
      response.on('close', () => {
        responses.delete(response)
        if (responses.size === 0) topics.delete(topic)
      })
    },
    tell(topic, data) {
      // Encoded once, written to each connection directly.
      const message = Buffer.from(`data: ${data}\n\n`)
      for (const response of topics.get(topic) ?? []) response.write(message)
    },
    close() {
      clearInterval(heartbeat)
      for (const responses of topics.values()) for (const response of responses) response.end()
      topics.clear()
    },
  }
}
