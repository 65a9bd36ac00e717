import { z } from '@hono/zod-openapi'
import { timed } from '../meetings/agenda.ts'
import { everyAgendaItem } from '../meetings/agendaStore.ts'
import { endOf, meetingState } from '../meetings/meeting.ts'
import { meetingPath } from '../meetings/paths.ts'
import { everyMeeting } from '../meetings/store.ts'
import { agendaItemOf, agendaItemResource, agendaItemSchema, outcomesByItem } from './agendaItemResource.ts'
import { groupedBy } from './grouped.ts'
import { oparlType, presented, resource, schemaOf, untold } from './resource.ts'

export const meetingResource = resource({
  path: 'meetings',
  name: 'Meeting',
  oparl: 'Meeting',
  told: {
    sv: 'Träffarna med sin dagordning: kommande, avslutade och inställda.',
    en: 'The meetings with their agendas: coming, closed and called off.',
  },
  schema: schemaOf('Meeting', {
    name: z.string().describe('The question that the meeting shall answer.'),
    meetingState: z
      .enum(['coming', 'today', 'overdue', 'closed', 'cancelled'])
      .describe('overdue: its day has passed, and nobody has closed it.'),
    cancelled: z.boolean(),
    cancellationReason: z.string().optional(),
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    location: z.object({ id: z.url(), type: z.url(), description: z.string() }).optional(),
    organization: z.array(z.url()),
    agendaItem: z.array(agendaItemSchema),
  }),
  thing: 'meeting',
  filters: ['organization', 'meetingState'],
  read: async ({ db, now, link }) => {
    const meetings = await everyMeeting(db)
    const items = groupedBy(await everyAgendaItem(db), ({ meetingId }) => meetingId)
    const outcomes = await outcomesByItem(db)
    return meetings.map((meeting) => {
      const { id, bodyId, question, location, startsAt, cancellation } = meeting
      return {
        key: id,
        origin: { kind: 'meeting', id } as const,
        web: meetingPath(id),
        value: {
          name: question,
          meetingState: meetingState(meeting, now),
          cancelled: cancellation !== null,
          cancellationReason: cancellation?.reason ?? null,
          start: startsAt.toISOString(),
          end: endOf(meeting).toISOString(),
          location: location
            ? {
                id: `${link.to('meetings', id)}#location`,
                type: oparlType('Location'),
                description: location,
              }
            : null,
          organization: [link.to('organizations', bodyId)],
          agendaItem: timed(startsAt, items.get(id) ?? []).map((item) =>
            presented(
              { link },
              agendaItemResource,
              agendaItemOf({ link }, item, outcomes.get(item.id) ?? []),
              untold,
            ),
          ) as z.infer<typeof agendaItemSchema>[],
        },
      }
    })
  },
})
