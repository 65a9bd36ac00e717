import { type Context, Hono } from 'hono'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal, type Sentence } from '../platform/refusal.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { formOf } from '../ui/form.ts'
import { uiWords } from '../ui/words.ts'
import { fileOf } from './files.ts'
import { freezeForm, makingForm, withdrawalForm } from './forms.ts'
import { freezeReports } from './freezingStore.ts'
import { beginMaking, endMaking } from './makingStore.ts'
import { newReportPath, reportSetPath, reportsPath } from './paths.ts'
import { publishReports, withdrawReports } from './publicationStore.ts'
import { fileName } from './report.ts'
import { ReportPage } from './reportView.tsx'
import { packed } from './sameZip.ts'
import { type Format, formats, isGoingOn, isOpen, isWhole, mimeTypes, type ReportSet } from './set.ts'
import { ReportSetPage, WithdrawalPage } from './setView.tsx'
import { frozenReport, keptFile, placesOfSet, reportSetFor, reportSets, setName } from './store.ts'
import { FreezePage, ReportsPage } from './views.tsx'
import { reportWords } from './words.ts'

export const reportRoutes = new Hono<Env>()
  .get(reportsPath(), async (c) => {
    const { db, readOnce, view, actor } = c.var
    const sets = await readOnce(['reports'], () => reportSets(db))
    return answerPage(c, <ReportsPage view={view} actor={actor} sets={sets} />)
  })
  .get(newReportPath(), async (c) => {
    const { view, actor, now } = c.var
    requirePreparer(actor)
    return answerPage(
      c,
      <FreezePage view={view} form={formOfNew(c, { kind: 'yearly', knownOn: civilDateOf(now) })} />,
    )
  })
  .post(reportsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const read = await readForm(c, freezeForm(view.language, civilDateOf(now)))
    if (!read.ok) return answerPage(c, <FreezePage view={view} form={read.form} />, 422)
    const { kind, knownOn } = read.value
    const { id, already } = await claimId(db, actor, { kind: 'report', id: read.value.id })
    if (!already) {
      const { partnership } = view
      await freezeReports(db, actor, {
        id,
        kind,
        knownOn: knownOn as CivilDate,
        now,
        countyCode: actor.countyCode,
        partnership: partnership ? `${partnership.name} ${partnership.area}` : '',
        demo: view.demo ? uiWords('sv').demo : null,
      })
      await beginMaking(db, actor, id, id)
    }
    return c.redirect(reportSetPath(id), 303)
  })

  .get('/reports/:set', async (c) => {
    const { db, view, actor } = c.var
    const set = await reportSetFor(db, c.req.param('set'))
    const places = await placesOfSet(db, set.id)
    const waits = !isGoingOn(set) && !isWhole(set)
    const form = waits ? formOfNew(c, {}) : formOf({})
    return answerPage(c, <ReportSetPage view={view} actor={actor} set={set} places={places} form={form} />)
  })
  .get('/reports/:set/reports.zip', async (c) => {
    const { db } = c.var
    const set = await reportSetFor(db, c.req.param('set'))
    if (!isWhole(set)) throw refusal(set, (words) => words.set.notWhole)
    const files: { name: string; content: Buffer }[] = []
    for (const { placeCode } of await placesOfSet(db, set.id)) {
      const { document } = await frozenReport(db, set.id, placeCode)
      for (const format of formats) {
        const content = await keptFile(db, set.id, placeCode, format)
        files.push({ name: fileName(document, format), content: content! })
      }
    }
    const name = setName(set)
      .toLocaleLowerCase('sv')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    return answerFile(c, await packed(files), 'application/zip', `${name}.zip`)
  })
  .post('/reports/:set/makings', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const set = await reportSetFor(db, c.req.param('set'))
    const read = await readForm(c, makingForm(view.language))
    // Asked for twice, or under way since somebody else asked: the page shows how far it has come.
    if (read.ok && !isGoingOn(set) && !isWhole(set) && read.value.id !== set.making?.id)
      await beginMaking(db, actor, read.value.id, set.id)
    return c.redirect(reportSetPath(set.id), 303)
  })
  .post('/reports/:set/makings/:making/cancellation', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const set = await reportSetFor(db, c.req.param('set'))
    if (isGoingOn(set) && set.making?.id === c.req.param('making'))
      await endMaking(db, actor, { id: set.making.id, set }, { outcome: 'cancelled' })
    return c.redirect(reportSetPath(set.id), 303)
  })

  .post('/reports/:set/publications', async (c) => {
    const { db, actor } = c.var
    const set = await inTurn(c)
    if (!isOpen(set)) await publishReports(db, actor, set)
    return c.redirect(reportSetPath(set.id), 303)
  })
  .get('/reports/:set/withdrawals/new', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const set = await reportSetFor(db, c.req.param('set'))
    if (!isOpen(set)) throw refusal(set, (words) => words.open.alreadyWithdrawn)
    return answerPage(c, <WithdrawalPage view={view} set={set} form={formOf({})} />)
  })
  .post('/reports/:set/withdrawals', async (c) => {
    const { db, view, actor } = c.var
    const set = await inTurn(c)
    const read = await readForm(c, withdrawalForm(view.language))
    if (!read.ok) return answerPage(c, <WithdrawalPage view={view} set={set} form={read.form} />, 422)
    if (!isOpen(set)) throw refusal(set, (words) => words.open.alreadyWithdrawn)
    await withdrawReports(db, actor, set, read.value.reason)
    return c.redirect(reportSetPath(set.id), 303)
  })

  .get('/reports/:set/places/:place', async (c) => {
    const { db, readOnce, view } = c.var
    const { set: id, place } = c.req.param()
    const set = await reportSetFor(db, id)
    // Read at one revision and frozen for ever: drawn once for all who look.
    const frozen = await readOnce(['report', set.id, place], () => frozenReport(db, set.id, place))
    const newer = set.replacedBy === null ? null : await latestOf(c, set)
    return answerPage(c, <ReportPage view={view} set={set} frozen={frozen} newer={newer} />)
  })
  .get('/reports/:set/places/:place/report.pdf', (c) => file(c, c.req.param(), 'pdf'))
  .get('/reports/:set/places/:place/report.docx', (c) => file(c, c.req.param(), 'docx'))

