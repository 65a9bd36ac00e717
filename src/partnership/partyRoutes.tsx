import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId, historyOf } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { inhabitantRoutes } from './inhabitantRoutes.tsx'
import { inhabitantsOf } from './inhabitantStore.ts'
import {
  joiningProblem,
  leavingProblem,
  type Party,
  type PartyInFull,
  type PartyProblem,
  partyProblems,
} from './party.ts'
import {
  decisionIn,
  identityOf,
  kindAsked,
  leavingForm,
  newPartyForm,
  partyForm,
  savedParty,
} from './partyForms.ts'
import { LeavingPage, NewPartyPage, PartyFormPage } from './partyFormViews.tsx'
import {
  addParty,
  changeParty,
  contextOfParty,
  leave,
  partiesInFull,
  partyFor,
  partyRefusal,
  stay,
  stayingProblem,
  withdrawJoining,
} from './partyStore.ts'
import { PartyPage } from './partyView.tsx'
import { leavingProblemText, partyProblemText, partyWords } from './partyWords.ts'
import { newPartyPath, partiesPath, partnershipPath, partyPath } from './paths.ts'
import { readBodies } from './readingStore.ts'
import { seatsOn } from './seatStore.ts'
import { writableParty } from './writableParty.ts'

export const partyRoutes = new Hono<Env>()
  .get(newPartyPath(), async (c) => {
    requireCoordinator(c)
    return newPage(c, kindAsked(c.req.query('kind')), formOfNew(c, { joinedOn: civilDateOf(c.var.now) }))
  })
  .post(partiesPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requireCoordinator(c)
    await awaitTurn(db, actor.partnershipId)
    const kind = kindAsked(String((await c.req.parseBody()).kind ?? ''))
    const read = await readForm(c, newPartyForm(view.language, kind, civilDateOf(now)))
    if (!read.ok) return newPage(c, kind, read.form, 422)
    const { id, already } = await claimId(db, actor, { kind: 'party', id: read.value.id })
    if (already) return c.redirect(partyPath(id), 303)

    const { joinedOn, organisationNumber, body, decidedOn, diaryNumber } = read.value
    const told = {
      ...identityOf(kind, read.value),
      joinedOn,
      organisationNumber: organisationNumber || null,
    }
    const problems = problemsOf(c, partyProblems(told, await partiesInFull(db)), kind)
    if (Object.keys(problems).length > 0) return newPage(c, kind, { values: read.typed, problems }, 422)
    await addParty(db, actor, { id, kind, ...told, joining: { body, decidedOn, diaryNumber } })
    return c.redirect(partyPath(id), 303)
  })

  .get('/partnership/parties/:party', async (c) => {
    const { db, view, actor, now } = c.var
    const party = await partyFor(db, c.req.param('party'))
    const reading = {
      party,
      bodies: await readBodies(db, now),
      inhabitants: await inhabitantsOf(db, party.id),
      staying: await stayingProblem(db, party),
      history: await historyOf(db, { kind: 'party', id: party.id }),
    }
    return answerPage(c, <PartyPage view={view} actor={actor} reading={reading} />)
  })
  .get('/partnership/parties/:party/details', async (c) => {
    const party = await writableParty(c.var, c.req.param('party'))
    return detailsPage(c, party, formOfSaved(savedParty(party)))
  })
  .post('/partnership/parties/:party', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const party = await writableParty(c.var, c.req.param('party'))
    const read = await readForm(c, partyForm(view.language, party, civilDateOf(now)))
    if (!read.ok) return detailsPage(c, party, read.form, 422)
    const clash = changedMeanwhile(view.language, read, savedParty(party))
    if (clash) return detailsPage(c, party, clash, 422)
    const { name, joinedOn } = read.value
    const organisationNumber = read.value.organisationNumber || null
    const joining = decisionIn(read.value)
    const code = party.kind === 'other' && organisationNumber ? organisationNumber : party.code
    const others = (await partiesInFull(db)).filter(({ id }) => id !== party.id)
    const found = [
      ...partyProblems({ code, name, organisationNumber, joinedOn }, others),
      joiningProblem(party, await contextOfParty(db, party.id), joinedOn),
    ].filter((each) => each !== null)
    const problems = problemsOf(c, found, party.kind)
    if (Object.keys(problems).length > 0) return detailsPage(c, party, { values: read.typed, problems }, 422)
    await changeParty(db, actor, party, { name, joinedOn, organisationNumber, joining })
    return c.redirect(partyPath(party.id), 303)
  })
  .post('/partnership/parties/:party/joining/withdrawal', async (c) => {
    const { db, actor } = c.var
    requireCoordinator(c)
    await withdrawJoining(db, actor, c.req.param('party'))
    return c.redirect(partnershipPath(), 303)
  })

  .get('/partnership/parties/:party/leaving', async (c) => {
    const party = await partyToLeave(c, c.req.param('party'))
    return leavingPage(c, party, formOf({ lastDay: civilDateOf(c.var.now) }))
  })
  .post('/partnership/parties/:party/leaving', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const party = await partyToLeave(c, c.req.param('party'))
    const read = await readForm(c, leavingForm(view.language, civilDateOf(now)))
    if (!read.ok) return leavingPage(c, party, read.form, 422)
    const { lastDay, reason } = read.value
    const problem = leavingProblem(party, await contextOfParty(db, party.id), lastDay)
    if (problem) {
      const problems = { lastDay: leavingProblemText(view.language, problem) }
      return leavingPage(c, party, { values: read.typed, problems }, 422)
    }
    const decision = decisionIn(read.value) ?? { body: '', decidedOn: null, diaryNumber: '' }
    await leave(db, actor, party.id, { lastDay, reason, ...decision })
    return c.redirect(partyPath(party.id), 303)
  })
  .post('/partnership/parties/:party/leaving/withdrawal', async (c) => {
    const { db, actor } = c.var
    const party = await writableParty(c.var, c.req.param('party'), { alsoLeft: true })
    await stay(db, actor, party.id)
    return c.redirect(partyPath(party.id), 303)
  })

  .route('/', inhabitantRoutes)

