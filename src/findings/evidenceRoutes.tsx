import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { sourcesOf } from '../review/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type Access, requireAnyMember, requireWriter } from './access.ts'
import { codesInUse, segmentsWith } from './codeStore.ts'
import type { Conclusion } from './conclusion.ts'
import { EvidencePage, QuotePage } from './evidenceFormViews.tsx'
import { addEvidence, type Evidence, evidenceOf, removeEvidence, setCounterSearch } from './evidenceStore.ts'
import { counterSearchForm, evidenceForm, isTicked, quoteForm } from './forms.ts'
import { answerConclusion } from './pageRoutes.tsx'
import { conclusionPath } from './paths.ts'
import {
  type QuotableRole,
  quotesOf,
  releaseQuote,
  roleHeard,
  undoQuoteWithdrawal,
  withdrawQuote,
} from './quoteStore.ts'
import { conclusionFor } from './store.ts'

const finding = '/reviews/:review/findings/:finding'

/** What lies under a finding: segments and documents for and against, and the quotes that are released. */
export const evidenceRoutes = new Hono<Env>()
  .get(`${finding}/evidence/new`, async (c) => {
    const shown = await writtenFinding(c)
    return answerPage(c, await evidencePage(c, formOf({}), shown, c.req.query('code') ?? ''))
  })
  .post(`${finding}/evidence`, async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const shown = await writtenFinding(c)
    const code = String((await c.req.parseBody()).code ?? '')
    const { segments, documents } = await choosable(c, shown, code)
    const read = await readForm(
      c,
      evidenceForm(
        view.language,
        [...segments, ...documents].map(({ id }) => id),
      ),
    )
    if (!read.ok) return answerPage(c, await evidencePage(c, read.form, shown, code), 422)
    const chosen = <T extends { readonly id: string }>(all: readonly T[]) =>
      all.filter(({ id }) => isTicked(read.value, id))
    await addEvidence(db, actor, shown.conclusion, read.value.bearing, [
      ...chosen(segments).map(({ id, sourceId }) => ({ sourceId, segmentId: id })),
      ...chosen(documents).map(({ id }) => ({ sourceId: id, segmentId: null })),
    ])
    return c.redirect(`${conclusionPath(shown.conclusion)}#evidence`, 303)
  })
  .post(`${finding}/evidence/removal`, async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { conclusion } = await writtenFinding(c)
    await removeEvidence(db, actor, conclusion, String((await c.req.parseBody()).evidence ?? ''))
    return c.redirect(`${conclusionPath(conclusion)}#evidence`, 303)
  })
  .post(`${finding}/counter-search`, async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { access, conclusion } = await writtenFinding(c)
    const read = await readForm(c, counterSearchForm(view.language))
    if (!read.ok) return answerConclusion(c, access, conclusion, read.form)
    await setCounterSearch(db, actor, conclusion, read.value.note)
    return c.redirect(`${conclusionPath(conclusion)}#counter-search`, 303)
  })
  .post(`${finding}/counter-search/removal`, async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { conclusion } = await writtenFinding(c)
    await setCounterSearch(db, actor, conclusion, null)
    return c.redirect(`${conclusionPath(conclusion)}#counter-search`, 303)
  })

  .get(`${finding}/evidence/:evidence/quote`, async (c) => {
    const shown = await quotable(c)
    const form = formOfNew(c, { text: '' })
    return answerPage(c, <QuotePage view={c.var.view} form={form} {...shown} />)
  })
  .post(`${finding}/evidence/:evidence/quote`, async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const shown = await quotable(c)
    const { access, conclusion, evidence, role } = shown
    const read = await readForm(c, quoteForm(view.language, role))
    if (!read.ok) return answerPage(c, <QuotePage view={view} form={read.form} {...shown} />, 422)
    const { id, already } = await claimId(db, actor, { kind: 'quote', id: read.value.id })
    if (!already) {
      const told = read.value.role === 'tell' ? role : null
      const quote = { id, text: read.value.text, role: told }
      await releaseQuote(db, actor, access.review, conclusion, evidence, quote)
    }
    return c.redirect(`${conclusionPath(conclusion)}#evidence`, 303)
  })
  .post(`${finding}/quotes/:quote/withdrawal`, async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    // Whoever was quoted may regret it after the final version too.
    const { access, conclusion } = await memberFinding(c)
    await withdrawQuote(db, actor, conclusion, await quoteIn(c, access, conclusion))
    return c.redirect(`${conclusionPath(conclusion)}#evidence`, 303)
  })
  .post(`${finding}/quotes/:quote/withdrawal/undoing`, async (c) => {
    const { db, actor } = c.var
    const { access, conclusion } = await writtenFinding(c)
    await undoQuoteWithdrawal(db, actor, conclusion, await quoteIn(c, access, conclusion))
    return c.redirect(`${conclusionPath(conclusion)}#evidence`, 303)
  })

type Shown = { readonly access: Access; readonly conclusion: Conclusion }

async function writtenFinding(c: Context<Env>): Promise<Shown> {
  const access = await requireWriter(c.var.db, c.var.actor, c.req.param('review') ?? '')
  return { access, conclusion: await findingOf(c, access) }
}

async function memberFinding(c: Context<Env>): Promise<Shown> {
  const access = await requireAnyMember(c.var.db, c.var.actor, c.req.param('review') ?? '')
  return { access, conclusion: await findingOf(c, access) }
}

function findingOf(c: Context<Env>, { review }: Access): Promise<Conclusion> {
  return conclusionFor(c.var.db, review, 'finding', c.req.param('finding') ?? '')
}

async function quotable(
  c: Context<Env>,
): Promise<Shown & { readonly evidence: Evidence; readonly role: QuotableRole | null }> {
  const { db } = c.var
  const shown = await writtenFinding(c)
  const { review } = shown.access
  const evidence = (await evidenceOf(db, [shown.conclusion.id])).find(
    ({ id }) => id === c.req.param('evidence'),
  )
  if (!evidence?.text || evidence.source.kind !== 'interview') throw new Refusal('not-found', '')
  return { ...shown, evidence, role: await roleHeard(db, review, evidence.voices) }
}

async function quoteIn(c: Context<Env>, { review }: Access, { id }: Conclusion) {
  const quote = (await quotesOf(c.var.db, review, [id])).find((each) => each.id === c.req.param('quote'))
  if (!quote) throw new Refusal('not-found', '')
  return quote
}

/** What may be put under the finding: what lies there already is not asked for again. */
async function choosable(c: Context<Env>, { access, conclusion }: Shown, code: string) {
  const { db } = c.var
  const there = await evidenceOf(db, [conclusion.id])
  const taken = new Set(there.map(({ segmentId, source }) => segmentId ?? source.id))
  const isFree = ({ id }: { readonly id: string }) => !taken.has(id)
  const segments = code ? await segmentsWith(db, access.review, code) : []
  return {
    segments: segments.filter(isFree),
    documents: (await sourcesOf(db, access.review, 'document')).filter(isFree),
  }
}

async function evidencePage(c: Context<Env>, form: FormState, shown: Shown, code: string) {
  const { db, view } = c.var
  return (
    <EvidencePage
      view={view}
      form={form}
      {...shown}
      codes={await codesInUse(db, shown.access.review)}
      code={code}
      {...(await choosable(c, shown, code))}
    />
  )
}
