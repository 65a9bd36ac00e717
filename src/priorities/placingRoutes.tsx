import { Hono } from 'hono'
import { validate as isUuid } from 'uuid'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { Refusal } from '../platform/refusal.ts'
import { choicesOn } from '../proposals/choiceStore.ts'
import { proposalFor } from '../proposals/readingStore.ts'
import { linkableKinds } from './candidate.ts'
import { placingsOf } from './placingStore.ts'
import { PlacingsPage } from './placingsView.tsx'

/** How a recommendation or a proposal fared, told on pages of features before this one. */
export const placingRoutes = new Hono<Env>().get('/priorities/placings/:kind/:thing', async (c) => {
  const { db, view, now } = c.var
  const kind = linkableKinds.find((each) => each === c.req.param('kind'))
  const id = c.req.param('thing')
  if (!kind || !isUuid(id)) throw new Refusal('not-found', '')
  const name =
    kind === 'proposal'
      ? (await proposalFor(db, id)).title
      : (await choicesOn(db, civilDateOf(now))).originOf({ kind, id })?.name
  if (name === undefined) throw new Refusal('not-found', '')
  return answerPage(
    c,
    <PlacingsPage view={view} thing={{ kind, id }} name={name} placings={await placingsOf(db, id)} />,
  )
})
