import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { Review } from '../review/review.ts'
import type { FormState } from '../ui/form.ts'
import { CodeBookPage } from './codeBookView.tsx'
import { CodePage, NewCodePage, nothingTyped } from './codeFormViews.tsx'
import { addCode, changeCode, mergeCodes, moveCode, removeCode } from './codeStore.ts'
import type { CodeInTree } from './codeTree.ts'
import { codeForm, codeTextIn, mergeForm, textsOfCode } from './forms.ts'
import { reviewOf } from './member.ts'
import { codesPath } from './paths.ts'
import { readCodeBook } from './reading.ts'
import { lastStep, stepsAbout } from './stepStore.ts'

/** The code book. */
export const codeRoutes = new Hono<Env>()
  .get('/reviews/:review/coding/codes', async (c) => {
    const { db, view, actor, readOnce } = c.var
    const review = await reviewOf(c)
    const { q = '', moved = '', way } = c.req.query()
    return answerPage(
      c,
      <CodeBookPage
        view={view}
        review={review}
        book={await readCodeBook(db, review, readOnce)}
        query={q.trim()}
        justMoved={way === 'up' || way === 'down' ? { id: moved, way } : null}
        last={await lastStep(db, actor, review)}
      />,
    )
  })
  .get('/reviews/:review/coding/codes/new', async (c) => {
    const { db, view } = c.var
    const review = await reviewOf(c)
    const book = await readCodeBook(db, review)
    const form = formOfNew(c, { parent: c.req.query('below') ?? '' })
    return answerPage(c, <NewCodePage view={view} review={review} book={book} form={form} />)
  })
  .post('/reviews/:review/coding/codes', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewOf(c)
    await awaitTurn(db, actor.partnershipId)
    const book = await readCodeBook(db, review)
    const sent = String((await c.req.parseBody())['id'] ?? '')
    // Sent a second time, its name is taken by itself.
    const read = await readForm(c, codeForm(view.language, book.codes, book.perspectives, { id: sent }))
    if (!read.ok)
      return answerPage(c, <NewCodePage view={view} review={review} book={book} form={read.form} />, 422)
    const { id } = read.value
    await addCode(db, actor, review, { id, ...codeTextIn(read.value) })
    return c.redirect(codesPath(review.id), 303)
  })
  .get('/reviews/:review/coding/codes/:code', async (c) => {
    const { review, book, code } = await codeOf(c)
    return answerPage(c, await codePage(c, review, book, code, formOfSaved(textsOfCode(code))))
  })
  .post('/reviews/:review/coding/codes/:code', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { review, book, code } = await codeOf(c)
    const read = await readForm(c, codeForm(view.language, book.codes, book.perspectives, code))
    if (!read.ok) return answerPage(c, await codePage(c, review, book, code, read.form), 422)
    const saved = textsOfCode(code)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return answerPage(c, await codePage(c, review, book, code, clash), 422)
    const text = codeTextIn(read.value)
    if (JSON.stringify(textsOfCode(text)) !== JSON.stringify(saved)) {
      // A colour of an imported project stays as it was where ours is only the nearest.
      const color = read.value.color === saved['color'] ? code.color : text.color
      await changeCode(db, actor, review, code, { ...text, color })
    }
    return c.redirect(codesPath(review.id), 303)
  })
  .post('/reviews/:review/coding/codes/:code/moves', async (c) => {
    const { db, actor } = c.var
    const { review, code } = await codeOf(c)
    const way = (await c.req.parseBody())['direction'] === 'up' ? 'up' : 'down'
    await moveCode(db, actor, review, code.id, way)
    return c.redirect(`${codesPath(review.id)}?moved=${code.id}&way=${way}`, 303)
  })
  .post('/reviews/:review/coding/codes/:code/merging', async (c) => {
    const { db, view, actor } = c.var
    const { review, book, code } = await codeOf(c)
    const others = book.codes.filter(({ id }) => id !== code.id)
    const read = await readForm(c, mergeForm(view.language, others))
    if (!read.ok) {
      const form = formOfSaved(textsOfCode(code))
      return answerPage(c, await codePage(c, review, book, code, form, read.form), 422)
    }
    await mergeCodes(db, actor, review, code.id, read.value.into)
    return c.redirect(codesPath(review.id), 303)
  })
  .post('/reviews/:review/coding/codes/:code/removal', async (c) => {
    const review = await reviewOf(c)
    await removeCode(c.var.db, c.var.actor, review, c.req.param('code'))
    return c.redirect(codesPath(review.id), 303)
  })

async function codeOf(c: Context<Env>) {
  const review = await reviewOf(c)
  const book = await readCodeBook(c.var.db, review)
  const code = book.codes.find(({ id }) => id === c.req.param('code'))
  if (!code) throw new Refusal('not-found', '')
  return { review, book, code }
}

async function codePage(
  c: Context<Env>,
  review: Review,
  book: Awaited<ReturnType<typeof readCodeBook>>,
  code: CodeInTree,
  form: FormState,
  merging: FormState = nothingTyped,
) {
  const history = await stepsAbout(c.var.db, code.id)
  return (
    <CodePage
      view={c.var.view}
      review={review}
      book={book}
      code={code}
      form={form}
      merging={merging}
      history={history}
    />
  )
}
