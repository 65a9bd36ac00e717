import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Answer, Plan, SupportRequest } from './plan.ts'

export type NewRequest = Pick<SupportRequest, 'actionId' | 'kind' | 'wish' | 'answerBy'> & {
  readonly id?: string
  readonly askedId: string
}

/** Asks somebody who leads for what the plan needs. Answers with its id. */
export async function askForSupport(
  db: Db,
  doer: Writer,
  plan: Pick<Plan, 'id'>,
  { id = newId(), ...request }: NewRequest,
): Promise<string> {
  const { partnershipId, id: askedBy, hat: askedHat } = doer
  await awaitTurn(db, partnershipId)
  await db
    .insertInto('planRequest')
    .values({ partnershipId, id, planId: plan.id, ...request, askedBy, askedHat })
    .execute()
  const { kind, wish, answerBy } = request
  await told(db, doer, 'supportRequest.asked', { id, wish }, { kind, wish, answerBy })
  return id
}

/** Answers, or answers otherwise than before. The caller has its turn. */
export async function answerRequest(
  db: Db,
  doer: Writer,
  request: SupportRequest,
  { answer, text }: { readonly answer: Answer; readonly text: string },
): Promise<void> {
  const { partnershipId, id: answeredBy, hat: answeredHat } = doer
  const number = request.answers.length + 1
  await db
    .insertInto('planAnswer')
    .values({ partnershipId, requestId: request.id, number, answer, text, answeredBy, answeredHat })
    .execute()
  await told(db, doer, 'supportRequest.answered', request, { answer, text })
}

/** It is no longer asked for. */
export async function withdrawRequest(db: Db, doer: Writer, request: Pick<SupportRequest, 'id' | 'wish'>) {
  const { partnershipId, id: withdrawnBy, hat: withdrawnHat } = doer
  await awaitTurn(db, partnershipId)
  const added = await db
    .insertInto('planRequestWithdrawal')
    .values({ partnershipId, requestId: request.id, withdrawnBy, withdrawnHat })
    .onConflict((oc) => oc.doNothing())
    .returning('requestId')
    .execute()
  if (added.length > 0) await told(db, doer, 'supportRequest.withdrawn', request, {})
}

/** It is asked for again. */
export async function undoRequestWithdrawal(
  db: Db,
  doer: Writer,
  request: Pick<SupportRequest, 'id' | 'wish'>,
) {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('planRequestWithdrawal')
    .where('requestId', '=', request.id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await told(db, doer, 'supportRequest.askedAgain', request, {})
}

/** Also one that was withdrawn. "Not yours" and "not there" are the same. */
export async function requestOf(
  db: Db,
  id: string,
): Promise<{ readonly id: string; readonly planId: string; readonly wish: string }> {
  const row = isUuid(id)
    ? await db
        .selectFrom('planRequest')
        .select(['id', 'planId', 'wish'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return row
}

async function told(
  db: Db,
  doer: Writer,
  kind: string,
  { id, wish }: Pick<SupportRequest, 'id' | 'wish'>,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await recordEvent(db, doer, {
    kind,
    subject: { kind: 'supportRequest', id },
    name: wish.slice(0, 200),
    facts,
  })
}
