import { z } from '@hono/zod-openapi'
import type { Meeting } from '../meetings/meeting.ts'
import { everyMeeting } from '../meetings/store.ts'
import { type Entry, type Reading, resource, schemaOf, type ValueOf } from './resource.ts'

export const consultationSchema = schemaOf('Consultation', {
  paper: z.url(),
  meeting: z.url(),
  organization: z.array(z.url()),
  role: z.string().describe('What the meeting did with the paper; notes: the paper tells of the meeting.'),
})

export const consultationResource = resource({
  path: 'consultations',
  name: 'Consultation',
  oparl: 'Consultation',
  told: {
    sv: 'Vilken handling som hör till vilken träff i vilket organ.',
    en: 'Which paper belongs to which meeting of which body.',
  },
  schema: consultationSchema,
  filters: ['paper', 'meeting', 'organization'],
  read: async (reading) =>
    (await everyMeeting(reading.db))
      .filter(({ closure }) => closure !== null)
      .map((meeting) => consultationOf(reading, meeting)),
})

/** Of the notes of a meeting, which have its id. */
export function consultationOf(
  { link }: Pick<Reading, 'link'>,
  { id, bodyId }: Pick<Meeting, 'id' | 'bodyId'>,
): Entry<ValueOf<typeof consultationSchema>> {
  return {
    key: id,
    origin: { kind: 'meeting', id },
    value: {
      paper: link.to('papers', id),
      meeting: link.to('meetings', id),
      organization: [link.to('organizations', bodyId)],
      role: 'notes',
    },
  }
}
