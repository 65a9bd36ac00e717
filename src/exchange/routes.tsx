import { type Context, Hono } from 'hono'
import type { Database } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Env } from '../identity/actor.ts'
import { answerFile, answerPage, answerStream } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { findIdentityNumber } from '../platform/identityNumber.ts'
import type { Log } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { membersOf } from '../review/memberStore.ts'
import { memberRole, requireMember } from '../review/membership.ts'
import type { Member, Review } from '../review/review.ts'
import { reviewFor } from '../review/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { presentCodes } from './codeStore.ts'
import { codesOf, exchangeCounts, exchangedProject, recordLeaving } from './exportStore.ts'
import { ExchangeFault } from './fault.ts'
import { faultSentence } from './faultWords.ts'
import { summaryOf } from './fileReader.ts'
import type { FileSummary } from './fileReading.ts'
import {
  addExchangeFile,
  type ExchangeFile,
  emptyExchangeFile,
  exchangeFileContent,
  exchangeFileFor,
  exchangeFiles,
  removeExchangeFile,
} from './fileStore.ts'
import { choicesForm, codeField, userField } from './forms.ts'
import { beginImport, endImport, importOf } from './importStore.ts'
import { ImportPage } from './importView.tsx'
import { matchCodes } from './matching.ts'
import { mergeCodebook, merges, undoMerge } from './mergeStore.ts'
import { MergePage } from './mergeView.tsx'
import {
  codebookFilePath,
  exchangeCancellationPath,
  exchangeFilePath,
  exchangeFilesPath,
  exchangeImportsPath,
  exchangePath,
  exchangeWithdrawalPath,
  mergePath,
  mergeUndoPath,
  projectFilePath,
} from './paths.ts'
import { ProjectPreviewPage } from './previewView.tsx'
import { homelessIn, knownSources, markOf } from './readingStore.ts'
import { ClosedExchangePage, ExchangePage } from './views.tsx'
import { exchangeWords } from './words.ts'
import { codebookXml } from './writing.ts'

/** While a project is being fetched, the database keeps what it saw when it began. */
const longest = 60 * 60 * 1000

