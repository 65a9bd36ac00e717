import { z } from '@hono/zod-openapi'
import { type Adoptable, answerKinds, answerOn, inForceFor, partyState } from '../decisions/adoption.ts'
import { everyAnswer } from '../decisions/adoptionStore.ts'
import type { RecordedAnswer } from '../decisions/answering.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import { answerPlace } from '../decisions/paths.ts'
import { groupedBy } from './grouped.ts'
import { resource, schemaOf } from './resource.ts'

const answerSchema = z.object({
  number: z.int().describe('In the order that they were recorded, within the outcome.'),
  answer: z.enum(answerKinds),
  words: z.string().optional().describe('The changes, or why it was declined.'),
  decidedOn: z.iso.date(),
  body: z.string().describe('Who decided, at the party.'),
  section: z.string().optional(),
  diaryNumber: z.string().optional(),
  registeredAt: z
    .string()
    .optional()
    .describe('Where the party keeps it; left out when it is not registered.'),
  acceptedOn: z.iso.date().optional().describe('When the others accepted the changes.'),
  corrects: z.int().optional().describe('The number of the answer that it was entered in place of.'),
  correctedBy: z.int().optional(),
  recordedBy: z.string(),
})

export const adoptionResource = resource({
  path: 'adoptions',
  name: 'Adoption',
  oparl: null,
  told: {
    sv: 'Vad varje tillfrågad part har svarat på varje utfall, och om det gäller för parten.',
    en: 'What each party that was asked has answered to each outcome, and whether it is in force for it.',
  },
  schema: schemaOf('Adoption', {
    outcome: z.url(),
    party: z.url(),
    state: z
      .enum(['adopted', 'amended', 'waiting', 'late', 'declined', 'left', 'not-concerned'])
      .describe('On the day asked about.'),
    inForce: z
      .object({ since: z.iso.date(), until: z.iso.date().optional() })
      .optional()
      .describe('The outcome is in force for the party; left out when it is not.'),
    counts: z.int().optional().describe('The number of the answer that counts on that day.'),
    answer: z.array(answerSchema).describe('All that the party has answered, also what was corrected.'),
  }),
  filters: ['outcome', 'party', 'state'],
  dated: true,
  read: async ({ db, on, link }) => {
    const answers = groupedBy(await everyAnswer(db), ({ outcomeId, partyId }) => keyOf(outcomeId, partyId))
    return (await adoptables(db)).flatMap((adoptable) =>
      (adoptable.request?.parties ?? []).map(({ id: partyId }) => {
        const key = keyOf(adoptable.id, partyId)
        return {
          key,
          origin: { kind: 'outcome', id: adoptable.id } as const,
          web: answerPlace(adoptable.id, partyId),
          value: {
            outcome: link.to('outcomes', adoptable.id),
            party: link.to('parties', partyId),
            state: partyState(adoptable, partyId, on),
            inForce: forceOf(adoptable, partyId, on),
            counts: answerOn(adoptable, partyId, on)?.number ?? null,
            answer: (answers.get(key) ?? []).map(toldAnswer),
          },
        }
      }),
    )
  },
})

/** The last part of the address of a party's adoption of an outcome. */
export function keyOf(outcomeId: string, partyId: string): string {
  return `${outcomeId}.${partyId}`
}

function forceOf(adoptable: Adoptable, partyId: string, on: Parameters<typeof inForceFor>[2]) {
  const force = inForceFor(adoptable, partyId, on)
  return force && { since: force.since, ...(force.until && { until: force.until }) }
}

function toldAnswer(given: RecordedAnswer): z.infer<typeof answerSchema> {
  const { number, answer, decidedOn, body, words, section, diaryNumber } = given
  const { registeredAt, acceptedOn, corrects, correctedBy } = given
  return {
    number,
    answer,
    ...(words && { words }),
    decidedOn,
    body,
    ...(section && { section }),
    ...(diaryNumber && { diaryNumber }),
    ...(registeredAt && { registeredAt }),
    ...(acceptedOn && { acceptedOn }),
    ...(corrects && { corrects }),
    ...(correctedBy && { correctedBy }),
    recordedBy: given.recordedByName,
  }
}
