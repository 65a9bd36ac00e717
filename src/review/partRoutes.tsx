import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import type { FormState } from '../ui/form.ts'
import { groupForm, groupIn, phaseForm, phaseIn, textsOfGroup, textsOfPhase } from './forms.ts'
import { addGroup, changeGroup, groupFor, groupsOf, removeGroup } from './groupStore.ts'
import type { Group } from './organisation.ts'
import { GroupPage, PhasePage } from './partViews.tsx'
import { reviewPath } from './paths.ts'
import type { Phase, PhaseMark } from './phase.ts'
import { addPhase, changePhase, phaseFor, phasesOf, removePhase } from './phaseStore.ts'
import { bodiesToChoose, isChanged, reviewToLead } from './request.ts'
import type { Review } from './review.ts'

/** Who steers a review and who is asked, and the phases that it goes through. */
export const partRoutes = new Hono<Env>()
  .get('/reviews/:review/groups/new', async (c) => {
    const review = await reviewToLead(c)
    return answerPage(c, await groupPage(c, formOfNew(c, { kind: 'reference' }), review, null))
  })
  .post('/reviews/:review/groups', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToLead(c)
    const bodies = await bodiesToChoose(c)
    const read = await readForm(c, groupForm(view.language, bodies))
    if (!read.ok) return answerPage(c, await groupPage(c, read.form, review, null), 422)
    const { id } = read.value
    // The same form sent twice adds one group.
    const already = (await groupsOf(db, review)).some((group) => group.id === id)
    if (!already) await addGroup(db, actor, review, { id, ...groupIn(read.value, bodies) })
    return c.redirect(reviewPath(review.id), 303)
  })
  .get('/reviews/:review/groups/:group', async (c) => {
    const review = await reviewToLead(c)
    const group = await groupFor(c.var.db, review, c.req.param('group'))
    return answerPage(c, await groupPage(c, formOfSaved(textsOfGroup(group)), review, group))
  })
  .post('/reviews/:review/groups/:group', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToLead(c)
    const group = await groupFor(db, review, c.req.param('group'))
    const bodies = await bodiesToChoose(c, group.bodyId)
    const read = await readForm(c, groupForm(view.language, bodies))
    if (!read.ok) return answerPage(c, await groupPage(c, read.form, review, group), 422)
    const saved = textsOfGroup(group)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return answerPage(c, await groupPage(c, clash, review, group), 422)
    if (isChanged(saved, read.typed)) await changeGroup(db, actor, review, group, groupIn(read.value, bodies))
    return c.redirect(reviewPath(review.id), 303)
  })
  .post('/reviews/:review/groups/:group/removal', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToLead(c)
    const group = (await groupsOf(db, review)).find(({ id }) => id === c.req.param('group'))
    // Removed twice is removed.
    if (group) await removeGroup(db, actor, review, group)
    return c.redirect(reviewPath(review.id), 303)
  })

  .get('/reviews/:review/phases/new', async (c) => {
    const review = await reviewToLead(c)
    return answerPage(c, phasePage(c, formOfNew(c, {}), review, null))
  })
  .post('/reviews/:review/phases', async (c) => {
    const { db, view, actor, now } = c.var
    const review = await reviewToLead(c)
    const read = await readForm(c, phaseForm(view.language, civilDateOf(now)))
    if (!read.ok) return answerPage(c, phasePage(c, read.form, review, null), 422)
    const { id } = read.value
    const already = (await phasesOf(db, review)).some((phase) => phase.id === id)
    if (!already) await addPhase(db, actor, review, { id, ...phaseIn(read.value) })
    return c.redirect(reviewPath(review.id), 303)
  })
  .get('/reviews/:review/phases/:phase', async (c) => {
    const review = await reviewToLead(c)
    const phase = await phaseFor(c.var.db, review, c.req.param('phase'))
    return answerPage(c, phasePage(c, formOfSaved(textsOfPhase(phase)), review, phase))
  })
  .post('/reviews/:review/phases/:phase', async (c) => {
    const { db, view, actor, now } = c.var
    const review = await reviewToLead(c)
    const phase = await phaseFor(db, review, c.req.param('phase'))
    const read = await readForm(c, phaseForm(view.language, civilDateOf(now)))
    if (!read.ok) return answerPage(c, phasePage(c, read.form, review, phase), 422)
    const saved = textsOfPhase(phase)
    const { begunOn, doneOn } = read.value
    const value = { ...read.value, begunOn: begunOn ?? '', doneOn: doneOn ?? '' }
    const clash = changedMeanwhile(view.language, { value, typed: read.typed }, saved)
    if (clash) return answerPage(c, phasePage(c, clash, review, phase), 422)
    if (isChanged(saved, read.typed)) await changePhase(db, actor, review, phase, phaseIn(read.value))
    return c.redirect(reviewPath(review.id), 303)
  })
  .post('/reviews/:review/phases/:phase/beginning', (c) => markToday(c, 'begun'))
  .post('/reviews/:review/phases/:phase/ending', (c) => markToday(c, 'done'))
  .post('/reviews/:review/phases/:phase/removal', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToLead(c)
    const phase = (await phasesOf(db, review)).find(({ id }) => id === c.req.param('phase'))
    if (phase) await removePhase(db, actor, review, phase)
    return c.redirect(reviewPath(review.id), 303)
  })

/** It begins or is done today. Said twice, it stands as the first one said. */
async function markToday(c: Context<Env>, what: PhaseMark) {
  const { db, actor, now } = c.var
  const review = await reviewToLead(c)
  const phase = await phaseFor(db, review, c.req.param('phase') ?? '')
  const today = civilDateOf(now)
  const begunOn = phase.begunOn ?? today
  const marked =
    what === 'begun' ? { ...phase, begunOn } : { ...phase, begunOn, doneOn: phase.doneOn ?? today }
  const isNew = what === 'begun' ? phase.begunOn === null : phase.doneOn === null
  if (isNew) await changePhase(db, actor, review, phase, phaseIn(marked))
  return c.redirect(`${reviewPath(review.id)}#phases`, 303)
}

async function groupPage(c: Context<Env>, form: FormState, review: Review, group: Group | null) {
  const bodies = await bodiesToChoose(c, group?.bodyId ?? null)
  const groupId = group?.id ?? null
  return <GroupPage view={c.var.view} form={form} review={review} bodies={bodies} groupId={groupId} />
}

function phasePage(c: Context<Env>, form: FormState, review: Review, phase: Phase | null) {
  return <PhasePage view={c.var.view} form={form} review={review} phaseId={phase?.id ?? null} />
}
