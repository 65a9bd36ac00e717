import { randomUUID } from 'node:crypto'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { awaitTurn } from '../record/store.ts'
import type { Round } from './round.ts'
import { type Comment, type OpenAnswer, seal } from './sealing.ts'
import type { StatementKey, Value } from './statement.ts'
import { recordRound, refusal, rounds, type Signed } from './store.ts'

/**
 * Takes the answers apart and forgets whose they were. Afterwards nothing in the database tells what anybody answered:
 * values stand by themselves, in the order of ids drawn by chance. Only that they answered is known, until the next
 * round is opened.
 */
export async function closeRound(db: Db, doer: Signed, round: Round, closedOn: CivilDate): Promise<void> {
  const { partnershipId } = doer
  const roundId = round.id
  await awaitTurn(db, partnershipId)
  if (round.closedOn !== null) throw refusal(roundId, (words) => words.refusals.closedAlready)
  const { marks, comments, counted, leftOut } = seal(await openAnswers(db, roundId))
  const byChance = <T>(rows: readonly T[]) =>
    rows
      .map((row) => ({ partnershipId, roundId, id: randomUUID(), ...row }))
      .toSorted((a, b) => a.id.localeCompare(b.id))
  const rows = byChance(marks.map(({ kind, ...mark }) => ({ ...mark, partyKind: kind })))
  if (rows.length > 0) await db.insertInto('assessmentMark').values(rows).execute()
  const said = byChance(comments.map(({ kind, ...comment }) => ({ ...comment, partyKind: kind })))
  if (said.length > 0) await db.insertInto('assessmentComment').values(said).execute()
  if (counted.length > 0) {
    await db
      .insertInto('assessmentVoter')
      .columns(['partnershipId', 'roundId', 'personId'])
      .expression((eb) =>
        eb
          .selectFrom('assessmentKey')
          .select(['partnershipId', 'roundId', 'personId'])
          .where('roundId', '=', roundId)
          .where('answerId', 'in', counted),
      )
      .execute()
  }
  await db.deleteFrom('assessmentAnswer').where('roundId', '=', roundId).execute()
  await db.deleteFrom('assessmentKey').where('roundId', '=', roundId).execute()
  await db
    .insertInto('assessmentClosure')
    .values({ partnershipId, roundId, closedOn, closedBy: doer.id })
    .execute()
  await recordRound(db, doer, 'closed', round, { counted: counted.length, leftOut: leftOut.length })
}

/** Until the next round is opened. What was sealed stays sealed: only those who were not counted can answer. */
export async function reopenRound(db: Db, doer: Signed, round: Round): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  if (round.closedOn === null) throw refusal(round.id, (words) => words.refusals.openStill)
  const latest = (await rounds(db)).at(-1)!
  if (latest.id !== round.id) throw refusal(round.id, (words) => words.refusals.laterRound(latest.name))
  await db.deleteFrom('assessmentClosure').where('roundId', '=', round.id).execute()
  await recordRound(db, doer, 'reopened', round)
}

/** How the answers that are in would be counted if the round were closed now. */
export async function closingNow(db: Db, roundId: string) {
  const answers = await openAnswers(db, roundId)
  const { leftOut } = seal(answers)
  const kinds = (['municipality', 'region', 'other'] as const).map((kind) => ({
    kind,
    answers: answers.filter((answer) => answer.kind === kind).length,
  }))
  return {
    counted: answers.length - leftOut.length,
    tooFew: kinds.filter(({ answers: count }) => count > 0 && count < 5),
  }
}

/** By statement and kind of principal, in the order of ids drawn by chance. */
export async function commentsOf(db: Db, roundId: string): Promise<readonly Comment[]> {
  const rows = await db
    .selectFrom('assessmentComment')
    .select(['statement', 'partyKind', 'text'])
    .where('roundId', '=', roundId)
    .orderBy('id')
    .execute()
  return rows.map(({ statement, partyKind, text }) => ({
    statement: statement as StatementKey,
    kind: partyKind,
    text,
  }))
}

async function openAnswers(db: Db, roundId: string): Promise<readonly OpenAnswer[]> {
  const rows = await db
    .selectFrom('assessmentAnswer')
    .select(['answerId', 'statement', 'partyKind', 'unitId', 'value', 'comment'])
    .where('roundId', '=', roundId)
    .orderBy('answerId')
    .execute()
  const answers = new Map<string, OpenAnswer>()
  for (const { answerId, statement, partyKind, unitId, value, comment } of rows) {
    const said = { statement: statement as StatementKey, value: value as Value | null, comment }
    const before = answers.get(answerId)?.said ?? []
    answers.set(answerId, { id: answerId, kind: partyKind, unitId, said: [...before, said] })
  }
  return [...answers.values()]
}
