import { type Context, Hono } from 'hono'
import { type Env, mayPrepare, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved, type Saved } from '../platform/meanwhile.ts'
import { indicatorsWithValues } from '../population/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type AgendaItem, type Direction, timed } from './agenda.ts'
import { AgendaEditPage } from './agendaEditView.tsx'
import {
  addAgendaItem,
  agendaOf,
  changeAgendaItem,
  type ItemText,
  itemFor,
  moveAgendaItem,
  removeAgendaItem,
  writeNotes,
} from './agendaStore.ts'
import { chartOnce } from './chartStore.ts'
import { matterForm, notesForm, pauseForm } from './forms.ts'
import { formWords } from './formWords.ts'
import { ItemFormPage } from './itemFormView.tsx'
import { ItemPage } from './itemView.tsx'
import type { Meeting } from './meeting.ts'
import { agendaMovedPath, agendaPath, itemPath } from './paths.ts'
import { meetingOnce } from './readingStore.ts'
import { changeableMeeting, openMeetingFor } from './store.ts'

export const agendaRoutes = new Hono<Env>()
  .get('/meetings/:meeting/agenda', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const meeting = await openMeetingFor(db, c.req.param('meeting'))
    const items = timed(meeting.startsAt, await agendaOf(db, meeting.id))
    const moved = { id: c.req.query('moved') ?? null, way: directionOf(c.req.query('way')) }
    return answerPage(c, <AgendaEditPage view={view} meeting={meeting} items={items} moved={moved} />)
  })

  .get('/meetings/:meeting/items/new', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const meeting = await openMeetingFor(db, c.req.param('meeting'))
    const kind = kindOf(c.req.query('kind'))
    const title = kind === 'pause' ? formWords(view.language).item.pause : ''
    const minutes = kind === 'pause' ? '15' : '30'
    const form = formOfNew(c, { title, minutes, form: 'talk', origin: 'inside' })
    return itemFormPage(c, { meeting, kind, item: null, form })
  })
  .post('/meetings/:meeting/items', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const meeting = await openMeetingFor(db, c.req.param('meeting'))
    const kind = kindOf((await c.req.parseBody()).kind)
    const read = await readItem(c, { kind, indicatorId: null })
    if (!read.ok) return itemFormPage(c, { meeting, kind, item: null, form: read.form, status: 422 })
    const id = await addAgendaItem(db, actor, meeting.id, kind, { ...read.text, id: read.value.id })
    // The next thing to do with it is to move it to its place.
    return c.redirect(agendaMovedPath(meeting.id, id, 'up'), 303)
  })

  .get('/meetings/:meeting/items/:item', async (c) => {
    const { db, actor } = c.var
    const item = await itemFor(db, c.req.param('meeting'), c.req.param('item'))
    // Those who only read get no field to type in.
    const form = mayPrepare(actor) ? formOfSaved({ notes: item.notes }) : formOf({})
    return itemPage(c, item, form)
  })
  .get('/meetings/:meeting/items/:item/details', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const meeting = await openMeetingFor(db, c.req.param('meeting'))
    const item = await itemFor(db, meeting.id, c.req.param('item'))
    return itemFormPage(c, { meeting, kind: item.kind, item, form: formOfSaved(savedIn(item)) })
  })
  .post('/meetings/:meeting/items/:item', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const meeting = await changeableMeeting(db, actor, c.req.param('meeting'))
    const item = await itemFor(db, meeting.id, c.req.param('item'))
    const read = await readItem(c, item)
    const again = (form: FormState) => itemFormPage(c, { meeting, kind: item.kind, item, form, status: 422 })
    if (!read.ok) return again(read.form)
    const clash = changedMeanwhile(view.language, read, savedIn(item))
    if (clash) return again(clash)
    await changeAgendaItem(db, actor, item, read.text)
    return c.redirect(agendaPath(meeting.id), 303)
  })
  .post('/meetings/:meeting/items/:item/removal', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const item = await itemFor(db, c.req.param('meeting'), c.req.param('item'))
    await removeAgendaItem(db, actor, item)
    return c.redirect(agendaPath(item.meetingId), 303)
  })
  .post('/meetings/:meeting/items/:item/position', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const item = await itemFor(db, c.req.param('meeting'), c.req.param('item'))
    const direction = directionOf((await c.req.parseBody()).direction)
    await moveAgendaItem(db, actor, item, direction)
    return c.redirect(agendaMovedPath(item.meetingId, item.id, direction), 303)
  })
  .post('/meetings/:meeting/items/:item/notes', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const meeting = await changeableMeeting(db, actor, c.req.param('meeting'))
    const item = await itemFor(db, meeting.id, c.req.param('item'))
    const read = await readForm(c, notesForm(view.language))
    if (!read.ok) return itemPage(c, item, read.form, 422)
    const clash = changedMeanwhile(view.language, read, { notes: item.notes })
    if (clash) return itemPage(c, item, clash, 422)
    await writeNotes(db, actor, item, read.value.notes)
    return c.redirect(itemPath(meeting.id, item.id), 303)
  })

