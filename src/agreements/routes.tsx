import { type Context, Hono } from 'hono'
import { outcomeFor } from '../decisions/store.ts'
import { namesOf } from '../decisions/story.ts'
import { gapAfter } from '../decisions/succession.ts'
import { type CivilDate, civilDateOf, parseCivilDate } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { Refusal } from '../platform/refusal.ts'
import { claimId } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { type Agreement, versionOf } from './agreement.ts'
import { AgreementPage, type Neighbour } from './agreementView.tsx'
import { DifferencePage } from './differenceView.tsx'
import { draftRoutes } from './draftRoutes.tsx'
import { chosenParties, readAgreementFilter, versionForm } from './forms.ts'
import { NewVersionPage } from './formViews.tsx'
import { lawRoutes } from './lawRoutes.tsx'
import { agreementPath, agreementsPath } from './paths.ts'
import { inOrder, standingOf } from './standing.ts'
import { type AgreementsReading, addVersion, agreementIn, readAgreements, refuseWhileDraft } from './store.ts'
import { AgreementsPage } from './views.tsx'

/** The register of agreements, their versions, and the law that their texts refer to. */
export const agreementRoutes = new Hono<Env>()
  .get(agreementsPath(), async (c) => {
    const { view, actor, now } = c.var
    const today = civilDateOf(now)
    const reading = await agreementsOnce(c)
    const { agreements, parties } = reading
    const standings = inOrder(agreements.map((agreement) => standingOf(agreement, reading, today)))
    return answerPage(
      c,
      <AgreementsPage
        view={view}
        actor={actor}
        standings={standings}
        parties={parties}
        filter={readAgreementFilter(c.req.query())}
        today={today}
        name={namesOf(parties)}
      />,
    )
  })

  // Before what follows: the law's page is not an agreement's.
  .route('/', lawRoutes)

  .get('/agreements/:agreement', async (c) => {
    const { view, actor, now } = c.var
    const today = civilDateOf(now)
    const reading = await agreementsOnce(c)
    const id = c.req.param('agreement')
    const agreement = agreementIn(reading, id)
    // Asked for by the id of a later version: it has its place on the page of them all.
    if (agreement.id !== id)
      return c.redirect(agreementPath(agreement.id, versionOf(agreement, id)!.number), 302)
    const version = numbered(agreement, c.req.query('version'))
    const asked = parseCivilDate(c.req.query('on') ?? '')
    return answerPage(
      c,
      <AgreementPage
        view={view}
        actor={actor}
        standing={standingOf(agreement, reading, today, version)}
        kin={reading.kin}
        today={today}
        day={asked ?? today}
        name={namesOf(reading.parties)}
        {...neighboursOf(reading, agreement, today)}
      />,
    )
  })
  .get('/agreements/:agreement/differences', async (c) => {
    const reading = await agreementsOnce(c)
    const agreement = agreementIn(reading, c.req.param('agreement'))
    const [older, newer] = [numbered(agreement, c.req.query('from')), numbered(agreement, c.req.query('to'))]
    if (!older || !newer) throw new Refusal('not-found', '')
    const name = namesOf(reading.parties)
    return answerPage(
      c,
      <DifferencePage view={c.var.view} agreement={agreement} older={older} newer={newer} name={name} />,
    )
  })

  .get('/agreements/:agreement/versions/new', async (c) => {
    const { db, now } = c.var
    requirePreparer(c.var.actor)
    const agreement = agreementIn(await agreementsOnce(c), c.req.param('agreement'))
    refuseWhileDraft(agreement)
    const { outcome, text, partyIds } = agreement.versions.at(-1)!
    const { bodyName } = await outcomeFor(db, outcome.id)
    return versionPage(
      c,
      agreement,
      formOfNew(c, {
        ...Object.fromEntries(partyIds.map((id) => [`party-${id}`, 'yes'])),
        title: outcome.title,
        text,
        decidedBy: bodyName,
        takenOn: civilDateOf(now),
      }),
    )
  })
  .post('/agreements/:agreement/versions', async (c) => {
    const { db, actor, view, now } = c.var
    requirePreparer(actor)
    const today = civilDateOf(now)
    const parties = await partiesOn(db, today)
    const read = await readForm(c, versionForm(view.language, parties, today))
    const agreement = agreementIn(await readAgreements(db), c.req.param('agreement'))
    if (!read.ok) return versionPage(c, agreement, read.form, 422)
    const { id, already } = await claimId(db, actor, { kind: 'outcome', id: read.value.id })
    if (!already) {
      // In the writer's turn: somebody else may have written the next version.
      const known = agreementIn(await readAgreements(db), agreement.id)
      const { title, text, takenOn, decidedBy, diaryNumber, ...terms } = read.value
      const partyIds = chosenParties(read.value, parties)
      const { validFrom, validUntil, evaluateOn, dueOn, noDueReason } = terms
      const days = { validFrom, validUntil, evaluateOn, dueOn, noDueReason }
      await addVersion(db, actor, known, {
        id,
        title,
        text,
        takenOn,
        decidedBy,
        diaryNumber,
        partyIds,
        ...days,
      })
    }
    return c.redirect(agreementPath(id), 303)
  })
  .route('/', draftRoutes)

async function agreementsOnce({ var: { db, readOnce } }: Context<Env>): Promise<AgreementsReading> {
  return readOnce(['agreements'], async () => readAgreements(db))
}

function numbered({ versions }: Agreement, asked: string | undefined) {
  return versions.find(({ number }) => String(number) === asked)
}

/** Other agreements that it came in place of, and that are to come in its place. */
function neighboursOf({ agreements, kin }: AgreementsReading, { id, versions }: Agreement, today: CivilDate) {
  const own = new Set(versions.map(({ outcome }) => outcome.id))
  const others = agreements.filter((agreement) => agreement.id !== id)
  const named = (agreement: Agreement): Neighbour => {
    const { outcome } = agreement.versions.at(-1)!
    return { id: agreement.id, title: outcome.title, gap: gapAfter(outcome, kin(outcome.id).later, today) }
  }
  const replaced = new Set(versions.flatMap(({ outcome }) => outcome.replaces))
  return {
    before: others
      .filter((agreement) => agreement.versions.some(({ outcome }) => replaced.has(outcome.id)))
      .map(named),
    after: others
      .filter((agreement) =>
        agreement.versions.some(({ outcome }) => outcome.replaces.some((each) => own.has(each))),
      )
      .map(named),
  }
}

async function versionPage(c: Context<Env>, agreement: Agreement, form: FormState, status: 200 | 422 = 200) {
  const parties = await partiesOn(c.var.db, civilDateOf(c.var.now))
  const shown = { form, agreement, parties }
  return answerPage(c, <NewVersionPage view={c.var.view} {...shown} />, status)
}
