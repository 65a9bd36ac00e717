import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn, claimId, historyOf } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import type { Body } from './body.ts'
import { endingForm, seatForm, seatTitleForm } from './forms.ts'
import type { Party } from './party.ts'
import { bodyPath, newSeatPath, seatPath, seatsPath } from './paths.ts'
import { endingProblem, maySeat, periodProblems, type SeatInBody } from './seat.ts'
import { SeatFormPage, SeatTitlePage } from './seatFormViews.tsx'
import {
  addSeat,
  changeSeatTitle,
  contextOf,
  continueSeat,
  endSeat,
  lastClosedDay,
  type NewSeat,
  sameSeat,
  seatFor,
  seatRefusal,
} from './seatStore.ts'
import { EndingPage, SeatPage } from './seatViews.tsx'
import { endingProblemText, periodProblemText, seatWords } from './seatWords.ts'
import { bodiesOn, partiesOn, personAt, personWith } from './store.ts'

export const seatRoutes = new Hono<Env>()
  .get(newSeatPath(), async (c) => {
    requirePreparer(c.var.actor)
    const form = formOfNew(c, { body: c.req.query('body') ?? '', fromOn: civilDateOf(c.var.now) })
    return answerPage(c, await seatFormPage(c.var, form))
  })
  .post(seatsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const today = civilDateOf(now)
    const places = { parties: await partiesOn(db, today), bodies: await bodiesOn(db, today) }
    const read = await readForm(c, seatForm(view.language, places))
    if (!read.ok) return answerPage(c, await seatFormPage(c.var, read.form), 422)
    const { name, email, party, body, role, title } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'seat', id: read.value.id })
    if (already) return c.redirect(bodyPath(body), 303)

    const period = { fromOn: read.value.fromOn || today, toOn: read.value.toOn || null }
    const seat = { bodyId: body, partyId: party, role, title, ...period }
    const problems = {
      ...(await periodProblemsOf(c.var, places, seat)),
      ...(await seatProblems(c.var, { name, email }, seat)),
    }
    if (Object.keys(problems).length > 0) {
      return answerPage(c, await seatFormPage(c.var, { values: read.typed, problems }), 422)
    }
    const personId = await personWith(db, actor, { name, email })
    await addSeat(db, actor, { ...seat, id, personId })
    return c.redirect(bodyPath(body), 303)
  })

  .get('/partnership/seats/:seat', async (c) => {
    const { db, view, actor, now } = c.var
    const seat = await seatFor(db, c.req.param('seat'))
    return answerPage(
      c,
      <SeatPage
        view={view}
        actor={actor}
        seat={seat}
        context={await contextOf(db, seat)}
        history={await historyOf(db, { kind: 'seat', id: seat.id })}
        today={civilDateOf(now)}
      />,
    )
  })
  .get('/partnership/seats/:seat/details', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const seat = await seatFor(db, c.req.param('seat'))
    const form = formOfSaved({ title: seat.title })
    return answerPage(c, <SeatTitlePage view={view} form={form} seat={seat} />)
  })
  .post('/partnership/seats/:seat', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const seat = await seatFor(db, c.req.param('seat'))
    const page = (form: FormState) =>
      answerPage(c, <SeatTitlePage view={view} form={form} seat={seat} />, 422)
    const read = await readForm(c, seatTitleForm(view.language))
    if (!read.ok) return page(read.form)
    const clash = changedMeanwhile(view.language, read, { title: seat.title })
    if (clash) return page(clash)
    await changeSeatTitle(db, actor, seat, read.value.title)
    return c.redirect(bodyPath(seat.bodyId), 303)
  })
  .get('/partnership/seats/:seat/ending', async (c) => {
    const { view, actor, now } = c.var
    const seat = await seatToEnd(c, c.req.param('seat'))
    const form = formOf({ lastDay: civilDateOf(now) })
    return answerPage(c, <EndingPage view={view} actor={actor} seat={seat} form={form} />)
  })
  .post('/partnership/seats/:seat/ending', async (c) => {
    const { db, view, actor } = c.var
    const seat = await seatToEnd(c, c.req.param('seat'))
    const page = (form: FormState) =>
      answerPage(c, <EndingPage view={view} actor={actor} seat={seat} form={form} />, 422)
    const read = await readForm(c, endingForm(view.language))
    if (!read.ok) return page(read.form)
    const { lastDay } = read.value
    const problem = endingProblem(seat, await contextOf(db, seat), lastDay)
    if (problem) {
      return page({ values: { lastDay }, problems: { lastDay: endingProblemText(view.language, problem) } })
    }
    await endSeat(db, actor, seat.id, lastDay)
    return c.redirect(seatPath(seat.id), 303)
  })
  .post('/partnership/seats/:seat/ending/withdrawal', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const seat = await seatFor(db, c.req.param('seat'))
    if (!maySeat(actor, seat)) {
      throw seatRefusal('forbidden', seat.id, (language) => seatWords(language).seat.notYours)
    }
    await continueSeat(db, actor, seat.id)
    return c.redirect(seatPath(seat.id), 303)
  })

async function seatToEnd(c: Context<Env>, id: string): Promise<SeatInBody> {
  requirePreparer(c.var.actor)
  const seat = await seatFor(c.var.db, id)
  if (seat.toOn) throw seatRefusal('conflict', id, (language) => seatWords(language).seat.alreadyEnded)
  return seat
}

/** What is wrong with a new seat: whom the actor may not seat, somebody else's address, or a seat that is there. */
async function seatProblems(
  { db, view, actor }: Env['Variables'],
  { name, email }: { readonly name: string; readonly email: string },
  seat: Omit<NewSeat, 'personId'>,
): Promise<FormState['problems']> {
  const words = seatWords(view.language)
  const known = await personAt(db, email)
  if (known && plain(known.name) !== plain(name)) return { email: words.addressTaken(known.name) }

  const ownParty = maySeat(actor, { ...seat, role: 'leader' })
  if (!ownParty) return { party: words.onlyOwnParty(actor.partyName) }
  if (!maySeat(actor, seat)) return { role: words.onlyCoordinators }

  const same = known && (await sameSeat(db, { ...seat, personId: known.id }))
  if (!same) return {}
  return {
    body: words.alreadySeated(same.personName, words.seat.roles[same.role], same.partyName, same.bodyName),
  }
}

/** However it is spaced and capitalised. */
function plain(name: string): string {
  return name.replaceAll(/\s+/g, ' ').toLowerCase()
}

/** What is wrong with its days, by field. */
async function periodProblemsOf(
  { db, view, now }: Env['Variables'],
  places: { readonly parties: readonly Party[]; readonly bodies: readonly Body[] },
  seat: Omit<NewSeat, 'personId'>,
): Promise<FormState['problems']> {
  const problems = periodProblems(
    { fromOn: seat.fromOn, toOn: seat.toOn ?? null },
    {
      body: places.bodies.find(({ id }) => id === seat.bodyId)!,
      party: places.parties.find(({ id }) => id === seat.partyId)!,
      countedOn: await lastClosedDay(db, seat.bodyId),
      today: civilDateOf(now),
    },
  )
  // The first that is wrong with a field is told.
  return Object.fromEntries(
    problems.toReversed().map((problem) => [problem.field, periodProblemText(view.language, problem)]),
  )
}

async function seatFormPage({ db, view, actor, now }: Env['Variables'], form: FormState) {
  const today = civilDateOf(now)
  return (
    <SeatFormPage
      view={view}
      actor={actor}
      form={form}
      parties={await partiesOn(db, today)}
      bodies={await bodiesOn(db, today)}
    />
  )
}
