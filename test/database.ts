import { randomBytes } from 'node:crypto'
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
    await statement(server, `drop database ${name} with (force)`)
  })
  return { database, connection }
}

async function statement(config: pg.ClientConfig, text: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  await client.query(text)
  await client.end()
}
