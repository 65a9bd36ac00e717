import { type Context, Hono } from 'hono'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type Division, type LifeArea, placedKinds } from './lifeArea.ts'
import { areaForm, becomes, divisionForm, linesOf, namesForm, proposedDivision } from './lifeAreaForms.ts'
import { AreaFormPage, AreaNamesPage, DivisionPage } from './lifeAreaFormViews.tsx'
import { lifeAreaFormWords } from './lifeAreaFormWords.ts'
import { seenOf, unchosen } from './lifeAreaParts.tsx'
import {
  belongingOf,
  changeArea,
  divide,
  divisionsOf,
  place,
  placeable,
  placeableThing,
  placedIn,
  readLifeAreas,
  refused,
  withdrawDivision,
} from './lifeAreaStore.ts'
import { LifeAreasPage } from './lifeAreaViews.tsx'
import { divisionsPath, lifeAreasPath, newDivisionPath, placedThingPath, placingsPath } from './paths.ts'

export const lifeAreaRoutes = new Hono<Env>()
  .get(lifeAreasPath(), async (c) => {
    const { db, view, actor, now } = c.var
    const lifeAreas = await readLifeAreas(db, civilDateOf(now))
    const latest = lifeAreas.divisions.at(-1)
    const withdrawable = latest !== undefined && (await placedIn(db, latest.number)).placed === 0
    const reading = { lifeAreas, things: await placeable(db), withdrawable }
    return answerPage(c, <LifeAreasPage view={view} actor={actor} reading={reading} />)
  })

  .get(newDivisionPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const before = (await divisionsOf(db)).at(-1) ?? null
    const asked = c.req.query('names')
    if (asked === undefined) {
      const names = c.req.query('edit') ?? (before?.areas ?? []).map(({ name }) => name).join('\n')
      return answerPage(c, <AreaNamesPage view={view} form={formOf({ names })} before={before} />)
    }
    const typed = asked.replaceAll('\r\n', '\n').trim()
    const read = namesForm(view.language).safeParse({ names: typed })
    if (!read.success) {
      const problems = { names: read.error.issues[0]?.message ?? '' }
      const form: FormState = { values: { names: typed }, problems }
      return answerPage(c, <AreaNamesPage view={view} form={form} before={before} />, 422)
    }
    const names = linesOf(read.data.names)
    const form = formOfNew(c, proposedDivision(before, names, civilDateOf(now)))
    return answerPage(c, <DivisionPage view={view} form={form} before={before} names={names} />)
  })
  .post(divisionsPath(), async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const typedNames = linesOf(String((await c.req.parseBody()).names ?? ''))
    const before = (await divisionsOf(db)).at(-1) ?? null
    const page = (form: FormState) =>
      answerPage(c, <DivisionPage view={view} form={form} before={before} names={typedNames} />, 422)
    const read = await readForm(c, divisionForm(view.language, before, typedNames))
    if (!read.ok) return page(read.form)
    const { id, already } = await claimId(db, actor, { kind: 'lifeArea', id: read.value.id })
    if (already) return c.redirect(lifeAreasPath(), 303)
    if (read.value.after !== String(before?.number ?? 0)) {
      const problems = { firstOn: lifeAreaFormWords(view.language).meanwhile }
      return page({ values: { ...read.typed, after: String(before?.number ?? 0) }, problems })
    }

    const { firstOn, reason } = read.value
    const typed: Readonly<Record<string, unknown>> = read.value
    const areas = typedNames.map(
      (name, i): LifeArea => ({
        id: i === 0 ? id : newId(),
        name,
        description: String(typed[`description-${i}`] ?? ''),
      }),
    )
    const successors = new Map(
      (before?.areas ?? []).map((area) => [
        area.id,
        becomes(read.value, area.id, typedNames).into.map((i) => areas[i]!.id),
      ]),
    )
    await divide(db, actor, { firstOn, reason, areas, successors })
    return c.redirect(lifeAreasPath(), 303)
  })
  .post('/partnership/life-areas/divisions/:number/withdrawal', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    await withdrawDivision(db, actor, Number(c.req.param('number')))
    return c.redirect(lifeAreasPath(), 303)
  })

  .post(placingsPath(), async (c) => {
    const { db, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const typed = await c.req.parseBody()
    const text = (name: string) => String(typed[name] ?? '')
    const kind = placedKinds.find((each) => each === text('kind'))
    const lifeAreas = await readLifeAreas(db, civilDateOf(now))
    const { current } = lifeAreas
    if (!kind || !current) throw new Refusal('not-found', '')
    const thing = await placeableThing(db, kind, text('thing'))
    const onwards = text('back') === 'list' ? lifeAreasPath() : placedThingPath(kind, thing.id)
    if (text('area') === unchosen) return c.redirect(onwards, 303)
    const area = current.areas.find(({ id }) => id === text('area')) ?? null
    if (!area && text('area') !== '') throw refused('notLatest')
    if (seenOf(belongingOf(lifeAreas, kind, thing.id)) !== text('seen')) throw refused('placedMeanwhile')
    await place(db, actor, thing, area, current.number)
    return c.redirect(onwards, 303)
  })

  .get('/partnership/life-areas/:area/details', async (c) => {
    requirePreparer(c.var.actor)
    const { area } = await areaFor(c)
    return answerPage(c, <AreaFormPage view={c.var.view} form={formOfSaved(saved(area))} area={area} />)
  })
  .post('/partnership/life-areas/:area', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const { area, division } = await areaFor(c)
    const page = (form: FormState) => answerPage(c, <AreaFormPage view={view} form={form} area={area} />, 422)
    const read = await readForm(c, areaForm(view.language, area, division.areas))
    if (!read.ok) return page(read.form)
    const clash = changedMeanwhile(view.language, read, saved(area))
    if (clash) return page(clash)
    await changeArea(db, actor, area, read.value)
    return c.redirect(lifeAreasPath(), 303)
  })

const saved = ({ name, description }: LifeArea) => ({ name, description })

/** "Not yours" and "not there" are the same. */
async function areaFor(c: Context<Env>): Promise<{ readonly area: LifeArea; readonly division: Division }> {
  const id = c.req.param('area')
  for (const division of await divisionsOf(c.var.db)) {
    const area = division.areas.find((each) => each.id === id)
    if (area) return { area, division }
  }
  throw new Refusal('not-found', '')
}
