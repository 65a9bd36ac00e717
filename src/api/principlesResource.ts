import { z } from '@hono/zod-openapi'
import { boundAmong, inForce } from '../decisions/adoption.ts'
import { measures, whos } from '../ownership/clause.ts'
import { versionPath } from '../ownership/paths.ts'
import { sentVersions } from '../ownership/store.ts'
import { resource, schemaOf } from './resource.ts'

/** A draft is for those who prepare, and is not here. */
export const principlesResource = resource({
  path: 'principles',
  name: 'Principles',
  oparl: null,
  told: {
    sv: 'Principerna för styrningen och vad som väntas av varje huvudman, i de versioner som har skickats för antagande.',
    en: 'The governing principles and what is expected of each principal, in the versions sent for adoption.',
  },
  schema: schemaOf('Principles', {
    version: z.int(),
    outcome: z.url().describe('The outcome by which it is adopted.'),
    inForce: z.boolean(),
    inForceFor: z.array(z.url()).describe('The parties that it is in force for.'),
    clause: z.array(
      z.object({
        localId: z.string().describe('The same from version to version.'),
        kind: z.enum(['principle', 'expectation']),
        heading: z.string(),
        text: z.string(),
        practice: z.string().optional().describe('What a principle means in practice.'),
        who: z.enum(whos).optional().describe('Whom an expectation is on.'),
        measure: z.enum(measures).optional(),
        withinDays: z.int().optional(),
        fromOn: z.iso.date().optional(),
      }),
    ),
  }),
  filters: ['outcome'],
  dated: true,
  read: async ({ db, on, link }) =>
    (await sentVersions(db)).map(({ version, clauses, outcome }) => ({
      key: String(version),
      origin: { kind: 'outcome', id: outcome.id } as const,
      web: versionPath(version),
      value: {
        version,
        outcome: link.to('outcomes', outcome.id),
        inForce: inForce(outcome, on).inForce,
        inForceFor: boundAmong(
          outcome,
          (outcome.request?.parties ?? []).map(({ id }) => id),
          on,
        ).map((id) => link.to('parties', id)),
        clause: clauses.map(({ id, kind, heading, text, ...clause }) => ({
          localId: id,
          kind,
          heading,
          text,
          ...('practice' in clause
            ? { ...(clause.practice && { practice: clause.practice }) }
            : {
                who: clause.who,
                measure: clause.measure,
                ...(clause.withinDays !== null && { withinDays: clause.withinDays }),
                ...(clause.fromOn && { fromOn: clause.fromOn }),
              }),
        })),
      },
    })),
})
