import { z } from '@hono/zod-openapi'
import type { Db } from '../db/database.ts'
import type { Outcome } from '../decisions/outcome.ts'
import { outcomes } from '../decisions/store.ts'
import { agendaKinds, origins, type TimedItem, timed, workForms } from '../meetings/agenda.ts'
import { everyAgendaItem } from '../meetings/agendaStore.ts'
import { itemPath } from '../meetings/paths.ts'
import { everyMeeting } from '../meetings/store.ts'
import { removedItems } from './agendaItemStore.ts'
import { groupedBy } from './grouped.ts'
import { type Entry, type Reading, resource, schemaOf, type ValueOf } from './resource.ts'

export const agendaItemSchema = schemaOf('AgendaItem', {
  meeting: z.url(),
  number: z.string(),
  order: z.int().describe('1, 2, 3 … without gaps.'),
  name: z.string(),
  description: z.string().optional(),
  classification: z
    .enum(agendaKinds)
    .describe('What the item is there for; matter: what the meeting is about.'),
  workForm: z.enum(workForms).optional().describe('How those present work with it; left out for a pause.'),
  origin: z.enum(origins).describe('Where the inspiration comes from.'),
  indicator: z.url().optional().describe('The indicator whose chart is shown.'),
  public: z.boolean(),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  notes: z.string().optional().describe('What was written down.'),
  result: z.string().optional().describe('The outcomes that it led to, as people cite them.'),
  resolutionText: z.string().optional().describe('Their wording.'),
  outcome: z.array(z.url()).describe('The outcomes that it led to.'),
})

export const agendaItemResource = resource({
  path: 'agenda-items',
  name: 'AgendaItem',
  oparl: 'AgendaItem',
  told: {
    sv: 'Punkterna på alla dagordningar, med tid, arbetsform, anteckningar och vad de ledde till.',
    en: 'The items of all agendas, with time, form of work, notes and what they led to.',
  },
  schema: agendaItemSchema,
  gone: ({ db }) => removedItems(db),
  filters: ['meeting', 'classification', 'indicator'],
  read: async (reading) => {
    const { db } = reading
    const items = groupedBy(await everyAgendaItem(db), ({ meetingId }) => meetingId)
    const taken = await outcomesByItem(db)
    return (await everyMeeting(db)).flatMap(({ id, startsAt }) =>
      timed(startsAt, items.get(id) ?? []).map((item) =>
        agendaItemOf(reading, item, taken.get(item.id) ?? []),
      ),
    )
  },
})

export function agendaItemOf(
  { link }: Pick<Reading, 'link'>,
  item: TimedItem,
  taken: readonly Outcome[],
): Entry<ValueOf<typeof agendaItemSchema>> {
  const { id, meetingId, position, indicatorId } = item
  return {
    key: id,
    origin: { kind: 'meeting', id: meetingId },
    web: itemPath(meetingId, id),
    value: {
      meeting: link.to('meetings', meetingId),
      number: String(position),
      order: position,
      name: item.title,
      description: item.description,
      classification: item.kind,
      workForm: item.form,
      origin: item.origin,
      indicator: indicatorId && link.to('indicators', indicatorId),
      public: false,
      start: item.startsAt.toISOString(),
      end: item.endsAt.toISOString(),
      notes: item.notes,
      result: taken.map(({ year, number, title }) => `${year}:${number} ${title}`).join('; '),
      resolutionText: taken.map(({ text }) => text).join('\n\n'),
      outcome: taken.map((outcome) => link.to('outcomes', outcome.id)),
    },
  }
}

export async function outcomesByItem(db: Db): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  const taken = (await outcomes(db)).filter(({ agendaItemId }) => agendaItemId !== null)
  return groupedBy(taken.toReversed(), ({ agendaItemId }) => agendaItemId!)
}
