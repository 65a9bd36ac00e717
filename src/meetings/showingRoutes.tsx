import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { renderPdf } from '../platform/pdf.ts'
import { uiWords } from '../ui/words.ts'
import { itemAt } from './agenda.ts'
import { chartOnce, chartsOfItems } from './chartStore.ts'
import { learningAt } from './learningStore.ts'
import { notesDocument, notesFileName } from './notes.ts'
import { notesTemplate } from './notesDocument.ts'
import { NotesPage } from './notesView.tsx'
import { notesPath } from './paths.ts'
import { MeetingPresentation } from './presentationView.tsx'
import { type MeetingReading, meetingOnce } from './readingStore.ts'
import { meetingAfter } from './store.ts'

/** The meeting on the wall, and on paper. */
export const showingRoutes = new Hono<Env>()
  .get('/meetings/:meeting/presentation', async (c) => {
    const { view, now } = c.var
    const reading = await meetingOnce(c.var, c.req.param('meeting'))
    const { items, state } = reading
    const asked = items.find(({ position }) => String(position) === c.req.query('item'))
    const item = asked ?? (state === 'today' ? itemAt(items, now) : null) ?? items[0]!
    const chart = await chartOnce(c.var, reading.meeting, item)
    const learning = (await learningAt(c.var.db, reading.meeting.id)).filter(
      ({ indicatorId }) => indicatorId === item.indicatorId,
    )
    // It shows the time, which is not what pages are told apart by.
    c.header('Cache-Control', 'no-store')
    return answerPage(c, <MeetingPresentation {...{ view, reading, item, chart, now, learning }} />)
  })

  .get('/meetings/:meeting/notes', async (c) => {
    const reading = await meetingOnce(c.var, c.req.param('meeting'))
    c.header('Cache-Control', 'no-store')
    const notes = await documentOf(c, reading)
    return answerPage(c, <NotesPage view={c.var.view} meeting={reading.meeting} notes={notes} />)
  })
  .get('/meetings/:meeting/notes.pdf', async (c) => {
    const reading = await meetingOnce(c.var, c.req.param('meeting'))
    c.header('Cache-Control', 'no-store')
    const pdf = await renderPdf(notesTemplate, await documentOf(c, reading))
    return answerFile(
      c,
      pdf,
      'application/pdf',
      notesFileName(c.var.view.language, reading.meeting, reading.state),
    )
  })

async function documentOf(c: Context<Env>, reading: MeetingReading) {
  const { db, view, actor, now } = c.var
  const { partnership, language } = view
  return notesDocument(reading, {
    language,
    now,
    partnership: partnership ? `${partnership.name} ${partnership.area}` : '',
    demo: view.demo ? uiWords(language).demo : null,
    next: await meetingAfter(db, reading.meeting),
    charts: await chartsOfItems(db, actor.countyCode, reading.meeting, reading.items),
    source: new URL(notesPath(reading.meeting.id), c.req.url).href,
  })
}
