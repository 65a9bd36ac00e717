import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { readCommission, readReviews } from './commissionReading.ts'
import {
  addReview,
  changeReview,
  completeReview,
  contentsOfReview,
  undoCompletion,
} from './commissionStore.ts'
import { commissionForm, commissionIn, completionForm, newReviewForm, textsOfReview } from './forms.ts'
import { CommissionPage, CompletionPage, NewReviewPage } from './formViews.tsx'
import { ReviewsPage } from './listView.tsx'
import { partRoutes } from './partRoutes.tsx'
import { reviewPath, reviewsPath } from './paths.ts'
import { peopleRoutes } from './peopleRoutes.tsx'
import { perspectiveRoutes } from './perspectiveRoutes.tsx'
import { putBack } from './puttingBackStore.ts'
import { questionsOf } from './questionStore.ts'
import { bodiesToChoose, isChanged, reviewToLead } from './request.ts'
import type { Review } from './review.ts'
import { ReviewPage } from './reviewView.tsx'
import { reviewFor } from './store.ts'
import { contentsOfTemplate, type TemplateId } from './template.ts'

/** Reviews of the partnership: what each is asked to do, by whom and when. */
export const reviewRoutes = new Hono<Env>()
  .get(reviewsPath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const today = civilDateOf(now)
    const listed = await readOnce(['reviews'], () => readReviews(db, today))
    return answerPage(c, <ReviewsPage view={view} actor={actor} listed={listed} today={today} />)
  })
  .get('/reviews/new', async (c) => {
    requirePreparer(c.var.actor)
    const { repeats } = c.req.query()
    const earlier = repeats === undefined ? null : await reviewFor(c.var.db, repeats)
    const begunOn = civilDateOf(c.var.now)
    const { scope, leavesAside, client, clientBody } = earlier
      ? textsOfReview(earlier)
      : { scope: '', leavesAside: '', client: '', clientBody: '' }
    const texts = { begunOn, scope, leavesAside, client, clientBody, name: earlier?.name ?? '' }
    const form = formOfNew(c, {
      ...(texts as Record<string, string>),
      ...(earlier && { repeats: earlier.id }),
    })
    return answerPage(c, await newPage(c, form, earlier))
  })
  .post(reviewsPath(), async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const bodies = await bodiesToChoose(c)
    const read = await readForm(c, newReviewForm(view.language, bodies))
    const repeats = (read.ok ? read.value.repeats : read.form.values.repeats) ?? ''
    const earlier = repeats === '' ? null : await reviewFor(db, repeats)
    if (!read.ok) return answerPage(c, await newPage(c, read.form, earlier), 422)
    const { id, already } = await claimId(db, actor, { kind: 'review', id: read.value.id })
    const { template, begunOn } = read.value
    if (!already) {
      const contents = earlier
        ? await contentsOfReview(db, earlier, begunOn)
        : contentsOfTemplate(template as TemplateId, begunOn)
      const text = commissionIn(read.value, bodies)
      await addReview(db, actor, { id, repeatsId: earlier?.id ?? null, ...text }, contents)
    }
    return c.redirect(reviewPath(id), 303)
  })

  .get('/reviews/:review', async (c) => {
    const { db, view, actor, now } = c.var
    const review = await reviewFor(db, c.req.param('review'))
    const commission = await readCommission(db, actor, review, civilDateOf(now))
    return answerPage(c, <ReviewPage view={view} actor={actor} commission={commission} />)
  })
  .get('/reviews/:review/details', async (c) => {
    const review = await reviewToLead(c)
    return answerPage(c, await commissionPage(c, formOfSaved(textsOfReview(review)), review))
  })
  .post('/reviews/:review/details', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToLead(c)
    const bodies = await bodiesToChoose(c, review.clientBodyId)
    const read = await readForm(c, commissionForm(view.language, bodies))
    if (!read.ok) return answerPage(c, await commissionPage(c, read.form, review), 422)
    const saved = textsOfReview(review)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return answerPage(c, await commissionPage(c, clash, review), 422)
    if (isChanged(saved, read.typed)) await changeReview(db, actor, review, commissionIn(read.value, bodies))
    return c.redirect(reviewPath(review.id), 303)
  })

  .get('/reviews/:review/completion/new', async (c) => {
    const review = await reviewToLead(c)
    return answerPage(c, await completionPage(c, formOf({ on: civilDateOf(c.var.now) }), review))
  })
  .post('/reviews/:review/completion', async (c) => {
    const { db, view, actor, now } = c.var
    const review = await reviewToLead(c)
    const read = await readForm(c, completionForm(view.language, review, civilDateOf(now)))
    if (!read.ok) return answerPage(c, await completionPage(c, read.form, review), 422)
    await completeReview(db, actor, review, read.value)
    return c.redirect(reviewPath(review.id), 303)
  })
  .post('/reviews/:review/completion/undoing', async (c) => {
    const review = await reviewToLead(c)
    await undoCompletion(c.var.db, c.var.actor, review)
    return c.redirect(reviewPath(review.id), 303)
  })
  .post('/reviews/:review/putting-back', async (c) => {
    const { db, actor, now } = c.var
    const review = await reviewToLead(c)
    const { revision } = await c.req.parseBody()
    const commission = await readCommission(db, actor, review, civilDateOf(now))
    await putBack(db, actor, commission, Number(revision))
    return c.redirect(reviewPath(review.id), 303)
  })

  .route('/', partRoutes)
  .route('/', perspectiveRoutes)
  .route('/', peopleRoutes)

async function newPage(c: Context<Env>, form: FormState, earlier: Review | null) {
  const bodies = await bodiesToChoose(c)
  return <NewReviewPage view={c.var.view} form={form} bodies={bodies} earlier={earlier} />
}

async function commissionPage(c: Context<Env>, form: FormState, review: Review) {
  const bodies = await bodiesToChoose(c, review.clientBodyId)
  return <CommissionPage view={c.var.view} form={form} bodies={bodies} review={review} />
}

async function completionPage(c: Context<Env>, form: FormState, review: Review) {
  const open = (await questionsOf(c.var.db, review)).filter(({ ending }) => ending === null).length
  return <CompletionPage view={c.var.view} form={form} review={review} open={open} />
}
