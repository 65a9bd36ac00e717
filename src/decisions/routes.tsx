import { type Context, Hono } from 'hono'
import type { Db } from '../db/database.ts'
import { civilDateOf, parseCivilDate } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { bodiesOn, parties, partiesOn } from '../partnership/store.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { renderPdf } from '../platform/pdf.ts'
import type { Indicator } from '../population/indicator.ts'
import { indicatorFor } from '../population/store.ts'
import { claimId, historyOf, linksOf } from '../record/store.ts'
import type { Thing } from '../record/thing.ts'
import { uiWords } from '../ui/words.ts'
import { inForce } from './adoption.ts'
import { adoptionRoutes } from './adoptionRoutes.tsx'
import { answersOf, latestAnswers, requestOf } from './adoptionStore.ts'
import { auditAsCsv, auditOf, filtered } from './audit.ts'
import { auditDocument, auditTemplate } from './auditDocument.ts'
import { AuditPage } from './auditView.tsx'
import { followUpRoutes } from './followUpRoutes.tsx'
import { endingOf, evaluationsOf, reportsOf, reportsOfEach } from './followUpStore.ts'
import { followUpWords } from './followUpWords.ts'
import { decisionForm, readAuditFilter, readOutcomeFilter, showOf } from './forms.ts'
import { NewDecisionPage } from './formViews.tsx'
import { matrixOf, showing } from './matrix.ts'
import { adoptables } from './matrixStore.ts'
import { AdoptionsPage } from './matrixView.tsx'
import { OutcomePage, type OutcomeReading } from './outcomeView.tsx'
import {
  adoptionsPath,
  auditFilePath,
  auditPath,
  decisionsPath,
  newDecisionPath,
  outcomePath,
} from './paths.ts'
import { requestRoutes } from './requestRoutes.tsx'
import { enterDecision, outcomeFor, outcomes, outcomeYears } from './store.ts'
import { auditChoice, auditStory, namesOf } from './story.ts'
import { kinOf } from './succession.ts'
import { DecisionsPage, type ListedOutcome } from './views.tsx'

/** So many of the latest answers stand beside the matrix. */
const mostLatest = 5

