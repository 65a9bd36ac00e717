import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { civilDateOf, parseCivilDate } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { encodings, readingsOf, recoded } from './encodings.ts'
import { EncodingPage } from './encodingView.tsx'
import { encodingWords } from './encodingWords.ts'
import type { UploadedFile } from './loading.ts'
import { figureFilePath, loadingPath } from './paths.ts'
import { addFile, fileContent, fileFor, removeFile } from './store.ts'

/** How the letters of a file are read is asked where its bytes do not tell. */
export const encodingRoutes = new Hono<Env>()
  .get('/figures/files/:file/encoding', async (c) => {
    const file = await fileFor(c.var.db, c.req.param('file'))
    if (file.size === 0) return c.redirect(loadingPath(file.id), 303)
    return encodingPage(c, file, formOf({}))
  })
  .post('/figures/files/:file/encoding', async (c) => {
    const { db, actor, view } = c.var
    const file = await fileFor(db, c.req.param('file'))
    if (file.size === 0) return c.redirect(loadingPath(file.id), 303)
    const shape = z.object({ encoding: z.enum(encodings, encodingWords(view.language).missing) })
    const read = await readForm(c, shape)
    if (!read.ok) return encodingPage(c, file, read.form)
    // As it was chosen to be read: from here on it is a file like any other.
    const content = recoded(await wholeOf(c, file), read.value.encoding)
    await removeFile(db, file.id)
    const id = await addFile(db, actor, file.name, content, null)
    return c.redirect(figureFilePath(id, fetchedIn(c)), 303)
  })

async function wholeOf(c: Context<Env>, file: UploadedFile): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of fileContent(file, (work) => work(c.var.db))) parts.push(part)
  return Buffer.concat(parts)
}

async function encodingPage(c: Context<Env>, file: UploadedFile, form: FormState): Promise<Response> {
  const readings = readingsOf(await wholeOf(c, file))
  const status = Object.keys(form.problems).length > 0 ? 422 : 200
  const shown = { view: c.var.view, file, fetchedOn: fetchedIn(c), form, readings }
  return answerPage(c, <EncodingPage {...shown} />, status)
}

function fetchedIn(c: Context<Env>) {
  const today = civilDateOf(c.var.now)
  const day = parseCivilDate(c.req.query('fetched') ?? '')
  return day && day <= today ? day : today
}
