import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, mayPrepare, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { firstSlot } from '../portfolio/activity.ts'
import { readPortfolio } from '../portfolio/readingStore.ts'
import { answerProposal, undoAnswer } from '../proposals/answerStore.ts'
import { gatePath, proposalPath } from '../proposals/paths.ts'
import { promiseAnswers, promiseOf } from '../proposals/promiseStore.ts'
import { type Proposal, stateOf } from '../proposals/proposal.ts'
import { proposalFor, proposals } from '../proposals/readingStore.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { gateAnswerForm, promiseForm, scoreForm, scoresIn, textsOfScore } from './forms.ts'
import { GatePage } from './gateView.tsx'
import { intakePath } from './paths.ts'
import { comparable } from './scorecard.ts'
import { score, scorecardOf, scoresOf } from './store.ts'
import { IntakePage, PromisePage } from './views.tsx'
import { intakeWords } from './words.ts'

/** What comes between the rounds: judged alike, answered in time, and begun only where there is room. */
export const intakeRoutes = new Hono<Env>()
  .get('/intake', async (c) => {
    const { db, view, actor, now } = c.var
    const today = civilDateOf(now)
    const waiting = (await proposals(db)).filter((each) => ['open', 'asked'].includes(stateOf(each)))
    return answerPage(
      c,
      <IntakePage
        view={view}
        proposals={byDay(waiting)}
        promise={await promiseOf(db)}
        prepares={mayPrepare(actor)}
        today={today}
      />,
    )
  })
  .get('/intake/promise', async (c) => {
    requirePreparer(c.var.actor)
    const promise = await promiseOf(c.var.db)
    const form = formOfSaved({ weeks: promise ? String(promise.weeks) : '' })
    return answerPage(c, <PromisePage view={c.var.view} form={form} />)
  })
  .post('/intake/promise', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const promise = await promiseOf(db)
    const read = await readForm(c, promiseForm(view.language))
    const saved = { weeks: promise ? String(promise.weeks) : '' }
    const again = read.ok ? changedMeanwhile(view.language, read, saved) : read.form
    if (again || !read.ok) {
      return answerPage(c, <PromisePage view={view} form={again ?? formOfSaved(saved)} />, 422)
    }
    await promiseAnswers(db, actor, read.value.weeks)
    return c.redirect(intakePath(), 303)
  })
  .get('/proposals/:proposal/gate', async (c) => gatePage(c, await atGate(c), {}))
  .post('/proposals/:proposal/gate/score', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const proposal = await atGate(c)
    const { criteria } = await scorecardOf(db)
    const read = await readForm(c, scoreForm(view.language, criteria))
    if (!read.ok) return gatePage(c, proposal, { scoring: read.form })
    await score(db, actor, proposal, scoresIn(read.value, criteria), read.value.note)
    return c.redirect(gatePath(proposal.id), 303)
  })
  .post('/proposals/:proposal/gate/answers', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const proposal = await atGate(c)
    const today = civilDateOf(now)
    const read = await readForm(c, gateAnswerForm(view.language))
    if (!read.ok) return gatePage(c, proposal, { answering: read.form })
    const { latest, answer, reason, work, project } = read.value
    const number = String(proposal.answers[0]?.number ?? 0)
    if (latest !== number) {
      const [stands] = proposal.answers
      // The same form sent twice: what it says stands there already.
      if (stands?.answer === answer && stands.reason === reason)
        return c.redirect(proposalPath(proposal.id), 303)
      return gatePage(c, proposal, { answering: formOf({ ...read.typed, latest: number }), isNew: true })
    }
    const plain = { answer, reason, answeredOn: today, tenths: null, possibleOn: null }
    if (answer !== 'run' || work === null) {
      await answerProposal(db, actor, proposal, plain)
      return c.redirect(proposalPath(proposal.id), 303)
    }
    // Nothing new without a slot.
    const portfolio = await readPortfolio(db)
    const words = intakeWords(view.language)
    const isKnown = portfolio.capacities.length > 0
    const possibleOn = firstSlot(portfolio, { tenths: work, isProject: project === 'yes' }, today)
    if (possibleOn === null) {
      const problems = { work: isKnown ? words.slotNever : words.slotUnknown }
      return gatePage(c, proposal, { answering: { values: read.typed, problems } })
    }
    await answerProposal(db, actor, proposal, { ...plain, tenths: work, possibleOn })
    return c.redirect(proposalPath(proposal.id), 303)
  })
  .post('/proposals/:proposal/gate/answers/:number/removal', async (c) => {
    const { db, actor } = c.var
    const proposal = await atGate(c)
    await undoAnswer(db, actor, proposal, Number(c.req.param('number')))
    return c.redirect(gatePath(proposal.id), 303)
  })

async function atGate(c: Context<Env>): Promise<Proposal> {
  requirePreparer(c.var.actor)
  const proposal = await proposalFor(c.var.db, c.req.param('proposal') ?? '')
  if (!['withdrawn', 'merged', 'split'].includes(stateOf(proposal))) return proposal
  throw new Refusal('conflict', (language) => intakeWords(language).notOpen, {
    href: proposalPath(proposal.id),
    label: (language) => intakeWords(language).toProposal,
  })
}

type Forms = { readonly scoring?: FormState; readonly answering?: FormState; readonly isNew?: boolean }

async function gatePage(c: Context<Env>, proposal: Proposal, { scoring, answering, isNew = false }: Forms) {
  const { db, view, actor, now } = c.var
  const card = await scorecardOf(db)
  const scores = await scoresOf(db, proposal)
  const own = comparable(scores, card.criteria).find(({ personId }) => personId === actor.id) ?? null
  return answerPage(
    c,
    <GatePage
      view={view}
      proposal={proposal}
      card={card}
      scores={scores}
      own={own}
      scoring={scoring ?? formOf(textsOfScore(own, card.criteria))}
      answering={answering ?? formOf({ latest: String(proposal.answers[0]?.number ?? 0) })}
      isNew={isNew}
      today={civilDateOf(now)}
    />,
    scoring || answering ? 422 : 200,
  )
}

/** What is to be answered first comes first; then, without a promised day, what has waited longest. */
function byDay(all: readonly Proposal[]): readonly Proposal[] {
  const day = ({ answerBy }: Proposal) => answerBy ?? '9999'
  return all.toSorted((a, b) => day(a).localeCompare(day(b)) || a.number - b.number)
}
