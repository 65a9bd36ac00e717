import { Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { perspectiveForm } from './forms.ts'
import { perspectivesPath } from './paths.ts'
import {
  addPerspective,
  changePerspective,
  movePerspective,
  perspectiveFor,
  removePerspective,
} from './perspectiveStore.ts'
import { PerspectivePage, PerspectivesPage } from './perspectivesView.tsx'
import { isChanged, reviewToLead } from './request.ts'
import type { Perspective } from './review.ts'
import { perspectivesOf } from './store.ts'

/** What everything in a review is read through. */
export const perspectiveRoutes = new Hono<Env>()
  .get('/reviews/:review/perspectives', async (c) => {
    const { db, view } = c.var
    const review = await reviewToLead(c)
    const { moved: id = '', way } = c.req.query()
    const direction = (['up', 'down'] as const).find((each) => each === way) ?? null
    const moved = direction ? { id, direction } : null
    const perspectives = await perspectivesOf(db, review)
    return answerPage(
      c,
      <PerspectivesPage view={view} review={review} perspectives={perspectives} moved={moved} />,
    )
  })
  .get('/reviews/:review/perspectives/new', async (c) => {
    const review = await reviewToLead(c)
    const form = formOfNew(c, {})
    return answerPage(
      c,
      <PerspectivePage view={c.var.view} form={form} review={review} perspectiveId={null} />,
    )
  })
  .post('/reviews/:review/perspectives', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToLead(c)
    const all = await perspectivesOf(db, review)
    const { id: sent } = (await c.req.parseBody()) as { id?: unknown }
    // The same form sent twice adds one perspective, and is not told that the name is taken.
    const others = all.filter(({ id }) => id !== sent)
    const read = await readForm(c, perspectiveForm(view.language, others))
    if (!read.ok) {
      return answerPage(
        c,
        <PerspectivePage view={view} form={read.form} review={review} perspectiveId={null} />,
        422,
      )
    }
    if (others.length === all.length) await addPerspective(db, actor, review, read.value)
    return c.redirect(perspectivesPath(review.id), 303)
  })
  .get('/reviews/:review/perspectives/:perspective', async (c) => {
    const review = await reviewToLead(c)
    const perspective = await perspectiveFor(c.var.db, review, c.req.param('perspective'))
    return answerPage(
      c,
      <PerspectivePage
        view={c.var.view}
        form={formOfSaved(textsOf(perspective))}
        review={review}
        perspectiveId={perspective.id}
      />,
    )
  })
  .post('/reviews/:review/perspectives/:perspective', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToLead(c)
    const perspective = await perspectiveFor(db, review, c.req.param('perspective'))
    const others = (await perspectivesOf(db, review)).filter(({ id }) => id !== perspective.id)
    const read = await readForm(c, perspectiveForm(view.language, others))
    const saved = textsOf(perspective)
    const again = read.ok ? changedMeanwhile(view.language, read, saved) : read.form
    if (again) {
      return answerPage(
        c,
        <PerspectivePage view={view} form={again} review={review} perspectiveId={perspective.id} />,
        422,
      )
    }
    if (read.ok && isChanged(saved, read.typed)) {
      await changePerspective(db, actor, review, perspective, read.value)
    }
    return c.redirect(perspectivesPath(review.id), 303)
  })
  .post('/reviews/:review/perspectives/:perspective/place', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToLead(c)
    const perspective = await perspectiveFor(db, review, c.req.param('perspective'))
    const { direction } = await c.req.parseBody()
    const way = direction === 'up' ? 'up' : 'down'
    await movePerspective(db, actor, review, perspective, way)
    return c.redirect(`${perspectivesPath(review.id)}?moved=${perspective.id}&way=${way}`, 303)
  })
  .post('/reviews/:review/perspectives/:perspective/removal', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToLead(c)
    const perspective = (await perspectivesOf(db, review)).find(({ id }) => id === c.req.param('perspective'))
    // Removed twice is removed.
    if (perspective) await removePerspective(db, actor, review, perspective)
    return c.redirect(perspectivesPath(review.id), 303)
  })

function textsOf({ name, question }: Perspective) {
  return { name, question }
}
