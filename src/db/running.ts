import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { choosePlace, clusterIn } from './place.ts'

/**
 * How to reach the embedded server of a Samsyn that runs on the folder, for a command beside it; null when none
 * answers. The server itself writes where it listens: the fourth and fifth line of postmaster.pid.
 */
export async function runningServer(folder: string): Promise<ClientConfig | null> {
  // Where there is a password, only the program that made the server knows its port and secret together.
  if (process.platform === 'win32') return null
  const { home } = choosePlace(folder)
  const file = join(clusterIn(home), 'postmaster.pid')
  if (!existsSync(file)) return null
  const [, , , port, host] = readFileSync(file, 'utf8').split('\n')
  const login = { host: host ?? '', port: Number(port), user: 'samsyn', database: 'samsyn' }
  const client = new Client(login)
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return login
  } catch {
    return null
  }
}
