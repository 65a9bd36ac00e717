import { z } from '@hono/zod-openapi'
import { everySeat } from '../partnership/seatStore.ts'
import { resource, schemaOf } from './resource.ts'

/** The least: a name. What the person does here stands in the memberships, and how to reach them stands nowhere. */
export const personResource = resource({
  path: 'persons',
  name: 'Person',
  oparl: 'Person',
  told: {
    sv: 'De som har eller har haft uppdrag: namnet, och inget annat. Uppdragen står i memberships.',
    en: 'Those who have or have had a seat: the name, and nothing else. Their seats are in memberships.',
  },
  schema: schemaOf('Person', {
    body: z.url(),
    name: z.string(),
  }),
  filters: [],
  read: async ({ db, partnershipId, link }) => {
    const names = new Map((await everySeat(db)).map(({ personId, personName }) => [personId, personName]))
    return [...names].map(([id, name]) => ({
      key: id,
      origin: { kind: 'person', id } as const,
      value: { body: link.to('partnerships', partnershipId), name },
    }))
  },
})
