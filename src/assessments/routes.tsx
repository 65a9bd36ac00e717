import { type Context, Hono } from 'hono'
import { civilDateOf, daysAfter } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { bodiesOn, partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type Answering, answeringAs, hasVoted, ownAnswer, saveAnswer } from './answerStore.ts'
import { closeRound, closingNow, commentsOf, reopenRound } from './closingStore.ts'
import {
  answerForm,
  chosenUnits,
  type OpeningContext,
  openingForm,
  saidIn,
  unitField,
  valuesOf,
} from './forms.ts'
import { AnswerPage, ClosingPage, mayOpen, OpeningPage } from './formViews.tsx'
import { assessmentPath, assessmentsPath, newAssessmentPath } from './paths.ts'
import { type ClosedRound, resultsOf } from './results.ts'
import type { Round } from './round.ts'
import { RoundPage, type RoundReading } from './roundView.tsx'
import { marksOf, openRound, refusal, roundFor, rounds, seatsByUnit, turnoutOf } from './store.ts'
import { AssessmentsPage, type AssessmentsReading, type Standing } from './views.tsx'
import { assessmentWords } from './words.ts'

/** Three weeks to answer: proposed, not required. */
const daysToAnswer = 21

export const assessmentRoutes = new Hono<Env>()
  .get(assessmentsPath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const reading = await readOnce(['assessments'], async (): Promise<AssessmentsReading> => {
      const today = civilDateOf(now)
      const closed: ClosedRound[] = []
      let open: AssessmentsReading['open'] = null
      for (const round of await rounds(db)) {
        if (round.closedOn === null) open = { round, ...(await turnoutOf(db, round, today)) }
        else closed.push({ round, results: resultsOf(round, await marksOf(db, round.id)) })
      }
      return { today, closed, open }
    })
    const standing = reading.open ? await standingOf(c, reading.open.round) : 'not-asked'
    return answerPage(c, <AssessmentsPage view={view} actor={actor} reading={reading} standing={standing} />)
  })
  .get(newAssessmentPath(), async (c) => {
    requireCoordinator(c)
    const context = await openingContext(c)
    const { today, choices } = context
    const chosen = choices.bodies.filter(({ people }) => people > 0)
    const form = formOfNew(c, {
      name: today.slice(0, 4),
      division: 'bodies',
      lastDay: daysAfter(today, daysToAnswer),
      ...Object.fromEntries(chosen.map(({ id }) => [unitField('bodies', id), 'yes'])),
    })
    return answerPage(c, <OpeningPage view={c.var.view} form={form} context={context} />)
  })
  .post(assessmentsPath(), async (c) => {
    const { db, view, actor } = c.var
    requireCoordinator(c)
    await awaitTurn(db, actor.partnershipId)
    const context = await openingContext(c)
    const read = await readForm(c, openingForm(view.language, context))
    if (!read.ok) {
      return answerPage(c, <OpeningPage view={view} form={read.form} context={context} />, 422)
    }
    const claimed = await claimId(db, actor, { kind: 'assessment', id: read.value.id })
    if (claimed.already) return c.redirect(assessmentPath(claimed.id), 303)
    const { name, division, lastDay } = read.value
    const id = await openRound(db, actor, {
      id: claimed.id,
      name,
      division,
      lastDay,
      openedOn: context.today,
      unitIds: chosenUnits(read.value, division, context.choices[division]).map((unit) => unit.id),
    })
    return c.redirect(assessmentPath(id), 303)
  })

  .get('/assessments/:round', async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const round = await roundFor(db, c.req.param('round'))
    const reading = await readOnce(['assessment', round.id], async (): Promise<RoundReading> => {
      const turnout = await turnoutOf(db, round, civilDateOf(now))
      const latest = (await rounds(db)).at(-1)?.id === round.id
      if (round.closedOn === null) return { round, ...turnout, latest, results: [], comments: [] }
      const results = resultsOf(round, await marksOf(db, round.id))
      return { round, ...turnout, latest, results, comments: await commentsOf(db, round.id) }
    })
    const standing = await standingOf(c, round)
    const saved = c.req.query('saved') === '1' && standing === 'answered'
    return answerPage(
      c,
      <RoundPage view={view} actor={actor} reading={reading} standing={standing} saved={saved} />,
    )
  })

  .get('/assessments/:round/answer', async (c) => {
    const { db, actor } = c.var
    const { round, as } = await answerable(c)
    const own = await ownAnswer(db, round.id, actor.id)
    return answering(c, round, as, formOf<string>(own ? valuesOf(own) : {}))
  })
  .post('/assessments/:round/answer', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { round, as } = await answerable(c)
    const read = await readForm(c, answerForm(view.language, round))
    if (!read.ok) return answering(c, round, as, read.form, 422)
    await saveAnswer(db, actor, round, as, saidIn(round, read.value as Record<string, string>))
    return c.redirect(`${assessmentPath(round.id)}?saved=1`, 303)
  })

  .get('/assessments/:round/closure', async (c) => {
    const { db, view, now } = c.var
    requireCoordinator(c)
    const round = await roundFor(db, c.req.param('round'))
    if (round.closedOn !== null) throw refusal(round.id, (words) => words.refusals.closedAlready)
    const turnout = await turnoutOf(db, round, civilDateOf(now))
    const reading = { round, ...turnout, ...(await closingNow(db, round.id)) }
    return answerPage(c, <ClosingPage view={view} reading={reading} />)
  })
  .post('/assessments/:round/closure', async (c) => {
    const { db, actor, now } = c.var
    requireCoordinator(c)
    await awaitTurn(db, actor.partnershipId)
    const round = await roundFor(db, c.req.param('round'))
    await closeRound(db, actor, round, civilDateOf(now))
    return c.redirect(assessmentPath(round.id), 303)
  })
  .post('/assessments/:round/closure/withdrawal', async (c) => {
    const { db, actor } = c.var
    requireCoordinator(c)
    await awaitTurn(db, actor.partnershipId)
    const round = await roundFor(db, c.req.param('round'))
    await reopenRound(db, actor, round)
    return c.redirect(assessmentPath(round.id), 303)
  })

