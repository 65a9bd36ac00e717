import { z } from '@hono/zod-openapi'
import { figuresPath } from '../sources/paths.ts'
import { everyVintage } from './figureStore.ts'
import { resource, schemaOf } from './resource.ts'

export const vintageResource = resource({
  path: 'vintages',
  name: 'Vintage',
  oparl: null,
  told: {
    sv: 'Hämtningarna av nyckeltal. Ett reviderat värde skriver inte över: det hör till en senare hämtning.',
    en: 'The fetchings of figures. A revised value overwrites nothing: it belongs to a later fetching.',
  },
  schema: schemaOf('Vintage', {
    number: z.int(),
    source: z.string(),
    fetchedOn: z.iso.date(),
    fileName: z.string(),
    sha256: z.string().describe('Of the file.'),
    recordedAt: z.iso.datetime(),
  }),
  filters: ['source'],
  read: async ({ db }) =>
    (await everyVintage(db)).map(({ fileHash, recordedAt, ...vintage }) => ({
      key: String(vintage.number),
      origin: { recordedAt: recordedAt.toISOString() },
      web: figuresPath(),
      value: { ...vintage, sha256: fileHash.toString('hex'), recordedAt: recordedAt.toISOString() },
    })),
})
