import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { question } from '../db/question.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, historyOf, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { type Body, type BodyContext, type BodyDetails, bodyEndingProblem } from './body.ts'
import { bodyEndingText, bodyWords } from './bodyWords.ts'
import { continueSeat, endSeat } from './seatStore.ts'
import { bodies } from './store.ts'

/** What is left out is not known. */
export type NewBody = Pick<BodyDetails, 'kind' | 'name'> & Partial<BodyDetails> & { readonly id?: string }

const unknown = {
  purpose: '',
  mandate: null,
  parentId: null,
  cadence: null,
  protocol: 'notes',
  firstOn: null,
  rule: '',
} as const

export async function addBody(db: Db, doer: Doer, { id = newId(), ...told }: NewBody): Promise<string> {
  const { partnershipId } = doer
  const details: BodyDetails = { ...unknown, ...told }
  await db
    .insertInto('body')
    .values({ partnershipId, id, ...columnsOf(details), lastOn: null })
    .execute()
  await db
    .insertInto('bodyRule')
    .values({ partnershipId, bodyId: id, version: 1, text: details.rule })
    .execute()
  const subject = { kind: 'body', id } as const
  await recordEvent(db, doer, { kind: 'body.added', subject, name: details.name, facts: factsOf(details) })
  await putInSearch(db, partnershipId, subject, { title: details.name, text: details.purpose })
  return id
}

/** The caller has its turn, and has seen that the body does not stand above itself. */
export async function changeBody(db: Db, doer: Doer, before: Body, details: BodyDetails): Promise<void> {
  const { partnershipId } = doer
  const { id } = before
  const changed = Object.fromEntries(
    Object.entries(factsOf(details)).filter(([name, value]) => factsOf(before)[name] !== value),
  )
  if (Object.keys(changed).length === 0) return
  await db.updateTable('body').set(columnsOf(details)).where('id', '=', id).execute()
  if (details.rule !== before.rule) {
    const { version } = await db
      .selectFrom('bodyRule')
      .select((eb) => eb.fn.max('version').as('version'))
      .where('bodyId', '=', id)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('bodyRule')
      .values({ partnershipId, bodyId: id, version: version + 1, text: details.rule })
      .execute()
  }
  const subject = { kind: 'body', id } as const
  await recordEvent(db, doer, { kind: 'body.changed', subject, name: details.name, facts: changed })
  await putInSearch(db, partnershipId, subject, { title: details.name, text: details.purpose })
}

/** Those who have a seat in it act as before until the day is over. Taken back by `continueBody`. */
export async function endBody(db: Db, doer: Doer, id: string, lastDay: CivilDate): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const body = await bodyFor(db, id)
  if (body.lastOn) throw new Refusal('conflict', (language) => bodyWords(language).alreadyEnded)
  const problem = bodyEndingProblem(body, await contextOfBody(db, id), lastDay)
  if (problem) throw new Refusal('conflict', (language) => bodyEndingText(language, problem))
  await db.updateTable('body').set({ lastOn: lastDay }).where('id', '=', id).execute()
  const subject = { kind: 'body', id } as const
  await recordEvent(db, doer, { kind: 'body.ended', subject, name: body.name, facts: { lastDay } })
  const held = await db
    .selectFrom('seat')
    .select(['id', 'toOn'])
    .where('bodyId', '=', id)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>', lastDay)]))
    .execute()
  for (const seat of held) {
    if (seat.toOn) await continueSeat(db, doer, seat.id)
    await endSeat(db, doer, seat.id, lastDay, { withBody: true })
  }
}

/** The body goes on, and so do the seats that ended with it. */
export async function continueBody(db: Db, doer: Doer, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const body = await bodyFor(db, id)
  if (!body.lastOn) throw new Refusal('conflict', (language) => bodyWords(language).notEnded)
  await db.updateTable('body').set({ lastOn: null }).where('id', '=', id).execute()
  const subject = { kind: 'body', id } as const
  await recordEvent(db, doer, { kind: 'body.continued', subject, name: body.name })
  const ended = await db
    .selectFrom('seat')
    .select('id')
    .where('bodyId', '=', id)
    .where('toOn', '=', body.lastOn)
    .execute()
  for (const seat of ended) {
    const [latest] = await historyOf(db, { kind: 'seat', id: seat.id }, 1)
    if (latest?.kind === 'seat.ended' && latest.facts.withBody) await continueSeat(db, doer, seat.id)
  }
}

/** "Not yours" and "not there" are the same. */
export async function bodyFor(db: Db, id: string): Promise<Body> {
  const body = isUuid(id) ? (await bodies(db)).find((each) => each.id === id) : undefined
  if (!body) throw new Refusal('not-found', '')
  return body
}

/** The composition rule that the body had at an instant: what was agreed afterwards judges no earlier meeting. */
export async function ruleAt(db: Db, bodyId: string, at: Date): Promise<string> {
  const versions = await rulesOf(db, bodyId)
  return (versions.findLast(({ since }) => since <= at) ?? versions[0])?.text ?? ''
}

export async function contextOfBody(db: Db, id: string): Promise<BodyContext> {
  const meeting = await db
    .selectFrom('meeting')
    .leftJoin('meetingCancellation', 'meetingCancellation.meetingId', 'meeting.id')
    .select((eb) => eb.fn.max('meeting.startsAt').as('latest'))
    .where('meeting.bodyId', '=', id)
    .where('meetingCancellation.meetingId', 'is', null)
    .executeTakeFirst()
  const seat = await db
    .selectFrom('seat')
    .select((eb) => eb.fn.max('fromOn').as('latest'))
    .where('bodyId', '=', id)
    .executeTakeFirst()
  const coordinators = await db
    .selectFrom('seat')
    .select('bodyId')
    .where('role', '=', 'coordinator')
    .where('toOn', 'is', null)
    .execute()
  return {
    // Null, whatever the type says, for a body without any.
    lastMeetingOn: meeting?.latest ? civilDateOf(meeting.latest) : null,
    lastSeatFrom: seat?.latest ?? null,
    coordinatesAlone: coordinators.every(({ bodyId }) => bodyId === id),
  }
}

const rulesOf = question((db, bodyId: string) =>
  db.selectFrom('bodyRule').select(['text', 'since']).where('bodyId', '=', bodyId).orderBy('version'),
)

function columnsOf({ cadence, ...details }: BodyDetails) {
  const { kind, name, purpose, mandate, parentId, protocol, firstOn } = details
  return {
    kind,
    name,
    purpose,
    mandate,
    parentId,
    protocol,
    firstOn,
    cadenceCount: cadence?.count ?? null,
    cadenceUnit: cadence?.unit ?? null,
  }
}

/** What the log keeps, each by itself, so that a change tells no more than what changed. */
function factsOf(details: BodyDetails): Record<string, string | number | null> {
  return { ...columnsOf(details), rule: details.rule }
}
