import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { addLink, awaitTurn } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Proposal, ProposalText } from './proposal.ts'
import { handIn, recordAbout, type When } from './store.ts'

/**
 * One proposal made of several. Those stay as they were and tell what they were made into. Answers with the id of the new
 * one. The caller has its turn, and sees to it that all of them stand.
 */
export async function mergeProposals(
  db: Db,
  doer: Writer,
  parts: readonly Proposal[],
  text: ProposalText,
  { id = newId(), on, at }: When,
): Promise<string> {
  const { partnershipId, id: mergedBy, hat: mergedHat } = doer
  await handIn(db, doer, text, { id, on, ...(at && { at }) })
  // Whoever waits for an answer does not wait longer for being merged.
  const promised = parts.flatMap(({ answerBy }) => answerBy ?? []).toSorted()[0]
  if (promised) await db.updateTable('proposal').set({ answerBy: promised }).where('id', '=', id).execute()
  await db
    .insertInto('proposalMerge')
    .values({ partnershipId, intoId: id, mergedBy, mergedHat, ...(at && { mergedAt: at }) })
    .execute()
  for (const part of parts) {
    await db
      .insertInto('proposalMergePart')
      .values({ partnershipId, intoId: id, proposalId: part.id })
      .execute()
    await addLink(db, partnershipId, { kind: 'proposal', id }, 'replaces', { kind: 'proposal', id: part.id })
    await recordAbout(db, doer, part, 'merged', { into: id })
  }
  return id
}

/** The parts stand by themselves again, and what was made of them stands no longer. */
export async function undoMerge(db: Db, doer: Writer, merged: Proposal): Promise<void> {
  const { partnershipId, id: undoneBy, hat: undoneHat } = doer
  await awaitTurn(db, partnershipId)
  const added = await db
    .insertInto('proposalMergeUndoing')
    .values({ partnershipId, intoId: merged.id, undoneBy, undoneHat })
    .onConflict((oc) => oc.doNothing())
    .returning('intoId')
    .execute()
  // Somebody else was first: it stands where both wanted it.
  if (added.length === 0) return
  await db
    .deleteFrom('link')
    .where('fromId', '=', merged.id)
    .where('relation', '=', 'replaces')
    .where('toKind', '=', 'proposal')
    .execute()
  await recordAbout(db, doer, merged, 'mergeUndone', { parts: merged.merge?.parts.length ?? 0 })
}
