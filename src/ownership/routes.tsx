import { type Context, Hono } from 'hono'
import { adoptables } from '../decisions/matrixStore.ts'
import { civilDateOf, parseCivilDate } from '../i18n/format.ts'
import { type Env, mayPrepare, requirePreparer } from '../identity/actor.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { Refusal } from '../platform/refusal.ts'
import { expectationsIn } from './clause.ts'
import { draftRoutes } from './draftRoutes.tsx'
import { isSeen, keepingOn } from './keeping.ts'
import { sightOf } from './keepingStore.ts'
import { KeepingPage, type KeepingReading } from './keepingView.tsx'
import { keepingPath, principlesPath, versionPath, versionsPath } from './paths.ts'
import { abandonedDraft, draftOf, sentVersions, startDraft } from './store.ts'
import { type SentVersion, underAdoption, versionOn } from './version.ts'
import { type Comparison, DraftPage, VersionPage } from './versionView.tsx'
import { type Drafting, PrinciplesPage, type PrinciplesReading } from './views.tsx'

export const ownershipRoutes = new Hono<Env>()
  .get(principlesPath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const today = civilDateOf(now)
    const asked = parseCivilDate(c.req.query('on') ?? '')
    const day = asked && asked < today ? asked : today
    const reading = await readOnce(['principles', day], async (): Promise<PrinciplesReading> => {
      const [versions, parties] = [await sentVersions(db), await partiesOn(db, day)]
      return { day, past: day !== today, versions, parties }
    })
    // Drafts are read apart: what is read once is for everybody.
    const drafting: Drafting = mayPrepare(actor)
      ? { draft: await draftOf(db), abandoned: await abandonedDraft(db) }
      : { draft: null, abandoned: null }
    return answerPage(c, <PrinciplesPage view={view} actor={actor} reading={reading} drafting={drafting} />)
  })

  .get(keepingPath(), async (c) => {
    const { db, readOnce, view, now } = c.var
    const reading = await readOnce(['keeping'], async (): Promise<KeepingReading> => {
      const day = civilDateOf(now)
      const [versions, parties] = [await sentVersions(db), await partiesOn(db, day)]
      const expectations = expectationsIn(versionOn(versions, day)?.sent.clauses ?? [])
      const sight = await sightOf(db, await adoptables(db), parties, day)
      const rows = keepingOn(versions, expectations.filter(isSeen), parties, sight, day)
      return { expectations, rows }
    })
    return answerPage(c, <KeepingPage view={view} reading={reading} />)
  })

  .post(versionsPath(), async (c) => {
    requirePreparer(c.var.actor)
    return c.redirect(versionPath(await startDraft(c.var.db, c.var.actor)), 303)
  })
  .get('/principles/versions/:version', async (c) => {
    const { db, view, actor, now } = c.var
    const number = Number(c.req.param('version'))
    const today = civilDateOf(now)
    const versions = await sentVersions(db)
    const sent = versions.find(({ version }) => version === number)
    const comparison = comparisonOf(c, versions, number)
    if (sent)
      return answerPage(c, <VersionPage view={view} version={sent} comparison={comparison} today={today} />)
    const draft = mayPrepare(actor) ? await draftOf(db) : null
    if (draft?.version !== number) throw new Refusal('not-found', '')
    const underWay = underAdoption(versions, today).at(-1)?.sent.version ?? null
    return answerPage(c, <DraftPage view={view} draft={draft} comparison={comparison} underWay={underWay} />)
  })
  .route('/', draftRoutes)

/** Compared with the one that is asked for, else the one in force, else the one sent before it. */
function comparisonOf(c: Context<Env>, versions: readonly SentVersion[], number: number): Comparison {
  const earlier = versions.filter(({ version }) => version < number)
  const asked = earlier.find(({ version }) => version === Number(c.req.query('against')))
  const present = versionOn(earlier, civilDateOf(c.var.now))?.sent
  return {
    older: asked ?? present ?? earlier.at(-1) ?? null,
    choices: earlier.map(({ version }) => version),
  }
}
