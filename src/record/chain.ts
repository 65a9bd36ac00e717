import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { chainChecker } from './event.ts'

/** Walks the audit chain of a partnership, a thousand events at a time. `broken` names the first link that does not hold. */
export async function verifyChain(
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