function requireCoordinator(c: Context<Env>): void {
  requirePreparer(c.var.actor)
  if (c.var.actor.role === 'coordinator') return
  throw new Refusal('forbidden', (language) => partyWords(language).onlyCoordinators)
}

async function partyToLeave(c: Context<Env>, id: string): Promise<PartyInFull> {
  const party = await writableParty(c.var, id)
  if (!party.leftOn) return party
  throw partyRefusal('conflict', party.id, (language) => partyWords(language).alreadyLeaving)
}

/**
 * A sentence at the field that has it: a principal that is chosen has no field for its name, and another none for its
 * code, which is its organisation number.
 */
function problemsOf(
  c: Context<Env>,
  found: readonly PartyProblem[],
  kind: Party['kind'],
): FormState['problems'] {
  const isChosen = kind !== 'other' && c.req.path === partiesPath()
  const placed = (problem: PartyProblem): PartyProblem => {
    if (problem.field === 'code' && kind === 'other') return { ...problem, field: 'organisationNumber' }
    if (problem.field === 'name' && isChosen) return { ...problem, field: 'code' }
    return problem
  }
  return Object.fromEntries(
    found
      .map(placed)
      .toReversed()
      .map((problem) => [problem.field, partyProblemText(c.var.view.language, problem)]),
  )
}

async function newPage(c: Context<Env>, kind: Party['kind'], form: FormState, status: 200 | 422 = 200) {
  const { db, view, actor } = c.var
  const parties = await partiesInFull(db)
  const page = <NewPartyPage view={view} actor={actor} form={form} kind={kind} parties={parties} />
  return answerPage(c, page, status)
}

async function detailsPage(c: Context<Env>, party: Party, form: FormState, status: 200 | 422 = 200) {
  return answerPage(c, <PartyFormPage view={c.var.view} form={form} party={party} />, status)
}

async function leavingPage(c: Context<Env>, party: Party, form: FormState, status: 200 | 422 = 200) {
  const { db, view, actor, now } = c.var
  const seats = (await seatsOn(db, civilDateOf(now))).filter(({ partyId }) => partyId === party.id)
  const page = <LeavingPage view={view} actor={actor} form={form} party={party} seats={seats} />
  return answerPage(c, page, status)
}
