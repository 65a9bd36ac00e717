import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { inhabitantsForm, proposedInhabitants, savedInhabitants } from './inhabitantForms.ts'
import { inhabitantsOf, removeInhabitants, takeBack, writeInhabitants } from './inhabitantStore.ts'
import { byYear, type Inhabitants } from './inhabitants.ts'
import { InhabitantsFormPage } from './inhabitantViews.tsx'
import type { Party, PartyInFull } from './party.ts'
import { partyPath } from './paths.ts'
import { writableParty } from './writableParty.ts'

export const inhabitantRoutes = new Hono<Env>()
  .get('/partnership/parties/:party/inhabitants/new', async (c) => {
    const party = await partyHere(c)
    return formPage(c, party, null, formOf(proposedInhabitants(civilDateOf(c.var.now))))
  })
  .post('/partnership/parties/:party/inhabitants', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const party = await partyHere(c)
    const all = await inhabitantsOf(db, party.id)
    const read = await readForm(
      c,
      inhabitantsForm(view.language, { year: null, all, today: civilDateOf(now) }),
    )
    if (!read.ok) return formPage(c, party, null, read.form, 422)
    await writeInhabitants(db, actor, party, { ...read.value, year: Number(read.value.year) })
    return c.redirect(sectionOf(party), 303)
  })
  .get('/partnership/parties/:party/inhabitants/:year/details', async (c) => {
    const party = await partyHere(c)
    const { latest } = await figureHere(c, party)
    return formPage(c, party, latest.year, formOfSaved(savedInhabitants(latest)))
  })
  .post('/partnership/parties/:party/inhabitants/:year', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const party = await partyHere(c)
    const { latest, all } = await figureHere(c, party)
    const { year } = latest
    const read = await readForm(c, inhabitantsForm(view.language, { year, all, today: civilDateOf(now) }))
    if (!read.ok) return formPage(c, party, year, read.form, 422)
    const clash = changedMeanwhile(view.language, read, savedInhabitants(latest))
    if (clash) return formPage(c, party, year, clash, 422)
    await writeInhabitants(db, actor, party, { ...read.value, year })
    return c.redirect(sectionOf(party), 303)
  })
  .post('/partnership/parties/:party/inhabitants/:year/removal', async (c) => {
    const party = await partyHere(c)
    await removeInhabitants(c.var.db, c.var.actor, party, Number(c.req.param('year')), await versionSeen(c))
    return c.redirect(sectionOf(party), 303)
  })
  .post('/partnership/parties/:party/inhabitants/:year/withdrawal', async (c) => {
    const party = await partyHere(c)
    await takeBack(c.var.db, c.var.actor, party, Number(c.req.param('year')), await versionSeen(c))
    return c.redirect(sectionOf(party), 303)
  })

const sectionOf = (party: Party) => `${partyPath(party.id)}#inhabitants`

const partyHere = (c: Context<Env>): Promise<PartyInFull> => writableParty(c.var, c.req.param('party') ?? '')

/** The figure of a year, with all that the form must know of the others. */
async function figureHere(c: Context<Env>, party: Party) {
  const all = await inhabitantsOf(c.var.db, party.id)
  const found = byYear(all).find(({ latest }) => String(latest.year) === c.req.param('year'))
  if (!found || found.latest.inhabitants === null) throw new Refusal('not-found', '')
  return { latest: found.latest, all } satisfies { latest: Inhabitants; all: readonly Inhabitants[] }
}

async function versionSeen(c: Context<Env>): Promise<number> {
  return Number((await c.req.parseBody()).version) || 0
}

async function formPage(
  c: Context<Env>,
  party: Party,
  year: number | null,
  form: FormState,
  status: 200 | 422 = 200,
) {
  return answerPage(
    c,
    <InhabitantsFormPage view={c.var.view} form={form} party={party} year={year} />,
    status,
  )
}
