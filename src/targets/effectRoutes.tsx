import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { nationCode } from '../population/place.ts'
import { placeFor, placesOfCounty } from '../population/places.ts'
import { indicatorFor, indicatorsWithValues } from '../population/store.ts'
import { awaitTurn, claimId, historyOf, linksOf } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import type { Effect } from './effect.ts'
import { type EffectChoices, effectForm, noTarget, showingForm, withdrawalForm } from './effectForms.ts'
import { EffectFormPage, ShowingFormPage, WithdrawalFormPage } from './effectFormViews.tsx'
import {
  effectFor,
  effectsDue,
  effectsShown,
  promiseEffect,
  refuseShown,
  showEffect,
  withdrawEffect,
} from './effectStore.ts'
import { EffectPage, EffectsPage } from './effectViews.tsx'
import { comparable, evidenceFor } from './evidenceStore.ts'
import { effectPath, effectsPath } from './paths.ts'
import { neediestFirst } from './rhythm.ts'
import { keepingsOf, keepRhythm } from './rhythmStore.ts'
import { standings, targets } from './store.ts'
import { knownValues } from './target.ts'

export const effectRoutes = new Hono<Env>()
  .get(effectsPath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const today = civilDateOf(now)
    const read = await readOnce(['effects', today], async () => ({
      due: await effectsDue(db, today),
      shown: await effectsShown(db),
      keepings: neediestFirst(await keepingsOf(db, await standings(db, await targets(db))), today),
    }))
    return answerPage(c, <EffectsPage view={view} actor={actor} today={today} {...read} />)
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
    await awaitTurn(db, actor.partnershipId)
    const effect = await unshownEffectFor(c, c.req.param('effect'))
    const today = civilDateOf(now)
    const { series } = await evidenceFor(db, effect)
    const choices = { effect, series, others: await othersOf(c, effect), today }
    const read = await readForm(c, showingForm(view.language, choices))
    if (!read.ok) return answerPage(c, await showingPage(c, effect, read.form), 422)
    const { compare, testedHow, testedOn, testedBy, ...showing } = read.value
    const tested =
      showing.strength === 'tested' && testedHow !== '' && testedOn
        ? { how: testedHow, on: testedOn, by: testedBy }
        : null
    await showEffect(db, actor, effect, { ...showing, tested, comparedWith: compare || null, shownOn: today })
    await keepRhythm(db, actor, effect, today)
    return c.redirect(effectPath(effect.id), 303)
  })
  .get('/effects/:effect/withdrawal/new', async (c) => {
    requirePreparer(c.var.actor)
    const effect = await unshownEffectFor(c, c.req.param('effect'))
    return answerPage(c, <WithdrawalFormPage view={c.var.view} form={formOf({})} effect={effect} />)
  })
  .post('/effects/:effect/withdrawal', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const effect = await unshownEffectFor(c, c.req.param('effect'))
    const read = await readForm(c, withdrawalForm(view.language))
    if (!read.ok)
      return answerPage(c, <WithdrawalFormPage view={view} form={read.form} effect={effect} />, 422)
    await withdrawEffect(db, actor, effect, read.value.reason)
    if (effect.byRhythm !== null) await keepRhythm(db, actor, effect, civilDateOf(now))
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
  const others = (await othersOf(c, effect)).map(({ place }) => place)
  const shown = { effect, series, vintage, others }
  return <ShowingFormPage view={c.var.view} form={form} {...shown} />
}

/** The places of the county and the nation, but for the effect's own, as far as there are values to compare with. */
async function othersOf(c: Context<Env>, effect: Effect) {
  const places = [placeFor(nationCode), ...placesOfCounty(c.var.actor.countyCode)].filter(
    ({ code }) => code !== effect.place.code,
  )
  const known = await comparable(
    c.var.db,
    effect,
    places.map(({ code }) => code),
  )
  return places.flatMap((place) => {
    const series = known.get(place.code)!
    return series.points.length > 0 ? [{ place, series }] : []
  })
}
