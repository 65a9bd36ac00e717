import { Hono } from 'hono'
import type { Database } from '../db/database.ts'
import type { Env } from '../identity/actor.ts'

export function sourceRoutes(_database: Database) {
  return new Hono<Env>()
}