/** A project is packed after its request, in a transaction of its own: hence the database. */
export function exchangeRoutes(database: Database) {
  return new Hono<Env>()
    .get(exchangePath(':review'), async (c) => {
      const { db, view, actor } = c.var
      const review = await reviewFor(db, c.req.param('review') ?? '')
      if ((await memberRole(db, actor, review)) === null)
        return answerPage(c, <ClosedExchangePage view={view} review={review} />)
      return exchangePage(c, await reviewOf(c), formOf({}))
    })

    .post(projectFilePath(':review'), async (c) => {
      const { db, actor, log } = c.var
      const review = await reviewOf(c)
      await recordLeaving(db, actor, review, 'qdpx', await exchangeCounts(db, review))
      const content = logged(exchangedProject(database, actor.partnershipId, review), log)
      return answerStream(c, content, 'application/zip', nameOf(c, review, 'qdpx'), longest)
    })
    .post(codebookFilePath(':review'), async (c) => {
      const { db, actor } = c.var
      const review = await reviewOf(c)
      const codes = await codesOf(db, review)
      if (codes.length === 0) throw refusal(review, (language) => exchangeWords(language).out.noCodesRefusal)
      await recordLeaving(db, actor, review, 'qdc', await exchangeCounts(db, review))
      return answerFile(c, Buffer.from(codebookXml(codes)), 'application/xml', nameOf(c, review, 'qdc'))
    })

    .post(exchangeFilesPath(':review'), async (c) => {
      const { db, actor, view } = c.var
      const review = await reviewOf(c)
      const { file } = await c.req.parseBody()
      const uploaded = file instanceof File && file.size > 0 ? file : null
      const content = uploaded ? Buffer.from(await uploaded.arrayBuffer()) : null
      const found = await lookedThrough(view.language, uploaded?.name ?? '', content)
      if (typeof found === 'string') return exchangePage(c, review, { values: {}, problems: { file: found } })
      const id = newId()
      const name = uploaded!.name.slice(0, 200) || 'fil'
      await addExchangeFile(db, actor, review, { id, name, content: content!, summary: found })
      return c.redirect(exchangeFilePath(review.id, id), 303)
    })
    .get(exchangeFilePath(':review', ':file'), async (c) => {
      const review = await reviewOf(c)
      const file = await fileOf(c, review)
      if (file.summary.kind === 'codebook') return mergePage(c, review, file)
      return filePage(c, review, file)
    })
    .post(exchangeImportsPath(':review', ':file'), async (c) => {
      const { db, actor, view } = c.var
      const review = await reviewOf(c)
      const file = await fileOf(c, review)
      const { summary } = file
      const read = await readForm(c, choicesForm(view.language, summary, await membersOf(db, review)))
      if (!read.ok) return filePage(c, review, file, read.form)
      await awaitTurn(db, actor.partnershipId)
      const taking = await importOf(db, file.id)
      // Asked for twice: the page shows how far it has come.
      if (summary.kind === 'project' && (taking === null || ['failed', 'cancelled'].includes(taking.state))) {
        const value = read.value as Readonly<Record<string, string>>
        const chosen = summary.coders.map(({ guid }, i) => [guid, value[userField(i)] ?? ''] as const)
        await beginImport(db, actor, {
          id: newId(),
          fileId: file.id,
          choices: {
            kind: value['kind'] === 'document' ? 'document' : 'interview',
            members: Object.fromEntries(chosen.filter(([, member]) => member !== '')),
          },
          total: summary.sources.length,
        })
      }
      return c.redirect(exchangeFilePath(review.id, file.id), 303)
    })
    .post(exchangeCancellationPath(':review', ':file'), async (c) => {
      const { db, actor } = c.var
      const review = await reviewOf(c)
      const file = await fileOf(c, review)
      const taking = await importOf(db, file.id)
      if (taking) await endImport(db, actor.partnershipId, taking.id, 'cancelled')
      return c.redirect(exchangeFilePath(review.id, file.id), 303)
    })
    .post(exchangeWithdrawalPath(':review', ':file'), async (c) => {
      const { db, actor } = c.var
      const review = await reviewOf(c)
      const file = await fileOf(c, review)
      await awaitTurn(db, actor.partnershipId)
      const taking = await importOf(db, file.id)
      if (!taking || ['failed', 'cancelled'].includes(taking.state)) await removeExchangeFile(db, file.id)
      return c.redirect(exchangePath(review.id), 303)
    })
    .post(mergePath(':review', ':file'), async (c) => {
      const { db, actor } = c.var
      const review = await reviewOf(c)
      await awaitTurn(db, actor.partnershipId)
      const file = await fileOf(c, review)
      const typed = (await c.req.parseBody()) as Readonly<Record<string, string>>
      // Sent twice: it is in.
      const isIn = (await exchangeFileContent(db, file.id)).length === 0
      if (isIn || file.summary.kind !== 'codebook') return c.redirect(exchangePath(review.id), 303)
      const present = await presentCodes(db, review)
      if (typed['seen'] !== markOf(present)) return mergePage(c, review, file, formOf(typed))
      const matched = matchCodes(present, file.summary.codes)
      const chosen = new Set(
        matched.map(({ code }) => code.guid).filter((guid) => typed[codeField(guid)] === 'yes'),
      )
      await mergeCodebook(db, actor, review, file.name, matched, chosen)
      await emptyExchangeFile(db, file.id)
      return c.redirect(exchangePath(review.id), 303)
    })
    .post(mergeUndoPath(':review', ':merge'), async (c) => {
      const { db, actor } = c.var
      const review = await reviewOf(c)
      await awaitTurn(db, actor.partnershipId)
      await undoMerge(db, actor, review, c.req.param('merge') ?? '')
      return c.redirect(exchangePath(review.id), 303)
    })
}

