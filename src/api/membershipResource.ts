import { z } from '@hono/zod-openapi'
import { seatPath } from '../partnership/paths.ts'
import type { SeatInBody } from '../partnership/seat.ts'
import { everySeat } from '../partnership/seatStore.ts'
import { type Entry, type Reading, resource, schemaOf, type ValueOf } from './resource.ts'

export const membershipSchema = schemaOf('Membership', {
  person: z.url(),
  organization: z.url().describe('The body.'),
  onBehalfOf: z.url().describe('The party.'),
  role: z.enum(['coordinator', 'leader', 'official']),
  title: z.string().optional().describe('The function that the person sits there in, such as "socialchef".'),
  startDate: z.iso.date(),
  endDate: z.iso.date().optional().describe('The last day, which still counts.'),
})

export const membershipResource = resource({
  path: 'memberships',
  name: 'Membership',
  oparl: 'Membership',
  told: {
    sv: 'Uppdragen: vem som sitter i vilket organ för vilken part, från vilken dag till vilken.',
    en: 'The seats: who sits in which body for which party, from which day to which.',
  },
  schema: membershipSchema,
  thing: 'seat',
  filters: ['person', 'organization', 'onBehalfOf', 'role'],
  read: async (reading) => (await everySeat(reading.db)).map((seat) => membershipOf(reading, seat)),
})

export function membershipOf(
  { link }: Pick<Reading, 'link'>,
  { id, personId, bodyId, partyId, role, title, fromOn, toOn }: SeatInBody,
): Entry<ValueOf<typeof membershipSchema>> {
  return {
    key: id,
    origin: { kind: 'seat', id },
    web: seatPath(id),
    value: {
      person: link.to('persons', personId),
      organization: link.to('organizations', bodyId),
      onBehalfOf: link.to('parties', partyId),
      role,
      title,
      startDate: fromOn,
      endDate: toOn,
    },
  }
}
