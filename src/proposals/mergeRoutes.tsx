import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, mayPrepare } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { fields, formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { claimId } from '../record/store.ts'
import { formOf } from '../ui/form.ts'
import { choicesOn, reviewOf } from './choiceStore.ts'
import { type FormContext, proposalForm, proposalTextIn, textsOfProposal } from './forms.ts'
import { MergeChoicePage, MergeFormPage } from './formViews.tsx'
import { proposalFormWords } from './formWords.ts'
import { mergeProposals, undoMerge } from './mergeStore.ts'
import { mergesPath, newMergePath, partField, proposalPath } from './paths.ts'
import { isStanding, mergedText, type Proposal } from './proposal.ts'
import { proposalFor, proposals } from './readingStore.ts'
import { proposalWords } from './words.ts'

/** Several proposals become one, and become several again. */
export const mergeRoutes = new Hono<Env>()
  .get(newMergePath(), async (c) => {
    requireMerger(c)
    const { db, view } = c.var
    const asked = c.req.query()
    const offered = (await proposals(db)).filter(mayBePart).toReversed()
    const parts = offered.filter(({ id }) => asked[partField(id)] === 'yes')
    if (parts.length >= 2) {
      const context = await contextOf(c, parts)
      const ids = parts.map(({ id }) => id).join(' ')
      const form = formOfNew(c, { ...textsOfProposal(mergedText(parts), context), parts: ids })
      return answerPage(c, <MergeFormPage {...{ view, form, context, parts }} />)
    }
    const ticked = Object.fromEntries(parts.map(({ id }) => [partField(id), 'yes']))
    return answerPage(c, <MergeChoicePage view={view} form={formOf(ticked)} offered={offered} />)
  })
  .post(mergesPath(), async (c) => {
    requireMerger(c)
    const { db, view, actor, now } = c.var
    const sent = await c.req.parseBody()
    const ids = String(sent.parts ?? '').split(' ')
    const wanted = fields(view.language).newId().parse(sent.id)
    const { id, already } = await claimId(db, actor, { kind: 'proposal', id: wanted })
    if (already) return c.redirect(proposalPath(id), 303)
    const offered = (await proposals(db)).filter(mayBePart)
    const parts = ids.flatMap((each) => offered.filter((proposal) => proposal.id === each))
    // Somebody else has merged, answered or withdrawn one of them.
    if (parts.length < 2 || parts.length < ids.length) {
      throw new Refusal('conflict', (language) => proposalFormWords(language).mergeGone, {
        href: newMergePath(),
        label: (language) => proposalFormWords(language).mergeTitle,
      })
    }
    const context = await contextOf(c, parts)
    const read = await readForm(c, proposalForm(view.language, context))
    if (!read.ok) return answerPage(c, <MergeFormPage {...{ view, form: read.form, context, parts }} />, 422)
    const text = proposalTextIn(read.value, context, mergedText(parts))
    await mergeProposals(db, actor, parts, text, { id, on: civilDateOf(now) })
    return c.redirect(proposalPath(id), 303)
  })
  .post('/proposals/:proposal/merge/undoing', async (c) => {
    requireMerger(c)
    const { db, actor } = c.var
    const proposal = await proposalFor(db, c.req.param('proposal'))
    if (!proposal.merge) throw new Refusal('not-found', '')
    // Sent twice: it is undone already.
    if (!proposal.merge.undone && !mayBePart(proposal)) {
      throw new Refusal('conflict', (language) => proposalWords(language).refusals.noMerge, {
        href: proposalPath(proposal.id),
        label: (language) => proposalWords(language).toProposal,
      })
    }
    await undoMerge(db, actor, proposal)
    return c.redirect(proposalPath(proposal.id), 303)
  })

/** What has been tried in a round or answered has a history of its own, and is not made into something else. */
function mayBePart(proposal: Proposal): boolean {
  return isStanding(proposal) && proposal.roundIds.length === 0 && proposal.answers.length === 0
}

async function contextOf(c: Context<Env>, parts: readonly Proposal[]): Promise<FormContext> {
  const choices = await choicesOn(c.var.db, civilDateOf(c.var.now))
  return { choices, review: reviewOf(choices, mergedText(parts).reviewId) }
}

function requireMerger(c: Context<Env>): void {
  if (!mayPrepare(c.var.actor))
    throw new Refusal('forbidden', (language) => proposalWords(language).refusals.onlyPreparersMerge)
}
