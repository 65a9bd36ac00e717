import { type Context, Hono } from 'hono'
import { extractText, largestFile } from '../documents/extraction.ts'
import { textProblem } from '../documents/textProblem.ts'
import { plannedName } from '../frame/plannedParts.ts'
import { tieToSource, untiedOf } from '../frame/plannedStore.ts'
import { standingRowsOf } from '../frame/store.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import type { MasterKey } from '../platform/masterKey.ts'
import { sealNames } from '../pseudonyms/nameStore.ts'
import { keyedVoicesOf, usableKeyOf } from '../pseudonyms/store.ts'
import { claimId } from '../record/store.ts'
import { requireMember } from '../review/membership.ts'
import { reviewToDo } from '../review/request.ts'
import type { Review } from '../review/review.ts'
import { reviewFor, voiceRolesOf } from '../review/store.ts'
import { interviewForm, type ReadInterview, readInterview } from './forms.ts'
import { NewInterviewPage } from './formViews.tsx'
import { interviewPath } from './paths.ts'
import { addInterview } from './store.ts'
import { interviewWords } from './words.ts'

/** A transcript comes in: pasted or as a file, shown as it will be kept, and kept without names. */
export function importRoutes(masterKey: MasterKey | null) {
  return new Hono<Env>()
    .get('/reviews/:review/interviews/new', async (c) => {
      const review = await reviewToDo(c)
      const form = formOfNew(c, { names: 'yes', planned: c.req.query('planned') ?? '' })
      return answerPage(c, await newPage(c, review, { ...nothingRead, form }))
    })
    .post('/reviews/:review/interviews/preview', async (c) => answerPage(c, await previewPage(c), 422))
    .post('/reviews/:review/interviews', async (c) => {
      const { db, actor, now } = c.var
      // Whoever has just chosen a file has not seen what becomes of it.
      if (await fileIn(c)) return answerPage(c, await previewPage(c), 422)
      const review = await reviewToDo(c)
      const read = await readTyped(c, review)
      const { title = '', names } = read.form.values
      if (!read.interview || read.isFirstLook) return answerPage(c, await newPage(c, review, read), 422)
      const { id, already } = await claimId(db, actor, { kind: 'source', id: read.id })
      if (already) return c.redirect(interviewPath(review.id, id), 303)
      await addInterview(db, actor, review, { id, title, interview: read.interview })
      const planned = (await untiedOf(db, review)).find((each) => each.id === read.form.values.planned)
      const people = read.interview.voices.length
      if (planned) await tieToSource(db, actor, review, planned, { sourceId: id, people })
      const key = names === 'yes' ? await usableKeyOf(db, review, civilDateOf(now)) : null
      if (key && masterKey) {
        const voices = (await keyedVoicesOf(db, review)).filter(({ sourceId }) => sourceId === id)
        const people = voices.flatMap(({ id: voiceId, pseudonym }) => {
          const name = read.behind.get(pseudonym)
          return name === undefined ? [] : [{ voiceId, person: { name, contact: '' } }]
        })
        await sealNames(db, actor, { masterKey, review, key }, voices[0]!.number, people)
      }
      return c.redirect(interviewPath(review.id, id), 303)
    })

  /** Nobody else's turn is taken while a file is read, which may last. */
  async function previewPage(c: Context<Env>) {
    const { db, actor } = c.var
    const review = await reviewFor(db, c.req.param('review') ?? '')
    await requireMember(db, actor, review)
    const file = await fileIn(c)
    const inFile = file ? await textIn(c, file) : {}
    return newPage(c, review, await readTyped(c, review, inFile))
  }

  async function newPage(c: Context<Env>, review: Review, read: ReadInterview) {
    const { db, view, now } = c.var
    const today = civilDateOf(now)
    const rows = await standingRowsOf(db, review)
    const planned = await untiedOf(db, review, read.form.values.id)
    return (
      <NewInterviewPage
        view={view}
        review={review}
        read={read}
        roles={await voiceRolesOf(db, review)}
        parties={await partiesOn(db, today)}
        planned={planned.map((each) => ({ id: each.id, name: plannedName(view.language, rows, each) }))}
        keepsNames={masterKey !== null && (await usableKeyOf(db, review, today)) !== null}
      />
    )
  }
}

const nothingRead = { speakers: [], interview: null, behind: new Map() }

async function fileIn(c: Context<Env>): Promise<File | null> {
  const { file } = await c.req.parseBody()
  return file instanceof File && file.size > 0 ? file : null
}

/** What the file says, in place of what was pasted; or why it cannot be told. */
async function textIn(
  c: Context<Env>,
  file: File,
): Promise<{ readonly text?: string; readonly problem?: string }> {
  const { language } = c.var.view
  const words = interviewWords(language).form
  if (file.size > largestFile) return { problem: words.fileLarge }
  if (findIdentityNumber(file.name)) return { problem: words.fileName }
  const content = Buffer.from(await file.arrayBuffer())
  let extracted = await extractText(content)
  if (extracted && !extracted.ok && extracted.problem.kind === 'encoding') {
    // The likeliest: whoever sends it sees on the page whether it is the right one.
    const { encoding } = extracted.problem.readings[0]!
    extracted = await extractText(content, { encoding })
  }
  if (!extracted) return { problem: words.fileBusy }
  return extracted.ok ? { text: extracted.text } : { problem: textProblem(language, extracted.problem) }
}

async function readTyped(
  c: Context<Env>,
  review: Review,
  inFile: { readonly text?: string; readonly problem?: string } = {},
) {
  const { db, view, now } = c.var
  const { language } = view
  const { id: sent } = await c.req.parseBody()
  const planned = await untiedOf(db, review, typeof sent === 'string' ? sent : '')
  const read = await readForm(c, interviewForm(language, planned))
  const typed = { ...(read.ok ? read.typed : read.form.values) }
  const problems = { ...(read.ok ? {} : read.form.problems) }
  if (inFile.text !== undefined) {
    typed.text = inFile.text
    delete problems.text
  }
  if (inFile.problem !== undefined) {
    problems.file = inFile.problem
    // The file is what is wrong, not that nothing was pasted.
    if (!typed.text) problems.text = undefined
  }
  const roles = await voiceRolesOf(db, review)
  const parties = await partiesOn(db, civilDateOf(now))
  const interview = readInterview(language, asTexts(typed), problems, roles, parties)
  // What is stored has been seen as it is stored.
  const isFirstLook = typed.looked !== interview.form.values.looked
  return { ...interview, id: read.ok ? read.value.id : '', isFirstLook }
}

function asTexts(typed: Readonly<Partial<Record<string, string>>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text ?? '']))
}