/** For those who do the review. Nothing of it is kept by anybody in between. */
async function reviewOf(c: Context<Env>): Promise<Review> {
  const { db, actor } = c.var
  const review = await reviewFor(db, c.req.param('review') ?? '')
  await requireMember(db, actor, review)
  c.header('Cache-Control', 'no-store')
  return review
}

const fileOf = (c: Context<Env>, review: Review): Promise<ExchangeFile> =>
  exchangeFileFor(c.var.db, review, c.req.param('file') ?? '')

async function exchangePage(c: Context<Env>, review: Review, form: FormState): Promise<Response> {
  const { db, view } = c.var
  const shown = {
    counts: await exchangeCounts(db, review),
    files: await exchangeFiles(db, review),
    merges: await merges(db, review),
  }
  const status = form.problems['file'] ? 422 : 200
  return answerPage(c, <ExchangePage view={view} review={review} form={form} {...shown} />, status)
}

/** The preview, until somebody has asked for the project; then how far it has come. */
async function filePage(
  c: Context<Env>,
  review: Review,
  file: ExchangeFile,
  form?: FormState,
): Promise<Response> {
  const { db, view } = c.var
  const taking = await importOf(db, file.id)
  const wasCutShort = taking?.state === 'failed' || taking?.state === 'cancelled'
  if (taking && !wasCutShort)
    return answerPage(c, <ImportPage view={view} review={review} file={file} taking={taking} />)
  const { summary } = file
  const members = await membersOf(db, review)
  const preview = {
    members,
    matched: matchCodes(await presentCodes(db, review), summary.codes),
    known: await knownSources(db, review, summary),
    homeless: await homelessIn(db, review, summary),
    taking,
    form: form ?? formOfNew(c, { kind: 'interview', ...suggested(summary, members) }),
  }
  const status = form ? 422 : 200
  return answerPage(c, <ProjectPreviewPage view={view} review={review} file={file} {...preview} />, status)
}

/** Whoever is called the same is probably the same; it stands there to be changed. */
function suggested({ coders }: FileSummary, members: readonly Member[]): Readonly<Record<string, string>> {
  const ids = coders.map(({ name }) => members.find((member) => member.name === name)?.personId ?? '')
  return Object.fromEntries(ids.map((id, i) => [userField(i), id]))
}

async function mergePage(
  c: Context<Env>,
  review: Review,
  file: ExchangeFile,
  again?: FormState,
): Promise<Response> {
  const { db, view } = c.var
  if ((await exchangeFileContent(db, file.id)).length === 0) return c.redirect(exchangePath(review.id), 303)
  const present = await presentCodes(db, review)
  const matched = matchCodes(present, file.summary.codes)
  const form = formOf({ ...again?.values, seen: markOf(present) })
  const shown = { matched, form, changedMeanwhile: again !== undefined }
  return answerPage(c, <MergePage view={view} review={review} file={file} {...shown} />, again ? 422 : 200)
}

/** What a file brings; or, in a sentence, why it is not kept. */
async function lookedThrough(
  language: Language,
  name: string,
  content: Buffer | null,
): Promise<FileSummary | string> {
  const words = exchangeWords(language).into
  if (content === null) return words.missing
  if (findIdentityNumber(name)) return words.fileName
  try {
    return await summaryOf(content)
  } catch (error) {
    if (!(error instanceof ExchangeFault)) throw error
    return faultSentence(language, error.fault)
  }
}

const nameOf = (c: Context<Env>, { name }: Review, extension: string): string =>
  `${name.replaceAll(/[\\/:*?"<>|]/g, '-')} ${civilDateOf(c.var.now)}.${extension}`

function refusal(review: Review, sentence: (language: Language) => string): Refusal {
  const label = (language: Language) => exchangeWords(language).title
  return new Refusal('conflict', sentence, { href: exchangePath(review.id), label })
}

/** The answer is under way already: the browser sees a download that was cut off, and the log says why. */
async function* logged(pieces: AsyncGenerator<Buffer>, log: Log): AsyncGenerator<Buffer> {
  try {
    yield* pieces
  } catch (error) {
    log.error({ error: (error as Error).stack }, 'A project was not sent whole')
    throw error
  }
}
