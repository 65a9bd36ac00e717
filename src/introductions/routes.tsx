import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import type { SeatInBody } from '../partnership/seat.ts'
import { seatFor } from '../partnership/seatStore.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { renderPdf } from '../platform/pdf.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { uiWords } from '../ui/words.ts'
import { introductionDocument, introductionFileName, introductionTemplate } from './document.ts'
import { handoverForm } from './forms.ts'
import { HandoverPage } from './handoverView.tsx'
import { mayHandOver } from './introduction.ts'
import { introductionPath } from './paths.ts'
import { introductionOnce } from './readingStore.ts'
import { handOver, handoverNotes } from './store.ts'
import { IntroductionPage } from './views.tsx'
import { introductionWords } from './words.ts'

export const introductionRoutes = new Hono<Env>()
  .get('/introductions/:seat', async (c) => {
    const { view, actor } = c.var
    const reading = await introductionOnce(c.var, c.req.param('seat'))
    return answerPage(c, <IntroductionPage view={view} actor={actor} reading={reading} />)
  })
  .get('/introductions/:seat/introduction.pdf', async (c) => {
    const { view, actor, now } = c.var
    const { language, partnership } = view
    const reading = await introductionOnce(c.var, c.req.param('seat'))
    c.header('Cache-Control', 'no-store')
    const document = introductionDocument(reading, {
      language,
      now,
      partnership: partnership ? `${partnership.name} ${partnership.area}` : '',
      demo: view.demo ? uiWords(language).demo : null,
      mine: actor.seatId === reading.seat.id,
      source: new URL(introductionPath(reading.seat.id), c.req.url).href,
    })
    const pdf = await renderPdf(introductionTemplate, document)
    return answerFile(c, pdf, 'application/pdf', introductionFileName(language, reading))
  })

  .get('/introductions/:seat/handover', async (c) => {
    const seat = await seatToHandOver(c, c.req.param('seat'))
    return answerPage(c, page(c, seat, formOfSaved(await savedNote(c, seat))))
  })
  .post('/introductions/:seat/handover', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const seat = await seatToHandOver(c, c.req.param('seat'))
    const read = await readForm(c, handoverForm(view.language))
    if (!read.ok) return answerPage(c, page(c, seat, read.form), 422)
    const saved = await savedNote(c, seat)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return answerPage(c, page(c, seat, clash), 422)
    // The same form sent twice, or nothing changed: no version more.
    if (read.value.text !== saved.text) await handOver(db, actor, seat, read.value.text)
    return c.redirect(introductionPath(seat.id), 303)
  })

function page(c: Context<Env>, seat: SeatInBody, form: FormState) {
  return <HandoverPage view={c.var.view} actor={c.var.actor} seat={seat} form={form} />
}

async function savedNote({ var: { db } }: Context<Env>, seat: SeatInBody) {
  return { text: (await handoverNotes(db, seat.id))[0]?.text ?? '' }
}

async function seatToHandOver(c: Context<Env>, id: string): Promise<SeatInBody> {
  const seat = await seatFor(c.var.db, id)
  if (mayHandOver(c.var.actor, seat)) return seat
  throw new Refusal('forbidden', (language) => introductionWords(language).form.notYours, {
    href: introductionPath(id),
    label: (language) => introductionWords(language).title,
  })
}
