import { z } from '@hono/zod-openapi'
import { civilDateOf } from '../i18n/format.ts'
import { changeSignals } from '../targets/changeSignal.ts'
import { type Effect, isShown, type Showing, strengths, turnOf } from '../targets/effect.ts'
import { effectsDue, effectsShown } from '../targets/effectStore.ts'
import { testings } from '../targets/ground.ts'
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
        others: z.string().optional().describe('What else may explain the change.'),
        comparison: z
          .object({ placeCode: z.string(), before: z.number(), after: z.number() })
          .optional()
          .describe('The same indicator over the same years where the work is not done.'),
        tested: z
          .object({ how: z.enum(testings), on: z.iso.date(), by: z.string() })
          .optional()
          .describe('What makes it tested: chosen before the outcome was known, or examined from outside.'),
        signal: z
          .enum(changeSignals)
          .optional()
          .describe('What the control chart said of the value after, on the day that the effect was shown.'),
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
              ...told(effect.showing),
              vintage: link.to('vintages', String(effect.showing.vintage)),
              turn: turnOf(effect),
            }
          : null,
      },
    }))
  },
})

/** The showing without what was not asked for when it was made. */
function told({ others, comparison, tested, signal, ...showing }: Showing) {
  return {
    ...showing,
    ...(others === null ? {} : { others }),
    ...(comparison && { comparison }),
    ...(tested && { tested }),
    ...(signal && { signal }),
  }
}
