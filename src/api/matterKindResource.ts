import { z } from '@hono/zod-openapi'
import { latestPath, steps } from '../matters/decisionPath.ts'
import { matterKinds } from '../matters/pathStore.ts'
import { decisionPathPath } from '../matters/paths.ts'
import { resource, schemaOf } from './resource.ts'

export const matterKindResource = resource({
  path: 'matter-kinds',
  name: 'MatterKind',
  oparl: null,
  told: {
    sv: 'Ärendeslagen, och den väg som är överenskommen för vart och ett, i alla versioner.',
    en: 'The kinds of matters, and the way that is agreed for each, in all its versions.',
  },
  schema: schemaOf('MatterKind', {
    name: z.string(),
    endDate: z.iso.date().optional().describe('Since when no more matters of it are raised.'),
    version: z.array(
      z.object({
        number: z.int(),
        name: z.string(),
        about: z.string().optional().describe('Which matters it is for.'),
        since: z.iso.date(),
        stage: z.array(
          z.object({
            step: z.enum(steps),
            organization: z.array(z.url()).describe('None: wherever it is raised, or the parties.'),
            days: z.int().optional().describe('How many it may take; left out when nothing is agreed.'),
          }),
        ),
      }),
    ),
  }),
  thing: 'matterKind',
  filters: [],
  read: async ({ db, link }) =>
    (await matterKinds(db)).map((kind) => ({
      key: kind.id,
      origin: { kind: 'matterKind', id: kind.id } as const,
      web: decisionPathPath(kind.id),
      value: {
        name: latestPath(kind).name,
        ...(kind.endedOn && { endDate: kind.endedOn }),
        version: kind.versions.map(({ version, name, about, since, stages }) => ({
          number: version,
          name,
          ...(about && { about }),
          since,
          stage: stages.map(({ step, bodyIds, days }) => ({
            step,
            organization: bodyIds.map((id) => link.to('organizations', id)),
            ...(days !== null && { days }),
          })),
        })),
      },
    })),
})
