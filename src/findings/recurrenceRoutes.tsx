import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, mayPrepare } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type Access, requireAnyMember, requireReader } from './access.ts'
import { tie, tieable, untie } from './chainStore.ts'
import type { Conclusion } from './conclusion.ts'
import { earlierForm, fateForm, obstacleForm, tieForm } from './forms.ts'
import { answerConclusion } from './pageRoutes.tsx'
import { conclusionPath, earlierPath } from './paths.ts'
import { EarlierFormPage, FatePage, TiePage } from './recurrenceFormViews.tsx'
import {
  answerObstacle,
  earlierThan,
  enterEarlier,
  obstacleAnswersOf,
  recurrenceOf,
  removeFate,
  setFate,
} from './recurrenceStore.ts'
import { EarlierPage } from './recurrenceView.tsx'
import { saturationIn } from './saturationStore.ts'
import { SaturationPage } from './saturationView.tsx'
import { conclusionAnywhere, conclusionFor } from './store.ts'

const recommendation = '/reviews/:review/recommendations/:conclusion'

/** What earlier reviews have recommended and what became of it; what a recommendation has led to; saturation. */
export const recurrenceRoutes = new Hono<Env>()
  .get('/reviews/:review/earlier', async (c) => {
    const { db, view, actor } = c.var
    const access = await requireReader(db, actor, c.req.param('review'))
    const recurrence = await recurrenceOf(db, access.review)
    const hasEarlier = (await earlierThan(db, access.review)).length > 0
    return answerPage(
      c,
      <EarlierPage view={view} access={access} recurrence={recurrence} hasEarlier={hasEarlier} />,
    )
  })
  .get('/reviews/:review/earlier/new', async (c) => {
    const access = await requireAnyMember(c.var.db, c.var.actor, c.req.param('review'))
    return answerPage(c, await earlierPage(c, formOfNew(c, {}), access))
  })
  .post('/reviews/:review/earlier', async (c) => {
    const { db, view, actor } = c.var
    const access = await requireAnyMember(db, actor, c.req.param('review'))
    const earlier = await earlierThan(db, access.review)
    const read = await readForm(c, earlierForm(view.language, earlier))
    if (!read.ok) return answerPage(c, await earlierPage(c, read.form, access), 422)
    const { id, already } = await claimId(db, actor, { kind: 'recommendation', id: read.value.id })
    if (!already) {
      const review = earlier.find((each) => each.id === read.value.review)!
      const { name, text } = read.value
      await enterEarlier(db, actor, review, { id, name, text })
    }
    return c.redirect(earlierPath(access.review.id), 303)
  })
  .get('/reviews/:review/earlier/:earlier', async (c) => {
    const shown = await earlierOf(c)
    const form = formOfSaved(savedFate(shown, civilDateOf(c.var.now)))
    return answerPage(c, <FatePage view={c.var.view} form={form} {...shown} />)
  })
  .post('/reviews/:review/earlier/:earlier', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const shown = await earlierOf(c)
    const read = await readForm(c, fateForm(view.language, shown.later))
    if (!read.ok) return answerPage(c, <FatePage view={view} form={read.form} {...shown} />, 422)
    const clash = shown.fate
      ? changedMeanwhile(view.language, read, savedFate(shown, civilDateOf(now)))
      : null
    if (clash) return answerPage(c, <FatePage view={view} form={clash} {...shown} />, 422)
    const { fate, later, reason, seenOn } = read.value
    const told = { fate, laterId: later === '' ? null : later, reason, seenOn }
    await setFate(db, actor, shown.access.review, shown.earlier, told)
    return c.redirect(earlierPath(shown.access.review.id), 303)
  })
  .post('/reviews/:review/earlier/:earlier/removal', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { access, earlier } = await earlierOf(c)
    await removeFate(db, actor, access.review, earlier)
    return c.redirect(earlierPath(access.review.id), 303)
  })

  .post(`${recommendation}/obstacle`, async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const access = await requireReader(db, actor, c.req.param('review'))
    if (access.role === null && !mayPrepare(actor)) throw new Refusal('forbidden', '')
    const conclusion = await recommendationOf(c, access)
    const read = await readForm(c, obstacleForm(view.language))
    if (!read.ok) return answerConclusion(c, access, conclusion, read.form)
    const [latest] = await obstacleAnswersOf(db, conclusion.id)
    const clash = changedMeanwhile(view.language, read, { obstacle: latest?.text ?? '' })
    if (clash) return answerConclusion(c, access, conclusion, clash)
    await answerObstacle(db, actor, conclusion, read.value.obstacle)
    return c.redirect(conclusionPath(conclusion), 303)
  })
  .get(`${recommendation}/ties/new`, async (c) => {
    const access = await requireAnyMember(c.var.db, c.var.actor, c.req.param('review'))
    return answerPage(c, await tiePage(c, formOf({}), access))
  })
  .post(`${recommendation}/ties`, async (c) => {
    const { db, view, actor } = c.var
    const access = await requireAnyMember(db, actor, c.req.param('review'))
    const conclusion = await recommendationOf(c, access)
    const read = await readForm(c, tieForm(view.language, await tieable(db)))
    if (!read.ok) return answerPage(c, await tiePage(c, read.form, access), 422)
    await tie(db, actor, conclusion, read.value.outcome)
    return c.redirect(`${conclusionPath(conclusion)}#led`, 303)
  })
  .post(`${recommendation}/ties/removal`, async (c) => {
    const { db, actor } = c.var
    const access = await requireAnyMember(db, actor, c.req.param('review'))
    const conclusion = await recommendationOf(c, access)
    await untie(db, actor, conclusion, String((await c.req.parseBody()).outcome ?? ''))
    return c.redirect(`${conclusionPath(conclusion)}#led`, 303)
  })

  .get('/reviews/:review/saturation', async (c) => {
    const { db, view, actor } = c.var
    const access = await requireAnyMember(db, actor, c.req.param('review'))
    const saturation = await saturationIn(db, access.review)
    return answerPage(c, <SaturationPage view={view} access={access} saturation={saturation} />)
  })

