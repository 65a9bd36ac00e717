import { z } from '@hono/zod-openapi'
import { civilDateOf } from '../i18n/format.ts'
import { type Effect, isShown, strengths, turnOf } from '../targets/effect.ts'
import { effectsDue, effectsShown } from '../targets/effectStore.ts'
import { effectPath } from '../targets/paths.ts'
import { aboutFigures, figuresShape } from './figures.ts'
import { resource, schemaOf } from './resource.ts'

export const effectResource = resource({
  path: 'effects',
  name: 'Effect',
  oparl: null,
  told: {
    sv: 'Effekterna: vad partnerskapet har lovat visa och till när, och vad som har visats.',
    en: 'The effects: what the partnership has promised to show and by when, and what has been shown.',
  },
  schema: schemaOf('Effect', {
    name: z.string(),
    responsible: z.string(),
    ...figuresShape,
    target: z.url().optional(),
    dueOn: z.iso.date(),
    showing: z
      .object({
        beforePeriod: z.string(),
        beforeValue: z.number(),
        afterPeriod: z.string(),
        afterValue: z.number(),
        turn: z.enum(['better', 'worse', 'unchanged', 'changed']),
        vintage: z.url().describe('The fetching that both values were read from.'),
        strength: z.enum(strengths).describe('How strongly the change can be tied to the work.'),
        story: z.string(),
        shownOn: z.iso.date(),
      })
      .optional()
      .describe('Left out until it is shown.'),
  }),
  thing: 'effect',
  filters: ['indicator', 'target', 'placeCode'],
  read: async ({ db, now, link }) => {
    const all: readonly Effect[] = [...(await effectsDue(db, civilDateOf(now))), ...(await effectsShown(db))]
    return all.map((effect) => ({
      key: effect.id,
      origin: { kind: 'effect', id: effect.id } as const,
      web: effectPath(effect.id),
      value: {
        name: effect.title,
        responsible: effect.responsible,
        ...aboutFigures(link, effect),
        target: effect.target && link.to('targets', effect.target.id),
        dueOn: effect.dueOn,
        showing: isShown(effect)
          ? {
              ...effect.showing,
              vintage: link.to('vintages', String(effect.showing.vintage)),
              turn: turnOf(effect),
            }
          : null,
      },
    }))
  },
})
