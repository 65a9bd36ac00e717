import { z } from '@hono/zod-openapi'
import { ownLawChanges } from '../agreements/lawStore.ts'
import { lawPath } from '../agreements/paths.ts'
import { resource, schemaOf } from './resource.ts'

export const lawChangeResource = resource({
  path: 'law-changes',
  name: 'LawChange',
  oparl: null,
  told: {
    sv: 'Upphävda lagar som ni själva har skrivit in, och var en bestämmelse finns nu. Texterna hålls mot dem också.',
    en: 'Repealed laws that you have entered yourselves, and where a provision stands now. The texts are held against them too.',
  },
  schema: schemaOf('LawChange', {
    sfs: z.string().describe('The number of the repealed law, as 2001:453.'),
    name: z
      .string()
      .optional()
      .describe('Left out for a law that Samsyn knows: then only the provision is new.'),
    replacedBySfs: z.string().optional(),
    replacedByName: z.string().optional(),
    date: z.iso.date().optional().describe('The first day that it no longer applied.'),
    section: z.string().optional().describe('A provision of the repealed law, when the entry is about one.'),
    nowIn: z.string().optional().describe('Where that stands in the law that came in its place.'),
  }),
  thing: 'lawChange',
  filters: ['sfs'],
  read: async ({ db }) =>
    (await ownLawChanges(db)).map(
      ({ id, sfs, name, replacedBySfs, replacedByName, since, section, nowIn }) => ({
        key: id,
        origin: { kind: 'lawChange', id } as const,
        web: lawPath(),
        value: { sfs, name, replacedBySfs, replacedByName, date: since, ...(section && { section, nowIn }) },
      }),
    ),
})
