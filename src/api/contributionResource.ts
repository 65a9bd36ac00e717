import { z } from '@hono/zod-openapi'
import { latestContributions } from '../targets/contributionStore.ts'
import { targetPath } from '../targets/paths.ts'
import { resource, schemaOf } from './resource.ts'

export const contributionResource = resource({
  path: 'contributions',
  name: 'Contribution',
  oparl: null,
  told: {
    sv: 'Vad varje part har lovat att bidra med till varje mål. Den som inget har sagt är inte med.',
    en: 'What each party has promised to contribute to each target. One that has said nothing is left out.',
  },
  schema: schemaOf('Contribution', {
    target: z.url(),
    party: z.url(),
    number: z
      .int()
      .describe('How many times the party has said something of the target; this is the latest.'),
    what: z.string().optional().describe('Left out when the party has taken its promise back.'),
    level: z.number().optional().describe('What the party’s own value will be in the year of the target.'),
    amount: z
      .number()
      .optional()
      .describe(
        'How much nearer the target it brings the whole, in the unit of the indicator, without sign.',
      ),
    basePeriod: z.string().optional().describe('The period of the latest value when it was promised.'),
    baseValue: z
      .number()
      .optional()
      .describe('That value: the party’s own for a level, the target’s for an amount.'),
  }),
  filters: ['target', 'party'],
  read: async ({ db, link }) =>
    (await latestContributions(db)).map(({ targetId, partyId, ...said }) => ({
      key: `${targetId}.${partyId}`,
      origin: { kind: 'target', id: targetId } as const,
      web: `${targetPath(targetId)}#contributions`,
      value: { target: link.to('targets', targetId), party: link.to('parties', partyId), ...said },
    })),
})
