import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type CivilDate, civilDateOf, parseCivilDate } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { UnreadableFile } from '../population/figure.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type Answers, type Layout, layoutProblem } from './layout.ts'
import { columnsToMap, layoutForm, layoutOf, textsOf } from './layoutForm.ts'
import { forgetLayout, layoutsFor, recallLayout, rememberLayout } from './layoutStore.ts'
import { LayoutPage } from './layoutView.tsx'
import type { UploadedFile } from './loading.ts'
import { ownIndicators } from './ownIndicator.ts'
import { figureFilePath, figuresPath, layoutPath, loadingPath } from './paths.ts'
import { tableOf } from './preview.ts'
import { NothingToLoadPage } from './previewView.tsx'
import type { TableStart } from './recogniseTable.ts'
import { fileProblemSentence } from './sentences.ts'
import { fileContent, fileFor, loadingOf } from './store.ts'

/** What the columns of a file are: said, remembered, answered and forgotten. */
export const layoutRoutes = new Hono<Env>()

layoutRoutes.get('/figures/files/:file/layout', async (c) => {
  const asked = await askedTable(c)
  if (asked instanceof Response) return asked
  const columns = columnsToMap(asked.table)
  return layoutPage(c, asked, formOf(textsOf(columns, asked.table.layout)))
})

layoutRoutes.post('/figures/files/:file/layout', async (c) => {
  const { db, actor, view } = c.var
  const asked = await askedTable(c)
  if (asked instanceof Response) return asked
  const { table, file, fetchedOn } = asked
  const columns = columnsToMap(table)
  const read = await readForm(c, layoutForm(view.language, columns))
  if (!read.ok) return layoutPage(c, asked, read.form)
  const said = layoutOf(view.language, table, columns, read.value, await ownIndicators(db))
  if ('problems' in said) return layoutPage(c, asked, { values: read.typed, problems: said.problems })
  await rememberLayout(db, actor, file, table.header.names, said.layout)
  return c.redirect(figureFilePath(file.id, fetchedOn), 303)
})

const answerForm = z.object({
  decimal: z.enum(['comma', 'point', 'either']).optional().catch(undefined),
  dates: z.enum(['month', 'year']).optional().catch(undefined),
  zeros: z.literal('yes').optional().catch(undefined),
  fetchedOn: z.string().default(''),
})

/** One question is answered at a time; what has been answered before stays. */
layoutRoutes.post('/figures/files/:file/answers', async (c) => {
  const { db, actor } = c.var
  const asked = await askedTable(c)
  if (asked instanceof Response) return asked
  const { table, file } = asked
  const read = await readForm(c, answerForm)
  if (!read.ok) return c.redirect(figureFilePath(file.id), 303)
  const { decimal, dates, zeros } = read.value
  const fetchedOn = dayOf(c, read.value.fetchedOn)
  const before = table.layout.answers
  const answers: Answers = {
    decimal: decimal ?? before.decimal,
    dates: dates ?? before.dates,
    zeros: zeros === 'yes' || before.zeros,
  }
  const layout: Layout = { ...table.layout, answers }
  if (layoutProblem(table.header.names, layout)) return c.redirect(layoutPath(file.id, { fetchedOn }), 303)
  await rememberLayout(db, actor, file, table.header.names, layout)
  return c.redirect(figureFilePath(file.id, fetchedOn), 303)
})

layoutRoutes.post('/figures/layouts/:layout/ending', async (c) => {
  const id = c.req.param('layout')
  await forgetLayout(c.var.db, c.var.actor, id)
  return c.redirect(`${figuresPath()}?forgotten=${encodeURIComponent(id)}`, 303)
})

layoutRoutes.post('/figures/layouts/:layout/ending/undoing', async (c) => {
  await recallLayout(c.var.db, c.var.actor, c.req.param('layout'))
  return c.redirect(figuresPath(), 303)
})

type Asked = { readonly file: UploadedFile; readonly fetchedOn: CivilDate; readonly table: TableStart }

/** The file and its table; an answer instead where there is nothing to say about it. */
async function askedTable(c: Context<Env>): Promise<Asked | Response> {
  const { db, view } = c.var
  const file = await fileFor(db, c.req.param('file') ?? '')
  if (await loadingOf(db, file.id)) return c.redirect(loadingPath(file.id), 303)
  const fetchedOn = dayOf(c, c.req.query('fetched'))
  const given = { name: file.name, fetchedOn, layouts: await layoutsFor(db, file) }
  const content = fileContent(file, (work) => work(db))
  const sheet =
    c.req.query('sheet') ?? given.layouts.find(({ id }) => id === file.layoutId)?.layout.sheet ?? null
  const table = await tableOf(content, given, sheet)
  if (!(table instanceof UnreadableFile)) return { file, fetchedOn, table }
  const sentence = fileProblemSentence(view.language, table.problem)
  return answerPage(c, <NothingToLoadPage view={view} file={file} sentence={sentence} />)
}

async function layoutPage(c: Context<Env>, asked: Asked, form: FormState): Promise<Response> {
  const { db, view } = c.var
  const status = Object.keys(form.problems).length > 0 ? 422 : 200
  const own = await ownIndicators(db)
  return answerPage(c, <LayoutPage view={view} form={form} own={own} {...asked} />, status)
}

/** The day that came along, or today when it is missing or no day at all. */
function dayOf(c: Context<Env>, text: string | undefined): CivilDate {
  const today = civilDateOf(c.var.now)
  const day = text ? parseCivilDate(text) : null
  return day && day <= today ? day : today
}
