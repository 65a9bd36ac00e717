import type { Database } from '../db/database.ts'
import { verifyChain } from './chain.ts'

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