/** What its form shows of a point. */
function savedIn({ kind, title, description, minutes, form, origin, indicatorId }: AgendaItem): Saved {
  const both = { title, minutes: String(minutes) }
  return kind === 'pause'
    ? both
    : { ...both, description, form: form ?? '', origin, indicator: indicatorId ?? '' }
}

function kindOf(asked: unknown): 'matter' | 'pause' {
  return asked === 'pause' ? 'pause' : 'matter'
}

function directionOf(asked: unknown): Direction {
  return asked === 'up' ? 'up' : 'down'
}

type ItemReading =
  | {
      readonly ok: true
      readonly text: ItemText
      readonly value: { readonly id: string; readonly [field: string]: unknown }
      readonly typed: Readonly<Record<string, string>>
    }
  | { readonly ok: false; readonly form: FormState }

async function readItem(
  c: Context<Env>,
  { kind, indicatorId }: Pick<AgendaItem, 'kind' | 'indicatorId'>,
): Promise<ItemReading> {
  const { db, view } = c.var
  if (kind === 'pause') {
    const read = await readForm(c, pauseForm(view.language))
    if (!read.ok) return read
    const rest = { description: '', form: null, origin: 'inside', indicatorId: null } as const
    const { title, minutes } = read.value
    return { ...read, text: { title, minutes, ...rest } }
  }
  const ids = (await indicatorsWithValues(db, indicatorId)).map(({ id }) => id)
  const read = await readForm(c, matterForm(view.language, ids))
  if (!read.ok) return read
  const { id: _, indicator, ...text } = read.value
  return { ...read, text: { ...text, indicatorId: indicator || null } }
}

type ItemFormProps = {
  readonly meeting: Meeting
  readonly kind: AgendaItem['kind']
  readonly item: AgendaItem | null
  readonly form: FormState
  readonly status?: 200 | 422
}

async function itemFormPage(c: Context<Env>, { status = 200, ...props }: ItemFormProps) {
  const { db, view } = c.var
  return answerPage(
    c,
    <ItemFormPage
      view={view}
      {...props}
      indicators={await indicatorsWithValues(db, props.item?.indicatorId)}
    />,
    status,
  )
}

async function itemPage(
  c: Context<Env>,
  { id, meetingId }: AgendaItem,
  form: FormState,
  status: 200 | 422 = 200,
) {
  const { view, actor } = c.var
  const reading = await meetingOnce(c.var, meetingId)
  const item = reading.items.find((each) => each.id === id)!
  return answerPage(
    c,
    <ItemPage
      view={view}
      actor={actor}
      reading={reading}
      item={item}
      chart={await chartOnce(c.var, reading.meeting, item)}
      form={form}
    />,
    status,
  )
}
