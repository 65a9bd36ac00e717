import type pg from 'pg'

/**
 * Hears what other instances (and this one) notify on a channel. Reconnects by itself: a notification missed
 * meanwhile is made good by the next, since each carries the whole state.
 */
export function listen(
  pool: pg.Pool,
  channel: string,
  hear: (payload: string) => void,
  /** Whether notifications are heard now. */
  hearing: (heard: boolean) => void,
): { close(): Promise<void> } {
  let closed = false
  let client: pg.PoolClient | null = null
  let retry: NodeJS.Timeout | undefined

  const connect = async () => {
    try {
      const connected = await pool.connect()
      if (closed) return connected.release(true)
      client = connected
      client.on('notification', (message) => hear(message.payload ?? ''))
      client.once('error', again)
      await client.query(`listen ${channel}`)
      hearing(true)
    } catch {
      again()
    }
  }
  const again = () => {
    hearing(false)
    client?.release(true)
    client = null
    if (!closed) retry = setTimeout(connect, 1000)
  }
  void connect()

  return {
    close: async () => {
      closed = true
      clearTimeout(retry)
      client?.release(true)
      client = null
    },
  }
}
