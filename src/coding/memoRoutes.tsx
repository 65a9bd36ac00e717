import { type Context, Hono } from 'hono'
import type { Db } from '../db/database.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { Review, Source } from '../review/review.ts'
import { sourceFor, sourcesOf } from '../review/store.ts'
import type { FormState } from '../ui/form.ts'
import { memoForm, memoTextForm } from './forms.ts'
import { reviewOf } from './member.ts'
import { type Memo, memoKinds } from './memo.ts'
import { changeMemo, type MemoSubject, memoFor, memosOf, writeMemo } from './memoStore.ts'
import { MemoPage, MemosPage, NewMemoPage } from './memoViews.tsx'
import { memoPath, memosPath } from './paths.ts'
import { readCodeTree } from './reading.ts'
import { lastStep, stepsAbout } from './stepStore.ts'
import { codingWords } from './words.ts'

/** What coders have thought. */
export const memoRoutes = new Hono<Env>()
  .get('/reviews/:review/coding/memos', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewOf(c)
    const kind = memoKinds.find((each) => each === c.req.query('kind')) ?? null
    const [book, memos, last] = await Promise.all([
      readCodeTree(db, review),
      memosOf(db, review, { kind }),
      lastStep(db, actor, review),
    ])
    return answerPage(
      c,
      <MemosPage view={view} review={review} book={book} memos={memos} kind={kind} last={last} />,
    )
  })
  .get('/reviews/:review/coding/memos/new', async (c) => {
    const review = await reviewOf(c)
    return answerPage(c, await newPage(c, review, formOfNew(c, { kind: 'idea' })))
  })
  .post('/reviews/:review/coding/memos', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewOf(c)
    const book = await readCodeTree(db, review)
    const sources = await sourcesIn(db, review)
    const read = await readForm(c, memoForm(view.language, book.codes, sources))
    if (!read.ok) return answerPage(c, await newPage(c, review, read.form), 422)
    const { id, text, kind, code, source } = read.value
    const about: MemoSubject =
      kind === 'code'
        ? { kind, codeId: code }
        : kind === 'source'
          ? { kind, source: await sourceFor(db, review, source) }
          : { kind }
    await writeMemo(db, actor, review, { id, text }, about)
    return c.redirect(memosPath(review.id), 303)
  })
  .get('/reviews/:review/coding/memos/:memo', async (c) => {
    const { review, memo } = await memoOf(c)
    return answerPage(c, await memoPage(c, review, memo, formOfSaved({ text: memo.text })))
  })
  .post('/reviews/:review/coding/memos/:memo', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { review, memo } = await ownMemo(c)
    const read = await readForm(c, memoTextForm(view.language))
    if (!read.ok) return answerPage(c, await memoPage(c, review, memo, read.form), 422)
    const clash = changedMeanwhile(view.language, read, { text: memo.text })
    if (clash) return answerPage(c, await memoPage(c, review, memo, clash), 422)
    await changeMemo(db, actor, review, memo, read.value.text)
    return c.redirect(memoPath(review.id, memo.id), 303)
  })
  .post('/reviews/:review/coding/memos/:memo/removal', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { review, memo } = await ownMemo(c)
    await changeMemo(db, actor, review, memo, null)
    return c.redirect(memosPath(review.id), 303)
  })

async function memoOf(c: Context<Env>) {
  const review = await reviewOf(c)
  return { review, memo: await memoFor(c.var.db, review, c.req.param('memo') ?? '') }
}

async function ownMemo(c: Context<Env>) {
  const found = await memoOf(c)
  if (found.memo.coder.personId !== c.var.actor.id)
    throw new Refusal('forbidden', (language) => codingWords(language).memos.onlyOwn)
  return found
}

/** Interviews first, as in the list of what is coded. */
async function sourcesIn(db: Db, review: Review): Promise<readonly Source[]> {
  return [...(await sourcesOf(db, review, 'interview')), ...(await sourcesOf(db, review, 'document'))]
}

async function newPage(c: Context<Env>, review: Review, form: FormState) {
  const { db, view } = c.var
  const [book, sources] = [await readCodeTree(db, review), await sourcesIn(db, review)]
  return <NewMemoPage view={view} review={review} book={book} sources={sources} form={form} />
}

async function memoPage(c: Context<Env>, review: Review, memo: Memo, form: FormState) {
  const { db, view, actor } = c.var
  const [book, history] = [await readCodeTree(db, review), await stepsAbout(db, memo.id)]
  return (
    <MemoPage
      view={view}
      review={review}
      book={book}
      memo={memo}
      form={form}
      isOwn={memo.coder.personId === actor.id}
      history={history}
    />
  )
}
