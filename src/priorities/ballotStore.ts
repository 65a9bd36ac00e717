import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Party } from '../partnership/party.ts'
import { awaitTurn } from '../record/store.ts'
import type { Sealed, Vote } from './method.ts'
import { stateOf } from './round.ts'
import { recordRound, refusal, roundFor, type Signed } from './store.ts'
import { voteHolds } from './vote.ts'

/** Whether the seat votes in the round, and whether it has. */
export async function standingOf(
  db: Db,
  roundId: string,
  seatId: string,
): Promise<'not-asked' | 'asked' | 'voted'> {
  const elector = await db
    .selectFrom('priorityElector')
    .leftJoin('priorityVoter', (join) =>
      join
        .onRef('priorityVoter.roundId', '=', 'priorityElector.roundId')
        .onRef('priorityVoter.seatId', '=', 'priorityElector.seatId'),
    )
    .select(['priorityElector.seatId', 'priorityVoter.seatId as votedSeatId'])
    .where('priorityElector.roundId', '=', roundId)
    .where('priorityElector.seatId', '=', seatId)
    .executeTakeFirst()
  if (!elector) return 'not-asked'
  return elector.votedSeatId ? 'voted' : 'asked'
}

/** What the seat has voted, while the round is open: nobody else's is ever read before it closes. */
export async function ownVote(db: Db, roundId: string, seatId: string): Promise<Vote | null> {
  const row = await db
    .selectFrom('priorityVoter')
    .innerJoin('priorityBallot', (join) =>
      join
        .onRef('priorityBallot.roundId', '=', 'priorityVoter.roundId')
        .onRef('priorityBallot.id', '=', 'priorityVoter.ballotId'),
    )
    .select('priorityBallot.content')
    .where('priorityVoter.roundId', '=', roundId)
    .where('priorityVoter.seatId', '=', seatId)
    .executeTakeFirst()
  return row?.content ?? null
}

/** One ballot for each seat: sent again, it replaces the first where the rules let it, and else is refused. */
export async function castVote(
  db: Db,
  doer: Signed & { readonly seatId: string },
  roundId: string,
  sealed: Sealed,
  vote: Vote,
): Promise<void> {
  const { partnershipId, seatId } = doer
  await awaitTurn(db, partnershipId)
  const round = await roundFor(db, roundId)
  if (stateOf(round) !== 'open') throw refusal(roundId, (words) => words.refusals.notOpen)
  const standing = await standingOf(db, roundId, seatId)
  if (standing === 'not-asked') throw refusal(roundId, (words) => words.refusals.notAsked)
  if (!voteHolds(sealed, vote)) throw refusal(roundId, (words) => words.refusals.badVote)
  const before = await ownVote(db, roundId, seatId)
  // Sent twice by mistake, it is one vote.
  if (before && JSON.stringify(sorted(before)) === JSON.stringify(sorted(vote))) return
  if (before && !sealed.changeable) throw refusal(roundId, (words) => words.refusals.votedAlready)
  const content = sql<Vote>`${JSON.stringify(vote)}::jsonb`
  if (before) {
    const { ballotId } = await db
      .selectFrom('priorityVoter')
      .select('ballotId')
      .where('roundId', '=', roundId)
      .where('seatId', '=', seatId)
      .executeTakeFirstOrThrow()
    await db
      .updateTable('priorityBallot')
      .set({ content })
      .where('roundId', '=', roundId)
      .where('id', '=', ballotId)
      .execute()
  } else {
    const id = randomUUID()
    await db.insertInto('priorityBallot').values({ partnershipId, roundId, id, content }).execute()
    await db.insertInto('priorityVoter').values({ partnershipId, roundId, seatId, ballotId: id }).execute()
  }
  // That somebody has voted is told, not what.
  await recordRound(db, doer, before ? 'votedAgain' : 'voted', round)
}

/** The first votes of several seats at once, as they are known from somewhere else. */
export async function castVotes(
  db: Db,
  doer: Signed,
  roundId: string,
  votes: readonly { readonly seatId: string; readonly vote: Vote }[],
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const ballots = votes.map(({ vote, seatId }) => ({ id: randomUUID(), seatId, vote }))
  if (ballots.length === 0) return
  await db
    .insertInto('priorityBallot')
    .values(
      ballots.map(({ id, vote }) => ({
        partnershipId,
        roundId,
        id,
        content: sql<Vote>`${JSON.stringify(vote)}::jsonb`,
      })),
    )
    .execute()
  await db
    .insertInto('priorityVoter')
    .values(ballots.map(({ id, seatId }) => ({ partnershipId, roundId, seatId, ballotId: id })))
    .execute()
  await recordRound(db, doer, 'votesEntered', await roundFor(db, roundId), { votes: ballots.length })
}

const sorted = (vote: Vote) => Object.entries(vote).sort(([a], [b]) => (a < b ? -1 : 1))

export type Turnout = {
  readonly voted: number
  readonly electors: number
  readonly kinds: readonly {
    readonly kind: Party['kind']
    readonly voted: number
    readonly electors: number
  }[]
}

/** How many have voted of those who may, by kind of principal. */
export async function turnoutOf(db: Db, roundId: string): Promise<Turnout> {
  const rows = await db
    .selectFrom('priorityElector')
    .leftJoin('priorityVoter', (join) =>
      join
        .onRef('priorityVoter.roundId', '=', 'priorityElector.roundId')
        .onRef('priorityVoter.seatId', '=', 'priorityElector.seatId'),
    )
    .select((eb) => [
      'priorityElector.partyKind as kind',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('electors'),
      eb.cast<number>(eb.fn.count('priorityVoter.seatId'), 'integer').as('voted'),
    ])
    .where('priorityElector.roundId', '=', roundId)
    .groupBy('priorityElector.partyKind')
    .execute()
  const order = { municipality: 0, region: 1, other: 2 }
  const kinds = rows.toSorted((a, b) => order[a.kind] - order[b.kind])
  const sum = (of: 'voted' | 'electors') => kinds.reduce((total, each) => total + each[of], 0)
  return { voted: sum('voted'), electors: sum('electors'), kinds }
}
