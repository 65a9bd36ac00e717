import { type Context, Hono } from 'hono'
import { ledTo } from '../findings/chainStore.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Env, mayPrepare } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { formOf } from '../ui/form.ts'
import { type Choices, choicesOn, reviewOf } from './choiceStore.ts'
import { proposalsAsCsv } from './csv.ts'
import {
  emptyTexts,
  type FormContext,
  originField,
  proposalForm,
  proposalTextIn,
  proposalWithdrawalForm,
  readProposalFilter,
  textsOfProposal,
} from './forms.ts'
import { ProposalFormPage, ProposalWithdrawalPage } from './formViews.tsx'
import { listed } from './listing.ts'
import { mergeRoutes } from './mergeRoutes.tsx'
import { newProposalPath, proposalPath, proposalsFilePath, proposalsPath } from './paths.ts'
import { isStanding, mayChange, type Proposal } from './proposal.ts'
import { ProposalPage } from './proposalView.tsx'
import { proposalFor, proposals, versionsOf } from './readingStore.ts'
import { changeProposal, handIn, undoWithdrawal, withdrawProposal } from './store.ts'
import { ProposalsPage } from './views.tsx'
import { proposalWords } from './words.ts'

export const proposalRoutes = new Hono<Env>()
  .get(proposalsPath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const today = civilDateOf(now)
    const all = await readOnce(['proposals'], () => proposals(db))
    const choices = await choicesOn(db, today)
    const filter = readProposalFilter(c.req.query())
    return answerPage(c, <ProposalsPage {...{ view, actor, proposals: all, choices, filter, today }} />)
  })
  .get(proposalsFilePath(), async (c) => {
    const { db, view, now } = c.var
    const today = civilDateOf(now)
    const shown = listed(await proposals(db), readProposalFilter(c.req.query()))
    const content = proposalsAsCsv(view.language, shown, await choicesOn(db, today))
    const name = `${proposalWords(view.language).fileName}-${today}.csv`
    return answerFile(c, Buffer.from(content), 'text/csv; charset=utf-8', name)
  })

  // Everybody who signs in may hand one in.
  .get(newProposalPath(), async (c) => {
    const { view } = c.var
    const { review, recommendation = '' } = c.req.query()
    const context = await contextOf(c, review ?? null)
    const reviewId = context.review?.id ?? ''
    const form = formOfNew(c, { ...emptyTexts(context), reviewId, [originField(recommendation)]: 'yes' })
    return answerPage(c, <ProposalFormPage view={view} form={form} context={context} proposal={null} />)
  })
  .post(proposalsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    const context = await contextOf(c, await reviewIdIn(c))
    const read = await readForm(c, proposalForm(view.language, context))
    if (!read.ok) {
      return answerPage(
        c,
        <ProposalFormPage view={view} form={read.form} context={context} proposal={null} />,
        422,
      )
    }
    const { id, already } = await claimId(db, actor, { kind: 'proposal', id: read.value.id })
    if (!already)
      await handIn(db, actor, proposalTextIn(read.value, context, null), { id, on: civilDateOf(now) })
    return c.redirect(proposalPath(id), 303)
  })
  .route('/', mergeRoutes)

  .get('/proposals/:proposal', async (c) => {
    const { db, view, actor, now } = c.var
    const today = civilDateOf(now)
    const proposal = await proposalFor(db, c.req.param('proposal'))
    const kin = new Set([proposal.mergedInto?.id, ...(proposal.merge?.parts ?? [])])
    return answerPage(
      c,
      <ProposalPage
        view={view}
        actor={actor}
        proposal={proposal}
        choices={await choicesOn(db, today)}
        versions={await versionsOf(db, proposal)}
        relatives={
          kin.size > 1 || proposal.mergedInto ? (await proposals(db)).filter(({ id }) => kin.has(id)) : []
        }
        linked={await ledTo(db, { kind: 'proposal', id: proposal.id })}
        today={today}
      />,
    )
  })
  .get('/proposals/:proposal/details', async (c) => {
    const { view } = c.var
    const proposal = await changeable(c)
    const context = await contextFor(c, proposal)
    const form = formOfSaved(textsOfProposal(proposal, context))
    return answerPage(c, <ProposalFormPage {...{ view, form, context, proposal }} />)
  })
  .post('/proposals/:proposal/details', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const proposal = await changeable(c)
    const context = await contextFor(c, proposal)
    const read = await readForm(c, proposalForm(view.language, context))
    if (!read.ok) {
      return answerPage(c, <ProposalFormPage {...{ view, form: read.form, context, proposal }} />, 422)
    }
    const saved = textsOfProposal(proposal, context)
    const text = proposalTextIn(read.value, context, proposal)
    // As they would be shown: a sum may be typed in several ways.
    const value = textsOfProposal(text, context)
    const clash = changedMeanwhile(view.language, { value, typed: read.typed }, saved)
    if (clash)
      return answerPage(c, <ProposalFormPage {...{ view, form: clash, context, proposal }} meanwhile />, 422)
    // The same form sent twice, or nothing changed: nothing is recorded.
    if (Object.entries(saved).some(([name, said]) => value[name] !== said))
      await changeProposal(db, actor, proposal, text, civilDateOf(now))
    return c.redirect(proposalPath(proposal.id), 303)
  })
  .get('/proposals/:proposal/withdrawal/new', async (c) => {
    const proposal = await changeable(c)
    return answerPage(c, <ProposalWithdrawalPage view={c.var.view} form={formOf({})} proposal={proposal} />)
  })
  .post('/proposals/:proposal/withdrawal', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const found = await proposalFor(db, c.req.param('proposal'))
    // Sent twice: it is withdrawn already.
    if (found.withdrawal) return c.redirect(proposalPath(found.id), 303)
    const proposal = await changeable(c)
    const read = await readForm(c, proposalWithdrawalForm(view.language))
    if (!read.ok)
      return answerPage(c, <ProposalWithdrawalPage view={view} form={read.form} proposal={proposal} />, 422)
    await withdrawProposal(db, actor, proposal, read.value.reason)
    return c.redirect(proposalPath(proposal.id), 303)
  })
  .post('/proposals/:proposal/withdrawal/removal', async (c) => {
    const { db, actor } = c.var
    const proposal = await proposalFor(db, c.req.param('proposal'))
    if (!mayPrepare(actor) && actor.id !== proposal.handed.id) throw notYours(proposal)
    await undoWithdrawal(db, actor, proposal)
    return c.redirect(proposalPath(proposal.id), 303)
  })

