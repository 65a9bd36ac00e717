import { type Context, Hono } from 'hono'
import { validate as isUuid } from 'uuid'
import { z } from 'zod'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { fields, formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatValue } from '../population/indicator.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { targetPath } from '../targets/paths.ts'
import { targetFor } from '../targets/store.ts'
import { concernsText, levelText } from '../targets/story.ts'
import type { Target } from '../targets/target.ts'
import type { FormState } from '../ui/form.ts'
import { add, isRead } from './forms.ts'
import { outcomePath } from './paths.ts'
import { outcomeFor, outcomes } from './store.ts'
import { adoptionsOfTarget, putTarget, tieOutcome } from './targetAdoptionStore.ts'
import { TargetAdoptionFormPage, TargetAdoptionPage } from './targetAdoptionViews.tsx'
import { targetAdoptionWords } from './targetAdoptionWords.ts'

/** Targets lie before outcomes in the method, so that who has adopted a target is told from here. */
export const targetAdoptionRoutes = new Hono<Env>()
  .get('/decisions/targets/:target', async (c) => {
    const { db, view, actor, now } = c.var
    const target = await targetFor(db, c.req.param('target'))
    const adoptions = await adoptionsOfTarget(db, target.id, civilDateOf(now))
    return answerPage(
      c,
      <TargetAdoptionPage view={view} actor={actor} target={target} adoptions={adoptions} />,
    )
  })
  .get('/decisions/targets/:target/new', async (c) => {
    const { db, now } = c.var
    const target = await openTarget(c)
    const seen = (await adoptionsOfTarget(db, target.id, civilDateOf(now))).length
    return page(c, target, formOfNew(c, { seen: String(seen) }))
  })
  .post('/decisions/targets/:target', async (c) => {
    const { db, view, actor, now } = c.var
    const { language } = view
    await awaitTurn(db, actor.partnershipId)
    const target = await openTarget(c)
    const today = civilDateOf(now)
    const read = await readForm(c, adoptionOfTargetForm(language, today))
    if (!read.ok) return page(c, target, read.form, 422)
    const { outcome, decidedBy, answerBy } = read.value
    if (outcome !== '') {
      const chosen = await outcomeFor(db, outcome)
      await tieOutcome(db, actor, target.id, chosen.id)
      return c.redirect(targetPath(target.id), 303)
    }
    const { id, already } = await claimId(db, actor, { kind: 'outcome', id: read.value.id })
    if (already) return c.redirect(outcomePath(id), 303)
    const there = (await adoptionsOfTarget(db, target.id, today)).length
    if (String(there) !== read.value.seen) {
      const problems = { outcome: targetAdoptionWords(language).meanwhile }
      return page(c, target, { values: { ...read.typed, seen: String(there) }, problems }, 422)
    }
    // Read when the form was: a new agreement is not let through without its day.
    const wording = { ...wordingOf(target), decidedBy, answerBy: answerBy as CivilDate }
    await putTarget(db, actor, target, { id, ...wording }, today)
    return c.redirect(outcomePath(id), 303)
  })

function adoptionOfTargetForm(language: Language, today: CivilDate) {
  const words = targetAdoptionWords(language)
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      outcome: z
        .string()
        .default('')
        .refine((id) => id === '' || isUuid(id), words.outcomeMissing),
      decidedBy: f.optionalText(200),
      answerBy: f.optionalDate(),
      seen: z.string().default(''),
    })
    .superRefine(({ outcome, decidedBy, answerBy }, context) => {
      if (outcome !== '') return
      if (decidedBy === '') add(context, 'decidedBy', words.decidedByMissing)
      if (answerBy === null) add(context, 'answerBy', words.answerByMissing)
      else if (isRead(answerBy) && answerBy < today) add(context, 'answerBy', words.answerByPast)
    })
}

/** What the parties are asked to adopt is stored in Swedish, as everything that people write. */
function wordingOf(target: Target) {
  const words = targetAdoptionWords('sv')
  const { indicator, duePeriod } = target
  const level = levelText('sv', target)
  const baseline = formatValue('sv', indicator, target.baselineValue)
  return {
    title: words.outcomeTitle(target.name, level, duePeriod).slice(0, 200),
    text: words.outcomeText(
      indicator.title,
      concernsText('sv', target),
      baseline,
      target.baselinePeriod,
      level,
      duePeriod,
    ),
  }
}

async function openTarget(c: Context<Env>): Promise<Target> {
  requirePreparer(c.var.actor)
  const target = await targetFor(c.var.db, c.req.param('target') ?? '')
  if (!target.closure) return target
  throw new Refusal('conflict', (language) => targetAdoptionWords(language).closed, {
    href: targetPath(target.id),
    label: (language) => targetAdoptionWords(language).toTarget,
  })
}

async function page(c: Context<Env>, target: Target, form: FormState, status: 200 | 422 = 200) {
  const all = await outcomes(c.var.db)
  return answerPage(
    c,
    <TargetAdoptionFormPage view={c.var.view} target={target} form={form} outcomes={all.slice(0, 200)} />,
    status,
  )
}
