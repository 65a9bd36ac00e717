import { z } from '@hono/zod-openapi'
import { civilDateOf } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import type { Actor } from '../identity/actor.ts'
import { chartsOfItems } from '../meetings/chartStore.ts'
import { meetingState } from '../meetings/meeting.ts'
import { notesDocument, notesFileName } from '../meetings/notes.ts'
import { notesTemplate } from '../meetings/notesDocument.ts'
import { notesPath } from '../meetings/paths.ts'
import { readMeeting } from '../meetings/readingStore.ts'
import { everyMeeting, meetingAfter } from '../meetings/store.ts'
import { renderPdf } from '../platform/pdf.ts'
import { Refusal } from '../platform/refusal.ts'
import { uiWords } from '../ui/words.ts'
import { consultationOf, consultationResource, consultationSchema } from './consultationResource.ts'
import { partnershipRow } from './readStore.ts'
import { oparlType, presented, type Reading, resource, schemaOf, untold } from './resource.ts'

const fileSchema = z.object({
  id: z.url(),
  type: z.url(),
  name: z.string(),
  fileName: z.string(),
  mimeType: z.literal('application/pdf'),
  date: z.iso.date(),
  accessUrl: z.url().describe('The file itself, with the same token.'),
})

/** The notes of meetings that are closed: before that they are still being written. */
export const paperResource = resource({
  path: 'papers',
  name: 'Paper',
  oparl: 'Paper',
  told: {
    sv: 'Handlingarna: anteckningarna från avslutade träffar, med sin PDF.',
    en: 'The papers: the notes of closed meetings, with their PDF.',
  },
  schema: schemaOf('Paper', {
    body: z.url(),
    name: z.string(),
    date: z.iso.date(),
    paperType: z.enum(['notes']),
    originatorOrganization: z.array(z.url()),
    mainFile: fileSchema,
    consultation: z.array(consultationSchema),
  }),
  filters: ['paperType', 'originatorOrganization'],
  read: async ({ db, partnershipId, link }) =>
    (await everyMeeting(db))
      .filter(({ closure }) => closure !== null)
      .map((meeting) => {
        const { id, bodyId, question, startsAt } = meeting
        const [address, date] = [link.to('papers', id), civilDateOf(startsAt)]
        return {
          key: id,
          origin: { kind: 'meeting', id } as const,
          web: notesPath(id),
          value: {
            body: link.to('partnerships', partnershipId),
            name: question,
            date,
            paperType: 'notes' as const,
            originatorOrganization: [link.to('organizations', bodyId)],
            mainFile: {
              id: `${address}#file`,
              type: oparlType('File'),
              name: question,
              fileName: notesFileName(storedLanguage, meeting, 'closed'),
              mimeType: 'application/pdf' as const,
              date,
              accessUrl: `${address}/file`,
            },
            consultation: [
              presented({ link }, consultationResource, consultationOf({ link }, meeting), untold),
            ] as z.infer<typeof consultationSchema>[],
          },
        }
      }),
})

/** The PDF of a paper, in the language that the partnership works in. */
export async function paperFile(
  { db, now, partnershipId, link }: Reading,
  { countyCode }: Pick<Actor, 'countyCode'>,
  id: string,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const reading = await readMeeting(db, id, now)
  const { meeting, items } = reading
  if (!meeting.closure) throw new Refusal('not-found', '')
  const { name, area, demo } = await partnershipRow(db, partnershipId)
  const document = notesDocument(reading, {
    language: storedLanguage,
    now,
    partnership: `${name} ${area}`,
    demo: demo ? uiWords(storedLanguage).demo : null,
    next: await meetingAfter(db, meeting),
    charts: await chartsOfItems(db, countyCode, meeting, items),
    source: link.web(notesPath(id)),
  })
  return {
    name: notesFileName(storedLanguage, meeting, meetingState(meeting, now)),
    content: await renderPdf(notesTemplate, document),
  }
}
