import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId, historyOf } from '../record/store.ts'
import { memberRole, requireMember } from '../review/membership.ts'
import type { Review } from '../review/review.ts'
import { perspectivesOf, reviewFor } from '../review/store.ts'
import type { Reading } from '../sources/encodings.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { markCoverage } from './coverageStore.ts'
import { CoveragePage } from './coverageView.tsx'
import { type DocumentText, mayReadText, type SourceDocument } from './document.ts'
import { DocumentPage } from './documentView.tsx'
import { extractText, largestFile } from './extraction.ts'
import { documentForm, documentIn, encodingChoice, readFilter } from './forms.ts'
import { DocumentFormPage } from './formViews.tsx'
import { coveragePath, documentPath } from './paths.ts'
import { RegisterPage } from './registerView.tsx'
import {
  addDocument,
  changeDocument,
  documentFor,
  documentsOf,
  restoreDocument,
  reviewOfDocument,
  withdrawDocument,
} from './store.ts'
import { textProblem } from './textProblem.ts'
import { removeText, takeText, textPart } from './textStore.ts'
import { documentWords } from './words.ts'

/** The documents of a review: their register, their texts, and to which perspectives they speak. */
export const documentRoutes = new Hono<Env>()
  .get('/reviews/:review/documents', async (c) => {
    const filter = readFilter(c.req.query())
    return answerPage(c, <RegisterPage {...(await readRegister(c))} filter={filter} />)
  })
  .get('/reviews/:review/documents/new', async (c) => {
    const review = await reviewToDo(c)
    const form = formOfNew(c, { reach: 'shared' })
    return answerPage(c, <DocumentFormPage view={c.var.view} form={form} review={review} document={null} />)
  })
  .post('/reviews/:review/documents', async (c) => {
    const { db, view, actor } = c.var
    const review = await reviewToDo(c)
    const read = await readForm(c, documentForm(view.language))
    if (!read.ok) {
      return answerPage(
        c,
        <DocumentFormPage view={view} form={read.form} review={review} document={null} />,
        422,
      )
    }
    const { id, already } = await claimId(db, actor, { kind: 'source', id: read.value.id })
    if (!already) await addDocument(db, actor, review, id, documentIn(read.value))
    return c.redirect(documentPath(review.id, id), 303)
  })

  .get('/reviews/:review/documents/coverage', async (c) => {
    return answerPage(c, <CoveragePage {...(await readRegister(c))} />)
  })
  .post('/reviews/:review/documents/coverage', async (c) => {
    const { db, actor } = c.var
    const review = await reviewToDo(c)
    const { seen, cell = [] } = await c.req.parseBody({ all: true })
    const documents = (await documentsOf(db, review)).filter(({ isWithdrawn }) => !isWithdrawn)
    await markCoverage(db, actor, review, {
      documents,
      perspectives: await perspectivesOf(db, review),
      seen: new Set(typeof seen === 'string' ? seen.split(' ') : []),
      sent: new Set([cell].flat().filter((each) => typeof each === 'string')),
    })
    return c.redirect(coveragePath(review.id), 303)
  })

  .get('/documents/:document', async (c) => {
    const { document } = c.req.param()
    return c.redirect(documentPath(await reviewOfDocument(c.var.db, document), document), 303)
  })
  .get('/reviews/:review/documents/:document', async (c) => {
    const review = await reviewFor(c.var.db, c.req.param('review'))
    const document = await documentFor(c.var.db, review, c.req.param('document'))
    return answerPage(c, await documentPage(c, formOf({}), review, document))
  })
  .get('/reviews/:review/documents/:document/details', async (c) => {
    const { review, document } = await documentToDo(c)
    const form = formOfSaved(textsOf(document))
    return answerPage(
      c,
      <DocumentFormPage view={c.var.view} form={form} review={review} document={document} />,
    )
  })
  .post('/reviews/:review/documents/:document/details', async (c) => {
    const { db, view, actor } = c.var
    const { review, document } = await documentToDo(c)
    const read = await readForm(c, documentForm(view.language))
    const saved = textsOf(document)
    const again = read.ok ? changedMeanwhile(view.language, read, saved) : read.form
    if (again || !read.ok) {
      const form = again ?? formOfSaved(saved)
      return answerPage(
        c,
        <DocumentFormPage view={view} form={form} review={review} document={document} />,
        422,
      )
    }
    const typed = documentIn(read.value)
    if (JSON.stringify(typed) !== JSON.stringify(documentIn(document))) {
      await changeDocument(db, actor, document, typed)
    }
    return c.redirect(documentPath(review.id, document.id), 303)
  })
  .post('/reviews/:review/documents/:document/withdrawal', async (c) => {
    const { review, document } = await documentToDo(c)
    await withdrawDocument(c.var.db, c.var.actor, document)
    return c.redirect(documentPath(review.id, document.id), 303)
  })
  .post('/reviews/:review/documents/:document/withdrawal/undoing', async (c) => {
    const { review, document } = await documentToDo(c)
    await restoreDocument(c.var.db, c.var.actor, document)
    return c.redirect(documentPath(review.id, document.id), 303)
  })
  .post('/reviews/:review/documents/:document/text', async (c) => {
    const { db, view, actor } = c.var
    const { language } = view
    // Nobody else's turn is taken while the file is read, which may last.
    const review = await reviewFor(db, c.req.param('review'))
    await requireMember(db, actor, review)
    const document = await documentFor(db, review, c.req.param('document'))
    const { file, encoding } = await c.req.parseBody()
    const words = documentWords(language)
    const refused = async (problem: string, readings: readonly Reading[] = []) => {
      const form: FormState = { values: {}, problems: { file: problem } }
      return answerPage(c, await documentPage(c, form, review, document, readings), 422)
    }
    if (!(file instanceof File) || file.size === 0) return refused(words.form.fileMissing)
    if (file.size > largestFile) return refused(words.form.fileLarge)
    if (findIdentityNumber(file.name)) return refused(words.form.fileName)
    const content = Buffer.from(await file.arrayBuffer())
    const extracted = await extractText(content, { encoding: encodingChoice.parse(encoding ?? null) })
    if (extracted === null) throw new Refusal('too-many', (spoken) => documentWords(spoken).busy)
    if (!extracted.ok) {
      const { problem } = extracted
      return refused(
        `${textProblem(language, problem)} ${words.problems.kept}`,
        problem.kind === 'encoding' ? problem.readings : [],
      )
    }
    await awaitTurn(db, actor.partnershipId)
    const now = await documentFor(db, review, document.id)
    const { text, format, pages } = extracted
    const name = file.name.slice(0, 200)
    await takeText(db, actor, now, { text, format, pages, file: { name, content } })
    return c.redirect(documentPath(review.id, document.id), 303)
  })
  .post('/reviews/:review/documents/:document/text/removal', async (c) => {
    const { review, document } = await documentToDo(c)
    await removeText(c.var.db, c.var.actor, review.id, document)
    return c.redirect(documentPath(review.id, document.id), 303)
  })

