import { Hono } from 'hono'
import type { Db } from '../db/database.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import type { Indicator } from '../population/indicator.ts'
import { indicatorFor } from '../population/store.ts'
import { historyOf, linksOf } from '../record/store.ts'
import type { Thing } from '../record/thing.ts'
import { readOutcomeFilter } from './forms.ts'
import { decisionsPath } from './paths.ts'
import { outcomeFor, outcomes, outcomeYears } from './store.ts'
import { DecisionsPage, OutcomePage } from './views.tsx'

export const decisionRoutes = new Hono<Env>()
  .get(decisionsPath(), async (c) => {
    const { db, view } = c.var
    const filter = readOutcomeFilter(c.req.query())
    const [found, years] = [await outcomes(db, filter), await outcomeYears(db)]
    return answerPage(c, <DecisionsPage view={view} outcomes={found} years={years} filter={filter} />)
  })

  .get('/decisions/:outcome', async (c) => {
    const { db, view } = c.var
    const outcome = await outcomeFor(db, c.req.param('outcome'))
    const thing: Thing = { kind: 'outcome', id: outcome.id }
    return answerPage(
      c,
      <OutcomePage
        view={view}
        outcome={outcome}
        indicators={await indicatorsBehind(db, thing)}
        history={await historyOf(db, thing)}
      />,
    )
  })

async function indicatorsBehind(db: Db, outcome: Thing): Promise<readonly Indicator[]> {
  const found: Indicator[] = []
  for (const { relation, forward, thing } of await linksOf(db, outcome)) {
    if (relation === 'supports' && !forward && thing.kind === 'indicator')
      found.push(await indicatorFor(db, thing.id))
  }
  return found
}
