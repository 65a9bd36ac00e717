import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { Recorder } from '../decisions/adoptionStore.ts'
import { Refusal } from '../platform/refusal.ts'
import { indicatorFor } from '../population/store.ts'
import { awaitTurn, historyOf, putInSearch, recordEvent } from '../record/store.ts'
import type { Thing } from '../record/thing.ts'
import { sessionPath } from './paths.ts'
import { type Answered, type Asked, type Opened, type Session, type Step, steps } from './session.ts'
import { learningWords } from './words.ts'

export type NewSession = Omit<Session, 'id'> & { readonly id?: string }

/** Answers with the session's id. Nothing is open yet. */
export async function addSession(
  db: Db,
  doer: Recorder,
  { id = newId(), asked, ...session }: NewSession,
): Promise<string> {
  const { partnershipId } = doer
  const indicator = await indicatorFor(db, session.indicatorId)
  await db
    .insertInto('learningSession')
    .values({
      partnershipId,
      id,
      ...session,
      placeCode: asked[1].placeCode,
      period: asked[1].period,
      againPlaceCode: asked[2].placeCode,
      againPeriod: asked[2].period,
      createdBy: doer.id,
    })
    .execute()
  const { kind, meetingId } = session
  await recordEvent(db, doer, {
    kind: 'learning.prepared',
    subject: subjectOf(id),
    name: indicator.name,
    facts: {
      question: kind,
      place: asked[1].placeCode ?? 'own',
      period: asked[1].period,
      again: asked[2].period,
      meetingId,
    },
  })
  const text = `${indicator.code} ${indicator.title}`
  await putInSearch(db, partnershipId, subjectOf(id), { title: indicator.name, text })
  return id
}

/** One that nobody has opened yet is taken away. */
export async function removeSession(db: Db, doer: Recorder, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const session = await sessionFor(db, id)
  if ((await stepsOf(db, id)).length > 0) throw refusal(id, (words) => words.refusals.begun)
  await db.deleteFrom('learningSession').where('id', '=', id).execute()
  await db
    .deleteFrom('searchEntry')
    .where('subjectKind', '=', 'learning')
    .where('subjectId', '=', id)
    .execute()
  await recordStep(db, doer, session, 'learning.removed')
}

/** The latest made first. */
export async function sessions(db: Db): Promise<readonly (Session & { readonly current: Step | null })[]> {
  const [rows, opened] = await Promise.all([
    sessionRows(db).orderBy('createdAt', 'desc').orderBy('id', 'desc').execute(),
    db.selectFrom('learningStep').select(['sessionId', 'step']).execute(),
  ])
  return rows.map((row) => ({
    ...toSession(row),
    current:
      steps.findLast((step) => opened.some((each) => each.sessionId === row.id && each.step === step)) ??
      null,
  }))
}

/** "Not yours" and "not there" are the same. */
export async function sessionFor(db: Db, id: string): Promise<Session> {
  const row = isUuid(id) ? await sessionRows(db).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('not-found', '')
  return toSession(row)
}

/** The steps that have been opened, with who did it: as the log has it, with the hat. */
export async function stepsOf(db: Db, id: string): Promise<readonly Opened[]> {
  const [rows, history] = await Promise.all([
    db
      .selectFrom('learningStep')
      .innerJoin('person', 'person.id', 'learningStep.openedBy')
      .select(['step', 'openedAt', 'vintage', 'person.name'])
      .where('sessionId', '=', id)
      .execute(),
    historyOf(db, subjectOf(id), 200, 'learning.opened'),
  ])
  return steps.flatMap((step): readonly Opened[] => {
    const row = rows.find((each) => each.step === step)
    if (!row) return []
    const by = history.find(({ facts }) => facts.step === step)?.by ?? { name: row.name, hat: '' }
    return [{ step, openedAt: row.openedAt, vintage: row.vintage, by }]
  })
}

/** How much has been given in each step that is answered. */
export async function answeredIn(db: Db, id: string): Promise<Answered> {
  const { rows } = await sql<{ step: Step; count: number }>`
    select case turn when 1 then 'guess' else 'again' end as step, count(*)::int as count from (
      select turn from learning_guess where session_id = ${id}
      union all select turn from learning_mark where session_id = ${id}) guessed group by turn
    union all
    select case kind when 'explanation' then 'explain' else 'questions' end, count(*)::int
      from learning_text where session_id = ${id} group by kind`.execute(db)
  return Object.fromEntries(rows.map(({ step, count }) => [step, count]))
}

/** Records what has been done in a session, under the name of its indicator. */
export async function recordStep(
  db: Db,
  doer: Recorder,
  { id, indicatorId }: Session,
  kind: string,
  facts: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  const { name } = await indicatorFor(db, indicatorId)
  await recordEvent(db, doer, { kind, subject: subjectOf(id), name, facts })
}

/** Why something cannot be done in a session, with the way back to it. */
export function refusal(id: string, sentence: (words: ReturnType<typeof learningWords>) => string): Refusal {
  return new Refusal('conflict', (language) => sentence(learningWords(language)), {
    href: sessionPath(id),
    label: (language) => learningWords(language).toSession,
  })
}

export function subjectOf(id: string): Thing {
  return { kind: 'learning', id }
}

function sessionRows(db: Db) {
  return db
    .selectFrom('learningSession')
    .select(['id', 'indicatorId', 'kind', 'placeCode', 'period', 'againPlaceCode', 'againPeriod'])
    .select(['length', 'ranked', 'meetingId'])
}

type SessionRow = Omit<Session, 'asked'> & {
  readonly placeCode: string | null
  readonly period: string
  readonly againPlaceCode: string | null
  readonly againPeriod: string
}

function toSession({ placeCode, period, againPlaceCode, againPeriod, ...row }: SessionRow): Session {
  const asked = (place: string | null, when: string): Asked => ({ placeCode: place, period: when })
  return { ...row, asked: { 1: asked(placeCode, period), 2: asked(againPlaceCode, againPeriod) } }
}
