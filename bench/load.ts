import { Agent, get, type IncomingMessage } from 'node:http'

export type Answers = {
  readonly status: number
  /** Bytes of one answer's body. */
  readonly bytes: number
  /** Milliseconds, in rising order. */
  readonly times: readonly number[]
}

/** Asks for a page so many times, so many at once over kept connections. Every answer must be the same. */
export async function ask(
  address: string,
  headers: Record<string, string>,
  {
    requests,
    atOnce,
    before,
  }: {
    readonly requests: number
    readonly atOnce: number
    /** Done before each request, and not counted in its time. */
    readonly before?: () => Promise<void>
  },
): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const times: number[] = []
  let status = 0
  let bytes = -1
  let left = requests
  const asker = async () => {
    while (left-- > 0) {
      await before?.()
      const start = performance.now()
      const answer = await once(address, headers, agent)
      times.push(performance.now() - start)
      if (bytes >= 0 && (answer.bytes !== bytes || answer.status !== status)) {
        throw new Error(
          `${address} answered ${answer.status} with ${answer.bytes} bytes, and before ${status} with ${bytes}.`,
        )
      }
      ;({ status, bytes } = answer)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, asker))
  agent.destroy()
  return { status, bytes, times: times.sort((a, b) => a - b) }
}

function once(
  address: string,
  headers: Record<string, string>,
  agent: Agent,
): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    get(address, { headers, agent }, (response: IncomingMessage) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }))
      response.on('error', reject)
    }).on('error', reject)
  })
}

export function percentile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
}
