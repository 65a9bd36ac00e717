import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addLink, awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import { promiseOf } from './promiseStore.ts'
import { originKinds, type Proposal, type ProposalText, promisedBy, stateOf } from './proposal.ts'

export type When = {
  readonly id?: string
  readonly on: CivilDate
  /** When it was written, where that is told of another time. */
  readonly at?: Date
}

/** Answers with its id. The promise that holds on the day says when it is answered at the latest. */
export async function handIn(
  db: Db,
  doer: Writer,
  text: ProposalText,
  { id = newId(), on, at }: When,
): Promise<string> {
  const { partnershipId, id: handedBy, hat: handedHat } = doer
  await awaitTurn(db, partnershipId)
  const { last } = await db
    .selectFrom('proposal')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  const answerBy = promisedBy(on, (await promiseOf(db))?.weeks ?? null)
  await db
    .insertInto('proposal')
    .values({
      partnershipId,
      id,
      number,
      version: 1,
      handedOn: on,
      answerBy,
      handedBy,
      handedHat,
      ...(at && { handedAt: at }),
    })
    .execute()
  await write(db, doer, { id, number, version: 1 }, text, 'handedIn', at)
  return id
}

/**
 * Another wording. When it answers a question back, the time that was promised begins anew. The caller has its turn.
 */
export async function changeProposal(
  db: Db,
  doer: Writer,
  before: Proposal,
  text: ProposalText,
  on: CivilDate,
): Promise<void> {
  const { id, number } = before
  const version = before.version + 1
  const isReply = stateOf(before) === 'asked'
  const answerBy = isReply ? promisedBy(on, (await promiseOf(db))?.weeks ?? null) : before.answerBy
  await db.updateTable('proposal').set({ version, answerBy }).where('id', '=', id).execute()
  await write(db, doer, { id, number, version }, text, 'changed')
}

/** The caller has its turn. */
export async function withdrawProposal(
  db: Db,
  doer: Writer,
  proposal: Proposal,
  reason: string,
): Promise<void> {
  const { partnershipId, id: withdrawnBy, hat: withdrawnHat } = doer
  const added = await db
    .insertInto('proposalWithdrawal')
    .values({ partnershipId, proposalId: proposal.id, reason, withdrawnBy, withdrawnHat })
    .onConflict((oc) => oc.doNothing())
    .returning('proposalId')
    .execute()
  // Sent twice it is withdrawn once.
  if (added.length > 0) await recordAbout(db, doer, proposal, 'withdrawn', { reason })
}

export async function undoWithdrawal(db: Db, doer: Writer, proposal: Proposal): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('proposalWithdrawal')
    .where('proposalId', '=', proposal.id)
    .executeTakeFirst()
  // Somebody else was first: it stands where both wanted it.
  if (numDeletedRows > 0n) await recordAbout(db, doer, proposal, 'takenUp')
}

type Called = Pick<Proposal, 'id' | 'title'>
type Facts = Readonly<Record<string, string | number | boolean | null>>

export async function recordAbout(
  db: Db,
  doer: Writer,
  { id, title }: Called,
  what: string,
  facts: Facts = {},
): Promise<void> {
  await recordEvent(db, doer, {
    kind: `proposal.${what}`,
    subject: { kind: 'proposal', id },
    name: title,
    facts,
  })
}

async function write(
  db: Db,
  doer: Writer,
  { id, number, version }: Pick<Proposal, 'id' | 'number' | 'version'>,
  text: ProposalText,
  how: 'handedIn' | 'changed',
  at?: Date,
): Promise<void> {
  const { partnershipId, id: writtenBy, hat: writtenHat } = doer
  const { partyIds, origins, effects, ...columns } = text
  await db
    .insertInto('proposalVersion')
    .values({
      partnershipId,
      proposalId: id,
      version,
      ...columns,
      partyIds: JSON.stringify(partyIds),
      origins: JSON.stringify(origins),
      effects: JSON.stringify(effects),
      writtenBy,
      writtenHat,
      ...(at && { writtenAt: at }),
    })
    .execute()
  await tieTo(db, partnershipId, id, origins)
  const thing: Thing = { kind: 'proposal', id }
  const { title, what, why, forWhom } = text
  await putInSearch(db, partnershipId, thing, { title, text: [what, why, forWhom].join('\n') })
  const { onceCost, yearlyCost, riskLevel } = text
  await recordAbout(db, doer, { id, title }, how, {
    number,
    version,
    onceCost: onceCost === null ? null : String(onceCost),
    yearlyCost: yearlyCost === null ? null : String(yearlyCost),
    riskLevel,
    harms: effects.filter(({ effect }) => effect === 'harms').length,
  })
}

/** What leads to it are these, and nothing else. */
async function tieTo(
  db: Db,
  partnershipId: string,
  id: string,
  origins: ProposalText['origins'],
): Promise<void> {
  await db
    .deleteFrom('link')
    .where('fromKind', 'in', originKinds)
    .where('relation', '=', 'leadsTo')
    .where('toId', '=', id)
    .execute()
  for (const origin of origins) await addLink(db, partnershipId, origin, 'leadsTo', { kind: 'proposal', id })
}