/** What the form of a proposal offers on the day, held against the strengths of the review that is asked for. */
async function contextOf(c: Context<Env>, wanted: string | null): Promise<FormContext> {
  const choices: Choices = await choicesOn(c.var.db, civilDateOf(c.var.now))
  return { choices, review: reviewOf(choices, wanted) }
}

/** Held against the strengths of its own review; against none while that is not shared. */
async function contextFor(c: Context<Env>, { reviewId }: Proposal): Promise<FormContext> {
  const context = await contextOf(c, reviewId)
  return reviewId === null || context.review?.id === reviewId ? context : { ...context, review: null }
}

async function reviewIdIn(c: Context<Env>): Promise<string | null> {
  const { reviewId } = await c.req.parseBody()
  return typeof reviewId === 'string' && reviewId !== '' ? reviewId : null
}

async function changeable(c: Context<Env>): Promise<Proposal> {
  const { db, actor } = c.var
  const proposal = await proposalFor(db, c.req.param('proposal') ?? '')
  if (mayChange(actor, proposal)) return proposal
  if (isStanding(proposal)) throw notYours(proposal)
  throw new Refusal('conflict', (language) => proposalWords(language).refusals.notStanding, wayTo(proposal))
}

function notYours(proposal: Proposal): Refusal {
  return new Refusal('forbidden', (language) => proposalWords(language).refusals.notYours, wayTo(proposal))
}

function wayTo({ id }: Proposal) {
  return { href: proposalPath(id), label: (language: Language) => proposalWords(language).toProposal }
}
