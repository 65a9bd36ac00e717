import { Hono } from 'hono'
import { outcomeCount } from '../decisions/store.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { readNextMeeting } from '../meetings/readingStore.ts'
import { unclosedMeetings } from '../meetings/store.ts'
import { purposeInForce } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { latestVintage } from '../population/store.ts'
import { search } from '../record/store.ts'
import { effectsDue, effectsShown } from '../targets/effectStore.ts'
import { standings, targets } from '../targets/store.ts'
import { SearchPage } from './searchView.tsx'
import { OverviewPage } from './views.tsx'
import { waitingFor } from './waiting.ts'

export const overviewRoutes = new Hono<Env>()
  .get('/', async (c) => {
    const { db, actor, view, now } = c.var
    const today = civilDateOf(now)
    const [purpose, standing, due, shown, next, outcomes, vintage, unclosed] = await Promise.all([
      purposeInForce(db),
      targets(db).then((open) => standings(db, open)),
      effectsDue(db, today),
      effectsShown(db),
      readNextMeeting(db, now),
      outcomeCount(db),
      latestVintage(db),
      unclosedMeetings(db, now),
    ])
    const waiting = waitingFor(view.language, actor, { due, standings: standing, unclosed, purpose })
    const overview = { today, purpose, standings: standing, due, shown, next, outcomes, vintage, waiting }
    return answerPage(c, <OverviewPage view={view} actor={actor} overview={overview} />)
  })
  .get('/search', async (c) => {
    const query = (c.req.query('q') ?? '').trim().slice(0, 200)
    const found = query ? await search(c.var.db, query) : []
    return answerPage(c, <SearchPage view={c.var.view} query={query} found={found} />)
  })
