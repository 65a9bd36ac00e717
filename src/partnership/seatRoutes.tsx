import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { claimId, historyOf } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { endingForm, seatForm } from './forms.ts'
import { newSeatPath, partnershipPath, seatPath, seatsPath } from './paths.ts'
import { endingProblem, maySeat, type SeatInBody } from './seat.ts'
import {
  addSeat,
  contextOf,
  continueSeat,
  endSeat,
  type NewSeat,
  sameSeat,
  seatFor,
  seatRefusal,
} from './seatStore.ts'
import { EndingPage, SeatFormPage, SeatPage } from './seatViews.tsx'
import { bodies, partiesOn, personAt, personWith } from './store.ts'
import { endingProblemText, partnershipWords } from './words.ts'

export const seatRoutes = new Hono<Env>()
  .get(newSeatPath(), async (c) => {
    requirePreparer(c.var.actor)
    return answerPage(c, await seatFormPage(c.var, formOfNew(c, {})))
  })
  .post(seatsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const places = { parties: await partiesOn(db, civilDateOf(now)), bodies: await bodies(db) }
    const read = await readForm(c, seatForm(view.language, places))
    if (!read.ok) return answerPage(c, await seatFormPage(c.var, read.form), 422)
    const { name, email, party, body, role } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'seat', id: read.value.id })
    if (already) return c.redirect(partnershipPath(), 303)

    const seat = { bodyId: body, partyId: party, role, fromOn: civilDateOf(now) }
    const problems = await seatProblems(c.var, { name, email }, seat)
    if (Object.keys(problems).length > 0) {
      return answerPage(c, await seatFormPage(c.var, { values: read.typed, problems }), 422)
    }
    const personId = await personWith(db, actor, { name, email })
    await addSeat(db, actor, { ...seat, id, personId })
    return c.redirect(partnershipPath(), 303)
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
      throw seatRefusal('forbidden', seat.id, (language) => partnershipWords(language).seat.notYours)
    }
    await continueSeat(db, actor, seat.id)
    return c.redirect(seatPath(seat.id), 303)
  })

async function seatToEnd(c: Context<Env>, id: string): Promise<SeatInBody> {
  requirePreparer(c.var.actor)
  const seat = await seatFor(c.var.db, id)
  if (seat.toOn) throw seatRefusal('conflict', id, (language) => partnershipWords(language).seat.alreadyEnded)
  return seat
}

/** What is wrong with a new seat: whom the actor may not seat, somebody else's address, or a seat that is there. */
async function seatProblems(
  { db, view, actor }: Env['Variables'],
  { name, email }: { readonly name: string; readonly email: string },
  seat: Omit<NewSeat, 'personId'>,
): Promise<FormState['problems']> {
  const words = partnershipWords(view.language)
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

async function seatFormPage({ db, view, actor, now }: Env['Variables'], form: FormState) {
  return (
    <SeatFormPage
      view={view}
      actor={actor}
      form={form}
      parties={await partiesOn(db, civilDateOf(now))}
      bodies={await bodies(db)}
    />
  )
}
