import { z } from '@hono/zod-openapi'
import { targetPath } from '../targets/paths.ts'
import type { RatchetAnswer } from '../targets/ratchet.ts'
import { closedTargets, standings, targets } from '../targets/store.ts'
import { aboutFigures, figuresShape } from './figures.ts'
import { resource, schemaOf } from './resource.ts'

export const targetResource = resource({
  path: 'targets',
  name: 'Target',
  oparl: null,
  told: {
    sv: 'Resultatmålen: nyckeltal, utgångsläge, nivå och år, hur det går, och varför ett mål har avslutats.',
    en: 'The result targets: indicator, baseline, level and year, how it goes, and why a target was closed.',
  },
  schema: schemaOf('Target', {
    name: z.string(),
    ...figuresShape,
    baselinePeriod: z.string(),
    baselineValue: z.number(),
    level: z.number(),
    duePeriod: z.string(),
    agreedOn: z.iso.date(),
    progress: z
      .object({
        state: z.enum(['reached', 'on-the-way', 'behind', 'wrong-way', 'unknown']),
        latestPeriod: z.string().optional(),
        latestValue: z.number().optional(),
        required: z
          .number()
          .optional()
          .describe('Where the straight path from baseline to level lies in the latest period.'),
        missed: z
          .boolean()
          .optional()
          .describe('There is a value of the due year or later, and it falls short.'),
      })
      .optional()
      .describe('Left out for a target that is closed.'),
    answer: z
      .object({
        about: z.enum(['reached', 'missed']),
        period: z.string().describe('Of the value that it was about.'),
        reason: z.string().describe('Why it is kept as it is, or why it was missed.'),
        change: z.string().optional().describe('What changes.'),
      })
      .optional()
      .describe('What was answered when it was met or missed, while it is open.'),
    closure: z
      .object({ closedAt: z.iso.datetime(), reason: z.string() })
      .optional()
      .describe('It is no longer worked towards.'),
  }),
  thing: 'target',
  filters: ['indicator', 'placeCode', 'sex'],
  read: async ({ db, link }) => {
    const open = await targets(db)
    const standing = new Map((await standings(db, open)).map((each) => [each.target.id, each]))
    return [...open, ...(await closedTargets(db))].map((target) => {
      const { id, name, baselinePeriod, baselineValue, level, duePeriod, agreedOn, closure } = target
      return {
        key: id,
        origin: { kind: 'target', id } as const,
        web: targetPath(id),
        value: {
          name,
          ...aboutFigures(link, target),
          baselinePeriod,
          baselineValue,
          level,
          duePeriod,
          agreedOn,
          progress: told(standing.get(id)?.progress),
          answer: answered(standing.get(id)?.line.answer ?? null),
          closure: closure && { closedAt: closure.closedAt.toISOString(), reason: closure.reason },
        },
      }
    })
  },
})

type Progress = Awaited<ReturnType<typeof standings>>[number]['progress']

function told(progress: Progress | undefined) {
  if (!progress) return null
  if (progress.state === 'unknown') return { state: progress.state }
  const { state, latest, required, missed } = progress
  return { state, latestPeriod: latest.period, latestValue: latest.value, required, missed }
}

function answered(answer: RatchetAnswer | null) {
  if (!answer || answer.about === 'nothing') return null
  const { about, period, reason, change } = answer
  return { about, period, reason, ...(change && { change }) }
}