/** The review of the address, for those who do it. A writer has its turn from here on. */
async function reviewToDo(c: Context<Env>): Promise<Review> {
  const { db, actor } = c.var
  if (c.req.method === 'POST') await awaitTurn(db, actor.partnershipId)
  const review = await reviewFor(db, c.req.param('review') ?? '')
  await requireMember(db, actor, review)
  return review
}

async function documentToDo(c: Context<Env>) {
  const review = await reviewToDo(c)
  return { review, document: await documentFor(c.var.db, review, c.req.param('document') ?? '') }
}

async function readRegister(c: Context<Env>) {
  const { db, view, actor } = c.var
  const review = await reviewFor(db, c.req.param('review') ?? '')
  const [documents, perspectives] = [await documentsOf(db, review), await perspectivesOf(db, review)]
  return { view, review, documents, perspectives, role: await memberRole(db, actor, review) }
}

async function documentPage(
  c: Context<Env>,
  form: FormState,
  review: Review,
  document: SourceDocument,
  readings: readonly Reading[] = [],
) {
  const { db, view, actor } = c.var
  const role = await memberRole(db, actor, review)
  const wanted = Number(c.req.query('part') ?? '1')
  const part = mayReadText(document, role !== null) ? await textPart(db, document, wanted) : null
  const perspectives = await perspectivesOf(db, review)
  const history = await historyOf(db, { kind: 'source', id: document.id })
  const shown = { view, review, role, document, perspectives, history, part, form, readings }
  return <DocumentPage {...shown} />
}

function textsOf(document: DocumentText): Readonly<Record<string, string>> {
  return documentIn(document)
}
