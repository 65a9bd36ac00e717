import { z } from '@hono/zod-openapi'
import { fateOf } from '../partnership/lifeArea.ts'
import { divisionsOf } from '../partnership/lifeAreaStore.ts'
import { lifeAreaPlace } from '../partnership/paths.ts'
import { originIn } from './lifeAreaDivisionResource.ts'
import { withdrawnAreas } from './lifeAreaEvents.ts'
import { resource, schemaOf } from './resource.ts'

export const lifeAreaResource = resource({
  path: 'life-areas',
  name: 'LifeArea',
  oparl: null,
  told: {
    sv: 'Livsområdena i alla indelningar, och vad vart och ett blev i nästa.',
    en: 'The life areas of all divisions, and what each became in the next.',
  },
  schema: schemaOf('LifeArea', {
    name: z.string(),
    description: z.string().optional(),
    division: z.url(),
    became: z
      .object({
        fate: z.enum(['renamed', 'kept', 'split', 'merged', 'ended']),
        lifeArea: z.array(z.url()).describe('In the next division; none when it ended.'),
      })
      .optional()
      .describe('Left out while no other division has been made.'),
  }),
  thing: 'lifeArea',
  filters: ['division'],
  read: async ({ db, link }) => {
    const [divisions, withdrawn] = [await divisionsOf(db), await withdrawnAreas(db)]
    return divisions.flatMap((division) => {
      const next = divisions.find(({ number }) => number === division.number + 1)
      return division.areas.map((area) => {
        const became = next && fateOf(area, next)
        return {
          key: area.id,
          origin: originIn(divisions, division, withdrawn),
          web: lifeAreaPlace(area.id),
          value: {
            name: area.name,
            description: area.description,
            division: link.to('life-area-divisions', String(division.number)),
            became: became
              ? { fate: became.fate, lifeArea: became.into.map(({ id }) => link.to('life-areas', id)) }
              : null,
          },
        }
      })
    })
  },
})
