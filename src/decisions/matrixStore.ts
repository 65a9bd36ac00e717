import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { type Asking, question } from '../db/question.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Adoptable, Answer } from './adoption.ts'
import type { AdoptableOutcome } from './matrix.ts'

/** Every outcome, the latest first, in one question: for each its parties and answers come as lists. */
export async function adoptables(db: Db): Promise<readonly AdoptableOutcome[]> {
  return (await everyOutcome(db)).map(toAdoptable)
}

/** One outcome, as the rules want it. */
export async function adoptableOf(db: Db, outcomeId: string): Promise<Adoptable> {
  const [row] = await oneOutcome(db, outcomeId)
  return toAdoptable(row!)
}

const everyOutcome = question((db) =>
  standing(db).orderBy('outcome.year', 'desc').orderBy('outcome.number', 'desc'),
)

const oneOutcome = question((db, id: string) => standing(db).where('outcome.id', '=', id))

type PartyRow = readonly [id: string, leftOn: CivilDate | null]
type ReportRow = readonly [on: CivilDate, partyId: string | null]
type AnswerRow = readonly [
  number: number,
  partyId: string,
  answer: Answer['kind'],
  decidedOn: CivilDate,
  acceptedOn: CivilDate | null,
  registered: boolean,
]

function standing(db: Asking) {
  return db
    .selectFrom('outcome')
    .leftJoin('adoptionRequest as request', 'request.outcomeId', 'outcome.id')
    .leftJoin('outcomeEnding as ending', 'ending.outcomeId', 'outcome.id')
    .select([
      'outcome.id',
      'outcome.kind',
      'outcome.year',
      'outcome.number',
      'outcome.title',
      'outcome.takenOn',
      'outcome.validFrom',
      'outcome.validUntil',
      'outcome.evaluateOn',
      'outcome.dueOn',
      'outcome.noDueReason',
      'request.askedOn',
      'request.answerBy',
      'request.needs',
      'ending.endedOn',
      'ending.successorId',
    ])
    .select([
      sql<readonly PartyRow[] | null>`(
        select json_agg(json_build_array(asked.party_id, party.left_on))
        from adoption_request_party asked join party on party.id = asked.party_id
        where asked.outcome_id = outcome.id)`.as('parties'),
      // An answer that was entered wrongly and corrected never was.
      sql<readonly AnswerRow[] | null>`(
        select json_agg(json_build_array(given.number, given.party_id, given.answer, given.decided_on,
          acceptance.accepted_on, given.registered_at is not null))
        from adoption given
        left join adoption_acceptance acceptance
          on acceptance.outcome_id = given.outcome_id and acceptance.number = given.number
        where given.outcome_id = outcome.id and not exists (
          select from adoption correction
          where correction.outcome_id = given.outcome_id and correction.corrects = given.number))`.as(
        'answers',
      ),
      sql<readonly CivilDate[] | null>`(
        select json_agg(evaluated_on) from outcome_evaluation where outcome_id = outcome.id)`.as(
        'evaluatedOn',
      ),
      sql<readonly string[] | null>`(
        select json_agg(to_id) from link
        where from_id = outcome.id::text and relation = 'replaces' and to_kind = 'outcome')`.as('replaces'),
      sql<readonly ReportRow[] | null>`(
        select json_agg(json_build_array(reported_on, party_id)) from outcome_report
        where outcome_id = outcome.id)`.as('reports'),
    ])
}

type Row = Awaited<ReturnType<typeof everyOutcome>>[number]

function toAdoptable(row: Row): AdoptableOutcome {
  const { askedOn, answerBy, needs, endedOn, successorId, parties, answers, ...outcome } = row
  return {
    ...outcome,
    ownDecision: row.kind === 'decision',
    // A left join: either all of them are there, or none.
    request:
      askedOn === null || answerBy === null
        ? null
        : { askedOn, answerBy, needs, parties: (parties ?? []).map(([id, leftOn]) => ({ id, leftOn })) },
    answers: (answers ?? []).map(toAnswer),
    replaces: row.replaces ?? [],
    evaluatedOn: row.evaluatedOn ?? [],
    reports: (row.reports ?? []).map(([on, partyId]) => ({ on, partyId })),
    ending: endedOn === null ? null : { endedOn, successorId },
  }
}

function toAnswer([number, partyId, kind, decidedOn, acceptedOn, registered]: AnswerRow): Answer {
  const answer = { number, partyId, decidedOn, registered }
  return kind === 'amended' ? { ...answer, kind, acceptedOn } : { ...answer, kind }
}
