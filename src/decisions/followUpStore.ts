import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, recordEvent } from '../record/store.ts'
import { about, type Recorder, requestOf } from './adoptionStore.ts'
import type { PutRequest } from './answering.ts'
import type { Ending, Evaluation, NewReport, Report } from './followUp.ts'
import { decisionFormWords } from './formWords.ts'
import type { Outcome } from './outcome.ts'
import { outcomeFor } from './store.ts'

/** What was found when it was looked at, and what that leads to. */
export async function recordEvaluation(
  db: Db,
  doer: Recorder,
  outcome: Outcome,
  evaluation: Evaluation,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const number = (await evaluationsOf(db, outcome.id)).length + 1
  await db
    .insertInto('outcomeEvaluation')
    .values({ ...keyOf(doer, outcome), number, ...evaluation })
    .execute()
  await recordEvent(db, doer, { kind: 'outcome.evaluated', ...about(outcome), facts: { ...evaluation } })
}

/** What has been done about it, by a day. */
export async function recordReport(
  db: Db,
  doer: Recorder,
  outcome: Outcome,
  report: NewReport,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const number = (await reportsOf(db, outcome.id)).length + 1
  await db
    .insertInto('outcomeReport')
    .values({ ...keyOf(doer, outcome), number, ...report })
    .execute()
  const { partyId, ...told } = report
  const party = partyId && (await partyNamed(db, partyId))
  await recordEvent(db, doer, {
    kind: 'outcome.reported',
    ...about(outcome),
    facts: { ...told, ...(party && { party }) },
  })
}

/** Ends it, with a reason, and ties it to what comes in its place. */
export async function endOutcome(
  db: Db,
  doer: Recorder,
  outcome: Outcome,
  ending: Pick<Ending, 'endedOn' | 'reason' | 'successorId'>,
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const { endedOn, reason, successorId } = ending
  await db
    .insertInto('outcomeEnding')
    .values({ ...keyOf(doer, outcome), endedOn, reason, successorId })
    .execute()
  if (successorId) {
    const [successor, ended] = [successorId, outcome.id].map((id) => ({ kind: 'outcome' as const, id }))
    await addLink(db, partnershipId, successor!, 'replaces', ended!)
  }
  await recordEvent(db, doer, {
    kind: 'outcome.ended',
    ...about(outcome),
    facts: { endedOn, reason, successorId },
  })
}

/** In the order that they were recorded. */
export async function evaluationsOf(db: Db, outcomeId: string): Promise<readonly Evaluation[]> {
  return db
    .selectFrom('outcomeEvaluation')
    .select(['evaluatedOn', 'found', 'conclusion'])
    .where('outcomeId', '=', outcomeId)
    .orderBy('number')
    .execute()
}

export async function reportsOf(db: Db, outcomeId: string): Promise<readonly Report[]> {
  return reports(db).where('outcomeId', '=', outcomeId).orderBy('outcomeReport.number').execute()
}

/** The reports of each outcome that has any, the latest first. */
export async function reportsOfEach(db: Db): Promise<ReadonlyMap<string, readonly Report[]>> {
  const rows = await reports(db)
    .select('outcomeReport.outcomeId')
    .orderBy('outcomeReport.reportedOn', 'desc')
    .orderBy('outcomeReport.number', 'desc')
    .execute()
  const found = new Map<string, Report[]>()
  for (const { outcomeId, ...report } of rows) found.set(outcomeId, [...(found.get(outcomeId) ?? []), report])
  return found
}

function reports(db: Db) {
  return db
    .selectFrom('outcomeReport')
    .leftJoin('party', 'party.id', 'outcomeReport.partyId')
    .select([
      'outcomeReport.partyId',
      'party.name as partyName',
      'outcomeReport.reportedOn',
      'outcomeReport.done',
      'outcomeReport.state',
    ])
}

async function partyNamed(db: Db, id: string): Promise<string> {
  const { name } = await db.selectFrom('party').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  return name
}

/** Null as long as nobody has ended it. */
export async function endingOf(db: Db, outcomeId: string): Promise<Ending | null> {
  const ending = await db
    .selectFrom('outcomeEnding')
    .innerJoin('person', 'person.id', 'outcomeEnding.recordedBy')
    .leftJoin('outcome as successor', 'successor.id', 'outcomeEnding.successorId')
    .select([
      'outcomeEnding.endedOn',
      'outcomeEnding.reason',
      'outcomeEnding.successorId',
      'person.name as recordedByName',
    ])
    .select(
      sql<string | null>`successor.year || ':' || successor.number || ' ' || successor.title`.as(
        'successorName',
      ),
    )
    .where('outcomeEnding.outcomeId', '=', outcomeId)
    .executeTakeFirst()
  return ending ?? null
}

/** An outcome with the question that was put to the parties. Refused when nobody has been asked. */
export async function answerableOutcome(db: Db, id: string): Promise<Answerable> {
  const outcome = await outcomeFor(db, id)
  const request = await requestOf(db, outcome.id)
  if (!request) throw new Refusal('conflict', (language) => decisionFormWords(language).answer.nobodyAsked)
  return { outcome, request, ended: await endingOf(db, outcome.id) }
}

export type Answerable = {
  readonly outcome: Outcome
  readonly request: PutRequest
  readonly ended: Ending | null
}

function keyOf(doer: Recorder, outcome: Outcome) {
  return { partnershipId: doer.partnershipId, outcomeId: outcome.id, recordedBy: doer.id }
}
