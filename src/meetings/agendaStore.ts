import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { question } from '../db/question.ts'
import type { Language } from '../i18n/language.ts'
import { Refusal } from '../platform/refusal.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { type AgendaItem, type Direction, isFixed, neighbourOf } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import { changeableMeeting, makeFindable, meetingRefusal } from './store.ts'
import { meetingWords } from './words.ts'

/** What can be said about a point; its notes are written by `writeNotes`. */
export type ItemText = Pick<
  AgendaItem,
  'title' | 'description' | 'minutes' | 'form' | 'origin' | 'indicatorId'
>

const columns = [
  'id',
  'meetingId',
  'position',
  'kind',
  'title',
  'description',
  'minutes',
  'form',
  'origin',
  'indicatorId',
  'notes',
] as const

/** In their order. */
export const agendaOf: (db: Db, meetingId: string) => Promise<readonly AgendaItem[]> = question(
  (db, meetingId: string) =>
    db.selectFrom('agendaItem').select(columns).where('meetingId', '=', meetingId).orderBy('position'),
)

/** The points of all meetings, each meeting's in their order. */
export async function everyAgendaItem(db: Db): Promise<readonly AgendaItem[]> {
  return db.selectFrom('agendaItem').select(columns).orderBy('meetingId').orderBy('position').execute()
}

export async function itemFor(db: Db, meetingId: string, id: string): Promise<AgendaItem> {
  const item = isUuid(id) ? (await agendaOf(db, meetingId)).find((each) => each.id === id) : undefined
  if (!item) throw new Refusal('not-found', '')
  return item
}

/** A pause, and the question of the meeting as its main matter. */
export async function proposeAgenda(
  db: Db,
  doer: Doer,
  meetingId: string,
  language: Language,
): Promise<void> {
  const { question } = await changeableMeeting(db, doer, meetingId)
  const words = meetingWords(language).proposed
  const common = { origin: 'inside', indicatorId: null } as const
  const title = question.slice(0, 200)
  await addAgendaItem(db, doer, meetingId, 'pause', { ...common, ...words.pause, minutes: 15, form: null })
  await addAgendaItem(db, doer, meetingId, 'matter', {
    ...common,
    title,
    description: words.matter,
    minutes: 60,
    form: 'groups',
  })
}

/** Last, before the closing point. One whose id stands on the agenda already is left as it is. */
export async function addAgendaItem(
  db: Db,
  doer: Doer,
  meetingId: string,
  kind: 'matter' | 'pause',
  { id: carried, ...text }: ItemText & { readonly id?: string },
): Promise<string> {
  const meeting = await changeableMeeting(db, doer, meetingId)
  const items = await agendaOf(db, meetingId)
  if (items.some((item) => item.id === carried)) return carried!
  const id = carried && !(await isItem(db, carried)) ? carried : newId()
  await setPosition(db, items.at(-1)!.id, items.length + 1)
  await db
    .insertInto('agendaItem')
    .values({ partnershipId: doer.partnershipId, id, meetingId, position: items.length, kind, ...text })
    .execute()
  await recordAgenda(db, doer, 'agenda.added', meeting, text)
  return id
}

export async function changeAgendaItem(db: Db, doer: Doer, item: AgendaItem, text: ItemText): Promise<void> {
  const meeting = await changeableMeeting(db, doer, item.meetingId)
  await db.updateTable('agendaItem').set(text).where('id', '=', item.id).execute()
  await recordAgenda(db, doer, 'agenda.changed', meeting, text)
}

export async function removeAgendaItem(db: Db, doer: Doer, item: AgendaItem): Promise<void> {
  const meeting = await changeableMeeting(db, doer, item.meetingId)
  const present = await itemFor(db, item.meetingId, item.id)
  if (isFixed(present.kind)) refuse(item.meetingId, 'fixed')
  if (present.notes !== '' || (await hasOutcomes(db, item.id))) refuse(item.meetingId, 'itemInUse')
  await db.deleteFrom('agendaItem').where('id', '=', item.id).execute()
  for (const later of await agendaOf(db, item.meetingId)) {
    if (later.position > present.position) await setPosition(db, later.id, later.position - 1)
  }
  // With its id, so that whoever keeps a copy of the agenda can be told which one is gone.
  await recordAgenda(db, doer, 'agenda.removed', meeting, present, { itemId: item.id })
}

export async function moveAgendaItem(
  db: Db,
  doer: Doer,
  item: AgendaItem,
  direction: Direction,
): Promise<void> {
  const meeting = await changeableMeeting(db, doer, item.meetingId)
  const items = await agendaOf(db, item.meetingId)
  const present = items.find((each) => each.id === item.id)
  const neighbour = present && neighbourOf(items, present, direction)
  if (!neighbour) refuse(item.meetingId, 'immovable')
  await setPosition(db, present.id, neighbour.position)
  await setPosition(db, neighbour.id, present.position)
  await recordAgenda(db, doer, 'agenda.moved', meeting, present)
}

export async function writeNotes(db: Db, doer: Doer, item: AgendaItem, notes: string): Promise<void> {
  const meeting = await changeableMeeting(db, doer, item.meetingId)
  await db.updateTable('agendaItem').set({ notes }).where('id', '=', item.id).execute()
  await recordEvent(db, doer, {
    kind: 'notes.written',
    subject: { kind: 'meeting', id: meeting.id },
    name: meeting.question,
    facts: { item: item.title, notes },
  })
  await makeFindable(db, doer, meeting.id)
}

/** The unique constraint on positions waits for the end of the transaction, so that items may change places. */
async function setPosition(db: Db, id: string, position: number): Promise<void> {
  await db.updateTable('agendaItem').set({ position }).where('id', '=', id).execute()
}

/** Of whichever meeting. Points are no things of their own to the log, which `claimId` asks. */
async function isItem(db: Db, id: string): Promise<boolean> {
  const item = await db.selectFrom('agendaItem').select('id').where('id', '=', id).executeTakeFirst()
  return item !== undefined
}

async function hasOutcomes(db: Db, id: string): Promise<boolean> {
  const outcome = await db
    .selectFrom('outcome')
    .select('id')
    .where('agendaItemId', '=', id)
    .executeTakeFirst()
  return outcome !== undefined
}

async function recordAgenda(
  db: Db,
  doer: Doer,
  kind: string,
  meeting: Meeting,
  text: ItemText,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { title: item, description, minutes, form, origin } = text
  await recordEvent(db, doer, {
    kind,
    subject: { kind: 'meeting', id: meeting.id },
    name: meeting.question,
    facts: { item, description, minutes, form, origin, ...more },
  })
  await makeFindable(db, doer, meeting.id)
}

function refuse(meetingId: string, why: 'fixed' | 'itemInUse' | 'immovable'): never {
  throw meetingRefusal(meetingId, (language) => meetingWords(language).refusals[why])
}
