import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { mayWriteFor } from '../partnership/party.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Series } from '../population/series.ts'
import { awaitTurn, historyOf } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import type { PartyShare } from './contribution.ts'
import { contributionForm, textsOfContribution, valueOf } from './contributionForms.ts'
import { ContributionFormPage } from './contributionFormViews.tsx'
import { contribute, readAccount, takeBackContribution } from './contributionStore.ts'
import { contributionWords } from './contributionWords.ts'
import { savedContributionPath, targetPath } from './paths.ts'
import { seriesOfTargets, targetFor } from './store.ts'
import type { Target } from './target.ts'

/** What each party promises for a target. */
export const contributionRoutes = new Hono<Env>()
  .get('/targets/:target/contributions/:party', async (c) => {
    const asked = await askedOf(c)
    const saved = textsOfContribution(asked.share)
    // A first one has nobody's words to lose, but somebody may write it at the same time.
    return page(c, asked, formOfSaved(saved))
  })
  .post('/targets/:target/contributions/:party', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const asked = await askedOf(c)
    const { target, share, whole } = asked
    const read = await readForm(c, contributionForm(view.language, target, share))
    if (!read.ok) return page(c, asked, read.form, 422)
    const saved = textsOfContribution(share)
    const value = valueOf(read.value)
    const said = { what: read.value.what, value: value === null ? '' : String(value).replace('.', ',') }
    const clash = changedMeanwhile(view.language, { value: said, typed: read.typed }, saved)
    if (clash) return page(c, asked, clash, 422)
    // The same form sent twice, or nothing changed: nothing more is said.
    if (said.what !== saved.what || said.value !== saved.value)
      await contribute(db, actor, target, share, whole, { what: said.what, value })
    return c.redirect(savedContributionPath(target.id, share.party.id), 303)
  })
  .post('/targets/:target/contributions/:party/undo', async (c) => {
    const { db, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { target, share } = await askedOf(c)
    const { seen } = await c.req.parseBody()
    const done = await takeBackContribution(db, actor, target, share.party, Number(seen))
    if (!done) {
      throw new Refusal('conflict', (language) => contributionWords(language).undoChanged, {
        href: `${targetPath(target.id)}#contributions`,
        label: (language) => contributionWords(language).toTarget,
      })
    }
    return c.redirect(`${targetPath(target.id)}#contributions`, 303)
  })

type Asked = { readonly target: Target; readonly whole: Series; readonly share: PartyShare }

/** The target and one of the parties of the day, whom the actor may write for. */
async function askedOf(c: Context<Env>): Promise<Asked> {
  const { db, actor, now } = c.var
  requirePreparer(actor)
  const target = await targetFor(db, c.req.param('target') ?? '')
  const whole = (await seriesOfTargets(db, [target])).get(target.id)!
  const { shares } = await readAccount(db, target, whole, civilDateOf(now))
  const share = shares.find(({ party }) => party.id === c.req.param('party'))
  if (!share) throw new Refusal('not-found', '')
  const back = {
    href: targetPath(target.id),
    label: (language: Parameters<typeof contributionWords>[0]) => contributionWords(language).toTarget,
  }
  if (!mayWriteFor(actor, share.party.id)) {
    throw new Refusal('forbidden', (language) => contributionWords(language).notYours(actor.partyName), back)
  }
  if (target.closure) throw new Refusal('conflict', (language) => contributionWords(language).closed, back)
  return { target, whole, share }
}

async function page(c: Context<Env>, { target, share }: Asked, form: FormState, status: 200 | 422 = 200) {
  const all = await historyOf(c.var.db, { kind: 'target', id: target.id }, 500)
  const history = all.filter(({ facts }) => facts.partyId === share.party.id)
  return answerPage(
    c,
    <ContributionFormPage view={c.var.view} form={form} target={target} share={share} history={history} />,
    status,
  )
}
