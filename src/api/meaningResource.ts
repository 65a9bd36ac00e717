import { z } from '@hono/zod-openapi'
import type { Meaning } from '../communication/meaning.ts'
import { allMeanings } from '../communication/meaningStore.ts'
import { meaningsPath } from '../communication/paths.ts'
import { resource, schemaOf } from './resource.ts'

const meaningSchema = z.object({
  text: z.string(),
  writtenAt: z.iso.datetime(),
  writtenBy: z.string(),
})

export const meaningResource = resource({
  path: 'meanings',
  name: 'Meaning',
  oparl: null,
  told: {
    sv: 'Vad varje utfall betyder för partnerskapet, för fullmäktige och nämnder och för invånarna, med vanliga ord.',
    en: 'What each outcome means for the partnership, for councils and boards and for residents, in plain words.',
  },
  schema: schemaOf('Meaning', {
    outcome: z.url(),
    members: meaningSchema.optional().describe('For those who hold a seat.'),
    council: meaningSchema.optional().describe('For the councils and boards of all parties.'),
    public: meaningSchema.optional().describe('For everybody who lives in the county.'),
    party: z
      .array(meaningSchema.extend({ party: z.url() }))
      .describe('What parties have added for their own councils.'),
  }),
  filters: ['outcome'],
  read: async ({ db, link }) =>
    [...(await allMeanings(db))].map(([outcomeId, meanings]) => ({
      key: outcomeId,
      origin: { kind: 'outcome', id: outcomeId } as const,
      web: meaningsPath(outcomeId),
      value: {
        outcome: link.to('outcomes', outcomeId),
        members: meanings.members && told(meanings.members),
        council: meanings.council && told(meanings.council),
        public: meanings.public && told(meanings.public),
        party: [...meanings.parties].map(([id, meaning]) => ({
          party: link.to('parties', id),
          ...told(meaning),
        })),
      },
    })),
})

function told({ text, writtenAt, writtenByName }: Meaning): z.infer<typeof meaningSchema> {
  return { text, writtenAt: writtenAt.toISOString(), writtenBy: writtenByName }
}