/** As it was made; and made right now, the same, where nobody has made it yet. */
async function file(
  c: Context<Env>,
  { set, place }: { readonly set: string; readonly place: string },
  format: Format,
): Promise<Response> {
  const { db } = c.var
  const { id } = await reportSetFor(db, set)
  const frozen = await frozenReport(db, id, place)
  const content = (await keptFile(db, id, place, format)) ?? (await fileOf(frozen, format))
  c.header('Cache-Control', 'no-store')
  return answerFile(c, content, mimeTypes[format], fileName(frozen.document, format))
}

async function latestOf(c: Context<Env>, { kind, review, year }: ReportSet): Promise<ReportSet | null> {
  const isSame = (each: ReportSet) =>
    review ? each.review?.id === review.id : each.kind === kind && each.year === year
  return (await reportSets(c.var.db)).find(isSame) ?? null
}

async function inTurn(c: Context<Env>): Promise<ReportSet> {
  const { db, actor } = c.var
  requirePreparer(actor)
  await awaitTurn(db, actor.partnershipId)
  return reportSetFor(db, c.req.param('set') ?? '')
}

type Words = ReturnType<typeof reportWords>

function refusal(set: ReportSet, of: (words: Words) => string): Refusal {
  const say =
    (what: (words: Words) => string): Sentence =>
    (language: Language) =>
      what(reportWords(language))
  return new Refusal('conflict', say(of), { href: reportSetPath(set.id), label: say((words) => words.title) })
}
