import { type Context, Hono } from 'hono'
import type { Database } from '../db/database.ts'
import { type CivilDate, civilDateOf, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import { UnreadableFile } from '../population/figure.ts'
import { indicatorFor } from '../population/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { encodingRoutes } from './encodingRoutes.tsx'
import { recoded } from './encodings.ts'
import { FiguresPage } from './figuresView.tsx'
import { uploadForm } from './forms.ts'
import { startLoading } from './job.ts'
import { layoutRoutes } from './layoutRoutes.tsx'
import { knownLayouts, layoutsFor, rememberedLayouts } from './layoutStore.ts'
import { LoadingPage } from './loadingView.tsx'
import { pageWords } from './pageWords.ts'
import { encodingPath, figureFilePath, figuresPath, layoutPath, loadingPath } from './paths.ts'
import { inspect, previewOf } from './preview.ts'
import { NothingToLoadPage, PreviewPage } from './previewView.tsx'
import type { Given } from './recognise.ts'
import { fileProblemSentence, peopleSentence } from './sentences.ts'
import {
  addFile,
  callOffLoading,
  fileContent,
  fileFor,
  loadingOf,
  pastLoadings,
  removeFile,
  waitingFiles,
} from './store.ts'
import { sourceWords } from './words.ts'
import { WrittenPreviewPage } from './writtenPreviewView.tsx'
import { writtenRoutes } from './writtenRoutes.tsx'
import { placesToWrite, presentCells } from './writtenStore.ts'

/** A loading runs on after its request, in a transaction of its own: hence the database. */
export function sourceRoutes(database: Database) {
  const routes = new Hono<Env>()

  const preparersOnly = async (c: Context<Env>, next: () => Promise<void>) => {
    requirePreparer(c.var.actor)
    // How far a loading has come changes between two revisions.
    c.header('Cache-Control', 'no-store')
    await next()
  }
  routes.use('/figures', preparersOnly)
  routes.use('/figures/*', preparersOnly)

  routes.route('/', layoutRoutes)
  routes.route('/', writtenRoutes)
  routes.route('/', encodingRoutes)

  routes.get('/figures', async (c) => {
    return figuresPage(c, formOf({ fetchedOn: civilDateOf(c.var.now) }))
  })

  routes.post('/figures/files', async (c) => {
    const { db, actor, view, now } = c.var
    const read = await readForm(c, uploadForm(view.language, civilDateOf(now)))
    const { file } = await c.req.parseBody()
    const uploaded = file instanceof File && file.size > 0 ? file : null
    const content = uploaded ? Buffer.from(await uploaded.arrayBuffer()) : Buffer.alloc(0)
    const fetchedOn = read.ok ? read.value.fetchedOn : civilDateOf(now)
    const found = uploaded
      ? await inspected(view.language, uploaded.name, content, { fetchedOn, layouts: await knownLayouts(db) })
      : { problem: pageWords(view.language).fileMissing }
    if (!uploaded || 'problem' in found || !read.ok) {
      const form = read.ok ? formOf({ fetchedOn }) : read.form
      const problems = { ...('problem' in found ? { file: found.problem } : {}), ...form.problems }
      return figuresPage(c, { values: form.values, problems })
    }
    const id = await addFile(
      db,
      actor,
      uploaded.name.slice(0, 200),
      content,
      found.isAsked ? null : found.layoutId,
    )
    if (found.isAsked) return c.redirect(encodingPath(id, fetchedOn), 303)
    // A workbook is not opened once more only to find out that nobody knows its columns.
    return c.redirect(found.isKnown ? figureFilePath(id, fetchedOn) : layoutPath(id, { fetchedOn }), 303)
  })

  routes.get('/figures/files/:file', async (c) => {
    const { db, actor, view } = c.var
    const file = await fileFor(db, c.req.param('file'))
    const loading = await loadingOf(db, file.id)
    if (loading) return c.redirect(loadingPath(file.id), 303)
    const fetchedOn = fetchedOf(c, c.req.query('fetched'))
    const content = fileContent(file, (work) => work(db))
    const version = { id: file.id, layoutId: file.layoutId, revision: view.revision }
    const layouts = await layoutsFor(db, file)
    const given = { name: file.name, fetchedOn, layouts, asks: true }
    const preview = await previewOf(database, actor, version, content, given)
    if (preview instanceof UnreadableFile && preview.problem.kind === 'encoding')
      return c.redirect(encodingPath(file.id, fetchedOn), 303)
    if (preview instanceof UnreadableFile) {
      const sentence = fileProblemSentence(view.language, preview.problem)
      return answerPage(c, <NothingToLoadPage view={view} file={file} sentence={sentence} />)
    }
    if ('kind' in preview && preview.kind === 'unmapped')
      return c.redirect(layoutPath(file.id, { fetchedOn }), 303)
    if ('kind' in preview) {
      const sentence = sourceWords(view.language).unneeded[preview.what]
      return answerPage(c, <NothingToLoadPage view={view} file={file} sentence={sentence} />)
    }
    if (preview.written) {
      const { written } = preview
      const indicator = await indicatorFor(db, written.indicator.code)
      const present = await presentCells(db, { ...written, indicatorId: indicator.id })
      const shown = { view, file, fetchedOn, preview, written, indicator, present }
      return answerPage(c, <WrittenPreviewPage {...shown} places={placesToWrite(actor.countyCode)} />)
    }
    const remembered = (await rememberedLayouts(db)).find(({ id }) => id === preview.table?.known?.id) ?? null
    return answerPage(
      c,
      <PreviewPage view={view} file={file} fetchedOn={fetchedOn} preview={preview} remembered={remembered} />,
    )
  })

  routes.post('/figures/files/:file/withdrawal', async (c) => {
    const { db } = c.var
    const file = await fileFor(db, c.req.param('file'))
    await removeFile(db, file.id)
    return c.redirect(figuresPath(), 303)
  })

  routes.get('/figures/files/:file/loading', async (c) => {
    const { db, view } = c.var
    const file = await fileFor(db, c.req.param('file'))
    const loading = await loadingOf(db, file.id)
    if (!loading) return c.redirect(figureFilePath(file.id), 303)
    return answerPage(c, <LoadingPage view={view} file={file} loading={loading} />)
  })

  routes.post('/figures/files/:file/loading', async (c) => {
    const { db, actor, log } = c.var
    const file = await fileFor(db, c.req.param('file'))
    const { fetchedOn } = await c.req.parseBody()
    await startLoading(database, log, actor, file, fetchedOf(c, fetchedOn))
    return c.redirect(loadingPath(file.id), 303)
  })

  routes.post('/figures/files/:file/loading/cancellation', async (c) => {
    const { db } = c.var
    const file = await fileFor(db, c.req.param('file'))
    const loading = await loadingOf(db, file.id)
    if (!loading || loading.state === 'finished') return c.redirect(loadingPath(file.id), 303)
    await callOffLoading(db, file.id)
    return c.redirect(figureFilePath(file.id, loading.fetchedOn), 303)
  })

  return routes
}

async function figuresPage(c: Context<Env>, form: FormState): Promise<Response> {
  const { db, view, now } = c.var
  const status = Object.keys(form.problems).length > 0 ? 422 : 200
  const [waiting, past] = [await waitingFiles(db), await pastLoadings(db)]
  const lists = {
    waiting,
    past,
    layouts: await rememberedLayouts(db),
    forgotten: c.req.query('forgotten') ?? null,
  }
  return answerPage(c, <FiguresPage view={view} form={form} today={civilDateOf(now)} {...lists} />, status)
}

/** The day that came along, or today when it is missing or no day at all. */
function fetchedOf(c: Context<Env>, text: unknown): CivilDate {
  const today = civilDateOf(c.var.now)
  const day = typeof text === 'string' ? parseCivilDate(text) : null
  return day && day <= today ? day : today
}

type Inspected =
  | { readonly problem: string }
  | {
      readonly layoutId: string | null
      readonly isKnown: boolean
      /** Its letters can be read in several ways. */
      readonly isAsked: boolean
    }

/** Why an uploaded file is not taken in; otherwise the layout it is read by, where one is remembered for it. */
async function inspected(
  language: Language,
  name: string,
  content: Buffer,
  given: Pick<Given, 'fetchedOn' | 'layouts'>,
  isAsked = false,
): Promise<Inspected> {
  if (findIdentityNumber(name)) return { problem: pageWords(language).fileName }
  try {
    const { recognised, people } = await inspect(content, { name, asks: true, ...given })
    if (recognised.kind === 'unneeded') return { problem: sourceWords(language).unneeded[recognised.what] }
    if (people.count > 0) {
      const first = people.first.flatMap(({ line, problem }) =>
        problem.kind === 'identity-number' ? [{ line, column: problem.column }] : [],
      )
      return { problem: peopleSentence(language, people.count, first) }
    }
    if (recognised.kind === 'unmapped') return { layoutId: null, isKnown: false, isAsked }
    return { layoutId: recognised.table?.known?.id ?? null, isKnown: true, isAsked }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    // Digits and columns are the same however its letters are read: what else is wrong is told at once.
    if (error.problem.kind === 'encoding' && !isAsked)
      return inspected(language, name, recoded(content, 'windows-1252'), given, true)
    return { problem: fileProblemSentence(language, error.problem) }
  }
}
