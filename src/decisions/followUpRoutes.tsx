import { type Context, Hono } from 'hono'
import type { Db } from '../db/database.ts'
import { civilDateOf, formatDate } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import type { Party } from '../partnership/party.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved, type Saved } from '../platform/meanwhile.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { endingForm, evaluationForm, reportForm } from './adoptionForms.ts'
import { requestOf } from './adoptionStore.ts'
import { mayAnswerFor } from './answering.ts'
import { type PageStatus, refuseEnded, typedIn } from './ended.ts'
import type { Ending } from './followUp.ts'
import { EndingPage, EvaluationPage, ReportPage } from './followUpFormViews.tsx'
import { endingOf, endOutcome, recordEvaluation, recordReport } from './followUpStore.ts'
import { followUpWords } from './followUpWords.ts'
import { termsForm } from './forms.ts'
import { TermsPage } from './formViews.tsx'
import type { Outcome } from './outcome.ts'
import { endingPath, outcomePath } from './paths.ts'
import { changeTerms, outcomeFor, outcomes, termsOf } from './store.ts'
import { termsValues } from './terms.ts'

/** An outcome gets its days, is evaluated, reported back on, and ended. */
export const followUpRoutes = new Hono<Env>()
  .get('/decisions/:outcome/terms', async (c) => {
    const dated = await datedOf(c)
    refuseEnded(dated)
    return termsPage(c, dated, formOfSaved(savedTerms(dated)))
  })
  .post('/decisions/:outcome/terms', async (c) => {
    const { db, actor, view } = c.var
    await awaitTurn(db, actor.partnershipId)
    const dated = await datedOf(c)
    const { outcome, put, ended } = dated
    const read = await readForm(c, termsForm(view.language, outcome, put))
    if (ended) return termsPage(c, dated, typedIn(read), 409)
    if (!read.ok) return termsPage(c, dated, read.form, 422)
    const { validFrom, validUntil } = put ? outcome : read.value
    const terms = termsOf({ ...read.value, validFrom, validUntil })
    const value = termsValues(terms)
    const typed = { ...value, seen: read.value.seen }
    const changed = changedMeanwhile(view.language, { value, typed }, savedTerms(dated))
    if (changed) return termsPage(c, dated, changed, 422)
    await changeTerms(db, actor, outcome, terms)
    return c.redirect(outcomePath(outcome.id), 303)
  })

  .get('/decisions/:outcome/evaluations/new', async (c) => {
    const outcome = await outcomeOf(c)
    return answerPage(c, <EvaluationPage view={c.var.view} form={formOf({})} outcome={outcome} />)
  })
  .post('/decisions/:outcome/evaluations', async (c) => {
    const { db, actor, view, now } = c.var
    const outcome = await outcomeOf(c)
    const read = await readForm(c, evaluationForm(view.language, outcome, civilDateOf(now)))
    if (!read.ok) return answerPage(c, <EvaluationPage view={view} form={read.form} outcome={outcome} />, 422)
    await recordEvaluation(db, actor, outcome, read.value)
    const goesOn = read.value.conclusion !== 'end' || (await endingOf(db, outcome.id))
    return c.redirect(goesOn ? outcomePath(outcome.id) : endingPath(outcome.id), 303)
  })

  .get('/decisions/:outcome/reports/new', async (c) => {
    const reportable = await reportableOf(c)
    const asked = c.req.query('party') ?? c.var.actor.partyId
    const own = reportable.parties.some(({ id }) => id === asked) && isOwn(c, asked)
    return reportPage(c, reportable, formOf<string>({ party: own ? asked : '' }))
  })
  .post('/decisions/:outcome/reports', async (c) => {
    const { db, actor, view, now } = c.var
    const reportable = await reportableOf(c)
    const { outcome, parties } = reportable
    const read = await readForm(c, reportForm(view.language, outcome, parties, civilDateOf(now)))
    if (!read.ok) return reportPage(c, reportable, read.form, 422)
    const { party, ...report } = read.value
    await recordReport(db, actor, outcome, { ...report, partyId: party || null })
    return c.redirect(outcomePath(outcome.id), 303)
  })

  .get('/decisions/:outcome/ending', async (c) => {
    const outcome = await outcomeOf(c)
    refuseEnded({ outcome, ended: await endingOf(c.var.db, outcome.id) })
    const successors = await othersThan(c.var.db, outcome)
    return answerPage(
      c,
      <EndingPage view={c.var.view} form={formOf({})} outcome={outcome} successors={successors} />,
    )
  })
  .post('/decisions/:outcome/ending', async (c) => {
    const { db, actor, view } = c.var
    await awaitTurn(db, actor.partnershipId)
    const outcome = await outcomeOf(c)
    const successors = await othersThan(db, outcome)
    const page = (form: FormState) =>
      answerPage(c, <EndingPage view={view} form={form} outcome={outcome} successors={successors} />, 422)
    const read = await readForm(c, endingForm(view.language, outcome, successors))
    if (!read.ok) return page(read.form)
    const theirs = await endingOf(db, outcome.id)
    if (theirs) {
      const day = formatDate(view.language, theirs.endedOn)
      const words = followUpWords(view.language).ending
      const endedOn = words.already(theirs.recordedByName, day, theirs.reason)
      return page({ values: read.value, problems: { endedOn } })
    }
    const { successor, ...ending } = read.value
    await endOutcome(db, actor, outcome, { ...ending, successorId: successor || null })
    return c.redirect(outcomePath(outcome.id), 303)
  })

