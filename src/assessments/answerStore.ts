import { randomUUID } from 'node:crypto'
import type { Db } from '../db/database.ts'
import type { Party } from '../partnership/party.ts'
import { awaitTurn } from '../record/store.ts'
import { type Round, type Said, type Unit, unitOf } from './round.ts'
import type { StatementKey } from './statement.ts'
import { recordRound, refusal, type Signed } from './store.ts'

/** Whom an answer counts for: the hat that it is given in. */
export type Answering = { readonly unit: Unit; readonly kind: Party['kind'] }

/** Null when the seat is not asked in the round. */
export async function answeringAs(db: Db, round: Round, seatId: string): Promise<Answering | null> {
  const seat = await db
    .selectFrom('seat')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .select(['seat.bodyId', 'seat.partyId', 'party.kind'])
    .where('seat.id', '=', seatId)
    .executeTakeFirst()
  const unit = seat ? unitOf(round, seat) : null
  return seat && unit ? { unit, kind: seat.kind } : null
}

/** Has answered, and the answer is sealed: it can no longer be told from others, nor changed. */
export async function hasVoted(db: Db, roundId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('assessmentVoter')
    .select('personId')
    .where('roundId', '=', roundId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** The person's own answer in an open round; null when there is none. */
export async function ownAnswer(db: Db, roundId: string, personId: string): Promise<readonly Said[] | null> {
  const rows = await db
    .selectFrom('assessmentKey as key')
    .innerJoin('assessmentAnswer as answer', (join) =>
      join.onRef('answer.roundId', '=', 'key.roundId').onRef('answer.answerId', '=', 'key.answerId'),
    )
    .select(['answer.statement', 'answer.value', 'answer.comment'])
    .where('key.roundId', '=', roundId)
    .where('key.personId', '=', personId)
    .execute()
  if (rows.length === 0) return null
  return rows.map(({ statement, value, comment }) => ({
    statement: statement as StatementKey,
    value: value as Said['value'],
    comment,
  }))
}

/** One answer for each person and round, however many seats they hold: given again, it takes the place of the first. */
export async function saveAnswer(
  db: Db,
  doer: Signed,
  round: Round,
  { unit, kind }: Answering,
  said: readonly Said[],
): Promise<void> {
  const { partnershipId } = doer
  const roundId = round.id
  await awaitTurn(db, partnershipId)
  if (round.closedOn !== null) throw refusal(roundId, (words) => words.refusals.closed)
  if (await hasVoted(db, roundId, doer.id)) throw refusal(roundId, (words) => words.refusals.voted)
  const key = await db
    .selectFrom('assessmentKey')
    .select('answerId')
    .where('roundId', '=', roundId)
    .where('personId', '=', doer.id)
    .executeTakeFirst()
  // By chance: an id that grows with time would tell when it was given, and so by whom.
  const answerId = key?.answerId ?? randomUUID()
  if (key) {
    await db
      .deleteFrom('assessmentAnswer')
      .where('roundId', '=', roundId)
      .where('answerId', '=', answerId)
      .execute()
  } else {
    await db
      .insertInto('assessmentKey')
      .values({ partnershipId, roundId, personId: doer.id, answerId })
      .execute()
  }
  await db
    .insertInto('assessmentAnswer')
    .values(
      said.map(({ statement, value, comment }) => ({
        partnershipId,
        roundId,
        answerId,
        statement,
        partyKind: kind,
        unitId: unit.id,
        value,
        comment,
      })),
    )
    .execute()
  // That somebody answered, never what.
  await recordRound(db, doer, key ? 'answerChanged' : 'answered', round)
}
