import { type Context, Hono } from 'hono'
import { civilDateOf, formatDate } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { parseNumber, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { markOf } from '../platform/seen.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { acceptanceForm, answerForm, chosen, requestDayForm, requestForm } from './adoptionForms.ts'
import {
  acceptChanges,
  answersOf,
  type NewRequest,
  recordAnswer,
  requestAdoption,
  requestOf,
} from './adoptionStore.ts'
import { AnswerPage, RequestPage } from './answerFormViews.tsx'
import { mayAnswerFor, type PutRequest, type RecordedAnswer } from './answering.ts'
import { refuseWhenEnded } from './followUpRoutes.tsx'
import { AcceptancePage } from './formViews.tsx'
import { decisionFormWords } from './formWords.ts'
import type { Outcome } from './outcome.ts'
import { answerPlace, outcomePath } from './paths.ts'
import { outcomeFor } from './store.ts'

/** An outcome is put to the parties, they answer, and the others accept their changes. */
export const adoptionRoutes = new Hono<Env>()
  .get('/decisions/:outcome/request', async (c) => {
    const asked = await askedOf(c)
    return answerPage(c, await requestPage(c, asked, formOf(requestValues(c, asked))))
  })
  .post('/decisions/:outcome/request', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const asked = await askedOf(c)
    const read = await readAsked(c, asked)
    if (!read.ok) return answerPage(c, await requestPage(c, asked, read.form), 422)
    const { outcome, request } = asked
    const seen = markOf(request)
    if (request && read.seen !== seen) {
      const form = formOf({ ...read.typed, seen })
      return answerPage(c, await requestPage(c, asked, form, request), 422)
    }
    await requestAdoption(db, actor, outcome, read.request)
    return c.redirect(`${outcomePath(outcome.id)}#adoption`, 303)
  })

  .get('/decisions/:outcome/adoptions/new', async (c) => {
    const { db, actor } = c.var
    const { outcome, request } = await answerableFor(c)
    const answers = await answersOf(db, outcome.id)
    const corrected = answers.find(({ number }) => number === Number(c.req.query('corrects')))
    if (corrected && !mayAnswerFor(actor, corrected.partyId)) throw new Refusal('not-found', '')
    const seen = String(answers.length)
    const form = corrected
      ? { ...answerValues(corrected), corrects: String(corrected.number), seen }
      : { party: c.req.query('party') ?? '', seen }
    return answerPage(c, answerPageOf(c, outcome, request, formOf<string>(form)))
  })
  .post('/decisions/:outcome/adoptions', async (c) => {
    const { db, actor, view, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const today = civilDateOf(now)
    const { outcome, request } = await answerableFor(c)
    const read = await readForm(c, answerForm(view.language, { outcome, request, actor, today }))
    if (!read.ok) return answerPage(c, answerPageOf(c, outcome, request, read.form), 422)

    const { party: partyId, registeredAt, seen, corrects, ...answer } = read.value
    const answers = await answersOf(db, outcome.id)
    const theirs = answers.findLast((each) => each.number > seen && each.partyId === partyId)
    if (theirs) {
      const now = { seen: String(answers.length), corrects: corrects ? String(theirs.number) : '' }
      const form = formOf({ ...texts(read.value), ...now })
      return answerPage(c, answerPageOf(c, outcome, request, form, theirs), 422)
    }
    const recorded = { ...answer, partyId, corrects, registeredAt: registeredAt || null }
    await recordAnswer(db, actor, outcome, recorded, today)
    return c.redirect(answerPlace(outcome.id, partyId), 303)
  })

  .get('/decisions/:outcome/adoptions/:adoption/acceptance', async (c) => {
    const { outcome, answer } = await amendedFor(c)
    return answerPage(
      c,
      <AcceptancePage view={c.var.view} form={formOf({})} outcome={outcome} answer={answer} />,
    )
  })
  .post('/decisions/:outcome/adoptions/:adoption/acceptance', async (c) => {
    const { db, actor, view, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { outcome, answer } = await amendedFor(c)
    const read = await readForm(c, acceptanceForm(view.language, answer.decidedOn, civilDateOf(now)))
    const page = (form: FormState) =>
      answerPage(c, <AcceptancePage view={view} form={form} outcome={outcome} answer={answer} />, 422)
    if (!read.ok) return page(read.form)
    if (answer.acceptedOn) {
      const words = decisionFormWords(view.language).acceptance
      const acceptedOn = words.already(formatDate(view.language, answer.acceptedOn))
      return page({ values: texts(read.value), problems: { acceptedOn } })
    }
    await acceptChanges(db, actor, outcome, answer.number, read.value.acceptedOn)
    return c.redirect(answerPlace(outcome.id, answer.partyId), 303)
  })

type Asked = {
  readonly outcome: Outcome
  readonly request: PutRequest | null
  readonly answered: boolean
  readonly parties: Awaited<ReturnType<typeof partiesOn>>
}

async function askedOf(c: Context<Env>): Promise<Asked> {
  const { db, actor, now } = c.var
  requirePreparer(actor)
  const outcome = await outcomeFor(db, c.req.param('outcome') ?? '')
  await refuseWhenEnded(db, outcome)
  return {
    outcome,
    request: await requestOf(db, outcome.id),
    answered: (await answersOf(db, outcome.id)).length > 0,
    parties: await partiesOn(db, civilDateOf(now)),
  }
}

type AskedReading =
  | {
      readonly ok: true
      readonly request: NewRequest
      readonly seen: string
      readonly typed: Record<string, string>
    }
  | { readonly ok: false; readonly form: FormState }

/** The whole question, or its last day alone when somebody has answered it. */
async function readAsked(
  c: Context<Env>,
  { outcome, request, answered, parties }: Asked,
): Promise<AskedReading> {
  const { language } = c.var.view
  if (request && answered) {
    const read = await readForm(c, requestDayForm(language, request))
    if (!read.ok) return read
    const { seen, answerBy } = read.value
    const partyIds = request.parties.map(({ id }) => id)
    return { ok: true, request: { ...request, partyIds, answerBy }, seen, typed: texts(read.value) }
  }
  const read = await readForm(c, requestForm(language, outcome, parties))
  if (!read.ok) return read
  const { seen, askedOn, answerBy, needs, count } = read.value
  const partyIds = chosen(read.value, parties)
  const asked = { askedOn, answerBy, needs: needs === 'all' ? null : parseNumber(count), partyIds }
  return { ok: true, request: asked, seen, typed: texts(read.value) }
}

/** What was asked, or what is most often wanted: all who are parties that day, and all of them needed. */
function requestValues(c: Context<Env>, { request, parties }: Asked): Record<string, string> {
  const asked = (request?.parties ?? parties).map(({ id }) => [`party-${id}`, 'yes'])
  return {
    ...Object.fromEntries(asked),
    askedOn: request?.askedOn ?? civilDateOf(c.var.now),
    answerBy: request?.answerBy ?? '',
    needs: request && request.needs !== null ? 'some' : 'all',
    count: request?.needs ? String(request.needs) : '',
    seen: markOf(request),
  }
}

async function requestPage(
  c: Context<Env>,
  { outcome, request, answered, parties }: Asked,
  form: FormState,
  theirs?: PutRequest,
) {
  return (
    <RequestPage
      view={c.var.view}
      form={form}
      outcome={outcome}
      parties={parties}
      request={request}
      answered={answered}
      theirs={theirs ?? null}
    />
  )
}

async function answerableFor(c: Context<Env>): Promise<{ outcome: Outcome; request: PutRequest }> {
  const { db, actor } = c.var
  requirePreparer(actor)
  const outcome = await outcomeFor(db, c.req.param('outcome') ?? '')
  await refuseWhenEnded(db, outcome)
  const request = await requestOf(db, outcome.id)
  if (!request) throw new Refusal('conflict', (language) => decisionFormWords(language).answer.nobodyAsked)
  return { outcome, request }
}

function answerPageOf(
  c: Context<Env>,
  outcome: Outcome,
  request: PutRequest,
  form: FormState,
  theirs?: RecordedAnswer,
) {
  const parties = request.parties.filter(({ id }) => mayAnswerFor(c.var.actor, id))
  return <AnswerPage view={c.var.view} form={form} outcome={outcome} parties={parties} theirs={theirs} />
}

async function amendedFor(c: Context<Env>): Promise<{ outcome: Outcome; answer: RecordedAnswer }> {
  const { db, actor } = c.var
  requirePreparer(actor)
  const outcome = await outcomeFor(db, c.req.param('outcome') ?? '')
  await refuseWhenEnded(db, outcome)
  const number = Number(c.req.param('adoption'))
  const answer = (await answersOf(db, outcome.id)).find((each) => each.number === number)
  if (answer?.answer !== 'amended' || answer.correctedBy !== null) throw new Refusal('not-found', '')
  return { outcome, answer }
}

function answerValues(answer: RecordedAnswer): Record<string, string> {
  const { partyId, registeredAt, answer: kind, words, decidedOn, body, section, diaryNumber } = answer
  const told = { answer: kind, words, decidedOn, body, section, diaryNumber }
  return { ...told, party: partyId, registeredAt: registeredAt ?? '' }
}

/** A read form as what stood in its fields. */
function texts(value: object): Record<string, string> {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each ?? '')]))
}