type Dated = { readonly outcome: Outcome; readonly put: boolean; readonly ended: Ending | null }

async function datedOf(c: Context<Env>): Promise<Dated> {
  const outcome = await outcomeOf(c)
  const put = (await requestOf(c.var.db, outcome.id)) !== null
  return { outcome, put, ended: await endingOf(c.var.db, outcome.id) }
}

async function termsPage(c: Context<Env>, dated: Dated, form: FormState, status: PageStatus = 200) {
  return answerPage(c, <TermsPage view={c.var.view} form={form} {...dated} />, status)
}

/** What the form of the days shows: their validity stands fast when the parties have been asked. */
function savedTerms({ outcome, put }: Dated): Saved {
  const { validFrom, validUntil, ...followUp } = termsValues(outcome)
  return put ? followUp : { validFrom, validUntil, ...followUp }
}

type Reportable = { readonly outcome: Outcome; readonly parties: readonly Pick<Party, 'id' | 'name'>[] }

/** An outcome, and the parties that the actor may report for: those asked, or all where nobody was. */
async function reportableOf(c: Context<Env>): Promise<Reportable> {
  const { db, actor, now } = c.var
  const outcome = await outcomeOf(c)
  const asked = (await requestOf(db, outcome.id))?.parties ?? (await partiesOn(db, civilDateOf(now)))
  return { outcome, parties: asked.filter(({ id }) => mayAnswerFor(actor, id)) }
}

/** Who follows a link to a party's report writes that; an official begins with their own, a coordinator with all. */
function isOwn(c: Context<Env>, partyId: string): boolean {
  return c.req.query('party') === partyId || c.var.actor.role !== 'coordinator'
}

function reportPage(c: Context<Env>, reportable: Reportable, form: FormState, status: PageStatus = 200) {
  return answerPage(c, <ReportPage view={c.var.view} form={form} {...reportable} />, status)
}

async function outcomeOf(c: Context<Env>): Promise<Outcome> {
  requirePreparer(c.var.actor)
  return outcomeFor(c.var.db, c.req.param('outcome') ?? '')
}

async function othersThan(db: Db, { id }: Outcome): Promise<readonly Outcome[]> {
  return (await outcomes(db)).filter((each) => each.id !== id)
}
