import { Hono } from 'hono'
import { z } from 'zod'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { judgeJump, jumpsOf } from './jumpStore.ts'
import { momentAsked } from './momentAsked.ts'
import { revisedValues, revisionSums } from './momentStore.ts'
import { indicatorPath, revisionsPath } from './paths.ts'
import { placesOfCounty } from './places.ts'
import { RevisionsPage } from './revisionsView.tsx'
import { indicatorFor } from './store.ts'

const onOnePage = 200

export const revisionRoutes = new Hono<Env>()
  .get(revisionsPath(), async (c) => {
    const { db, actor, view } = c.var
    const { meetings, moment, form, status } = await momentAsked(c, true)
    const everywhere = c.req.query('places') === 'all'
    const precise = c.req.query('precision') === 'all'
    const code = c.req.query('indicator')
    const asked = {
      known: moment?.known ?? [],
      placeCodes: everywhere ? undefined : placesOfCounty(actor.countyCode).map((place) => place.code),
      all: precise,
    }
    const indicator = code === undefined || !moment ? null : await indicatorFor(db, code)
    const sums = moment ? await revisionSums(db, { ...asked, indicatorId: indicator?.id }) : []
    const pages = Math.max(1, Math.ceil((sums[0]?.changed ?? 0) / onOnePage))
    const page = Math.min(pages, Math.max(1, Math.floor(Number(c.req.query('page')) || 1)))
    const chosen = indicator && {
      indicator,
      page,
      pages,
      values: await revisedValues(
        db,
        { ...asked, indicatorId: indicator.id },
        { from: (page - 1) * onOnePage, most: onOnePage },
      ),
    }
    const jumps = await jumpsOf(db)
    const reading = { moment, meetings, everywhere, precise, sums, jumps, chosen }
    return answerPage(c, <RevisionsPage view={view} actor={actor} reading={reading} form={form} />, status)
  })

  .post('/population/indicators/:code/units/:vintage', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const indicator = await indicatorFor(db, c.req.param('code'))
    const vintage = Number(c.req.param('vintage'))
    const jump = (await jumpsOf(db, indicator.id)).find((each) => each.vintage === vintage)
    const read = await readForm(c, z.object({ answer: z.enum(['changed', 'same', 'open']) }))
    if (!jump || !read.ok) throw new Refusal('not-found', '')
    await judgeJump(db, actor, indicator, jump, read.value.answer)
    return c.redirect(indicatorPath(indicator.code), 303)
  })
