import { type Context, Hono } from 'hono'
import { inForce } from '../decisions/adoption.ts'
import { isEnded } from '../decisions/matrix.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import type { Outcome } from '../decisions/outcome.ts'
import { outcomeFor, outcomes } from '../decisions/store.ts'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { parties, partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { audiences, mayWriteFor } from './audience.ts'
import { meaningsForm, partyMeaningForm } from './forms.ts'
import { lacking, type Meanings } from './meaning.ts'
import { MeaningsFormPage, PartyMeaningPage } from './meaningFormViews.tsx'
import { allMeanings, earlierWordings, meaningsFor, noMeanings, writeMeanings } from './meaningStore.ts'
import { MeaningsPage, type Unexplained, UnexplainedPage } from './meaningViews.tsx'
import { meaningWords } from './meaningWords.ts'
import { meaningsPath, unexplainedPath } from './paths.ts'

/** What outcomes mean for whom. */
export const meaningRoutes = new Hono<Env>()
  .get(unexplainedPath(), async (c) =>
    answerPage(c, <UnexplainedPage view={c.var.view} unexplained={await unexplainedIn(c)} />),
  )
  .get('/digests/outcomes/:outcome', async (c) => {
    const { db, view, actor } = c.var
    const outcome = await outcomeOf(c)
    return answerPage(
      c,
      <MeaningsPage
        view={view}
        actor={actor}
        outcome={outcome}
        meanings={await meaningsFor(db, outcome.id)}
        earlier={await earlierWordings(db, outcome.id)}
        parties={await parties(db)}
      />,
    )
  })
  .get('/digests/outcomes/:outcome/editing', async (c) => {
    requirePreparer(c.var.actor)
    const outcome = await outcomeOf(c)
    const meanings = await meaningsFor(c.var.db, outcome.id)
    const form = formOfSaved(savedMeanings(meanings))
    return answerPage(
      c,
      <MeaningsFormPage view={c.var.view} outcome={outcome} form={form} meanings={meanings} />,
    )
  })
  .post('/digests/outcomes/:outcome', async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const outcome = await outcomeOf(c)
    const meanings = await meaningsFor(db, outcome.id)
    const page = (form: FormState) =>
      answerPage(c, <MeaningsFormPage view={view} outcome={outcome} form={form} meanings={meanings} />, 422)
    const read = await readForm(c, meaningsForm(view.language))
    if (!read.ok) return page(read.form)
    const { seen: _, ...value } = read.value
    const changed = changedMeanwhile(view.language, { value, typed: read.typed }, savedMeanings(meanings))
    if (changed) return page(changed)
    const texts = audiences.map((audience) => ({ audience, partyId: null, text: value[audience] }))
    await writeMeanings(db, actor, outcome, texts, now)
    return c.redirect(meaningsPath(outcome.id), 303)
  })

  .get('/digests/outcomes/:outcome/parties/:party', async (c) => {
    const { outcome, party } = await ownPartyOf(c)
    const meanings = await meaningsFor(c.var.db, outcome.id)
    const form = formOfSaved({ text: meanings.parties.get(party.id)?.text ?? '' })
    return answerPage(
      c,
      <PartyMeaningPage view={c.var.view} outcome={outcome} form={form} party={party} meanings={meanings} />,
    )
  })
  .post('/digests/outcomes/:outcome/parties/:party', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const { outcome, party } = await ownPartyOf(c)
    const meanings = await meaningsFor(db, outcome.id)
    const page = (form: FormState) =>
      answerPage(
        c,
        <PartyMeaningPage view={view} outcome={outcome} form={form} party={party} meanings={meanings} />,
        422,
      )
    const read = await readForm(c, partyMeaningForm(view.language))
    if (!read.ok) return page(read.form)
    const { text } = read.value
    const saved = { text: meanings.parties.get(party.id)?.text ?? '' }
    const changed = changedMeanwhile(view.language, { value: { text }, typed: read.typed }, saved)
    if (changed) return page(changed)
    await writeMeanings(db, actor, outcome, [{ audience: 'council', partyId: party.id, text }], now)
    return c.redirect(meaningsPath(outcome.id), 303)
  })

/** The latest first. What has ended needs no explanation any more. */
export async function unexplainedIn({ var: { db, now } }: Context<Env>): Promise<readonly Unexplained[]> {
  const today = civilDateOf(now)
  const written = await allMeanings(db)
  const standing = new Map((await adoptables(db)).map((each) => [each.id, inForce(each, today)]))
  return (await outcomes(db)).flatMap((outcome) => {
    const lacks = lacking(written.get(outcome.id) ?? noMeanings)
    return lacks.length === 0 || isEnded({ standing: standing.get(outcome.id)! }) ? [] : [{ outcome, lacks }]
  })
}

async function outcomeOf(c: Context<Env>): Promise<Outcome> {
  return outcomeFor(c.var.db, c.req.param('outcome') ?? '')
}

async function ownPartyOf(c: Context<Env>) {
  const { db, actor, now } = c.var
  const outcome = await outcomeOf(c)
  const party = (await partiesOn(db, civilDateOf(now))).find(({ id }) => id === c.req.param('party'))
  if (!party) throw new Refusal('not-found', '')
  if (!mayWriteFor(actor, party.id))
    throw new Refusal('forbidden', (language) => meaningWords(language).notYours(party.name))
  return { outcome, party }
}

function savedMeanings(meanings: Meanings) {
  return {
    members: meanings.members?.text ?? '',
    council: meanings.council?.text ?? '',
    public: meanings.public?.text ?? '',
  }
}
