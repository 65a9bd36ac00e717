import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { awaitTurn } from '../record/store.ts'
import { toldApart } from '../review/smallVoices.ts'
import { countRound, type Result } from './counting.ts'
import { type Ballot, fewest, type Sealed } from './method.ts'
import { sealOf } from './openingStore.ts'
import { stateOf } from './round.ts'
import { canonical, hashOf } from './seal.ts'
import { recordRound, refusal, roundFor, type Signed } from './store.ts'
import { ballotWeights } from './weights.ts'

/**
 * Counts once and for all. Where the vote is secret, nothing tells afterwards who voted what: the tie between seat and
 * ballot is cut, ballots are kept in the order of what is on them, and a kind of principal stands on them only where at
 * least five of it voted. With fewer than five votes in all, a secret round has no result, and its ballots are gone.
 */
export async function closeRound(db: Db, doer: Signed, roundId: string, day: CivilDate): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const round = await roundFor(db, roundId)
  if (stateOf(round) !== 'open') throw refusal(roundId, (words) => words.refusals.notOpen)
  const { sealed, hash, holds } = await sealOf(db, roundId)
  if (!holds) throw refusal(roundId, (words) => words.refusals.brokenSeal)
  const ballots = await ballotsToTell(db, roundId, sealed)
  const text = canonical(ballots)
  const result = ballots.length === 0 ? null : countRound(sealed, hash, ballots)
  if (!sealed.named) {
    await db.updateTable('priorityVoter').set({ ballotId: null }).where('roundId', '=', roundId).execute()
  }
  // What was voted is in the closure from now on, in an order that tells nothing.
  await db.deleteFrom('priorityBallot').where('roundId', '=', roundId).execute()
  await db
    .insertInto('priorityClosure')
    .values({
      partnershipId,
      roundId,
      ballots: text,
      ballotsHash: hashOf(text),
      result: result && sql<Result>`${JSON.stringify(result)}::jsonb`,
      closedOn: day,
      closedBy: doer.id,
    })
    .execute()
  await recordRound(db, doer, 'closed', round, {
    seal: hash,
    ballots: ballots.length,
    ballotsHash: hashOf(text),
  })
}

async function ballotsToTell(db: Db, roundId: string, sealed: Sealed): Promise<readonly Ballot[]> {
  const rows = await db
    .selectFrom('priorityVoter')
    .innerJoin('priorityBallot', (join) =>
      join
        .onRef('priorityBallot.roundId', '=', 'priorityVoter.roundId')
        .onRef('priorityBallot.id', '=', 'priorityVoter.ballotId'),
    )
    .innerJoin('seat', 'seat.id', 'priorityVoter.seatId')
    .innerJoin('person', 'person.id', 'seat.personId')
    .select(['priorityVoter.seatId', 'priorityBallot.content', 'person.name'])
    .where('priorityVoter.roundId', '=', roundId)
    .execute()
  if (!sealed.named && rows.length < fewest) return []
  const electors = new Map(sealed.electors.map((elector) => [elector.seatId, elector]))
  const voters = rows.map((row) => ({ ...row, elector: electors.get(row.seatId)! }))
  const weights = ballotWeights(
    sealed,
    voters.map(({ elector }) => elector.partyId),
  )
  const counts = new Map<string, number>()
  for (const { elector } of voters) counts.set(elector.kind, (counts.get(elector.kind) ?? 0) + 1)
  const told = toldApart(counts, fewest)
  const ballots = voters.map(({ content, name, elector }, i): Ballot => {
    const kind = sealed.named || told.has(elector.kind) ? elector.kind : null
    const voter = sealed.named ? { name, party: elector.partyName } : null
    return { vote: content, weight: weights[i]!, kind, voter }
  })
  return ballots.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
}

export type Closed = {
  readonly ballots: readonly Ballot[]
  readonly ballotsText: string
  readonly ballotsHash: string
  readonly result: Result | null
}

export async function closureOf(db: Db, roundId: string): Promise<Closed> {
  const row = await db
    .selectFrom('priorityClosure')
    .select(['ballots', 'ballotsHash', 'result'])
    .where('roundId', '=', roundId)
    .executeTakeFirstOrThrow()
  return {
    ballots: JSON.parse(row.ballots) as Ballot[],
    ballotsText: row.ballots,
    ballotsHash: row.ballotsHash,
    result: row.result,
  }
}
