import { type Context, Hono } from 'hono'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { writeInhabitants } from '../partnership/inhabitantStore.ts'
import type { PartyInFull } from '../partnership/party.ts'
import { partyPath } from '../partnership/paths.ts'
import { writableParty } from '../partnership/writableParty.ts'
import { answerPage } from '../platform/answer.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { inhabitantFigures, inhabitantsSource } from './inhabitants.ts'
import { InhabitantFiguresPage } from './inhabitantView.tsx'
import { inhabitantFigureWords } from './inhabitantWords.ts'

export const inhabitantFigureRoutes = new Hono<Env>()
  .get('/partnership/parties/:party/inhabitants/from-figures', async (c) => {
    const party = await writableParty(c.var, c.req.param('party'))
    const { offered } = await inhabitantFigures(c.var.db, party)
    // What is not written yet is proposed; what somebody has written otherwise is for them to choose.
    const missing = offered.filter(({ present }) => present === null)
    return page(c, party, formOf(Object.fromEntries(missing.map(({ year }) => [`year-${year}`, 'yes']))))
  })
  .post('/partnership/parties/:party/inhabitants/from-figures', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const party = await writableParty(c.var, c.req.param('party'))
    const figures = await inhabitantFigures(db, party)
    const typed = await c.req.parseBody()
    const today = civilDateOf(now)
    const chosen = figures.offered.filter(({ year }) => typed[`year-${year}`] === 'yes')
    if (chosen.length === 0) {
      const problems = { years: inhabitantFigureWords(view.language).none }
      return page(c, party, { values: {}, problems }, 422)
    }
    const source = inhabitantsSource(figures)
    for (const { year, inhabitants } of chosen) {
      const countedOn = `${year}-12-31` as CivilDate
      if (countedOn <= today)
        await writeInhabitants(db, actor, party, { year, inhabitants, countedOn, source })
    }
    return c.redirect(`${partyPath(party.id)}#inhabitants`, 303)
  })

async function page(c: Context<Env>, party: PartyInFull, form: FormState, status: 200 | 422 = 200) {
  const figures = await inhabitantFigures(c.var.db, party)
  const view = c.var.view
  return answerPage(
    c,
    <InhabitantFiguresPage view={view} form={form} party={party} figures={figures} />,
    status,
  )
}
