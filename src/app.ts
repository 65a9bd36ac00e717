import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { agreementRoutes } from './agreements/routes.tsx'
import { apiRoutes } from './api/apiRoutes.ts'
import { guideRoutes, tokenRoutes } from './api/routes.tsx'
import { assessmentRoutes } from './assessments/routes.tsx'
import { codingRoutes } from './coding/routes.tsx'
import { commitmentRoutes } from './commitments/routes.tsx'
import { communicationRoutes } from './communication/routes.tsx'
import { comparisonRoutes } from './comparison/routes.tsx'
import { decisionRoutes } from './decisions/routes.tsx'
import { documentRoutes } from './documents/routes.tsx'
import { answerError } from './errors.tsx'
import { exchangeRoutes } from './exchange/routes.tsx'
import { fetchingRoutes, type Services } from './fetching/routes.tsx'
import { findingRoutes } from './findings/routes.tsx'
import { frameRoutes } from './frame/routes.tsx'
import { guideRoutes as interviewGuideRoutes } from './guides/routes.tsx'
import type { Env } from './identity/actor.ts'
import { identityRoutes } from './identity/routes.tsx'
import { insideSession, sessionOf } from './identity/session.ts'
import { intakeRoutes } from './intake/routes.tsx'
import { interviewRoutes } from './interviews/routes.tsx'
import { introductionRoutes } from './introductions/routes.tsx'
import { knowledgeRoutes } from './knowledge/routes.tsx'
import { learningRoutes } from './learning/routes.tsx'
import { letterRoutes } from './letters/routes.tsx'
import { boundaryRoutes } from './maps/boundaryRoutes.tsx'
import { mapRoutes } from './maps/routes.tsx'
import { matterRoutes } from './matters/routes.tsx'
import { meetingRoutes } from './meetings/routes.tsx'
import { cockpitRoutes } from './overview/cockpitRoutes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { ownershipRoutes } from './ownership/routes.tsx'
import { partnershipRoutes, setupRoutes } from './partnership/routes.tsx'
import { planRoutes } from './plan/routes.tsx'
import { assetRoutes } from './platform/assets.ts'
import { sameOrigin, securityHeaders, sizeLimit } from './platform/guards.ts'
import type { Parts } from './platform/parts.ts'
import { refusalWords } from './platform/words.ts'
import { populationRoutes } from './population/routes.tsx'
import { portfolioRoutes } from './portfolio/routes.tsx'
import { ballotRoutes } from './priorities/ballotRoutes.tsx'
import { placingRoutes } from './priorities/placingRoutes.tsx'
import { priorityRoutes } from './priorities/routes.tsx'
import { profileRoutes } from './profiles/routes.tsx'
import { proposalRoutes } from './proposals/routes.tsx'
import { nameRoutes } from './pseudonyms/routes.tsx'
import { copyRoutes } from './publishing/copyRoutes.tsx'
import { openReportRoutes } from './publishing/openReportRoutes.tsx'
import { openRoutes } from './publishing/openRoutes.tsx'
import { publishingRoutes } from './publishing/routes.tsx'
import { reviewReportRoutes } from './reports/reviewRoutes.tsx'
import { reportRoutes } from './reports/routes.tsx'
import { reviewRoutes } from './review/routes.tsx'
import { slideRoutes } from './slides/routes.tsx'
import { sourceRoutes } from './sources/routes.tsx'
import { targetRoutes } from './targets/routes.tsx'

const megabyte = 1024 * 1024

/** Where files come in, and how many megabytes such a form may be; every other may be one. */
const uploads = [
  { path: /^\/figures\/files$/, most: 64 },
  { path: /^\/reviews\/[^/]+\/exchange\/files$/, most: 64 },
  { path: /^\/population\/boundaries$/, most: 16 },
  // A file of 20 MB and what the form puts around it.
  { path: /^\/reviews\/[^/]+\/documents\/[^/]+\/text$/, most: 21 },
  { path: /^\/reviews\/[^/]+\/interviews(\/preview)?$/, most: 22 },
] as const

