import { z } from '@hono/zod-openapi'
import { purposeVersionsPath } from '../partnership/paths.ts'
import { purposeVersions } from '../partnership/store.ts'
import { resource, schemaOf } from './resource.ts'

export const purposeResource = resource({
  path: 'purposes',
  name: 'Purpose',
  oparl: null,
  told: {
    sv: 'Syftet i alla versioner. Den högsta gäller.',
    en: 'The purpose in all its versions. The highest is in force.',
  },
  schema: schemaOf('Purpose', { version: z.int(), text: z.string(), agreedOn: z.iso.date() }),
  filters: [],
  read: async ({ db }) =>
    (await purposeVersions(db)).map((purpose) => ({
      key: String(purpose.version),
      origin: { kind: 'purpose', id: String(purpose.version) } as const,
      web: purposeVersionsPath(),
      value: { ...purpose },
    })),
})
