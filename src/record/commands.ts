import { sql } from 'kysely'
import type { Database, Db } from '../db/database.ts'
import { chainChecker } from './event.ts'

export type Verdict = {
  readonly partnershipId: string
  readonly name: string
  readonly events: number
  /** Null when every link holds. */
  readonly broken: string | null
}

/** Recomputes the audit chain of every partnership, a thousand events at a time. */
export async function verify(database: Database): Promise<readonly Verdict[]> {
  const partnerships = await database.directory((db) =>
    db.selectFrom('partnership').select(['partnershipId', 'name']).orderBy('name').execute(),
  )
  const verdicts: Verdict[] = []
  for (const { partnershipId, name } of partnerships) {
    // One transaction: the chain and its end are seen at the same moment.
    const { events, broken } = await database.read(partnershipId, (db) => verifyChain(db, partnershipId))
    verdicts.push({ partnershipId, name, events, broken })
  }
  return verdicts
}

async function verifyChain(
  db: Db,
  partnershipId: string,
): Promise<{ events: number; broken: string | null }> {
  const end = await db
    .selectFrom('partnership')
    .select(['revision', 'chainHead'])
    .where('partnershipId', '=', partnershipId)
    .executeTakeFirstOrThrow()
  const checker = chainChecker()
  let last = 0
  for (;;) {
    const links = await db
      .selectFrom('event')
      .select(['revision', 'hash', sql<string>`body::text`.as('body')])
      .where('partnershipId', '=', partnershipId)
      .where('revision', '>', last)
      .orderBy('revision')
      .limit(1000)
      .execute()
    for (const link of links) {
      const broken = checker.next(link)
      if (broken) return { events: last, broken }
      last = link.revision
    }
    if (links.length === 0)
      return { events: last, broken: checker.end({ revision: end.revision, head: end.chainHead }) }
  }
}
