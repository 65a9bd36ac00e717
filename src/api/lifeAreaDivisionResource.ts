import { z } from '@hono/zod-openapi'
import { type Division, divisionOn, lastDayOf } from '../partnership/lifeArea.ts'
import { divisionsOf } from '../partnership/lifeAreaStore.ts'
import { lifeAreasPath } from '../partnership/paths.ts'
import type { Thing } from '../record/thing.ts'
import { withdrawnAreas } from './lifeAreaEvents.ts'
import { type Origin, resource, schemaOf } from './resource.ts'

export const lifeAreaDivisionResource = resource({
  path: 'life-area-divisions',
  name: 'LifeAreaDivision',
  oparl: null,
  told: {
    sv: 'Indelningarna av befolkningen i livsområden: från vilken dag var och en gäller, och varför den ändrades.',
    en: 'The divisions of the population into life areas: from which day each holds, and why it was changed.',
  },
  schema: schemaOf('LifeAreaDivision', {
    number: z.int(),
    inForce: z.boolean().describe('It holds on the day asked about.'),
    startDate: z.iso.date(),
    endDate: z.iso.date().optional().describe('The last day; left out while no other has taken its place.'),
    reason: z.string().optional(),
    lifeArea: z.array(z.url()).describe('In their order.'),
  }),
  filters: ['number'],
  dated: true,
  read: async ({ db, on, link }) => {
    const [divisions, withdrawn] = [await divisionsOf(db), await withdrawnAreas(db)]
    return divisions.map((division) => ({
      key: String(division.number),
      origin: originIn(divisions, division, withdrawn),
      web: lifeAreasPath(),
      value: {
        number: division.number,
        inForce: divisionOn(divisions, on)?.number === division.number,
        startDate: division.firstOn,
        endDate: lastDayOf(divisions, division),
        reason: division.reason,
        lifeArea: division.areas.map(({ id }) => link.to('life-areas', id)),
      },
    }))
  },
})

/** The log tells of a division by its first area; what comes after it changes its end, and what became of its areas. */
export function originIn(
  divisions: readonly Division[],
  { number, areas }: Division,
  withdrawn: readonly string[],
): Origin {
  const next = divisions.find((each) => each.number === number + 1)
  const also = [...areas.slice(1).map(({ id }) => id), ...(next ? [next.areas[0]!.id] : []), ...withdrawn]
  return { ...areaThing(areas[0]!.id), also: also.map(areaThing) }
}

function areaThing(id: string): Thing {
  return { kind: 'lifeArea', id }
}
