import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { question } from '../db/question.ts'
import { capitalised } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import {
  citation,
  type elsewhereKinds,
  noTerms,
  type Outcome,
  type OutcomeInContext,
  type Terms,
} from './outcome.ts'
import type { OutcomeFilter } from './paths.ts'
import { decisionWords } from './words.ts'

type Wording = Pick<Outcome, 'title' | 'text' | 'dissent' | 'takenOn'> &
  Partial<Terms> & { readonly id?: string }

/** What a meeting arrived at. */
export type NewOutcome = Wording & Pick<Outcome, 'kind' | 'agendaItemId'> & { readonly meetingId: string }

/** What was decided elsewhere, by a body with a day, a paragraph and a diary number of its own. */
export type NewDecision = Wording &
  Pick<Outcome, 'section' | 'diaryNumber'> & {
    readonly kind: (typeof elsewhereKinds)[number]
    readonly decidedBy: string
  }

/** Numbers the outcome within its year, and ties it to its meeting and to the indicator that spoke for it. */
export async function takeOutcome(db: Db, doer: Doer, outcome: NewOutcome): Promise<Outcome> {
  await awaitTurn(db, doer.partnershipId)
  await refuseWhenOver(db, outcome.meetingId)
  return enter(db, doer, outcome)
}

/** The same for what was decided elsewhere. */
export async function enterDecision(db: Db, doer: Doer, decision: NewDecision): Promise<Outcome> {
  await awaitTurn(db, doer.partnershipId)
  return enter(db, doer, decision)
}

async function enter(db: Db, doer: Doer, outcome: NewOutcome | NewDecision): Promise<Outcome> {
  const { partnershipId } = doer
  const year = Number(outcome.takenOn.slice(0, 4))
  const taken = {
    meetingId: null,
    agendaItemId: null,
    decidedBy: null,
    section: '',
    diaryNumber: '',
    ...noTerms,
    id: newId(),
    ...outcome,
    year,
    number: await nextNumber(db, year),
  }
  await db
    .insertInto('outcome')
    .values({ partnershipId, ...taken })
    .execute()

  const subject: Thing = { kind: 'outcome', id: taken.id }
  if (taken.meetingId)
    await addLink(db, partnershipId, { kind: 'meeting', id: taken.meetingId }, 'leadsTo', subject)
  const indicatorId = await indicatorOf(db, taken.agendaItemId)
  if (indicatorId)
    await addLink(db, partnershipId, { kind: 'indicator', id: indicatorId }, 'supports', subject)

  const name = `${citation(taken)} ${taken.title}`
  const { kind, text, dissent, takenOn, decidedBy, section, diaryNumber } = taken
  await recordEvent(db, doer, {
    kind: 'outcome.taken',
    subject,
    name,
    facts: {
      kind,
      text,
      dissent,
      takenOn,
      ...(decidedBy && { decidedBy, section, diaryNumber }),
      ...termsOf(taken),
    },
  })
  await putInSearch(db, partnershipId, subject, { title: name, text: `${text}\n${dissent}` })
  return taken
}

/** New days for what is already taken. What the terms were is told by the event. */
export async function changeTerms(db: Db, doer: Doer, outcome: Outcome, terms: Terms): Promise<void> {
  await db.updateTable('outcome').set(terms).where('id', '=', outcome.id).execute()
  await recordEvent(db, doer, {
    kind: 'outcome.termsChanged',
    subject: { kind: 'outcome', id: outcome.id },
    name: `${citation(outcome)} ${outcome.title}`,
    facts: { ...prefixed('before', termsOf(outcome)), ...prefixed('after', terms) },
  })
}

/** Other words for an agreement that is still being prepared: nobody has been asked about those that stood there. */
export async function changeWording(
  db: Db,
  doer: Doer,
  outcome: Outcome,
  { title, text }: Pick<Outcome, 'title' | 'text'>,
): Promise<void> {
  await db.updateTable('outcome').set({ title, text }).where('id', '=', outcome.id).execute()
  const subject: Thing = { kind: 'outcome', id: outcome.id }
  const name = `${citation(outcome)} ${title}`
  const facts = { beforeTitle: outcome.title, beforeText: outcome.text, text }
  await recordEvent(db, doer, { kind: 'outcome.reworded', subject, name, facts })
  await putInSearch(db, doer.partnershipId, subject, { title: name, text: `${text}\n${outcome.dissent}` })
}

