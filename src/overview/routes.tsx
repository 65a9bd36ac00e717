import { Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { search } from '../record/store.ts'
import { readOverview } from './reading.ts'
import { SearchPage } from './searchView.tsx'
import { OverviewPage } from './views.tsx'

export const overviewRoutes = new Hono<Env>()
  .get('/', async (c) => {
    const { db, readOnce, actor, view, now } = c.var
    const reading = await readOnce(['overview'], () => readOverview(db, now))
    return answerPage(c, <OverviewPage view={view} actor={actor} reading={reading} />)
  })
  .get('/search', async (c) => {
    const query = (c.req.query('q') ?? '').trim().slice(0, 200)
    const found = query ? await search(c.var.db, query) : []
    return answerPage(c, <SearchPage view={c.var.view} query={query} found={found} />)
  })
