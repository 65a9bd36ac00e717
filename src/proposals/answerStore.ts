import type { Db } from '../db/database.ts'
import { awaitTurn } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Proposal, ProposalAnswer } from './proposal.ts'
import { recordAbout } from './store.ts'

export type NewAnswer = Pick<ProposalAnswer, 'answer' | 'reason' | 'answeredOn' | 'tenths' | 'possibleOn'>

/** What whoever handed it in is told. The caller has its turn. */
export async function answerProposal(
  db: Db,
  doer: Writer,
  proposal: Proposal,
  answer: NewAnswer,
  /** When it was, where that is told of another time. */
  at?: Date,
): Promise<void> {
  const { partnershipId, id: answeredBy, hat: answeredHat } = doer
  const { id: proposalId, version } = proposal
  const number = (proposal.answers[0]?.number ?? 0) + 1
  await db
    .insertInto('proposalAnswer')
    .values({
      partnershipId,
      proposalId,
      number,
      version,
      ...answer,
      answeredBy,
      answeredHat,
      ...(at && { answeredAt: at }),
    })
    .execute()
  await recordAbout(db, doer, proposal, 'answered', { ...answer, number, version })
}

/** The latest answer was not given after all: the one before it counts, or none. The log remembers it. */
export async function undoAnswer(db: Db, doer: Writer, { id }: Proposal, number: number): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const gone = await db
    .deleteFrom('proposalAnswer')
    .where('proposalId', '=', id)
    .where('number', '=', number)
    .returning('answer')
    .executeTakeFirst()
  // Somebody else was first: it stands where both wanted it.
  if (!gone) return
  const { title } = await db
    .selectFrom('proposalVersion')
    .select('title')
    .where('proposalId', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow()
  await recordAbout(db, doer, { id, title }, 'answerUndone', { number, answer: gone.answer })
}
