import { type Context, Hono } from 'hono'
import { validate as isUuid } from 'uuid'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { memberRole } from '../review/membership.ts'
import { isChanged, reviewToDo } from '../review/request.ts'
import type { Review } from '../review/review.ts'
import { reviewFor, voiceRolesOf } from '../review/store.ts'
import {
  declaredForm,
  rowForm,
  rowIn,
  silenceForm,
  textsOfDeclared,
  textsOfRow,
  textsOfSilence,
} from './forms.ts'
import { DeclaredPage, RowPage, SilencePage } from './formViews.tsx'
import { framePath, type Silent } from './paths.ts'
import { heldByRow, isUntold, nextOf } from './planned.ts'
import { plannedRoutes } from './plannedRoutes.tsx'
import { plannedOf } from './plannedStore.ts'
import { explainSilence, silencesOf, undoSilence } from './silenceStore.ts'
import {
  addRow,
  changeRow,
  declare,
  declaredOf,
  moveRow,
  restoreRow,
  rowFor,
  rowsOf,
  withdrawRow,
} from './store.ts'
import { FramePage } from './views.tsx'

/** Whom a review is to hear, and the interviews before they are held. */
export const frameRoutes = new Hono<Env>()
  .get('/reviews/:review/frame', async (c) => {
    const { db, view, actor, now } = c.var
    const review = await reviewFor(db, c.req.param('review'))
    const { moved: id = '', way } = c.req.query()
    const direction = (['up', 'down'] as const).find((each) => each === way) ?? null
    const interviews = await plannedOf(db, review)
    const today = civilDateOf(now)
    return answerPage(
      c,
      <FramePage
        view={view}
        review={review}
        role={await memberRole(db, actor, review)}
        rows={await rowsOf(db, review)}
        declared={await declaredOf(db, review)}
        held={heldByRow(interviews)}
        roles={await voiceRolesOf(db, review)}
        silences={await silencesOf(db, review)}
        next={nextOf(interviews, today)}
        untold={interviews.filter((each) => isUntold(each, today)).length}
        moved={direction ? { id, direction } : null}
      />,
    )
  })
  .get('/reviews/:review/frame/declared', async (c) => {
    const review = await reviewToDo(c)
    const form = formOfSaved(textsOfDeclared(await declaredOf(c.var.db, review)))
    return answerPage(c, <DeclaredPage view={c.var.view} form={form} review={review} />)
  })
  .post('/reviews/:review/frame/declared', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToDo(c)
    const read = await readForm(c, declaredForm(view.language))
    const saved = textsOfDeclared(await declaredOf(db, review))
    const again = read.ok
      ? changedMeanwhile(view.language, { value: textsOfDeclared(read.value), typed: read.typed }, saved)
      : read.form
    if (again) return answerPage(c, <DeclaredPage view={view} form={again} review={review} />, 422)
    if (read.ok && isChanged(saved, textsOfDeclared(read.value))) {
      const { interviews, people } = read.value
      await declare(db, actor, review, { interviews, people })
    }
    return c.redirect(framePath(review.id), 303)
  })

  .get('/reviews/:review/frame/rows/new', async (c) => {
    const { db, view } = c.var
    const review = await reviewToDo(c)
    const form = formOfNew(c, { manner: 'single' })
    const roles = await voiceRolesOf(db, review)
    return answerPage(c, <RowPage view={view} form={form} review={review} roles={roles} rowId={null} />)
  })
  .post('/reviews/:review/frame/rows', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToDo(c)
    const roles = await voiceRolesOf(db, review)
    const read = await readForm(c, rowForm(view.language, roles))
    if (!read.ok) {
      return answerPage(
        c,
        <RowPage view={view} form={read.form} review={review} roles={roles} rowId={null} />,
        422,
      )
    }
    // The same form sent twice adds one row.
    const already = (await rowsOf(db, review)).some(({ id }) => id === read.value.id)
    if (!already) await addRow(db, actor, review, read.value.id, rowIn(read.value))
    return c.redirect(framePath(review.id), 303)
  })
  .get('/reviews/:review/frame/rows/:row', async (c) => {
    const { db, view } = c.var
    const review = await reviewToDo(c)
    const row = await rowFor(db, review, c.req.param('row'))
    const roles = await voiceRolesOf(db, review)
    const form = formOfSaved(textsOfRow(row))
    return answerPage(c, <RowPage view={view} form={form} review={review} roles={roles} rowId={row.id} />)
  })
  .post('/reviews/:review/frame/rows/:row', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToDo(c)
    const row = await rowFor(db, review, c.req.param('row'))
    const roles = await voiceRolesOf(db, review)
    const read = await readForm(c, rowForm(view.language, roles))
    const saved = textsOfRow(row)
    const mine = read.ok ? { ...saved, ...rowTexts(rowIn(read.value)) } : saved
    const again = read.ok
      ? changedMeanwhile(view.language, { value: mine, typed: read.typed }, saved)
      : read.form
    if (again) {
      return answerPage(
        c,
        <RowPage view={view} form={again} review={review} roles={roles} rowId={row.id} />,
        422,
      )
    }
    if (read.ok && isChanged(saved, mine)) await changeRow(db, actor, review, row, rowIn(read.value))
    return c.redirect(framePath(review.id), 303)
  })
  .post('/reviews/:review/frame/rows/:row/place', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToDo(c)
    const row = await rowFor(db, review, c.req.param('row'))
    const { direction } = await c.req.parseBody()
    const way = direction === 'up' ? 'up' : 'down'
    await moveRow(db, actor, review, row, way)
    return c.redirect(`${framePath(review.id)}?moved=${row.id}&way=${way}`, 303)
  })
  .post('/reviews/:review/frame/rows/:row/withdrawal', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToDo(c)
    await withdrawRow(db, actor, review, await rowFor(db, review, c.req.param('row')))
    return c.redirect(framePath(review.id), 303)
  })
  .post('/reviews/:review/frame/rows/:row/withdrawal/undoing', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToDo(c)
    await restoreRow(db, actor, review, await rowFor(db, review, c.req.param('row')))
    return c.redirect(framePath(review.id), 303)
  })

  .get('/reviews/:review/frame/silences/:about/:of', async (c) => {
    const { review, silent, name, silence } = await silentFor(c)
    const form = formOfSaved(textsOfSilence(silence))
    const shown = { view: c.var.view, form, review, silent, name }
    return answerPage(c, <SilencePage {...shown} />)
  })
  .post('/reviews/:review/frame/silences/:about/:of', async (c) => {
    const { db, view, actor } = c.var
    const { review, silent, name, silence } = await silentFor(c)
    const read = await readForm(c, silenceForm(view.language))
    const saved = textsOfSilence(silence)
    const again = read.ok ? changedMeanwhile(view.language, read, saved) : read.form
    if (again) {
      const shown = { view, form: again, review, silent, name }
      return answerPage(c, <SilencePage {...shown} />, 422)
    }
    if (read.ok && isChanged(saved, read.typed)) {
      const { reason, words } = read.value
      await explainSilence(db, actor, review, { ...silent, reason, words })
    }
    return c.redirect(silencesPlace(review), 303)
  })
  .post('/reviews/:review/frame/silences/:about/:of/undoing', async (c) => {
    const { review, silent } = await silentFor(c)
    await undoSilence(c.var.db, c.var.actor, review, silent)
    return c.redirect(silencesPlace(review), 303)
  })

  .route('/', plannedRoutes)

function rowTexts({ manner, roleId, whom, interviews, people }: ReturnType<typeof rowIn>) {
  return { manner, role: roleId, whom, interviews: `${interviews}`, people: `${people}` }
}

/** Who is not heard is told beside what was said. */
const silencesPlace = ({ id }: Pick<Review, 'id'>) => `/reviews/${id}/interviews#silent`

/** A role of the review or a principal, by the address. A writer has its turn from here on. */
async function silentFor(c: Context<Env>) {
  const { db, now } = c.var
  const review = await reviewToDo(c)
  const { about, of = '' } = c.req.param() as { about?: string; of?: string }
  const named =
    about === 'role'
      ? await voiceRolesOf(db, review)
      : about === 'party'
        ? await partiesOn(db, civilDateOf(now))
        : []
  const found = isUuid(of) ? named.find(({ id }) => id === of) : undefined
  if (!found || (about !== 'role' && about !== 'party')) throw new Refusal('not-found', '')
  const silences = await silencesOf(db, review)
  const silence = silences.find((each) => each.about === about && each.of === of) ?? null
  const silent: Silent = { about, of }
  return { review, silent, name: found.name, silence }
}