function requireCoordinator({ var: { actor } }: Context<Env>): void {
  if (!mayOpen(actor))
    throw new Refusal('forbidden', (language) => assessmentWords(language).refusals.coordinator)
}

async function standingOf(c: Context<Env>, round: Round): Promise<Standing> {
  const { db, actor } = c.var
  if (await hasVoted(db, round.id, actor.id)) return 'voted'
  if (!(await answeringAs(db, round, actor.seatId))) return 'not-asked'
  return (await ownAnswer(db, round.id, actor.id)) ? 'answered' : 'asked'
}

/** The round and for whom the actor answers it; refused where they cannot. */
async function answerable(c: Context<Env>): Promise<{ readonly round: Round; readonly as: Answering }> {
  const { db, actor } = c.var
  const round = await roundFor(db, c.req.param('round') ?? '')
  if (round.closedOn !== null) throw refusal(round.id, (words) => words.refusals.closed)
  if (await hasVoted(db, round.id, actor.id)) throw refusal(round.id, (words) => words.refusals.voted)
  const as = await answeringAs(db, round, actor.seatId)
  if (!as) throw refusal(round.id, (words) => words.refusals.notAsked)
  return { round, as }
}

function answering(
  c: Context<Env>,
  round: Round,
  { unit }: Answering,
  form: FormState,
  status: 200 | 422 = 200,
) {
  return answerPage(c, <AnswerPage view={c.var.view} form={form} round={round} unit={unit} />, status)
}

async function openingContext(c: Context<Env>): Promise<OpeningContext> {
  const { db, now } = c.var
  const today = civilDateOf(now)
  const people = await seatsByUnit(db, today)
  const counted = ({ id, name }: { id: string; name: string }) => ({
    id,
    name,
    people: people.get(id)?.size ?? 0,
  })
  return {
    today,
    choices: {
      bodies: (await bodiesOn(db, today)).map(counted),
      parties: (await partiesOn(db, today)).map(counted),
    },
    rounds: await rounds(db),
  }
}
