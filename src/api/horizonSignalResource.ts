import { z } from '@hono/zod-openapi'
import { reaches, standingOf, stateOf } from '../knowledge/horizon.ts'
import { signalPath, signalStates } from '../knowledge/horizonPaths.ts'
import { readSignals } from '../knowledge/horizonStore.ts'
import { linkOf } from '../knowledge/knowledge.ts'
import { resource, schemaOf } from './resource.ts'

const level = z.int().min(1).max(3)

const standing = {
  reach: z.enum(reaches).describe('When it may matter: now, in one to three years, or later.'),
  likelihood: level.describe('How likely it is, from 1 (uncertain) to 3 (almost certain).'),
  size: level.describe('How much it would mean, from 1 (little) to 3 (much).'),
}

export const horizonSignalResource = resource({
  path: 'horizon-signals',
  name: 'HorizonSignal',
  oparl: null,
  told: {
    sv: 'Signalerna i omvärlden: vad som är på väg, när och hur mycket det betyder, och vad som har setts.',
    en: 'The signals on the horizon: what is coming, when and how much it means, and what has been seen.',
  },
  schema: schemaOf('HorizonSignal', {
    name: z.string(),
    about: z.string(),
    meaning: z.string().describe('What it would mean, and for whom.'),
    source: z.string(),
    address: z.string().optional().describe('Where it is, as somebody wrote it.'),
    url: z.url().optional().describe('The address, where it leads to the web.'),
    lifeArea: z.url().optional().describe('Of the division that held when it was written.'),
    targetGroup: z.string().optional(),
    followedBy: z.string(),
    ...standing,
    nextOn: z.iso
      .date()
      .optional()
      .describe('The day of the next look; left out when it is no longer followed.'),
    look: z
      .array(z.object({ ...standing, on: z.iso.date(), seen: z.string(), recordedBy: z.string() }))
      .describe('All that has been seen, the first first.'),
    state: z.enum(signalStates),
    matter: z.url().optional().describe('The need that it became.'),
    reason: z.string().optional().describe('Why it is no longer followed.'),
  }),
  thing: 'horizonSignal',
  filters: ['state', 'reach', 'lifeArea', 'matter'],
  read: async ({ db, link }) =>
    (await readSignals(db)).map((signal) => {
      const { id, areaId, looks, ending, ...text } = signal
      const { reach, likelihood, size, nextOn } = standingOf(signal)
      return {
        key: id,
        origin: { kind: 'horizonSignal', id } as const,
        web: signalPath(id),
        value: {
          ...text,
          url: linkOf(signal.address),
          lifeArea: areaId && link.to('life-areas', areaId),
          reach,
          likelihood,
          size,
          nextOn: ending ? null : nextOn,
          look: looks.map((each) => ({
            reach: each.reach,
            likelihood: each.likelihood,
            size: each.size,
            on: each.seenOn,
            seen: each.seen,
            recordedBy: each.by.name,
          })),
          state: stateOf(signal),
          matter: ending?.matter ? link.to('matters', ending.matter.id) : null,
          reason: ending?.reason ?? null,
        },
      }
    }),
})
