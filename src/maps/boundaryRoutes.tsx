import { type Context, Hono } from 'hono'
import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import { claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { type BoundaryContent, contentOf } from './boundary.ts'
import { boundaryForm, propertyForm } from './boundaryForms.ts'
import {
  addBoundaryFile,
  boundariesInUse,
  boundaryFileFor,
  boundaryFiles,
  takeUpBoundaries,
  useBoundaries,
  withdrawBoundaries,
} from './boundaryStore.ts'
import { BoundariesPage, BoundaryFilePage } from './boundaryViews.tsx'
import { boundaryWords } from './boundaryWords.ts'
import { type GeoProblem, readGeoJson, UnreadableBoundaries } from './geojson.ts'
import { municipalitiesIn } from './mapStore.ts'
import { boundariesPath, boundaryFilePath } from './paths.ts'

/** Boundaries that the partnership has itself: loaded, told by which property, and taken away again. */
export const boundaryRoutes = new Hono<Env>()
  .get(boundariesPath(), async (c) => {
    requirePreparer(c.var.actor)
    return boundariesPage(c, formOfNew(c, { source: '', licence: '' }))
  })

  .post(boundariesPath(), async (c) => {
    const { db, actor, view } = c.var
    requirePreparer(actor)
    const read = await readForm(c, boundaryForm(view.language))
    const { file } = await c.req.parseBody()
    const taken = await takenIn(view.language, actor.countyCode, file)
    if (!read.ok || 'problem' in taken) {
      const form = read.ok ? formOf(read.typed) : read.form
      const problems = { ...('problem' in taken ? { file: taken.problem } : {}), ...form.problems }
      return boundariesPage(c, { values: form.values, problems })
    }
    const { id, already } = await claimId(db, actor, { kind: 'boundaries', id: read.value.id })
    if (!already) await addBoundaryFile(db, actor, { ...read.value, id, ...taken })
    return c.redirect(boundaryFilePath(id), 303)
  })

  .get('/population/boundaries/:file', async (c) => {
    requirePreparer(c.var.actor)
    const file = await boundaryFileFor(c.var.db, c.req.param('file'))
    const property = file.property ?? file.content.properties[0]?.name ?? ''
    return answerPage(
      c,
      <BoundaryFilePage view={c.var.view} file={file} form={formOf({ property })} places={placesOf(c)} />,
    )
  })

  .post('/population/boundaries/:file/use', async (c) => {
    const { db, actor, view } = c.var
    requirePreparer(actor)
    const file = await boundaryFileFor(db, c.req.param('file'))
    const names = file.content.properties.map(({ name }) => name)
    const read = await readForm(c, propertyForm(view.language, names))
    if (!read.ok) {
      return answerPage(
        c,
        <BoundaryFilePage view={view} file={file} form={read.form} places={placesOf(c)} />,
        422,
      )
    }
    await useBoundaries(db, actor, file, read.value.property)
    return c.redirect(boundariesPath(), 303)
  })

  .post('/population/boundaries/:file/withdrawal', async (c) => {
    requirePreparer(c.var.actor)
    await withdrawBoundaries(c.var.db, c.var.actor, c.req.param('file'))
    return c.redirect(boundariesPath(), 303)
  })
  .post('/population/boundaries/:file/withdrawal/undoing', async (c) => {
    requirePreparer(c.var.actor)
    await takeUpBoundaries(c.var.db, c.var.actor, c.req.param('file'))
    return c.redirect(boundariesPath(), 303)
  })

function placesOf(c: Context<Env>) {
  return municipalitiesIn(c.var.actor.countyCode)
}

async function boundariesPage(c: Context<Env>, form: FormState): Promise<Response> {
  const { db, view } = c.var
  const status = Object.keys(form.problems).length > 0 ? 422 : 200
  const [files, used] = [await boundaryFiles(db), await boundariesInUse(db)]
  return answerPage(c, <BoundariesPage view={view} form={form} files={files} used={used} />, status)
}

type Taken = { readonly name: string; readonly content: BoundaryContent } | { readonly problem: string }

/** What is of use in an uploaded file, or the sentence that says why nothing is. */
async function takenIn(language: Language, countyCode: string, file: unknown): Promise<Taken> {
  const words = boundaryWords(language)
  if (!(file instanceof File) || file.name === '') return { problem: words.fileMissing }
  if (findIdentityNumber(file.name)) return { problem: words.fileName }
  try {
    const features = readGeoJson(Buffer.from(await file.arrayBuffer()))
    const content = contentOf(features, municipalitiesIn(countyCode))
    if (content.properties.length === 0) return { problem: words.problems.noCodes }
    return { name: file.name.slice(0, 200), content }
  } catch (error) {
    if (error instanceof UnreadableBoundaries) return { problem: sentenceOf(language, error.problem) }
    throw error
  }
}

function sentenceOf(language: Language, problem: GeoProblem): string {
  const words = boundaryWords(language).problems
  const at = 'at' in problem ? formatNumber(language, problem.at) : ''
  switch (problem.kind) {
    case 'empty':
    case 'encoding':
    case 'json':
    case 'deep':
    case 'collection':
      return words[problem.kind]
    case 'too-many':
      return words.tooMany(formatNumber(language, problem.most))
    case 'features':
      return words.features(formatNumber(language, problem.most))
    case 'geometry':
      return words.geometry(at, problem.type)
    case 'ring':
    case 'position':
    case 'projected':
    case 'swapped':
    case 'elsewhere':
      return words[problem.kind](at)
    case 'script':
      return words.script(at, problem.property)
    case 'identity-number':
      return words.identity(at)
  }
}
