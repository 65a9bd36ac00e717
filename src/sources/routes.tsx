import { type Context, Hono } from 'hono'
import type { Database } from '../db/database.ts'
import { type CivilDate, civilDateOf, formatList, formatNumber, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import { type Rejected, UnreadableFile } from '../population/figure.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { FiguresPage } from './figuresView.tsx'
import { uploadForm } from './forms.ts'
import { startLoading } from './job.ts'
import { LoadingPage } from './loadingView.tsx'
import { pageWords } from './pageWords.ts'
import { figureFilePath, figuresPath, loadingPath } from './paths.ts'
import { inspect, previewOf } from './preview.ts'
import { NothingToLoadPage, PreviewPage } from './previewView.tsx'
import { fileProblemSentence } from './sentences.ts'
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
    const problem = uploaded
      ? await whatIsWrong(view.language, uploaded.name, content, fetchedOn)
      : pageWords(view.language).fileMissing
    if (!uploaded || problem || !read.ok) {
      const form = read.ok ? formOf({ fetchedOn }) : read.form
      const problems = { ...(problem ? { file: problem } : {}), ...form.problems }
      return figuresPage(c, { values: form.values, problems })
    }
    const id = await addFile(db, actor, uploaded.name.slice(0, 200), content)
    return c.redirect(figureFilePath(id, fetchedOn), 303)
  })

  routes.get('/figures/files/:file', async (c) => {
    const { db, actor, view } = c.var
    const file = await fileFor(db, c.req.param('file'))
    const loading = await loadingOf(db, file.id)
    if (loading) return c.redirect(loadingPath(file.id), 303)
    const fetchedOn = fetchedOf(c, c.req.query('fetched'))
    const content = fileContent(file, (work) => work(db))
    const version = { id: file.id, revision: view.revision }
    const preview = await previewOf(database, actor, version, content, { name: file.name, fetchedOn })
    if (preview instanceof UnreadableFile) {
      const sentence = fileProblemSentence(view.language, preview.problem)
      return answerPage(c, <NothingToLoadPage view={view} file={file} sentence={sentence} />)
    }
    if ('kind' in preview) {
      const sentence = sourceWords(view.language).unneeded[preview.what]
      return answerPage(c, <NothingToLoadPage view={view} file={file} sentence={sentence} />)
    }
    return answerPage(c, <PreviewPage view={view} file={file} fetchedOn={fetchedOn} preview={preview} />)
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
  return answerPage(
    c,
    <FiguresPage view={view} form={form} waiting={waiting} past={past} today={civilDateOf(now)} />,
    status,
  )
}

/** The day that came along, or today when it is missing or no day at all. */
function fetchedOf(c: Context<Env>, text: unknown): CivilDate {
  const today = civilDateOf(c.var.now)
  const day = typeof text === 'string' ? parseCivilDate(text) : null
  return day && day <= today ? day : today
}

/** Why an uploaded file is not taken in; null when it is. */
async function whatIsWrong(
  language: Language,
  name: string,
  content: Buffer,
  fetchedOn: CivilDate,
): Promise<string | null> {
  if (findIdentityNumber(name)) return pageWords(language).fileName
  try {
    const { recognised, people } = await inspect(content, { name, fetchedOn })
    if (recognised.kind === 'unneeded') return sourceWords(language).unneeded[recognised.what]
    return people.count > 0 ? peopleSentence(language, people) : null
  } catch (error) {
    if (error instanceof UnreadableFile) return fileProblemSentence(language, error.problem)
    throw error
  }
}

/** Where the numbers stand, so that they can be found and removed; never what they are. */
function peopleSentence(language: Language, { count, first }: Rejected): string {
  const words = pageWords(language)
  const told = first.slice(0, 5).flatMap(({ line, problem }) => {
    if (problem.kind !== 'identity-number') return []
    return words.identityNumberAt(formatNumber(language, line), String(problem.column))
  })
  const more = count > told.length ? [words.andMore(formatNumber(language, count - told.length))] : []
  return words.identityNumbers(formatList(language, [...told, ...more]))
}
