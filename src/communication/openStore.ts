import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { type Digest, stateOf } from './digest.ts'
import { everyDigest, toDigest } from './digestReading.ts'

/** What is published for everybody, and not withdrawn; the latest first. */
export async function publishedDigests(db: Db, most = 100): Promise<readonly Digest[]> {
  const rows = await everyDigest(db)
    .where('digest.audience', '=', 'public')
    .where('sending.sentAt', 'is not', null)
    .where('withdrawal.withdrawnAt', 'is', null)
    .orderBy('sending.sentAt', 'desc')
    .orderBy('digest.id')
    .limit(most)
    .execute()
  return rows.map(toDigest)
}

/** One that is published, or was and is withdrawn; null when there is no such thing for everybody to read. */
export async function publishedDigest(db: Db, id: string): Promise<Digest | null> {
  if (!isUuid(id)) return null
  const row = await everyDigest(db)
    .where('digest.id', '=', id)
    .where('digest.audience', '=', 'public')
    .executeTakeFirst()
  const digest = row ? toDigest(row) : null
  return digest && ['sent', 'withdrawn'].includes(stateOf(digest)) ? digest : null
}
