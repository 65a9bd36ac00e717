import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { placesOfCounty } from '../population/places.ts'
import { indicatorFor, indicatorsWithValues } from '../population/store.ts'
import { claimId, historyOf, linksOf } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import type { Effect } from './effect.ts'
import { type EffectChoices, effectForm, noTarget, showingForm } from './effectForms.ts'
import { EffectFormPage, ShowingFormPage } from './effectFormViews.tsx'
import {
  effectFor,
  effectsDue,
  effectsShown,
  evidenceFor,
  promiseEffect,
  refuseShown,
  showEffect,
} from './effectStore.ts'
import { EffectPage, EffectsPage } from './effectViews.tsx'
import { effectPath, effectsPath } from './paths.ts'
import { targets } from './store.ts'
import { knownValues } from './target.ts'

export const effectRoutes = new Hono<Env>()
  .get(effectsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    return answerPage(
      c,
      <EffectsPage
        view={view}
        actor={actor}
        due={await effectsDue(db, civilDateOf(now))}
        shown={await effectsShown(db)}
      />,
    )
  })
  .get('/effects/new', async (c) => {
    const { actor, view } = c.var
    requirePreparer(actor)
    const form = formOfNew(c, {
      target: c.req.query('target') ?? noTarget,
      place: actor.countyCode,
      sex: 'T',
    })
    return answerPage(c, <EffectFormPage view={view} form={form} choices={await choicesOf(c)} />)
  })
  .post(effectsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const choices = await choicesOf(c)
    const read = await readForm(c, effectForm(view.language, choices, civilDateOf(now)))
    if (!read.ok) return answerPage(c, <EffectFormPage view={view} form={read.form} choices={choices} />, 422)

    const { title, responsible, dueOn } = read.value
    const target = choices.targets.find(({ id }) => id === read.value.target)
    const about = target
      ? { indicatorId: target.indicator.id, placeCode: target.place.code, sex: target.sex }
      : {
          indicatorId: (await indicatorFor(db, read.value.indicator)).id,
          placeCode: read.value.place,
          sex: read.value.sex,
        }
    const { id, already } = await claimId(db, actor, { kind: 'effect', id: read.value.id })
    if (!already) {
      const promise = { title, responsible, dueOn, targetId: target?.id ?? null }
      await promiseEffect(db, actor, { id, ...promise, ...about })
    }
    return c.redirect(effectPath(id), 303)
  })

  .get('/effects/:effect', async (c) => {
    const { db, view, actor, now } = c.var
    const effect = await effectFor(db, c.req.param('effect'))
    const { series, vintage } = await evidenceFor(db, effect)
    return answerPage(
      c,
      <EffectPage
        view={view}
        actor={actor}
        effect={effect}
        series={series}
        vintage={vintage}
        history={await historyOf(db, { kind: 'effect', id: effect.id })}
        links={await linksOf(db, { kind: 'indicator', id: effect.indicator.id })}
        now={now}
      />,
    )
  })
  .get('/effects/:effect/showing/new', async (c) => {
    requirePreparer(c.var.actor)
    const effect = await unshownEffectFor(c, c.req.param('effect'))
    const { series } = await evidenceFor(c.var.db, effect)
    const known = knownValues(series)
    const form = formOf({ beforePeriod: known.at(-2)?.period ?? '', afterPeriod: known.at(-1)?.period ?? '' })
    return answerPage(c, await showingPage(c, effect, form))
  })
  .post('/effects/:effect/showing', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const effect = await unshownEffectFor(c, c.req.param('effect'))
    const { series } = await evidenceFor(db, effect)
    const read = await readForm(c, showingForm(view.language, series))
    if (!read.ok) return answerPage(c, await showingPage(c, effect, read.form), 422)
    await showEffect(db, actor, effect, { ...read.value, shownOn: civilDateOf(now) })
    return c.redirect(effectPath(effect.id), 303)
  })

async function choicesOf(c: Context<Env>): Promise<EffectChoices> {
  const { db, actor } = c.var
  const county = actor.countyCode
  return {
    targets: await targets(db),
    indicators: await indicatorsWithValues(db),
    places: placesOfCounty(county),
  }
}

async function unshownEffectFor(c: Context<Env>, id: string): Promise<Effect> {
  const effect = await effectFor(c.var.db, id)
  refuseShown(effect)
  return effect
}

async function showingPage(c: Context<Env>, effect: Effect, form: FormState) {
  const { series, vintage } = await evidenceFor(c.var.db, effect)
  return <ShowingFormPage view={c.var.view} form={form} effect={effect} series={series} vintage={vintage} />
}
