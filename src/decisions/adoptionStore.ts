import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import { adoptionWords } from './adoptionWords.ts'
import { answerProblem, type PutRequest, type RecordedAnswer } from './answering.ts'
import { citation, type Outcome } from './outcome.ts'

/** A person: what is recorded about an outcome is always recorded by somebody. */
export type Recorder = Doer & { readonly id: string }

export type NewRequest = {
  readonly askedOn: CivilDate
  readonly answerBy: CivilDate
  readonly needs: number | null
  readonly partyIds: readonly string[]
}

export type NewAnswer = Pick<
  RecordedAnswer,
  | 'partyId'
  | 'answer'
  | 'words'
  | 'decidedOn'
  | 'body'
  | 'section'
  | 'diaryNumber'
  | 'registeredAt'
  | 'corrects'
>

/** Null as long as the outcome is not put to the parties. */
export async function requestOf(db: Db, outcomeId: string): Promise<PutRequest | null> {
  const request = await db
    .selectFrom('adoptionRequest')
    .select(['askedOn', 'answerBy', 'needs'])
    .where('outcomeId', '=', outcomeId)
    .executeTakeFirst()
  if (!request) return null
  const parties = await db
    .selectFrom('adoptionRequestParty')
    .innerJoin('party', 'party.id', 'adoptionRequestParty.partyId')
    .select(['party.id', 'party.name', 'party.kind', 'party.leftOn'])
    .where('adoptionRequestParty.outcomeId', '=', outcomeId)
    .execute()
  const order = { municipality: 0, region: 1, other: 2 }
  return {
    ...request,
    parties: parties.toSorted((a, b) => order[a.kind] - order[b.kind] || a.name.localeCompare(b.name, 'sv')),
  }
}

/** Says whom it is to be between, before they are asked. */
export async function nameParties(
  db: Db,
  doer: Doer,
  outcome: Outcome,
  partyIds: readonly string[],
): Promise<void> {
  const { partnershipId } = doer
  await db.deleteFrom('outcomeParty').where('outcomeId', '=', outcome.id).execute()
  if (partyIds.length > 0) {
    const rows = partyIds.map((partyId) => ({ partnershipId, outcomeId: outcome.id, partyId }))
    await db.insertInto('outcomeParty').values(rows).execute()
  }
}

/** Those that it was said to be between; none for most outcomes. */
export async function namedParties(db: Db, outcomeId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('outcomeParty')
    .select('partyId')
    .where('outcomeId', '=', outcomeId)
    .execute()
  return rows.map(({ partyId }) => partyId)
}

/**
 * Puts the outcome to the parties, or puts it to them anew as long as nobody has answered. Who has answered has
 * answered to what stood there: after that only the last day can be moved.
 */
export async function requestAdoption(
  db: Db,
  doer: Doer,
  outcome: Outcome,
  { partyIds, askedOn, answerBy, needs }: NewRequest,
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const before = await requestOf(db, outcome.id)
  const row = { partnershipId, outcomeId: outcome.id }
  if (before && (await answersOf(db, outcome.id)).length > 0) {
    await db.updateTable('adoptionRequest').set({ answerBy }).where('outcomeId', '=', outcome.id).execute()
  } else {
    await db.deleteFrom('adoptionRequestParty').where('outcomeId', '=', outcome.id).execute()
    await db.deleteFrom('adoptionRequest').where('outcomeId', '=', outcome.id).execute()
    await db
      .insertInto('adoptionRequest')
      .values({ ...row, askedOn, answerBy, needs })
      .execute()
    await db
      .insertInto('adoptionRequestParty')
      .values(partyIds.map((partyId) => ({ ...row, partyId })))
      .execute()
  }
  const put = await requestOf(db, outcome.id)
  await recordEvent(db, doer, {
    kind: before ? 'outcome.requestChanged' : 'outcome.requested',
    ...about(outcome),
    facts: {
      askedOn: put!.askedOn,
      answerBy: put!.answerBy,
      before: before?.answerBy ?? null,
      needs: put!.needs ?? 'all',
      parties: put!.parties.map(({ name }) => name).join(', '),
    },
  })
}

/** A new row each time. Of the party's answers the one decided latest counts; a corrected one no longer does. */
export async function recordAnswer(
  db: Db,
  doer: Recorder,
  outcome: Outcome,
  answer: NewAnswer,
  today: CivilDate,
  /** What a program calls this sending of it, by which it is known when it is sent again. */
  sentAs: string | null = null,
): Promise<number> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const request = await requestOf(db, outcome.id)
  const refuse = () => new Refusal('conflict', (language) => adoptionWords(language).cannotAnswer)
  if (!request || answerProblem(outcome, request, answer, today)) throw refuse()
  const before = await answersOf(db, outcome.id)
  const corrected = before.find((each) => each.number === answer.corrects)
  if (answer.corrects !== null && corrected?.partyId !== answer.partyId) throw refuse()

  const number = before.length + 1
  await db
    .insertInto('adoption')
    .values({ partnershipId, outcomeId: outcome.id, number, recordedBy: doer.id, ...answer })
    .execute()
  const { partyId, answer: kind, words, ...told } = answer
  await recordEvent(db, doer, {
    kind: corrected ? 'adoption.corrected' : 'adoption.recorded',
    ...about(outcome),
    facts: {
      party: request.parties.find(({ id }) => id === partyId)!.name,
      answer: kind,
      words,
      ...told,
      ...(sentAs && { sentAs, number }),
    },
  })
  // The outcome is found by what the parties have answered too; what was corrected is no longer said.
  const said = (await answersOf(db, outcome.id)).filter(({ correctedBy }) => correctedBy === null)
  const { subject, name } = about(outcome)
  await putInSearch(db, partnershipId, subject, {
    title: name,
    text: [outcome.text, outcome.dissent, ...said.map((each) => each.words)].join('\n'),
  })
  // The same changes are still accepted when only something beside them was wrong.
  const kept = corrected?.answer === 'amended' && kind === 'amended' && corrected.words === words
  if (kept && corrected.acceptedOn && corrected.acceptedOn >= answer.decidedOn)
    await acceptChanges(db, doer, outcome, number, corrected.acceptedOn)
  return number
}

