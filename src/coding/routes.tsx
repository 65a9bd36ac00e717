import { type Context, Hono } from 'hono'
import { newId } from '../db/ids.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { safeBack } from '../platform/language.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { memberRole } from '../review/membership.ts'
import type { Review, Source } from '../review/review.ts'
import { reviewFor } from '../review/store.ts'
import type { FormState } from '../ui/form.ts'
import { codeRoutes } from './codeRoutes.tsx'
import { addCode, codesOf } from './codeStore.ts'
import type { Coder, Span } from './coding.ts'
import { agreeForm, putForm, readPlace, sourceMemoForm, spanIn } from './forms.ts'
import { ClosedCodingPage, CodingPage } from './indexView.tsx'
import { reviewOf, sourceIn } from './member.ts'
import { memoRoutes } from './memoRoutes.tsx'
import { writeMemo } from './memoStore.ts'
import { codersIn } from './passages.ts'
import { type Place, sourceCodingPath } from './paths.ts'
import { notePresence, presentAt } from './presenceStore.ts'
import { readCodeBook, readCodedSource, readSources } from './reading.ts'
import { reliabilityOf } from './reliability.ts'
import { retrievalRoutes } from './retrievalRoutes.tsx'
import type { CodedText } from './sentences.ts'
import { lastStep, undoLast } from './stepStore.ts'
import { agreeOnCode, codedText, codersOf, codingsOf, putCode, recentCodes, takeCode } from './store.ts'
import { partsOf, partWith } from './workspace.ts'
import { NoTextPage, Presence, WorkspacePage } from './workspaceView.tsx'

const sourcePath = '/reviews/:review/coding/:source'

export const codingRoutes = new Hono<Env>()
  .get('/reviews/:review/coding', async (c) => {
    const { db, view, actor, readOnce } = c.var
    const review = await reviewFor(db, c.req.param('review'))
    // Everybody may know that texts are coded, and is told why they do not see them.
    if ((await memberRole(db, actor, review)) === null)
      return answerPage(c, <ClosedCodingPage view={view} review={review} />)
    const [sources, codes] = await Promise.all([
      readOnce(['codedSources', review.id], () => readSources(db, review)),
      codesOf(db, review),
    ])
    return answerPage(c, <CodingPage view={view} review={review} sources={sources} codes={codes.length} />)
  })
  .post('/reviews/:review/coding/undoing', async (c) => {
    const { db, actor } = c.var
    const review = await reviewOf(c)
    await awaitTurn(db, actor.partnershipId)
    const { step, back } = await c.req.parseBody()
    const address = new URL(safeBack(String(back ?? '')), 'http://here')
    address.searchParams.delete('told')
    const last = await lastStep(db, actor, review)
    // Sent twice it undoes once: the form names the step that it was drawn for.
    if (last === null) address.searchParams.set('told', 'nothing')
    else if (last.id === step) {
      const undone = await undoLast(db, actor, review)
      if (undone && !undone.done) address.searchParams.set('told', 'passed')
    }
    return c.redirect(address.pathname + address.search, 303)
  })

  // Before what follows: these pages are not a source's.
  .route('/', codeRoutes)
  .route('/', memoRoutes)
  .route('/', retrievalRoutes)

  .get(sourcePath, async (c) => {
    const review = await reviewOf(c)
    const source = await sourceIn(c, review)
    return answerPage(c, await workspacePage(c, review, source, formOfNew(c, {})))
  })
  .post(`${sourcePath}/codings`, async (c) => {
    const { db, view, actor } = c.var
    const { review, source, text } = await textOf(c)
    const codes = await codesOf(db, review)
    const read = await readForm(c, putForm(view.language, text, codes))
    const typed = read.ok ? read.value : null
    const span = typed && spanIn(text, typed)
    if (!read.ok || !typed || !span)
      return answerPage(
        c,
        await workspacePage(c, review, source, read.ok ? formOfNew(c, {}) : read.form),
        422,
      )
    const { recent, code, newCode } = typed
    const codeId = recent || (newCode === '' ? code : await codeNamed(c, review, newCode))
    await putCode(db, actor, review, source, span, codeId)
    return c.redirect(backTo(c, review, source, text, span), 303)
  })
  .post(`${sourcePath}/codings/removal`, async (c) => {
    const { db, actor } = c.var
    const { review, source, text } = await textOf(c)
    const { coding, at } = await c.req.parseBody()
    await takeCode(db, actor, review, source, String(coding ?? ''))
    const place = readPlace({ at: String(at ?? '') }, text)
    return c.redirect(backTo(c, review, source, text, place.at ?? null), 303)
  })
  .post(`${sourcePath}/agreements`, async (c) => {
    const { db, view, actor } = c.var
    const { review, source, text } = await textOf(c)
    await awaitTurn(db, actor.partnershipId)
    const read = await readForm(c, agreeForm(view.language, text, await codesOf(db, review)))
    if (!read.ok) return answerPage(c, await workspacePage(c, review, source, read.form), 422)
    const span = spanIn(text, read.value)!
    const codings = (await codingsOf(db, source)).filter(
      ({ start, end }) => start < span.end && end > span.start,
    )
    const coderIds = codersIn(codings, await codersOf(db, review)).map(({ id }) => id)
    if (coderIds.length === 0) throw new Refusal('not-found', '')
    const { id, agreed: codeId } = read.value
    await agreeOnCode(db, actor, review, source, { id, codeId, coderIds, ...span })
    return c.redirect(backTo(c, review, source, text, span), 303)
  })
  .post(`${sourcePath}/memos`, async (c) => {
    const { db, view, actor } = c.var
    const { review, source, text } = await textOf(c)
    const read = await readForm(c, sourceMemoForm(view.language))
    if (!read.ok) return answerPage(c, await workspacePage(c, review, source, read.form), 422)
    const span = spanIn(text, read.value)
    const about = span ? { kind: 'segment' as const, source, span } : { kind: 'source' as const, source }
    await writeMemo(db, actor, review, { id: read.value.id, text: read.value.memo }, about)
    return c.redirect(backTo(c, review, source, text, span), 303)
  })
  .post(`${sourcePath}/presence`, async (c) => {
    const { db, view, actor, now } = c.var
    const review = await reviewOf(c)
    const source = await sourceIn(c, review)
    await notePresence(db, actor, source, now)
    const [coders, present] = await Promise.all([codersOf(db, review), presentAt(db, source, now)])
    const me = coders.find(({ personId }) => personId === actor.id) ?? null
    return c.html(<Presence view={view} work={{ coders, present, me, readerId: actor.id }} />)
  })

