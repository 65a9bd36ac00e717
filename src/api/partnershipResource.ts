import { z } from '@hono/zod-openapi'
import { changedPeriods } from '../commitments/store.ts'
import { civilDateOf } from '../i18n/format.ts'
import { partnershipPath } from '../partnership/paths.ts'
import { purposeInForce } from '../partnership/store.ts'
import { termsUntil } from './legislativeTerm.ts'
import { partnershipRow } from './readStore.ts'
import { oparlType, type Reading, resource, schemaOf } from './resource.ts'

/** OParl wants its terms inside the Body. */
const schema = schemaOf('Body', {
  system: z.url(),
  name: z.string(),
  classification: z.string(),
  purpose: z.string().optional().describe('The purpose in force.'),
  area: z.string().describe('The county whose population the parties share.'),
  countyCode: z.string().describe("Statistics Sweden's code of the county."),
  demonstration: z.boolean().describe('An example: names and figures are real, everything else is invented.'),
  organization: z.url().describe('List: the bodies.'),
  party: z.url().describe('List: the principals.'),
  person: z.url().describe('List.'),
  membership: z.url().describe('List.'),
  meeting: z.url().describe('List.'),
  agendaItem: z.url().describe('List.'),
  paper: z.url().describe('List.'),
  consultation: z.url().describe('List.'),
  outcome: z.url().describe('List.'),
  legislativeTermList: z.url().describe('List.'),
  legislativeTerm: z.array(
    z.object({
      id: z.url(),
      type: z.url(),
      name: z.string(),
      startDate: z.iso.date(),
      endDate: z.iso.date(),
    }),
  ),
})

export const partnershipResource = resource({
  path: 'partnerships',
  name: 'Body',
  oparl: 'Body',
  told: {
    sv: 'Partnerskapet självt, det OParl kallar Body: namn, syfte, län och adresser till allt annat.',
    en: 'The partnership itself, which OParl calls Body: name, purpose, county and the addresses of all else.',
  },
  schema,
  filters: [],
  read: async ({ db, partnershipId, now, link }: Reading) => {
    const { name, area, countyCode, demo } = await partnershipRow(db, partnershipId)
    const purpose = await purposeInForce(db)
    const periods = await changedPeriods(db)
    return [
      {
        key: partnershipId,
        origin: { kind: 'partnership', id: partnershipId },
        web: partnershipPath(),
        value: {
          system: link.list('system'),
          name,
          classification: 'Samverkansområde',
          purpose: purpose?.text ?? null,
          area,
          countyCode,
          demonstration: demo,
          organization: link.list('organizations'),
          party: link.list('parties'),
          person: link.list('persons'),
          membership: link.list('memberships'),
          meeting: link.list('meetings'),
          agendaItem: link.list('agenda-items'),
          paper: link.list('papers'),
          consultation: link.list('consultations'),
          outcome: link.list('outcomes'),
          legislativeTermList: link.list('legislative-terms'),
          legislativeTerm: termsUntil(periods, civilDateOf(now)).map(({ key, ...term }) => ({
            id: link.to('legislative-terms', key),
            type: oparlType('LegislativeTerm'),
            ...term,
          })),
        },
      },
    ]
  },
})
