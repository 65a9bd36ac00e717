import type { Db } from '../db/database.ts'
import { recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Deed } from './proposal.ts'

export type AnswerPromise = Deed & { readonly number: number; readonly weeks: number }

/** How soon a proposal is promised an answer; null where nobody has promised anything. */
export async function promiseOf(db: Db): Promise<AnswerPromise | null> {
  const row = await db
    .selectFrom('proposalPromise')
    .innerJoin('person', 'person.id', 'saidBy')
    .select(['number', 'weeks', 'saidAt as at', 'person.name', 'saidHat as hat'])
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const { name, hat, ...promise } = row
  return { ...promise, by: { name, hat } }
}

/** For what is handed in from now on: a day that has been promised is not moved. The caller has its turn. */
export async function promiseAnswers(db: Db, doer: Writer, weeks: number): Promise<void> {
  const { partnershipId, id: saidBy, hat: saidHat } = doer
  const before = await promiseOf(db)
  if (before?.weeks === weeks) return
  const number = (before?.number ?? 0) + 1
  await db.insertInto('proposalPromise').values({ partnershipId, number, weeks, saidBy, saidHat }).execute()
  await recordEvent(db, doer, {
    kind: 'proposals.promised',
    subject: { kind: 'partnership', id: partnershipId },
    name: '',
    facts: { weeks, weeksBefore: before?.weeks ?? null },
  })
}