async function recommendationOf(c: Context<Env>, { review }: Access): Promise<Conclusion> {
  return conclusionFor(c.var.db, review, 'recommendation', c.req.param('conclusion') ?? '')
}

async function earlierPage(c: Context<Env>, form: FormState, access: Access) {
  const earlier = await earlierThan(c.var.db, access.review)
  return <EarlierFormPage view={c.var.view} form={form} access={access} earlier={earlier} />
}

async function tiePage(c: Context<Env>, form: FormState, access: Access) {
  const { db, view } = c.var
  const [conclusion, outcomes] = [await recommendationOf(c, access), await tieable(db)]
  return <TiePage view={view} form={form} access={access} conclusion={conclusion} outcomes={outcomes} />
}

/** A recommendation of an earlier review, what has been said to have become of it, and what may say it again. */
async function earlierOf(c: Context<Env>) {
  const { db, actor } = c.var
  const access = await requireAnyMember(db, actor, c.req.param('review') ?? '')
  const { recommendations, fates } = await recurrenceOf(db, access.review)
  const said = recommendations.find(({ id }) => id === c.req.param('earlier'))
  if (!said || said.reviewId === access.review.id) throw new Refusal('not-found', '')
  const earlier = await conclusionAnywhere(db, said.id)
  const fate = fates.find((each) => each.earlierId === said.id && each.reviewId === access.review.id) ?? null
  return { access, earlier, fate, later: recommendations.filter(({ year }) => year > said.year) }
}

function savedFate({ fate }: Awaited<ReturnType<typeof earlierOf>>, today: string) {
  return {
    fate: fate?.fate ?? '',
    later: fate?.laterId ?? '',
    reason: fate?.reason ?? '',
    seenOn: fate?.seenOn ?? today,
  }
}
