import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { belongingOf, readLifeAreas } from '../partnership/lifeAreaStore.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Sex } from '../population/indicator.ts'
import { momentAsked } from '../population/momentAsked.ts'
import { placeFor, placesOfCounty } from '../population/places.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { indicatorFor, indicatorsWithValues, latestVintage } from '../population/store.ts'
import { claimId, historyOf, linksOf } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import type { TowardsTarget } from '../ui/status.tsx'
import { ClosureFormPage } from './closureFormView.tsx'
import { completionRoutes } from './completionRoutes.tsx'
import { contributionRoutes } from './contributionRoutes.tsx'
import { readAccount } from './contributionStore.ts'
import { effectRoutes } from './effectRoutes.tsx'
import { effectsOfTarget } from './effectStore.ts'
import { baselineOf, closureForm, type Subject, suggestedTarget, targetForm } from './forms.ts'
import { TargetFormPage, TargetSubjectPage } from './formViews.tsx'
import { targetFormWords } from './formWords.ts'
import { closedTargetsPath, targetAnswerPath, targetPath, targetsPath } from './paths.ts'
import { ratchetRoutes } from './ratchetRoutes.tsx'
import { addEarlier, earlierTargets } from './ratchetStore.ts'
import { ratchetWords } from './ratchetWords.ts'
import { rhythmRoutes } from './rhythmRoutes.tsx'
import { rhythmOf } from './rhythmStore.ts'
import { countByState, type Standing } from './standing.ts'
import {
  addTarget,
  closedTargets,
  closeTarget,
  isThere,
  refuseClosed,
  standings,
  targetFor,
  targets,
  targetsOfIndicator,
} from './store.ts'
import type { Target } from './target.ts'
import { TargetPage } from './targetView.tsx'
import { turningRoutes } from './turningRoutes.tsx'
import { standingsOf, turningOf } from './turningStore.ts'
import { ClosedTargetsPage, TargetsPage, TowardsTargetPage } from './views.tsx'
import { vintageOfTargets } from './vintageStore.ts'

export const targetRoutes = new Hono<Env>()
  .route('/', effectRoutes)
  .route('/', rhythmRoutes)
  .route('/', contributionRoutes)
  .route('/', ratchetRoutes)
  .route('/', turningRoutes)
  .route('/', completionRoutes)

  .get(targetsPath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const { every, vintage, lifeAreas } = await readOnce(['targets'], async () => ({
      every: await standings(db, await targets(db)),
      vintage: await vintageOfTargets(db),
      lifeAreas: await readLifeAreas(db, civilDateOf(now)),
    }))
    const area = lifeAreas.current?.areas.find(({ id }) => id === c.req.query('area')) ?? null
    // Kept like what is read, so that its table is drawn once.
    const all = area
      ? await readOnce(['targets', area.id], async () =>
          every.filter(({ target }) => {
            const belonging = belongingOf(lifeAreas, 'target', target.id)
            return belonging.kind === 'placed' && belonging.area.id === area.id
          }),
        )
      : every
    const asked = c.req.query('state') as TowardsTarget | undefined
    const state = asked && countByState(all).has(asked) ? asked : null
    return answerPage(
      c,
      <TargetsPage
        view={view}
        actor={actor}
        standings={all}
        vintage={vintage}
        state={state}
        areas={lifeAreas.current?.areas ?? []}
        area={area}
      />,
    )
  })
  .post(targetsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const body = await c.req.parseBody()
    const subject = await subjectOf(c, (name) => String(body[name] ?? ''))
    // Sent twice, its own target has closed the one before by now.
    const sent = String(body.id ?? '')
    if (body.after && (await isThere(db, sent))) return c.redirect(targetPath(sent), 303)
    const before = await targetBefore(c, String(body.after ?? ''))
    const read = await readForm(c, targetForm(view.language, subject, civilDateOf(now), before !== null))
    if (!read.ok) return answerPage(c, await targetFormPage(c, subject, read.form, before), 422)
    const { name, baselinePeriod, level, due, agreedOn } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'target', id: read.value.id })
    if (!already) {
      await addTarget(db, actor, {
        id,
        indicatorId: subject.indicator.id,
        placeCode: subject.place.code,
        sex: subject.sex,
        name,
        baselinePeriod,
        baselineValue: baselineOf(read.value, subject.series),
        level,
        duePeriod: due,
        agreedOn,
      })
      if (before) await replaceTarget(c, before, id, read.value.why)
    }
    return c.redirect(targetPath(id), 303)
  })
  .get('/targets/new', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const county = actor.countyCode
    const asked = { place: county, sex: 'T', ...c.req.query() } as Record<string, string>
    if (!asked.indicator) {
      const words = targetFormWords(view.language)
      // The form came back without its choice, as it does when nothing was chosen.
      const problems = asked.indicator === '' ? { indicator: words.indicatorMissing } : {}
      return answerPage(
        c,
        <TargetSubjectPage
          view={view}
          form={{ values: asked, problems }}
          indicators={await indicatorsWithValues(db)}
          places={placesOfCounty(county)}
        />,
        asked.indicator === '' ? 422 : 200,
      )
    }
    const subject = await subjectOf(c, (name) => asked[name] ?? '')
    const before = await targetBefore(c, asked.after ?? '')
    const suggested = suggestedTarget(subject, civilDateOf(now))
    const values = before ? { ...suggested, name: before.name, after: before.id } : suggested
    return answerPage(c, await targetFormPage(c, subject, formOfNew(c, values), before))
  })
  .get(closedTargetsPath(), async (c) =>
    answerPage(c, <ClosedTargetsPage view={c.var.view} targets={await closedTargets(c.var.db)} />),
  )
  .get('/targets/towards', async (c) => {
    const { db, view, actor } = c.var
    const indicator = await indicatorFor(db, c.req.query('indicator') ?? '')
    const place = placeFor(c.req.query('place') ?? '')
    const { moment } = await momentAsked(c)
    const open = await targetsOfIndicator(db, indicator.id, place.code)
    const all = moment
      ? await standings(
          db,
          open.filter(({ agreedOn }) => agreedOn <= moment.day),
          { known: moment.known },
        )
      : await standings(db, open)
    return answerPage(
      c,
      <TowardsTargetPage view={view} actor={actor} indicator={indicator} place={place} standings={all} />,
    )
  })

  .get('/targets/:target', async (c) => {
    const { db, view, actor, now } = c.var
    const target = await targetFor(db, c.req.param('target'))
    const [standing] = await standings(db, [target])
    const links = [
      ...(await linksOf(db, { kind: 'target', id: target.id })),
      ...(await linksOf(db, { kind: 'indicator', id: target.indicator.id })),
    ]
    const account = await readAccount(db, target, standing!.series, civilDateOf(now))
    const turning = await turningOf(db, target.id)
    return answerPage(
      c,
      <TargetPage
        view={view}
        actor={actor}
        standing={standing!}
        account={account}
        contributed={account.shares.find(({ party }) => party.id === c.req.query('contributed')) ?? null}
        turning={turning}
        actions={await standingsOf(db, target.id, turning.actions)}
        earlier={await earlierTargets(db, target.id)}
        effects={await effectsOfTarget(db, target.id)}
        rhythm={await rhythmOf(db, target.id)}
        history={await historyOf(db, { kind: 'target', id: target.id })}
        lifeAreas={await readLifeAreas(db, civilDateOf(now))}
        links={links}
        vintage={await latestVintage(db, { indicatorId: target.indicator.id, placeCode: target.place.code })}
        now={now}
      />,
    )
  })
  .get('/targets/:target/closure/new', async (c) => {
    requirePreparer(c.var.actor)
    const target = await openTargetFor(c, c.req.param('target'))
    return answerPage(c, <ClosureFormPage view={c.var.view} form={formOf({})} target={target} />)
  })
  .post('/targets/:target/closure', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const target = await openTargetFor(c, c.req.param('target'))
    const read = await readForm(c, closureForm(view.language))
    if (!read.ok) return answerPage(c, <ClosureFormPage view={view} form={read.form} target={target} />, 422)
    await closeTarget(db, actor, target, read.value.reason, now)
    return c.redirect(targetPath(target.id), 303)
  })