/** The table of contents of the site, and the services that figures are fetched from. */
export function makeApp(parts: Parts, services: Services) {
  const { database, log } = parts
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.onError((error, c) => answerError(error, c, parts))
  app.notFound((c) => answerError(null, c, parts))

  app.use(securityHeaders(parts.configuration.publicUrl?.startsWith('https:') ?? false))
  app.route('/', assetRoutes(parts.assets))
  app.get('/healthz', (c) => c.text('alive'))
  app.get('/readyz', async (c) => {
    try {
      await database.pool.query('select 1')
      return c.text('ready')
    } catch (error) {
      log.error({ error: (error as Error).message }, 'The database does not answer')
      return c.text('the database does not answer', 503)
    }
  })

  // Before the guards of forms, which rest on what browsers say: programs show a token, and no cookie counts.
  app.route('/api/v1', apiRoutes(parts))

  app.use(sameOrigin())
  app.use(async (c, next) => {
    const upload = uploads.find(({ path }) => path.test(c.req.path))
    const limit = upload
      ? sizeLimit(upload.most * megabyte, (language) => refusalWords(language).fileTooLarge(upload.most))
      : sizeLimit(megabyte, (language) => refusalWords(language).formTooLarge)
    return limit(c, next)
  })

  app.route('/', publishingRoutes(parts))
  app.route('/', openRoutes(parts))
  app.route('/', openReportRoutes(parts))
  app.route('/', guideRoutes(parts))
  app.route('/', setupRoutes(parts))
  app.route('/', identityRoutes(parts))

  app.get('/live', async (c) => {
    const session = await sessionOf(c, parts)
    if (!session) return c.body(null, 204)
    parts.live.join(session.actor.partnershipId, c.env.outgoing, String(session.partnership.revision))
    return RESPONSE_ALREADY_SENT
  })

  const signedIn = new Hono<Env>()
  signedIn.use(insideSession(parts))
  const { delivers } = parts.mailer
  const { publicUrl } = parts.configuration
  signedIn.route('/', overviewRoutes)
  signedIn.route('/', cockpitRoutes({ delivers, publicUrl }))
  signedIn.route('/', letterRoutes(delivers))
  signedIn.route('/', populationRoutes)
  signedIn.route('/', mapRoutes)
  signedIn.route('/', boundaryRoutes)
  signedIn.route('/', sourceRoutes(database))
  signedIn.route('/', fetchingRoutes(services))
  signedIn.route('/', comparisonRoutes)
  signedIn.route('/', targetRoutes)
  signedIn.route('/', profileRoutes)
  signedIn.route('/', reviewRoutes)
  signedIn.route('/', nameRoutes(parts.masterKey))
  signedIn.route('/', interviewGuideRoutes)
  signedIn.route('/', frameRoutes)
  signedIn.route('/', interviewRoutes(parts.masterKey))
  signedIn.route('/', findingRoutes)
  signedIn.route('/', exchangeRoutes(database))
  signedIn.route('/', codingRoutes)
  signedIn.route('/', proposalRoutes)
  signedIn.route('/', placingRoutes)
  signedIn.route('/', priorityRoutes)
  signedIn.route('/', ballotRoutes)
  signedIn.route('/', portfolioRoutes)
  signedIn.route('/', intakeRoutes)
  signedIn.route('/', documentRoutes)
  signedIn.route('/', decisionRoutes)
  signedIn.route('/', agreementRoutes)
  signedIn.route('/', matterRoutes)
  signedIn.route('/', planRoutes)
  signedIn.route('/', knowledgeRoutes)
  signedIn.route('/', meetingRoutes)
  signedIn.route('/', learningRoutes())
  signedIn.route('/', ownershipRoutes)
  signedIn.route('/', commitmentRoutes)
  signedIn.route('/', assessmentRoutes)
  signedIn.route('/', introductionRoutes)
  signedIn.route('/', communicationRoutes)
  signedIn.route('/', reportRoutes)
  signedIn.route('/', reviewReportRoutes)
  signedIn.route('/', slideRoutes)
  signedIn.route('/', partnershipRoutes)
  signedIn.route('/', copyRoutes(database))
  signedIn.route('/', tokenRoutes(parts.configuration.publicUrl))
  app.route('/', signedIn)
  return app
}
