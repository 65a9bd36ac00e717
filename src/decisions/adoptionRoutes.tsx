import { type Context, Hono } from 'hono'
import { civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { acceptanceForm } from './adoptionForms.ts'
import { acceptChanges, answersOf, recordAnswer } from './adoptionStore.ts'
import { AnswerPage } from './answerFormViews.tsx'
import { mayAnswerFor, type RecordedAnswer } from './answering.ts'
import { answerForm } from './answerSchema.ts'
import { type PageStatus, refuseEnded, typedIn } from './ended.ts'
import type { Ending } from './followUp.ts'
import { type Answerable, answerableOutcome, endingOf } from './followUpStore.ts'
import { AcceptancePage } from './formViews.tsx'
import { decisionFormWords } from './formWords.ts'
import type { Outcome } from './outcome.ts'
import { savedAnswerPath } from './paths.ts'
import { outcomeFor } from './store.ts'

/** The parties answer, and the others accept their changes. */
export const adoptionRoutes = new Hono<Env>()
  .get('/decisions/:outcome/adoptions/new', async (c) => {
    const { db, actor } = c.var
    const answerable = await answerableFor(c)
    refuseEnded(answerable)
    const answers = await answersOf(db, answerable.outcome.id)
    const corrected = answers.find(({ number }) => number === Number(c.req.query('corrects')))
    if (corrected && !mayAnswerFor(actor, corrected.partyId)) throw new Refusal('not-found', '')
    const seen = String(answers.length)
    const form = corrected
      ? { ...answerValues(corrected), corrects: String(corrected.number), seen }
      : { party: c.req.query('party') ?? '', seen }
    return answerFormPage(c, answerable, formOf<string>(form))
  })
  .post('/decisions/:outcome/adoptions', async (c) => {
    const { db, actor, view, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const today = civilDateOf(now)
    const answerable = await answerableFor(c)
    const { outcome, request, ended } = answerable
    const read = await readForm(c, answerForm(view.language, { outcome, request, actor, today }))
    if (ended) return answerFormPage(c, answerable, typedIn(read), 409)
    if (!read.ok) return answerFormPage(c, answerable, read.form, 422)

    const { party: partyId, registeredAt, seen, corrects, ...answer } = read.value
    const answers = await answersOf(db, outcome.id)
    const theirs = answers.findLast((each) => each.number > seen && each.partyId === partyId)
    if (theirs) {
      const base = answers.find(({ number }) => number === corrects)
      const form = besideTheirs(view.language, texts(read.value), theirs, base)
      const known = { seen: String(answers.length), corrects: corrects ? String(theirs.number) : '' }
      return answerFormPage(c, answerable, { ...form, values: { ...form.values, ...known } }, 422, theirs)
    }
    const recorded = { ...answer, partyId, corrects, registeredAt: registeredAt || null }
    await recordAnswer(db, actor, outcome, recorded, today)
    return c.redirect(savedAnswerPath(outcome.id, partyId), 303)
  })

  .get('/decisions/:outcome/adoptions/:adoption/acceptance', async (c) => {
    const amended = await amendedFor(c)
    refuseEnded(amended)
    return acceptancePage(c, amended, formOf({}))
  })
  .post('/decisions/:outcome/adoptions/:adoption/acceptance', async (c) => {
    const { db, actor, view, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const amended = await amendedFor(c)
    const { outcome, answer, ended } = amended
    const read = await readForm(c, acceptanceForm(view.language, answer.decidedOn, civilDateOf(now)))
    if (ended) return acceptancePage(c, amended, typedIn(read), 409)
    if (!read.ok) return acceptancePage(c, amended, read.form, 422)
    if (answer.acceptedOn) {
      const words = decisionFormWords(view.language).acceptance
      const acceptedOn = words.already(formatDate(view.language, answer.acceptedOn))
      return acceptancePage(c, amended, { values: texts(read.value), problems: { acceptedOn } }, 422)
    }
    await acceptChanges(db, actor, outcome, answer.number, read.value.acceptedOn)
    return c.redirect(savedAnswerPath(outcome.id, answer.partyId), 303)
  })

async function answerableFor(c: Context<Env>): Promise<Answerable> {
  const { db, actor } = c.var
  requirePreparer(actor)
  return answerableOutcome(db, c.req.param('outcome') ?? '')
}

async function answerFormPage(
  c: Context<Env>,
  { outcome, request, ended }: Answerable,
  form: FormState,
  status: PageStatus = 200,
  theirs?: RecordedAnswer,
) {
  const parties = request.parties.filter(({ id }) => mayAnswerFor(c.var.actor, id))
  const shown = { form, outcome, parties, theirs, ended }
  return answerPage(c, <AnswerPage view={c.var.view} {...shown} />, status)
}

/**
 * What was typed with what somebody else has entered beside it, field by field. A correction that leaves a field as it
 * stood takes theirs; a new answer was written from nothing, and keeps all that is its own.
 */
function besideTheirs(
  language: Language,
  typed: Record<string, string>,
  theirs: RecordedAnswer,
  base: RecordedAnswer | undefined,
): FormState {
  const { party: _, ...saved } = answerValues(theirs)
  const seen = base ? (formOfSaved(answerValues(base)).values.seen ?? '') : ''
  return changedMeanwhile(language, { value: typed, typed: { ...typed, seen } }, saved) ?? formOf(typed)
}

type Amended = { readonly outcome: Outcome; readonly answer: RecordedAnswer; readonly ended: Ending | null }

async function amendedFor(c: Context<Env>): Promise<Amended> {
  const { db, actor } = c.var
  requirePreparer(actor)
  const outcome = await outcomeFor(db, c.req.param('outcome') ?? '')
  const number = Number(c.req.param('adoption'))
  const answer = (await answersOf(db, outcome.id)).find((each) => each.number === number)
  if (answer?.answer !== 'amended' || answer.correctedBy !== null) throw new Refusal('not-found', '')
  return { outcome, answer, ended: await endingOf(db, outcome.id) }
}

async function acceptancePage(
  c: Context<Env>,
  { outcome, answer, ended }: Amended,
  form: FormState,
  status: PageStatus = 200,
) {
  const shown = { form, outcome, answer, ended }
  return answerPage(c, <AcceptancePage view={c.var.view} {...shown} />, status)
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
