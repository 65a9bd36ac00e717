import type { Db } from '../db/database.ts'
import type { Actor } from '../identity/actor.ts'
import { rounds } from '../priorities/store.ts'
import type { Proposal } from '../proposals/proposal.ts'
import { recordAbout } from '../proposals/store.ts'
import { type Score, type Scorecard, type ScoredCriterion, usualCriteria } from './scorecard.ts'

/** The criteria that were weighed latest, in a round that has been opened: those that the parties have agreed on. */
export async function scorecardOf(db: Db): Promise<Scorecard> {
  for (const { id, question, seal, rules } of await rounds(db)) {
    const { method } = rules
    if (seal && method.kind === 'criteria' && method.criteria.length > 0)
      return { criteria: method.criteria, round: { id, question } }
  }
  // Stored with what is judged by them, and therefore in the language that everything is stored in.
  return { criteria: usualCriteria('sv'), round: null }
}

/** By name. */
export async function scoresOf(db: Db, { id }: Pick<Proposal, 'id'>): Promise<readonly Score[]> {
  const rows = await db
    .selectFrom('intakeScore as own')
    .innerJoin('person', 'person.id', 'own.personId')
    .innerJoin('party', 'party.id', 'own.partyId')
    .select(['own.personId', 'own.scores', 'own.note', 'own.scoredAt as at', 'own.scoredHat as hat'])
    .select(['person.name', 'party.kind'])
    .where('own.proposalId', '=', id)
    .orderBy('person.name')
    .orderBy('own.personId')
    .execute()
  return rows.map(({ name, hat, ...score }) => ({ ...score, by: { name, hat } }))
}

/** What the actor thinks from now on. The caller has its turn. */
export async function score(
  db: Db,
  actor: Actor,
  proposal: Proposal,
  scores: readonly ScoredCriterion[],
  note: string,
): Promise<void> {
  const { partnershipId, id: personId, partyId, hat: scoredHat } = actor
  const said = { partyId, scores: JSON.stringify(scores), note, scoredAt: new Date(), scoredHat }
  await db
    .insertInto('intakeScore')
    .values({ partnershipId, proposalId: proposal.id, personId, ...said })
    .onConflict((oc) => oc.columns(['partnershipId', 'proposalId', 'personId']).doUpdateSet(said))
    .execute()
  const facts = Object.fromEntries(scores.map(({ name, score: own }) => [name, own]))
  await recordAbout(db, actor, proposal, 'scored', { ...facts, note })
}