/** A code by the name that somebody typed: the one of that name, or a new one at the end of the book. */
async function codeNamed(c: Context<Env>, review: Review, name: string): Promise<string> {
  const { db, actor } = c.var
  const wanted = name.toLocaleLowerCase('sv')
  const known = (await codesOf(db, review)).find(
    (code) => code.isCodable && code.name.toLocaleLowerCase('sv') === wanted,
  )
  if (known) return known.id
  const nothing = { definition: '', color: null, parentId: null, perspectiveId: null, isCodable: true }
  return addCode(db, actor, review, { id: newId(), name, ...nothing })
}

async function textOf(c: Context<Env>) {
  const review = await reviewOf(c)
  const source = await sourceIn(c, review)
  const text = await codedText(c.var.db, source)
  if (!text) throw new Refusal('not-found', '')
  return { review, source, text }
}

/** The page that a form was sent from, with what was done something to still chosen. */
function backTo(c: Context<Env>, review: Review, source: Source, text: CodedText, at: Span | null): string {
  const { show, part } = placeOfPage(c, text)
  return sourceCodingPath(review.id, source.id, { show, part, at })
}

/** What the page shows that is looked at, or that a form was sent from. */
function placeOfPage(c: Context<Env>, text: CodedText): Required<Place> & ReturnType<typeof readPlace> {
  const asked = new URL(c.var.view.address, 'http://here')
  const place = readPlace(Object.fromEntries(asked.searchParams), text)
  const parts = partsOf(text.blocks)
  const part = asked.searchParams.has('part') || !place.at ? place.part : partWith(parts, place.at)
  return { ...place, part: Math.min(part, parts.length) }
}

async function workspacePage(c: Context<Env>, review: Review, source: Source, form: FormState) {
  const { db, view, actor, now, readOnce } = c.var
  const reading = await readCodedSource(db, review, source)
  const { text } = reading
  if (!text) return <NoTextPage view={view} review={review} source={source} />
  const me: Coder | null = reading.coders.find(({ personId }) => personId === actor.id) ?? null
  const [book, present, last, recentIds] = await Promise.all([
    readCodeBook(db, review, readOnce),
    presentAt(db, source, now),
    lastStep(db, actor, review),
    me ? recentCodes(db, me) : [],
  ])
  const byId = new Map(book.codes.map((code) => [code.id, code]))
  const report = reliabilityOf([{ sentences: text.sentences, codings: reading.codings }], reading.coders)
  const place = placeOfPage(c, text)
  const typed = form.values
  const span = typed['start'] ? spanIn(text, fromForm(typed)) : null
  const work = {
    ...reading,
    text,
    review,
    source,
    book,
    codeOf: (id: string) => byId.get(id),
    readerId: actor.id,
    me,
    place: { ...place, at: span ?? place.at },
    reliability: report.overall,
    present,
    last,
    recent: recentIds.flatMap((id) => byId.get(id) ?? []),
  }
  return <WorkspacePage view={view} work={work} form={form} />
}

function fromForm(values: FormState['values']) {
  const { start = '', end = '' } = values
  return { start, end, from: '', to: '' }
}
