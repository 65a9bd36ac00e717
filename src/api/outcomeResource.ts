import { z } from '@hono/zod-openapi'

import { boundAmong, type InForce, inForce, type NotInForce } from '../decisions/adoption.ts'
import { reportStates } from '../decisions/followUp.ts'
import { reportsOfEach } from '../decisions/followUpStore.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import { outcomeKinds } from '../decisions/outcome.ts'
import { outcomePath } from '../decisions/paths.ts'
import { outcomes } from '../decisions/store.ts'
import { resource, schemaOf } from './resource.ts'

const standingSchema = z.object({
  inForce: z.boolean(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional().describe('The last day; left out until further notice.'),
  why: z
    .enum(['not-asked', 'unmet', 'not-begun', 'expired', 'ended', 'replaced'])
    .optional()
    .describe('Why it is not; unmet: too few parties have adopted it.'),
  inForceFor: z.array(z.url()).describe('The parties that it is in force for.'),
})

export const outcomeResource = resource({
  path: 'outcomes',
  name: 'Outcome',
  oparl: null,
  told: {
    sv: 'Ställningstaganden, rekommendationer, beslut och överenskommelser, med villkor och om de gäller.',
    en: 'Positions, recommendations, decisions and agreements, with their terms and whether they are in force.',
  },
  schema: schemaOf('Outcome', {
    kind: z.enum(outcomeKinds),
    reference: z.string().describe('As people cite it: 2025:3.'),
    name: z.string(),
    text: z.string(),
    dissent: z.string().optional(),
    date: z.iso.date().describe('When it was taken.'),
    decidedBy: z.string().describe('The body, ours or elsewhere.'),
    section: z.string().optional().describe('Of the minutes: § 31.'),
    diaryNumber: z.string().optional(),
    meeting: z.url().optional(),
    agendaItem: z.url().optional(),
    validFrom: z.iso.date().optional(),
    validUntil: z.iso.date().optional().describe('The last day.'),
    evaluateOn: z.iso.date().optional(),
    dueOn: z.iso.date().optional().describe('When it is to be carried out.'),
    noDueReason: z.string().optional(),
    standing: standingSchema.describe('Worked out from the answers of the parties for the day asked about.'),
    request: z
      .object({
        askedOn: z.iso.date(),
        answerBy: z.iso.date(),
        needs: z.int().optional().describe('How many have to adopt; left out when all have to.'),
        party: z.array(z.url()),
        adoption: z.url().describe('List: what each has answered.'),
      })
      .optional()
      .describe('It is put to the parties.'),
    evaluatedOn: z.array(z.iso.date()),
    report: z
      .object({
        reportedOn: z.iso.date(),
        state: z.enum(reportStates),
        done: z.string(),
        party: z.url().optional().describe('Whom it is about; left out when it speaks for all.'),
      })
      .optional()
      .describe('The latest report of what has been done.'),
    ending: z
      .object({ endedOn: z.iso.date(), successor: z.url().optional() })
      .optional()
      .describe('It was ended, with this last day.'),
  }),
  thing: 'outcome',
  filters: ['kind', 'meeting', 'reference'],
  dated: true,
  read: async ({ db, on, link }) => {
    const standing = new Map((await adoptables(db)).map((each) => [each.id, each]))
    const reports = await reportsOfEach(db)
    return (await outcomes(db)).map((outcome) => {
      const { id, year, number, kind, meetingId, agendaItemId } = outcome
      const { request, ending, evaluatedOn, ...rest } = standing.get(id)!
      const adoptable = { ...rest, request, ending, evaluatedOn }
      const parties = request?.parties ?? []
      const latest = reports.get(id)?.[0] ?? null
      return {
        key: id,
        origin: { kind: 'outcome', id } as const,
        web: outcomePath(id),
        value: {
          kind,
          reference: `${year}:${number}`,
          name: outcome.title,
          text: outcome.text,
          dissent: outcome.dissent,
          date: outcome.takenOn,
          decidedBy: outcome.bodyName,
          section: outcome.section,
          diaryNumber: outcome.diaryNumber,
          meeting: meetingId && link.to('meetings', meetingId),
          agendaItem: agendaItemId && link.to('agenda-items', agendaItemId),
          validFrom: outcome.validFrom,
          validUntil: outcome.validUntil,
          evaluateOn: outcome.evaluateOn,
          dueOn: outcome.dueOn,
          noDueReason: outcome.noDueReason,
          standing: {
            ...told(inForce(adoptable, on)),
            inForceFor: boundAmong(
              adoptable,
              parties.map(({ id }) => id),
              on,
            ).map((id) => link.to('parties', id)),
          },
          request: request && {
            askedOn: request.askedOn,
            answerBy: request.answerBy,
            ...(request.needs !== null && { needs: request.needs }),
            party: parties.map((party) => link.to('parties', party.id)),
            adoption: link.list('adoptions', { outcome: id }),
          },
          evaluatedOn: [...evaluatedOn],
          report: latest && {
            reportedOn: latest.reportedOn,
            state: latest.state,
            done: latest.done,
            ...(latest.partyId && { party: link.to('parties', latest.partyId) }),
          },
          ending: ending && {
            endedOn: ending.endedOn,
            ...(ending.successorId && { successor: link.to('outcomes', ending.successorId) }),
          },
        },
      }
    })
  },
})

function told(standing: InForce | NotInForce) {
  if (!standing.inForce) return { inForce: false, why: standing.why.kind }
  return { inForce: true, since: standing.since, ...(standing.until && { until: standing.until }) }
}
