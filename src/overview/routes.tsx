import { Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { search } from '../record/store.ts'
import { readOverview } from './reading.ts'
import { mostFound, SearchPage } from './searchView.tsx'
import { OverviewPage } from './views.tsx'

export const overviewRoutes = new Hono<Env>()
  .get('/', async (c) => {
    const { db, readOnce, actor, view, now } = c.var
    const reading = await readOnce(['overview'], () => readOverview(db, now))
    return answerPage(c, <OverviewPage view={view} actor={actor} reading={reading} />)
  })
  .get('/search', async (c) => {
    const query = (c.req.query('q') ?? '').trim().slice(0, 200)
    // One more than is shown tells that there are more.
    const found = query ? await search(c.var.db, query, mostFound + 1) : []
    return answerPage(c, <SearchPage view={c.var.view} query={query} found={found} />)
  })
