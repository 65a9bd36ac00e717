import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { claimId } from '../record/store.ts'
import { memberRole } from '../review/membership.ts'
import { reviewToDo, reviewToLead } from '../review/request.ts'
import type { Review } from '../review/review.ts'
import { reviewFor } from '../review/store.ts'
import { makingForm, summaryForm } from './forms.ts'
import { beginMaking } from './makingStore.ts'
import { reportPath, reviewReportPath } from './paths.ts'
import { reviewPlace } from './report.ts'
import { isToldToAll, readTold } from './reviewReading.ts'
import { reviewReport } from './reviewReport.ts'
import { freezeReview, quotesTakenBack, summariesOf, undoSummary, writeSummary } from './reviewStore.ts'
import { ReviewDraftPage, ReviewReportPage, SummaryPage } from './reviewView.tsx'
import { reviewReportWords } from './reviewWords.ts'
import { frozenReport, reportSetsOf } from './store.ts'

/** The report of a review: its summary, what it will say, and the numbers that are frozen. */
export const reviewReportRoutes = new Hono<Env>()
  .get('/reviews/:review/report', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewFor(db, c.req.param('review'))
    const role = await memberRole(db, actor, review)
    const sets = await reportSetsOf(db, review)
    const [latest] = sets
    return answerPage(
      c,
      <ReviewReportPage
        view={view}
        review={review}
        role={role}
        isShared={await isToldToAll(c, review)}
        sets={sets}
        summaries={role === null ? [] : await summariesOf(db, review)}
        takenBack={latest ? await takenBackIn(c, review, latest.id) : 0}
        form={formOfNew(c, {})}
      />,
    )
  })
  .get('/reviews/:review/report/draft', async (c) => {
    const { db, view, now } = c.var
    const review = await reviewToDo(c)
    const [summary] = await summariesOf(db, review)
    const number = ((await reportSetsOf(db, review))[0]?.number ?? 0) + 1
    const document = reviewReport(await readTold(c, review), {
      summary: summary?.text ?? '',
      number,
      previous: null,
      frozenAt: now,
    })
    return answerPage(
      c,
      <ReviewDraftPage
        view={view}
        review={review}
        document={document}
        isShared={await isToldToAll(c, review)}
      />,
    )
  })
  .get('/reviews/:review/report/summary', async (c) => {
    const { db, view } = c.var
    const review = await reviewToLead(c)
    return answerPage(
      c,
      <SummaryPage view={view} review={review} form={formOfSaved(await savedSummary(db, review))} />,
    )
  })
  .post('/reviews/:review/report/summary', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToLead(c)
    const read = await readForm(c, summaryForm(view.language))
    if (!read.ok) return answerPage(c, <SummaryPage view={view} review={review} form={read.form} />, 422)
    const changed = changedMeanwhile(view.language, read, await savedSummary(db, review))
    if (changed) return answerPage(c, <SummaryPage view={view} review={review} form={changed} />, 422)
    await writeSummary(db, actor, review, read.value.summary)
    return c.redirect(reviewReportPath(review.id), 303)
  })
  .post('/reviews/:review/report/summary/undoing', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToLead(c)
    await undoSummary(db, actor, review)
    return c.redirect(reviewReportPath(review.id), 303)
  })
  .post('/reviews/:review/report/freezings', async (c) => {
    const { db, view, actor, now } = c.var
    const review = await reviewToLead(c)
    const read = await readForm(c, makingForm(view.language))
    if (!read.ok) return c.redirect(reviewReportPath(review.id), 303)
    const [summary] = await summariesOf(db, review)
    if (!(await isToldToAll(c, review))) throw refusal(review, 'notShared')
    if (!summary) throw refusal(review, 'needsSummary')
    const { id, already } = await claimId(db, actor, { kind: 'report', id: read.value.id })
    if (!already) {
      const source = await readTold(c, review)
      await freezeReview(db, actor, source, { id, summary: summary.text, now })
      await beginMaking(db, actor, id, id)
    }
    return c.redirect(reportPath(id, reviewPlace), 303)
  })

async function savedSummary(db: Env['Variables']['db'], review: Review) {
  return { summary: (await summariesOf(db, review))[0]?.text ?? '' }
}

async function takenBackIn(c: Context<Env>, review: Review, setId: string): Promise<number> {
  const { document } = await frozenReport(c.var.db, setId, reviewPlace)
  return quotesTakenBack(document, await readTold(c, review))
}

function refusal(review: Review, why: 'notShared' | 'needsSummary'): Refusal {
  return new Refusal('conflict', (language) => reviewReportWords(language)[why], {
    href: reviewReportPath(review.id),
    label: (language) => reviewReportWords(language).toReport,
  })
}