/** The number of the answer that a program has sent under this name; null when it has sent none. */
export async function answerSentAs(db: Db, outcomeId: string, sentAs: string): Promise<number | null> {
  const sent = await db
    .selectFrom('event')
    .select(sql<number>`(body -> 'facts' ->> 'number')::int`.as('number'))
    .where('subjectId', '=', outcomeId)
    .where('kind', 'in', ['adoption.recorded', 'adoption.corrected'])
    .where(sql<boolean>`body -> 'facts' ->> 'sentAs' = ${sentAs}`)
    .executeTakeFirst()
  return sent?.number ?? null
}

/** From that day the changes count. */
export async function acceptChanges(
  db: Db,
  doer: Recorder,
  outcome: Outcome,
  number: number,
  acceptedOn: CivilDate,
): Promise<void> {
  const { partnershipId } = doer
  const answer = (await answersOf(db, outcome.id)).find((each) => each.number === number)
  if (answer?.answer !== 'amended') throw new Refusal('not-found', '')
  await db
    .insertInto('adoptionAcceptance')
    .values({ partnershipId, outcomeId: outcome.id, number, acceptedOn, recordedBy: doer.id })
    .execute()
  await recordEvent(db, doer, {
    kind: 'adoption.accepted',
    ...about(outcome),
    facts: { party: answer.partyName, acceptedOn },
  })
}

/** All that has been recorded, in that order; those that were corrected say by which. */
export async function answersOf(db: Db, outcomeId: string): Promise<readonly RecordedAnswer[]> {
  return recorded(db).where('adoption.outcomeId', '=', outcomeId).orderBy('adoption.number').execute()
}

/** Of all outcomes, in the order that each outcome's were recorded. */
export async function everyAnswer(
  db: Db,
): Promise<readonly (RecordedAnswer & { readonly outcomeId: string })[]> {
  return recorded(db)
    .select('adoption.outcomeId')
    .orderBy('adoption.outcomeId')
    .orderBy('adoption.number')
    .execute()
}

export type LatestAnswer = RecordedAnswer & { readonly outcomeId: string; readonly title: string }

/** Of all outcomes, decided on the day or before it: the latest first. */
export async function latestAnswers(db: Db, day: CivilDate, most: number): Promise<readonly LatestAnswer[]> {
  // Chosen before they are joined with all that they tell: of thousands only these few are wanted.
  const chosen = await db
    .selectFrom('adoption')
    .select(['outcomeId', 'number'])
    .where('decidedOn', '<=', day)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('adoption as correction')
            .select('correction.number')
            .whereRef('correction.outcomeId', '=', 'adoption.outcomeId')
            .whereRef('correction.corrects', '=', 'adoption.number'),
        ),
      ),
    )
    .orderBy('decidedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
  if (chosen.length === 0) return []
  const answers = await recorded(db)
    .innerJoin('outcome', 'outcome.id', 'adoption.outcomeId')
    .select(['adoption.outcomeId', 'outcome.title'])
    .where((eb) =>
      eb.or(
        chosen.map(({ outcomeId, number }) =>
          eb.and({ 'adoption.outcomeId': outcomeId, 'adoption.number': number }),
        ),
      ),
    )
    .execute()
  const at = ({ outcomeId, number }: { outcomeId: string; number: number }) =>
    chosen.findIndex((each) => each.outcomeId === outcomeId && each.number === number)
  return answers.toSorted((a, b) => at(a) - at(b))
}

/** What an event about the outcome is about. */
export function about(outcome: Outcome): { readonly subject: Thing; readonly name: string } {
  return { subject: { kind: 'outcome', id: outcome.id }, name: `${citation(outcome)} ${outcome.title}` }
}

function recorded(db: Db) {
  return db
    .selectFrom('adoption')
    .innerJoin('party', 'party.id', 'adoption.partyId')
    .innerJoin('person', 'person.id', 'adoption.recordedBy')
    .leftJoin('adoptionAcceptance as acceptance', (join) =>
      join
        .onRef('acceptance.outcomeId', '=', 'adoption.outcomeId')
        .onRef('acceptance.number', '=', 'adoption.number'),
    )
    .leftJoin('adoption as correction', (join) =>
      join
        .onRef('correction.outcomeId', '=', 'adoption.outcomeId')
        .onRef('correction.corrects', '=', 'adoption.number'),
    )
    .select([
      'adoption.number',
      'adoption.partyId',
      'party.name as partyName',
      'adoption.answer',
      'adoption.words',
      'adoption.decidedOn',
      'adoption.body',
      'adoption.section',
      'adoption.diaryNumber',
      'adoption.registeredAt',
      'acceptance.acceptedOn',
      'adoption.corrects',
      'correction.number as correctedBy',
      'person.name as recordedByName',
    ])
}
