import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../src/db/database.ts'
import { at } from './server.ts'

/** A database of the test file's own, gone when the file is done. */
export async function testDatabase(): Promise<{ database: Database; connection: pg.ClientConfig }> {
  const server = inject('server')
  const name = `samsyn_test_${randomBytes(6).toString('hex')}`
  await statement(server, `create database ${name} template ${inject('template')}`)
  const connection = at(server, name)
  const database = openDatabase({ ...connection, max: 5 })
  afterAll(async () => {
    await database.close()
    await drop(server, name)
  })
  return { database, connection }
}

/**
 * An ordinary user may end its own connections, and not the server's own vacuuming, which can be in any database for a
 * moment: the server then refuses (42501), and is asked again.
 */
async function drop(server: pg.ClientConfig, name: string, attempts = 100): Promise<void> {
  try {
    await statement(server, `drop database ${name} with (force)`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42501' || attempts <= 1) throw error
    await sleep(200)
    await drop(server, name, attempts - 1)
  }
}

async function statement(config: pg.ClientConfig, text: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
