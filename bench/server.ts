import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbedded } from '../src/db/embedded.ts'

/** An embedded server with full durability, as in production, in a folder that is gone when the work is done. */
export async function withServer<T>(work: (server: EmbeddedServer) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-bench-'))
  const server = await startEmbedded({ folder })
  try {
    return await work(server)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
