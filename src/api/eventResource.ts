import { z } from '@hono/zod-openapi'
import { eventAt, eventsAfter, hiddenFrom, type ToldEvent } from './eventStore.ts'
import { keyIn } from './links.ts'
import { type Entry, type Reading, resource, schemaOf, type ValueOf } from './resource.ts'

const schema = schemaOf('Event', {
  revision: z.int().describe('1, 2, 3 …; some numbers are missing, since sign-ins are not told.'),
  at: z.iso.datetime(),
  by: z.object({ name: z.string(), hat: z.string() }).describe('Who, and as whom, in words of that day.'),
  kind: z.string().describe('Noun and past verb: target.added.'),
  subject: z.object({ kind: z.string(), id: z.string() }),
  name: z.string().describe('What the subject was called.'),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

export const eventResource = resource({
  path: 'events',
  name: 'Event',
  oparl: null,
  told: {
    sv: 'Händelserna i den ordning de skedde: vem som gjorde vad, i vilket uppdrag. Fråga efter dem sedan en revision.',
    en: 'What has happened, in its order: who did what, as whom. Ask for what has come since a revision.',
  },
  schema,
  filters: ['kind', 'subject'],
  numbers: { after: 'Only those after this revision.' },
  page: async (reading, { after, most, since, filters, numbers }) => {
    const found = await eventsAfter(reading.db, {
      after: Math.max(numbers.after ?? 0, Number(after ?? 0) || 0),
      most,
      since,
      kind: filters.kind,
      subjectId: filters.subject && keyIn(filters.subject),
      hidden: await hiddenFrom(reading.db, reading.actor),
    })
    return found.map((event) => entryOf(event))
  },
  one: async ({ db, actor }: Reading, key) => {
    const event = /^\d{1,9}$/.test(key) ? await eventAt(db, Number(key), await hiddenFrom(db, actor)) : null
    return event ? entryOf(event) : null
  },
})

function entryOf({ revision, ...told }: ToldEvent): Entry<ValueOf<typeof schema>> {
  return { key: String(revision), origin: { recordedAt: told.at }, value: { revision, ...told } }
}