import { targetFor } from '../targets/store.ts'
import type { Target } from '../targets/target.ts'
import { targetAdoptionRoutes } from './targetAdoptionRoutes.tsx'
export const decisionRoutes = new Hono<Env>()
  .route('/', targetAdoptionRoutes)
  .get(decisionsPath(), async (c) => {
    const { db, view, actor } = c.var
    const filter = readOutcomeFilter(c.req.query())
    const [found, years] = [await outcomes(db, filter), await outcomeYears(db)]
    const standing = await standings(c)
    const listed = found
      .map((outcome): ListedOutcome => ({ outcome, ...standing.get(outcome.id)! }))
      .filter((each) => filter.force === null || each.standing.inForce === (filter.force === 'in'))
    const today = civilDateOf(c.var.now)
    const name = namesOf(await partiesOn(db, today))
    const deciding = (await bodiesOn(db, today)).filter(({ mandate }) => mandate === 'decides')
    return answerPage(
      c,
      <DecisionsPage
        view={view}
        actor={actor}
        outcomes={listed}
        name={name}
        years={years}
        filter={filter}
        deciding={deciding.map((body) => body.name)}
      />,
    )
  })
  .get(newDecisionPath(), async (c) => {
    requirePreparer(c.var.actor)
    const kind = c.req.query('kind') === 'agreement' ? { kind: 'agreement' } : {}
    return answerPage(c, <NewDecisionPage view={c.var.view} form={formOfNew(c, kind)} />)
  })
  .post(decisionsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const read = await readForm(c, decisionForm(view.language, civilDateOf(now)))
    if (!read.ok) return answerPage(c, <NewDecisionPage view={view} form={read.form} />, 422)
    const { id, already } = await claimId(db, actor, { kind: 'outcome', id: read.value.id })
    if (!already) await enterDecision(db, actor, { ...read.value, id })
    return c.redirect(outcomePath(id), 303)
  })

  .get(adoptionsPath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const today = civilDateOf(now)
    const asked = parseCivilDate(c.req.query('on') ?? '')
    const day = asked && asked < today ? asked : today
    const show = showOf(c.req.query('show'))
    const { whole, latest } = await readOnce(['adoptions', day], async () => {
      const [all, every] = await Promise.all([adoptables(db), parties(db)])
      return { whole: matrixOf(all, every, day), latest: await latestAnswers(db, day, mostLatest) }
    })
    // Kept like what is read, so that its table is drawn once.
    const whose = show === 'mine' ? actor.partyId : null
    const shown = await readOnce(['adoptions', day, show, whose], async () =>
      showing(whole, show, actor.partyId),
    )
    return answerPage(
      c,
      <AdoptionsPage
        view={view}
        actor={actor}
        whole={whole}
        shown={shown}
        show={show}
        past={day !== today}
        latest={latest}
      />,
    )
  })

  .get(auditPath(), async (c) => {
    const filter = readAuditFilter(c.req.query())
    return answerPage(c, <AuditPage view={c.var.view} audited={await readAudit(c)} filter={filter} />)
  })
  .get(auditFilePath('csv'), async (c) => {
    const { language } = c.var.view
    const listed = filtered(await readAudit(c), readAuditFilter(c.req.query()))
    const content = Buffer.from(auditAsCsv(language, listed, namesOf(await parties(c.var.db))))
    return answerFile(c, content, 'text/csv; charset=utf-8', followUpWords(language).audit.file('csv'))
  })
  .get(auditFilePath('pdf'), async (c) => {
    const { view, now } = c.var
    const { language, partnership } = view
    const [all, filter] = [await readAudit(c), readAuditFilter(c.req.query())]
    const listed = filtered(all, filter)
    const document = auditDocument(listed, {
      language,
      now,
      partnership: partnership ? `${partnership.name} ${partnership.area}` : '',
      demo: view.demo ? uiWords(language).demo : null,
      answer: auditStory(language, all),
      chosen: auditChoice(language, filter, listed.length),
      source: new URL(auditPath(filter), c.req.url).href,
    })
    const name = followUpWords(language).audit.file('pdf')
    return answerFile(c, await renderPdf(auditTemplate, document), 'application/pdf', name)
  })

  .get('/decisions/:outcome', async (c) => {
    const { db, readOnce, view, actor } = c.var
    const outcome = await outcomeFor(db, c.req.param('outcome'))
    const reading = await readOnce(['outcome', outcome.id], async (): Promise<OutcomeReading> => {
      const thing: Thing = { kind: 'outcome', id: outcome.id }
      const all = await adoptablesOnce(c)
      return {
        today: civilDateOf(c.var.now),
        outcome,
        adoptable: all.find(({ id }) => id === outcome.id)!,
        kin: kinOf(all)(outcome.id),
        request: await requestOf(db, outcome.id),
        answers: await answersOf(db, outcome.id),
        evaluations: await evaluationsOf(db, outcome.id),
        reports: await reportsOf(db, outcome.id),
        ending: await endingOf(db, outcome.id),
        history: await historyOf(db, thing, 200),
        ...(await linkedTo(db, thing)),
      }
    })
    const answered = reading.request?.parties.find(({ id }) => id === c.req.query('answered')) ?? null
    return answerPage(c, <OutcomePage view={view} actor={actor} reading={reading} answered={answered} />)
  })
  .route('/', requestRoutes)
  .route('/', adoptionRoutes)
  .route('/', followUpRoutes)

/** Of every outcome, whether it is in force today. */
async function standings(c: Context<Env>): Promise<ReadonlyMap<string, Omit<ListedOutcome, 'outcome'>>> {
  const { readOnce, now } = c.var
  return readOnce(['standings'], async () => {
    const today = civilDateOf(now)
    const all = await adoptablesOnce(c)
    return new Map(
      all.map((each) => [each.id, { standing: inForce(each, today), request: each.request }] as const),
    )
  })
}

async function readAudit(c: Context<Env>) {
  const { db, readOnce, now } = c.var
  return readOnce(['audit'], async () =>
    auditOf(await adoptablesOnce(c), await reportsOfEach(db), civilDateOf(now)),
  )
}

/** Every outcome as the rules want it: what one outcome came in place of is another. */
async function adoptablesOnce({ var: { db, readOnce } }: Context<Env>) {
  return readOnce(['adoptables'], async () => adoptables(db))
}

/** The indicators that spoke for it, the outcomes that it came in place of, and the principles that it adopts. */
async function linkedTo(db: Db, outcome: Thing) {
  const indicators: Indicator[] = []
  const replaced = []
  const adoptsTargets: Target[] = []
  let principles: number | null = null
  for (const { relation, forward, thing } of await linksOf(db, outcome)) {
    if (relation === 'supports' && !forward && thing.kind === 'indicator')
      indicators.push(await indicatorFor(db, thing.id))
    if (relation === 'replaces' && forward && thing.kind === 'outcome')
      replaced.push(await outcomeFor(db, thing.id))
    if (relation === 'adopts' && forward && thing.kind === 'principles') principles = Number(thing.id)
    if (relation === 'adopts' && forward && thing.kind === 'target')
      adoptsTargets.push(await targetFor(db, thing.id))
  }
  return { indicators, replaced, principles, adoptsTargets }
}
