import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { search } from '../record/store.ts'
import { readCockpit } from './cockpit.ts'
import { daysLate } from './debt.ts'
import { readOverview } from './reading.ts'
import { mostFound, SearchPage } from './searchView.tsx'
import { OverviewPage } from './views.tsx'
import type { Owed } from './waiting.ts'

export const overviewRoutes = new Hono<Env>()
  .get('/', async (c) => {
    const { db, readOnce, actor, view, now } = c.var
    const reading = await readOnce(['overview'], () => readOverview(db, now))
    const owed = await owedBy(c)
    return answerPage(c, <OverviewPage view={view} actor={actor} reading={reading} owed={owed} />)
  })
  .get('/search', async (c) => {
    const query = (c.req.query('q') ?? '').trim().slice(0, 200)
    // One more than is shown tells that there are more.
    const found = query ? await search(c.var.db, query, mostFound + 1) : []
    return answerPage(c, <SearchPage view={c.var.view} query={query} found={found} />)
  })

/**
 * What the actor's own party owes, as the cockpit counts it; null for the coordinator, and where it is nothing but what
 * people are told of one by one.
 */
async function owedBy(c: Context<Env>): Promise<Owed | null> {
  const { db, readOnce, actor, now } = c.var
  if (actor.role === 'coordinator') return null
  const { debts, today } = await readOnce(['cockpit'], () => readCockpit(db, now))
  const own = debts.filter(({ partyId }) => partyId === actor.partyId)
  if (own.every(({ kind }) => kind === 'assessment' || kind === 'digest')) return null
  return { count: own.length, late: own.filter((debt) => daysLate(debt, today) > 0).length }
}
