import { z } from '@hono/zod-openapi'
import { changedPeriods } from '../commitments/store.ts'
import { civilDateOf } from '../i18n/format.ts'
import { termsUntil } from './legislativeTerm.ts'
import { resource, schemaOf } from './resource.ts'

export const legislativeTermResource = resource({
  path: 'legislative-terms',
  name: 'LegislativeTerm',
  oparl: 'LegislativeTerm',
  told: {
    sv: 'Mandatperioder i kommuner och regioner, från val till val.',
    en: 'Terms of office of municipal and regional councils, from election to election.',
  },
  schema: schemaOf('LegislativeTerm', {
    body: z.url(),
    name: z.string(),
    startDate: z.iso.date(),
    endDate: z.iso.date(),
  }),
  filters: [],
  read: async ({ db, partnershipId, now, link }) =>
    termsUntil(await changedPeriods(db), civilDateOf(now)).map(({ key, ...term }) => ({
      key,
      origin: null,
      value: { body: link.to('partnerships', partnershipId), ...term },
    })),
})
