import { z } from '@hono/zod-openapi'
import { inhabitantsOf } from '../partnership/inhabitantStore.ts'
import { byYear } from '../partnership/inhabitants.ts'
import { type PartyDecision, partyKinds } from '../partnership/party.ts'
import { partiesInFull } from '../partnership/partyStore.ts'
import { partyPath } from '../partnership/paths.ts'
import { resource, schemaOf } from './resource.ts'

const decision = z.object({
  body: z.string(),
  decidedOn: z.iso.date().optional(),
  diaryNumber: z.string().optional(),
})

/** A principal is an Organization too: memberships are on behalf of it. */
export const partyResource = resource({
  path: 'parties',
  name: 'Party',
  oparl: 'Organization',
  told: {
    sv: 'Huvudmännen: kommuner, regionen och andra parter, också de som har lämnat, med invånare per år.',
    en: 'The principals: municipalities, the region and others, also those that have left, with inhabitants by year.',
  },
  schema: schemaOf('Party', {
    body: z.url(),
    name: z.string(),
    organizationType: z.literal('principal'),
    classification: z.enum(partyKinds),
    code: z
      .string()
      .describe("Statistics Sweden's code of a municipality, four digits as a text; Kolada's of a region."),
    organisationNumber: z.string().optional().describe('212000-1850.'),
    startDate: z.iso.date().describe('When it joined.'),
    endDate: z.iso.date().optional().describe('The last day that it is a party.'),
    joining: decision.optional().describe('By whose decision it joined.'),
    leaving: decision.optional().describe('By whose decision it leaves.'),
    inhabitants: z
      .array(
        z.object({
          year: z.int(),
          inhabitants: z.int(),
          countedOn: z.iso.date(),
          source: z.string(),
        }),
      )
      .describe('The latest known of each year.'),
  }),
  thing: 'party',
  filters: ['classification', 'code', 'organisationNumber'],
  read: async ({ db, partnershipId, link }) => {
    const parties = await partiesInFull(db)
    const inhabitants = await Promise.all(parties.map(({ id }) => inhabitantsOf(db, id)))
    return parties.map(({ id, kind, joinedOn, leftOn, joining, leaving, ...party }, at) => ({
      key: id,
      origin: { kind: 'party', id } as const,
      web: partyPath(id),
      value: {
        body: link.to('partnerships', partnershipId),
        name: party.name,
        organizationType: 'principal' as const,
        classification: kind,
        code: party.code,
        organisationNumber: party.organisationNumber,
        startDate: joinedOn,
        endDate: leftOn,
        joining: joining && told(joining),
        leaving: leaving && told(leaving),
        inhabitants: byYear(inhabitants[at]!).flatMap(({ latest }) =>
          latest.inhabitants === null
            ? []
            : [
                {
                  year: latest.year,
                  inhabitants: latest.inhabitants,
                  countedOn: latest.countedOn,
                  source: latest.source,
                },
              ],
        ),
      },
    }))
  },
})

function told({ body, decidedOn, diaryNumber }: PartyDecision) {
  return { body, ...(decidedOn && { decidedOn }), ...(diaryNumber && { diaryNumber }) }
}
