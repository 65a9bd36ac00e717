import { z } from '@hono/zod-openapi'
import { indicatorPath } from '../population/paths.ts'
import { indicatorsWithoutValues, indicatorsWithValues } from '../population/store.ts'
import { resource, schemaOf } from './resource.ts'

export const indicatorResource = resource({
  path: 'indicators',
  name: 'Indicator',
  oparl: null,
  told: {
    sv: 'Nyckeltalen: källa, kod, namn, definition, enhet och åt vilket håll som är bra.',
    en: 'The indicators: source, code, name, definition, unit and which way is good.',
  },
  schema: schemaOf('Indicator', {
    source: z.string(),
    code: z.string().describe("The source's own id, such as N15428."),
    title: z.string().describe('As the source calls it.'),
    name: z.string(),
    description: z.string().optional(),
    unit: z.enum(['percent', 'number']),
    decimals: z.int(),
    direction: z.enum(['increase', 'decrease', 'neutral']).describe('The way that is good.'),
    describes: z
      .enum(['population', 'operation'])
      .describe('Residents wherever they are served, or an operation wherever its users live.'),
    phases: z
      .array(
        z.object({
          period: z.string(),
          kind: z.enum(['followUp', 'change', 'definition', 'measuring']),
          place: z.string().optional().describe('Code of the place; left out: everywhere.'),
        }),
      )
      .describe('Periods from which its limits are calculated anew, or kept as they were (followUp).'),
    hasValues: z.boolean().describe('Some are only described.'),
    observation: z.url().describe('List.'),
  }),
  filters: ['source', 'code', 'hasValues'],
  read: async ({ db, link }) => {
    const [known, described] = [await indicatorsWithValues(db), await indicatorsWithoutValues(db)]
    return [...known, ...described].map((indicator, at) => {
      const { id, starts, ...told } = indicator
      return {
        key: id,
        origin: { kind: 'indicator', id } as const,
        web: indicatorPath(indicator.code),
        value: {
          ...told,
          phases: starts.map(({ placeCode, ...start }) => ({
            ...start,
            ...(placeCode === null ? {} : { place: placeCode }),
          })),
          hasValues: at < known.length,
          observation: link.list('observations', { indicator: id }),
        },
      }
    })
  },
})
