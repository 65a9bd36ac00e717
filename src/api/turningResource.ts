import { z } from '@hono/zod-openapi'
import { turningPath } from '../targets/paths.ts'
import { latestTurnings } from '../targets/turningStore.ts'
import { resource, schemaOf } from './resource.ts'

export const turningResource = resource({
  path: 'turnings',
  name: 'Turning',
  oparl: null,
  told: {
    sv: 'Hur kurvan för varje mål ska vändas: berättelsen, vilka som kan hjälpa till, vad som fungerar, och vem som gör vad.',
    en: 'How the curve of each target is to be turned: the story, who can help, what works, and who does what.',
  },
  schema: schemaOf('Turning', {
    target: z.url(),
    version: z.int(),
    story: z.string().optional().describe('What lies behind the curve.'),
    partners: z.string().optional().describe('Who can help.'),
    works: z.string().optional().describe('What works.'),
    ideas: z.string().optional().describe('Low-cost and no-cost ideas.'),
    action: z.array(
      z.object({
        key: z.string().describe('The same in every version, within the target.'),
        what: z.string(),
        who: z.string(),
        by: z.iso.date().describe('The last day on which it is in time.'),
        done: z
          .object({ on: z.iso.date(), by: z.string(), result: z.string() })
          .optional()
          .describe('When it was done, by whom, and what came of it; left out until it is.'),
      }),
    ),
  }),
  filters: ['target'],
  read: async ({ db, link }) =>
    (await latestTurnings(db)).map(({ target, version, story, partners, works, ideas, actions }) => ({
      key: target.id,
      origin: { kind: 'target', id: target.id } as const,
      web: turningPath(target.id),
      value: {
        target: link.to('targets', target.id),
        version,
        story,
        partners,
        works,
        ideas,
        action: actions.map(({ id, what, who, when, completion }) => ({
          key: id,
          what,
          who,
          by: when,
          ...(completion && {
            done: { on: completion.doneOn, by: completion.doneBy, result: completion.result },
          }),
        })),
      },
    })),
})
