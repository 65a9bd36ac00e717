import { z } from '@hono/zod-openapi'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { bodyKinds, mandates, protocols } from '../partnership/body.ts'
import { bodyPath } from '../partnership/paths.ts'
import type { SeatInBody } from '../partnership/seat.ts'
import { everySeat } from '../partnership/seatStore.ts'
import { bodies } from '../partnership/store.ts'
import { resource, schemaOf } from './resource.ts'

export const organizationResource = resource({
  path: 'organizations',
  name: 'Organization',
  oparl: 'Organization',
  told: {
    sv: 'Organen: styrgrupp, beredningsgrupp, arbetsgrupper och andra, också de som har avslutats.',
    en: 'The bodies: steering group, preparatory group, working groups and others, also those that have ended.',
  },
  schema: schemaOf('Organization', {
    body: z.url(),
    name: z.string(),
    organizationType: z.enum(bodyKinds),
    subOrganizationOf: z.url().optional().describe('The body that it reports to.'),
    purpose: z.string().optional(),
    mandate: z.enum(mandates).optional().describe('What it may do with a question that comes to it.'),
    cadence: z
      .object({ count: z.int(), unit: z.enum(['weeks', 'months']) })
      .optional()
      .describe('It meets every so many weeks or months.'),
    protocol: z.enum(protocols).describe('Whether it writes notes or formal minutes.'),
    compositionRule: z
      .string()
      .optional()
      .describe('Who shall sit there, in Swedish: "3 socialchefer, 3 skolchefer".'),
    membership: z.array(z.url()).describe('All that there have been; those without endDate go on.'),
    memberCount: z.int().describe('Seats held today.'),
    meeting: z.url().describe('List.'),
    startDate: z.iso.date().optional(),
    endDate: z.iso.date().optional(),
  }),
  thing: 'body',
  filters: ['organizationType', 'mandate', 'subOrganizationOf'],
  read: async ({ db, partnershipId, now, link }) => {
    const [all, seats, today] = [await bodies(db), await everySeat(db), civilDateOf(now)]
    return all.map(({ id, ...body }) => {
      const own = seats.filter(({ bodyId }) => bodyId === id)
      return {
        key: id,
        origin: { kind: 'body', id } as const,
        web: bodyPath(id),
        value: {
          body: link.to('partnerships', partnershipId),
          name: body.name,
          organizationType: body.kind,
          subOrganizationOf: body.parentId && link.to('organizations', body.parentId),
          purpose: body.purpose,
          mandate: body.mandate,
          cadence: body.cadence,
          protocol: body.protocol,
          compositionRule: body.rule,
          membership: own.map((seat) => link.to('memberships', seat.id)),
          memberCount: own.filter((seat) => isHeld(seat, today)).length,
          meeting: link.list('meetings', { organization: id }),
          startDate: body.firstOn,
          endDate: body.lastOn,
        },
      }
    })
  },
})

function isHeld({ fromOn, toOn }: SeatInBody, day: CivilDate): boolean {
  return fromOn <= day && (toOn === null || toOn >= day)
}
