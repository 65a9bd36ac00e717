import type { Db } from '../db/database.ts'
import { closureOf } from './closingStore.ts'
import { sealOf } from './openingStore.ts'
import { type Round, stateOf } from './round.ts'
import { rounds } from './store.ts'

/** How a thing fared in a round; `place` is null while it is open, and where too few voted. */
export type Placing = {
  readonly round: Round
  readonly place: number | null
  readonly of: number
}

/** In every sealed round that the thing was a candidate of, the latest first. */
export async function placingsOf(db: Db, thingId: string): Promise<readonly Placing[]> {
  const rows = await db
    .selectFrom('priorityCandidate')
    .innerJoin('prioritySeal as seal', 'seal.roundId', 'priorityCandidate.roundId')
    .select(['priorityCandidate.id', 'priorityCandidate.roundId'])
    .where('thingId', '=', thingId)
    .execute()
  const all = await rounds(db)
  const found: Placing[] = []
  for (const round of all) {
    const row = rows.find(({ roundId }) => roundId === round.id)
    if (!row) continue
    const { candidates } = (await sealOf(db, round.id)).sealed
    const result = stateOf(round) === 'closed' ? (await closureOf(db, round.id)).result : null
    const at = candidates.findIndex(({ id }) => id === row.id)
    found.push({ round, place: result?.standings[at]?.place ?? null, of: candidates.length })
  }
  return found
}
