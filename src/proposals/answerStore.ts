import type { Db } from '../db/database.ts'
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
