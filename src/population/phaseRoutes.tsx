import { type Context, Hono } from 'hono'
import type { Language } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { claimId } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { chartOfCharted } from './parts.tsx'
import { pastOf } from './pastStore.ts'
import { indicatorPath, phasesPath } from './paths.ts'
import { holdsEverywhere, phaseKinds } from './phase.ts'
import { phaseForm } from './phaseForms.ts'
import { NewPhasePage } from './phaseFormView.tsx'
import { loggedStarts, restate, startPhase } from './phaseStore.ts'
import { PhasesPage } from './phaseViews.tsx'
import { phaseWords } from './phaseWords.ts'
import { chartOf, indicatorFor } from './store.ts'

/** From when on the limits of an indicator are calculated anew. */
export const phaseRoutes = new Hono<Env>()
  .get('/population/indicators/:code/phases', async (c) => {
    const { db, actor, view } = c.var
    const asked = await askedOf(c, c.req.query('place'))
    const { id } = asked.charted.indicator
    const [starts, past] = [await loggedStarts(db, id), await pastOf(db, id)]
    return answerPage(c, <PhasesPage view={view} actor={actor} {...asked} starts={starts} past={past} />)
  })
  .get('/population/indicators/:code/phases/new', async (c) => {
    requirePreparer(c.var.actor)
    const asked = await askedOf(c, c.req.query('place'))
    const kind = phaseKinds.find((each) => each === c.req.query('kind'))
    const period = c.req.query('period')
    const form = formOfNew(c, {
      place: asked.charted.place.code,
      ...(kind ? { kind } : {}),
      ...(period ? { period } : {}),
    })
    return formPage(c, asked, form)
  })
  .post('/population/indicators/:code/phases', async (c) => {
    const { db, actor, view } = c.var
    requirePreparer(actor)
    const { place } = await c.req.parseBody()
    const asked = await askedOf(c, typeof place === 'string' && place ? place : undefined)
    const { indicator, series } = asked.charted
    const periods = series.points.slice(1).map((point) => point.period)
    const read = await readForm(c, phaseForm(view.language, periods))
    if (!read.ok) return formPage(c, asked, read.form, 422)
    const { kind, period, reason } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'phaseStart', id: read.value.id })
    const placeCode = holdsEverywhere(kind) ? null : asked.charted.place.code
    if (!already) {
      const isTaken = indicator.starts.some(
        (start) =>
          start.period === period &&
          (start.placeCode === null || start.placeCode === placeCode) &&
          // New limits take the place of kept ones by themselves.
          (start.kind === 'followUp') === (kind === 'followUp'),
      )
      if (isTaken) {
        const problems = { period: phaseWords(view.language).form.taken(period) }
        return formPage(c, asked, { values: read.typed, problems }, 422)
      }
      await startPhase(db, actor, indicator, { id, kind, placeCode, period, reason })
    }
    return c.redirect(phasesPath(indicator.code, asked.charted.place.code), 303)
  })
  .post('/population/indicators/:code/phases/:start/state', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const indicator = await indicatorFor(db, c.req.param('code'))
    const start = (await loggedStarts(db, indicator.id)).find(({ id }) => id === c.req.param('start'))
    if (!start) throw new Refusal('not-found', '')
    const { state, place } = await c.req.parseBody()
    await restate(db, actor, indicator, start, state === 'in-force' ? 'in-force' : 'withdrawn')
    return c.redirect(phasesPath(indicator.code, typeof place === 'string' && place ? place : undefined), 303)
  })

type Asked = Awaited<ReturnType<typeof askedOf>>

/** The indicator in the place that an address asks for, the county when it asks for none. */
async function askedOf(c: Context<Env>, place: string | undefined) {
  const { db, actor } = c.var
  const { id } = await indicatorFor(db, c.req.param('code') ?? '')
  const charted = await chartOf(db, id, place ?? actor.countyCode)
  return { charted, chart: chartOfCharted(charted) }
}

function formPage(c: Context<Env>, { charted, chart }: Asked, form: FormState, status: 200 | 422 = 200) {
  if (chart === null || charted.series.points.length < 2) {
    const { code } = charted.indicator
    const why = (language: Language) => phaseWords(language)[chart === null ? 'noChart' : 'tooFew']
    throw new Refusal('conflict', why, { href: indicatorPath(code), label: () => charted.indicator.name })
  }
  return answerPage(c, <NewPhasePage view={c.var.view} charted={charted} form={form} />, status)
}
