import { type Context, Hono } from 'hono'
import { validate as isUuid } from 'uuid'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { targetPath } from './paths.ts'
import { answerForm, earlierForm, textsOfAnswer } from './ratchetForms.ts'
import { AnswerFormPage, EarlierFormPage } from './ratchetFormViews.tsx'
import { addEarlier, answerTarget, removeEarlier } from './ratchetStore.ts'
import { ratchetWords } from './ratchetWords.ts'
import { refuseClosed, standings, targetFor } from './store.ts'

/** What a target that is met or missed is answered, and what came before it. */
export const ratchetRoutes = new Hono<Env>()
  .get('/targets/:target/answer', async (c) => {
    const asked = await askedOf(c)
    const form = formOfSaved(textsOfAnswer(asked.line.answer, asked.about))
    return answerPage(c, <AnswerFormPage view={c.var.view} form={form} {...asked} />)
  })
  .post('/targets/:target/answer', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const asked = await askedOf(c)
    const { target, about, period, line } = asked
    const page = (form: FormState) =>
      answerPage(c, <AnswerFormPage view={view} form={form} {...asked} />, 422)
    const read = await readForm(c, answerForm(view.language, about))
    if (!read.ok) return page(read.form)
    const { reason, change } = read.value
    const clash = changedMeanwhile(view.language, read, textsOfAnswer(line.answer, about))
    if (clash) return page(clash)
    const { answer } = line
    const same =
      answer?.about === about &&
      answer.period === period &&
      answer.reason === reason &&
      answer.change === change
    if (!same) await answerTarget(db, actor, target, { about, period, reason, change })
    return c.redirect(targetPath(target.id), 303)
  })
  .post('/targets/:target/answer/undo', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { target, period, line } = await askedOf(c)
    if (line.answer && line.answer.about !== 'nothing')
      await answerTarget(db, actor, target, { about: 'nothing', period, reason: '', change: '' })
    return c.redirect(targetPath(target.id), 303)
  })

  .get('/targets/:target/earlier/new', async (c) => {
    const target = await openTarget(c)
    return answerPage(c, <EarlierFormPage view={c.var.view} form={formOfNew(c, {})} target={target} />)
  })
  .post('/targets/:target/earlier', async (c) => {
    const { db, view, actor } = c.var
    const target = await openTarget(c)
    const read = await readForm(c, earlierForm(view.language, target))
    if (!read.ok) return answerPage(c, <EarlierFormPage view={view} form={read.form} target={target} />, 422)
    const { id, level, due, outcome, note } = read.value
    await awaitTurn(db, actor.partnershipId)
    const there = await db.selectFrom('earlierTarget').select('id').where('id', '=', id).executeTakeFirst()
    const own = there ?? (await claimId(db, actor, { kind: 'target', id }))
    if (!there) await addEarlier(db, actor, target, { id: own.id, level, duePeriod: due, outcome, note })
    return c.redirect(`${targetPath(target.id)}#line`, 303)
  })
  .post('/targets/:target/earlier/:earlier/removal', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const target = await openTarget(c)
    const id = c.req.param('earlier')
    if (isUuid(id)) await removeEarlier(db, actor, target, id)
    return c.redirect(`${targetPath(target.id)}#line`, 303)
  })

async function openTarget(c: Context<Env>) {
  requirePreparer(c.var.actor)
  const target = await targetFor(c.var.db, c.req.param('target') ?? '')
  refuseClosed(target)
  return target
}

/** The target that waits for an answer, or has had one, and what it is about. */
async function askedOf(c: Context<Env>) {
  const { db } = c.var
  const target = await openTarget(c)
  const [standing] = await standings(db, [target])
  const { progress, line } = standing!
  if (progress.state === 'unknown' || (progress.state !== 'reached' && !progress.missed)) {
    throw new Refusal('conflict', (language) => ratchetWords(language).asksNothing, {
      href: targetPath(target.id),
      label: (language) => ratchetWords(language).toTarget,
    })
  }
  const about = progress.state === 'reached' ? ('reached' as const) : ('missed' as const)
  return { target, about, period: progress.latest.period, line }
}