/** The latest first. */
export async function outcomes(db: Db, filter?: OutcomeFilter): Promise<readonly OutcomeInContext[]> {
  let query = inContext(db).orderBy('outcome.year', 'desc').orderBy('outcome.number', 'desc')
  if (filter?.kind) query = query.where('outcome.kind', '=', filter.kind)
  if (filter?.year) query = query.where('outcome.year', '=', filter.year)
  if (filter?.query) {
    const wanted = `%${filter.query.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where(
      sql<boolean>`concat_ws(' ', outcome.year || ':' || outcome.number, outcome.title, outcome.text, outcome.dissent) ilike ${wanted}`,
    )
  }
  return query.execute()
}

export async function outcomeCount(db: Db): Promise<number> {
  const [row] = await countedOutcomes(db)
  return row?.count ?? 0
}

const countedOutcomes = question((db) =>
  db.selectFrom('outcome').select(sql<number>`count(*)::int`.as('count')),
)

/** In the order that they were taken. */
export async function outcomesOfMeeting(db: Db, meetingId: string): Promise<readonly OutcomeInContext[]> {
  return inContext(db)
    .where('outcome.meetingId', '=', meetingId)
    .orderBy('outcome.year')
    .orderBy('outcome.number')
    .execute()
}

/** "Not yours" and "not there" are the same. */
export async function outcomeFor(db: Db, id: string): Promise<OutcomeInContext> {
  const found = isUuid(id) ? await inContext(db).where('outcome.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new Refusal('not-found', '')
  return found
}

/** Years in which something was taken, the latest first. */
export async function outcomeYears(db: Db): Promise<readonly number[]> {
  const rows = await db.selectFrom('outcome').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map((row) => row.year)
}

export function termsOf({ validFrom, validUntil, evaluateOn, dueOn, noDueReason }: Terms): Terms {
  return { validFrom, validUntil, evaluateOn, dueOn, noDueReason }
}

function prefixed(prefix: string, terms: Terms) {
  return Object.fromEntries(
    Object.entries(terms).map(([name, value]) => [`${prefix}${capitalised(name)}`, value]),
  )
}

/** Nothing comes out of a meeting that is closed or called off. */
async function refuseWhenOver(db: Db, meetingId: string): Promise<void> {
  const meeting = await db
    .selectFrom('meeting')
    .leftJoin('meetingClosure', 'meetingClosure.meetingId', 'meeting.id')
    .leftJoin('meetingCancellation', 'meetingCancellation.meetingId', 'meeting.id')
    .select(['closedAt', 'cancelledAt'])
    .where('meeting.id', '=', meetingId)
    .executeTakeFirst()
  if (meeting?.closedAt) throw new Refusal('conflict', (language) => decisionWords(language).meetingClosed)
  if (meeting?.cancelledAt)
    throw new Refusal('conflict', (language) => decisionWords(language).meetingCancelled)
}

async function nextNumber(db: Db, year: number): Promise<number> {
  const { last } = await db
    .selectFrom('outcome')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

async function indicatorOf(db: Db, agendaItemId: string | null): Promise<string | null> {
  if (!agendaItemId) return null
  const item = await db
    .selectFrom('agendaItem')
    .select('indicatorId')
    .where('id', '=', agendaItemId)
    .executeTakeFirst()
  return item?.indicatorId ?? null
}

function inContext(db: Db) {
  return (
    db
      .selectFrom('outcome')
      .leftJoin('meeting', 'meeting.id', 'outcome.meetingId')
      .leftJoin('body', 'body.id', 'meeting.bodyId')
      .leftJoin('agendaItem', 'agendaItem.id', 'outcome.agendaItemId')
      .select([
        'outcome.id',
        'outcome.kind',
        'outcome.year',
        'outcome.number',
        'outcome.title',
        'outcome.text',
        'outcome.dissent',
        'outcome.meetingId',
        'outcome.agendaItemId',
        'outcome.takenOn',
        'outcome.section',
        'outcome.diaryNumber',
        'outcome.validFrom',
        'outcome.validUntil',
        'outcome.evaluateOn',
        'outcome.dueOn',
        'outcome.noDueReason',
        'meeting.question',
        'agendaItem.title as itemTitle',
      ])
      // One of them is always there: the database holds to it.
      .select(sql<string>`coalesce(body.name, outcome.decided_by)`.as('bodyName'))
      .select('body.id as bodyId')
  )
}
