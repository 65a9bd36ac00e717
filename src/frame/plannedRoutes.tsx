import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { isChanged, reviewToDo } from '../review/request.ts'
import type { Review } from '../review/review.ts'
import { sourcesOf } from '../review/store.ts'
import { formOf } from '../ui/form.ts'
import { plannedListPath } from './paths.ts'
import type { PlannedInterview } from './planned.ts'
import {
  type Choosable,
  endingChoice,
  endingForm,
  endingIn,
  plannedForm,
  plannedIn,
  stateChoice,
  textsOfPlanned,
} from './plannedForms.ts'
import { EndingPage, PlannedPage } from './plannedFormViews.tsx'
import {
  changePlanned,
  endPlanned,
  planInterview,
  plannedFor,
  plannedOf,
  reopenPlanned,
} from './plannedStore.ts'
import { PlannedListPage } from './plannedViews.tsx'
import { rowsOf, standingRowsOf } from './store.ts'

/** The interviews before they are held, and what became of them. */
export const plannedRoutes = new Hono<Env>()
  .get('/reviews/:review/planned', async (c) => {
    const { db, view, now } = c.var
    const review = await reviewToDo(c)
    return answerPage(
      c,
      <PlannedListPage
        view={view}
        review={review}
        interviews={await plannedOf(db, review)}
        rows={await standingRowsOf(db, review)}
        state={stateChoice.parse(c.req.query('state') ?? null)}
        today={civilDateOf(now)}
      />,
    )
  })
  .get('/reviews/:review/planned/new', async (c) => {
    const { review, rows, parties } = await chosenFrom(c)
    const form = formOfNew(c, {})
    const shown = { view: c.var.view, form, review, rows, parties }
    return answerPage(c, <PlannedPage {...shown} plannedId={null} />)
  })
  .post('/reviews/:review/planned', async (c) => {
    const { db, view, actor } = c.var
    const { review, rows, parties } = await chosenFrom(c)
    const read = await readForm(c, plannedForm(view.language, rows, parties))
    if (!read.ok) {
      const shown = { view, form: read.form, review, rows, parties }
      return answerPage(c, <PlannedPage {...shown} plannedId={null} />, 422)
    }
    // The same form sent twice plans one interview.
    const already = (await plannedOf(db, review)).some(({ id }) => id === read.value.id)
    if (!already) await planInterview(db, actor, review, read.value.id, plannedIn(read.value, parties))
    return c.redirect(plannedListPath(review.id), 303)
  })
  .get('/reviews/:review/planned/:planned', async (c) => {
    const { planned, ...from } = await plannedToDo(c)
    const form = formOfSaved(textsOfPlanned(planned, from.parties))
    return answerPage(c, <PlannedPage view={c.var.view} form={form} {...from} plannedId={planned.id} />)
  })
  .post('/reviews/:review/planned/:planned', async (c) => {
    const { db, view, actor } = c.var
    const { planned, ...from } = await plannedToDo(c)
    const { review, rows, parties } = from
    const read = await readForm(c, plannedForm(view.language, rows, parties))
    const saved = textsOfPlanned(planned, parties)
    const mine = read.ok ? { ...read.value, at: read.value.at ?? '' } : saved
    const again = read.ok
      ? changedMeanwhile(view.language, { value: mine, typed: read.typed }, saved)
      : read.form
    if (again) {
      return answerPage(c, <PlannedPage view={view} form={again} {...from} plannedId={planned.id} />, 422)
    }
    if (read.ok && isChanged(saved, { ...read.typed, at: read.value.at ?? '' })) {
      await changePlanned(db, actor, review, planned, plannedIn(read.value, parties))
    }
    return c.redirect(plannedListPath(review.id), 303)
  })

  .get('/reviews/:review/planned/:planned/ending/new', async (c) => {
    const { review, planned } = await plannedToDo(c)
    const how = endingChoice.parse(c.req.query('how'))
    const rows = await rowsOf(c.var.db, review)
    const row = rows.find(({ id }) => id === planned.rowId)
    const form = formOf({ how, people: how === 'held' && row?.manner === 'single' ? '1' : '' })
    const sources = await untiedSources(c, review)
    const shown = { view: c.var.view, form, review, rows, planned, how, sources }
    return answerPage(c, <EndingPage {...shown} />)
  })
  .post('/reviews/:review/planned/:planned/ending', async (c) => {
    const { db, view, actor } = c.var
    const { review, planned } = await plannedToDo(c)
    const how = endingChoice.parse((await c.req.parseBody()).how)
    const sources = await untiedSources(c, review)
    const read = await readForm(c, endingForm(view.language, how, sources))
    if (!read.ok) {
      const rows = await rowsOf(db, review)
      const shown = { view, form: read.form, review, rows, planned, how, sources }
      return answerPage(c, <EndingPage {...shown} />, 422)
    }
    const ending = endingIn(how, read.value)
    // The same said twice stands as it was said first.
    const isSame = planned.ending?.how === how && planned.ending.words === ending.words
    if (!isSame) await endPlanned(db, actor, review, planned, ending)
    return c.redirect(plannedListPath(review.id), 303)
  })
  .post('/reviews/:review/planned/:planned/ending/undoing', async (c) => {
    const { db, actor } = c.var
    const { review, planned } = await plannedToDo(c)
    await reopenPlanned(db, actor, review, planned)
    return c.redirect(plannedListPath(review.id), 303)
  })

type From = {
  readonly review: Review
  readonly rows: Awaited<ReturnType<typeof standingRowsOf>>
  readonly parties: readonly Choosable[]
}

async function chosenFrom(c: Context<Env>): Promise<From> {
  const { db, now } = c.var
  const review = await reviewToDo(c)
  const parties = (await partiesOn(db, civilDateOf(now))).map(({ id, name }) => ({ id, name }))
  return { review, rows: await standingRowsOf(db, review), parties }
}

async function plannedToDo(c: Context<Env>): Promise<From & { readonly planned: PlannedInterview }> {
  const from = await chosenFrom(c)
  const planned = await plannedFor(c.var.db, from.review, c.req.param('planned') ?? '')
  // One that has left since stays chosen.
  const gone = planned.parties.filter(({ id }) => !from.parties.some((party) => party.id === id))
  return { ...from, parties: [...from.parties, ...gone], planned }
}

/** The texts that no planned interview is tied to. */
async function untiedSources(c: Context<Env>, review: Review) {
  const tied = (await plannedOf(c.var.db, review)).flatMap(({ ending }) => ending?.source?.id ?? [])
  return (await sourcesOf(c.var.db, review, 'interview')).filter(({ id }) => !tied.includes(id))
}