async function openTargetFor(c: Context<Env>, id: string) {
  const target = await targetFor(c.var.db, id)
  refuseClosed(target)
  return target
}

/** The indicator, place and sex that a form names. The place is one of the partnership's own. */
async function subjectOf(c: Context<Env>, typed: (name: string) => string): Promise<Subject> {
  const { db, actor } = c.var
  const indicator = await indicatorFor(db, typed('indicator'))
  const place = placeFor(typed('place'))
  const county = actor.countyCode
  const sex = typed('sex')
  if (place.countyCode !== county || !isSex(sex)) throw new Refusal('not-found', '')
  const [series] = await seriesOf(db, {
    indicatorIds: [indicator.id],
    placeCodes: [place.code],
    sexes: [sex],
  })
  return { indicator, place, sex, series: series ?? { placeCode: place.code, sex, points: [] } }
}

function isSex(text: string): text is Sex {
  return text === 'T' || text === 'K' || text === 'M'
}

/** The open target that a new one is to come after; null when none is named. One missed twice is answered first. */
async function targetBefore(c: Context<Env>, id: string): Promise<Target | null> {
  if (id === '') return null
  const target = await openTargetFor(c, id)
  const [standing] = await standings(c.var.db, [target])
  if (standing!.asks === 'missed-again') {
    throw new Refusal('conflict', (language) => ratchetWords(language).answerFirst, {
      href: targetAnswerPath(id),
      label: (language) => ratchetWords(language).toAnswer,
    })
  }
  return target
}

/** The one before is closed with why, and stands in the line of the new one with how it went. */
async function replaceTarget(c: Context<Env>, before: Target, id: string, why: string): Promise<void> {
  const { db, actor, now } = c.var
  const [{ progress }] = (await standings(db, [before])) as [Standing]
  const missed = progress.state !== 'unknown' && progress.state !== 'reached' && progress.missed
  await addEarlier(db, actor, await targetFor(db, id), {
    beforeId: before.id,
    level: before.level,
    duePeriod: before.duePeriod,
    outcome: progress.state === 'reached' ? 'reached' : missed ? 'missed' : 'changed',
    note: why,
  })
  await closeTarget(db, actor, before, why, now)
}

async function targetFormPage(
  c: Context<Env>,
  subject: Subject,
  form: FormState,
  before: Target | null = null,
) {
  const vintage = await latestVintage(c.var.db, {
    indicatorId: subject.indicator.id,
    placeCode: subject.place.code,
  })
  const others = (await targets(c.var.db)).map(({ indicator }) => indicator)
  const shown = { subject, vintage, others, before }
  return <TargetFormPage view={c.var.view} form={form} {...shown} />
}
