import { z } from '@hono/zod-openapi'
import { commitmentPath } from '../commitments/paths.ts'
import { commitments } from '../commitments/store.ts'
import { resource, schemaOf } from './resource.ts'

export const commitmentResource = resource({
  path: 'commitments',
  name: 'Commitment',
  oparl: null,
  told: {
    sv: 'Åtagandena: hur många platser och träffar varje huvudman har lovat i ett organ under en mandatperiod.',
    en: 'The commitments: how many seats and meetings each principal has promised a body for a term of office.',
  },
  schema: schemaOf('Commitment', {
    party: z.url(),
    organization: z.url().describe('The body.'),
    legislativeTerm: z.url(),
    version: z
      .array(
        z.object({
          number: z.int(),
          fromOn: z.iso.date().describe('From this day on it stands in place of those with lower numbers.'),
          seats: z.int().describe('0: from that day nothing is promised.'),
          functions: z.string().optional(),
          meetingsPerYear: z.int(),
          decidedBy: z.string().optional(),
          decidedOn: z.iso.date(),
          section: z.string().optional(),
          diaryNumber: z.string().optional(),
        }),
      )
      .describe('In the order that they were recorded.'),
  }),
  thing: 'commitment',
  filters: ['party', 'organization', 'legislativeTerm'],
  read: async ({ db, link }) =>
    (await commitments(db)).map(({ id, partyId, bodyId, period, versions }) => ({
      key: id,
      origin: { kind: 'commitment', id } as const,
      web: commitmentPath(id),
      value: {
        party: link.to('parties', partyId),
        organization: link.to('organizations', bodyId),
        legislativeTerm: link.to('legislative-terms', String(period)),
        version: versions.map(({ number, fromOn, seats, meetingsPerYear, decidedOn, ...told }) => ({
          number,
          fromOn,
          seats,
          meetingsPerYear,
          decidedOn,
          ...(told.functions && { functions: told.functions }),
          ...(told.decidedBy && { decidedBy: told.decidedBy }),
          ...(told.section && { section: told.section }),
          ...(told.diaryNumber && { diaryNumber: told.diaryNumber }),
        })),
      },
    })),
})
