import { type Context, Hono } from 'hono'
import { mayAnswerFor } from '../decisions/answering.ts'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { bodyFor } from '../partnership/bodyStore.ts'
import { bodiesOn, parties, partiesOn } from '../partnership/store.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, claimId, historyOf } from '../record/store.ts'
import { type FormState, hasProblems } from '../ui/form.ts'
import { BodyCommitmentsPage } from './bodyView.tsx'
import { latestVersion } from './commitment.ts'
import { CommitmentPage } from './commitmentView.tsx'
import { commitmentsAsCsv } from './csv.ts'
import { presenceByMeeting } from './exclusivity.ts'
import { newCommitmentForm, periodForm, promiseProblems, textsOf, versionForm, versionIn } from './forms.ts'
import { NewCommitmentPage, PeriodPage, VersionPage } from './formViews.tsx'
import { commitmentFormWords } from './formWords.ts'
import {
  isElectionYear,
  type MandatePeriod,
  periodName,
  periodOf,
  periodOn,
  periodsToShow,
} from './mandate.ts'
import { PartyCommitmentsPage } from './partyView.tsx'
import { commitmentPath, commitmentsPath, newCommitmentPath } from './paths.ts'
import { accountIn, commitmentsOnce, reasonsOf, sittings } from './readingStore.ts'
import {
  changedPeriods,
  changePeriod,
  changePromise,
  commitmentFor,
  commitments,
  type NamedCommitment,
  promise,
} from './store.ts'
import { CommitmentsPage } from './views.tsx'
import { commitmentWords } from './words.ts'

export const commitmentRoutes = new Hono<Env>()
  .get(commitmentsPath(), async (c) => {
    const { view, actor } = c.var
    const reading = await commitmentsOnce(c.var, askedPeriod(c))
    return answerPage(c, <CommitmentsPage view={view} actor={actor} reading={reading} />)
  })
  .get('/commitments.csv', async (c) => {
    const { language } = c.var.view
    const reading = await commitmentsOnce(c.var, askedPeriod(c))
    const name = `${commitmentWords(language).title.toLowerCase()}-${periodName(reading.period)}.csv`
    const content = Buffer.from(commitmentsAsCsv(language, reading))
    return answerFile(c, content, 'text/csv; charset=utf-8', name)
  })
  .get('/commitments/parties/:party', async (c) => {
    const { db, view, actor } = c.var
    const reading = await commitmentsOnce(c.var, askedPeriod(c))
    const account = await accountIn(db, reading, c.req.param('party'))
    if (!account) throw new Refusal('not-found', '')
    const page = <PartyCommitmentsPage view={view} actor={actor} reading={reading} account={account} />
    return answerPage(c, page)
  })
  .get('/commitments/bodies/:body', async (c) => {
    const { db, view, readOnce } = c.var
    const body = await bodyFor(db, c.req.param('body'))
    const reading = await commitmentsOnce(c.var, askedPeriod(c))
    const met = await readOnce(['sittings'], () => sittings(db))
    const meetings = presenceByMeeting(met.filter(({ bodyId }) => bodyId === body.id))
    const shown = { body, reading, meetings, reasons: await reasonsOf(db, body.id) }
    return answerPage(c, <BodyCommitmentsPage view={view} {...shown} />)
  })

  .get(newCommitmentPath(), async (c) => {
    const { db, actor, now } = c.var
    requirePreparer(actor)
    const today = civilDateOf(now)
    const changed = await changedPeriods(db)
    const period = periodOf(changed, askedPeriod(c) ?? periodOn(changed, today).year)
    const party = c.req.query('party') ?? (actor.role === 'coordinator' ? '' : actor.partyId)
    const joinedOn = (await partiesOn(db, today)).find(({ id }) => id === party)?.joinedOn
    const fromOn = joinedOn && joinedOn > period.firstOn ? joinedOn : period.firstOn
    const asked = { party, body: c.req.query('body') ?? '', period: String(period.year), fromOn }
    return newPage(c, formOfNew(c, asked))
  })
  .post(commitmentsPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const read = await readForm(c, newCommitmentForm(view.language))
    if (!read.ok) return newPage(c, read.form, 422)

    const { id: wanted, party: partyId, body: bodyId, period: year, ...typed } = read.value
    const words = commitmentFormWords(view.language)
    const today = civilDateOf(now)
    const party = (await partiesOn(db, today)).find(({ id }) => id === partyId)
    const body = (await bodiesOn(db, today)).find(({ id }) => id === bodyId)
    const refuse = (problems: FormState['problems']) => newPage(c, { values: read.typed, problems }, 422)
    if (!party) return refuse({ party: words.partyMissing })
    if (!mayAnswerFor(actor, partyId)) return refuse({ party: words.notYours(actor.partyName) })
    if (!body) return refuse({ body: words.bodyMissing })
    if (!isElectionYear(Number(year))) return refuse({ period: words.periodMissing })
    const period = periodOf(await changedPeriods(db), Number(year))
    const problems = promiseProblems(view.language, typed, { period, party, today })
    if (Object.keys(problems).length > 0) return refuse(problems)

    const { id, already } = await claimId(db, actor, { kind: 'commitment', id: wanted })
    if (already) return c.redirect(commitmentPath(id), 303)
    const same = (await commitments(db)).find(
      (each) => each.partyId === partyId && each.bodyId === bodyId && each.period === period.year,
    )
    if (same) return refuse({ body: commitmentWords(view.language).alreadyThere(party.name, body.name) })
    await promise(db, actor, { id, partyId, bodyId, period: period.year, ...versionIn(typed) })
    return c.redirect(commitmentPath(id), 303)
  })

  .get('/commitments/periods/:year', async (c) => {
    requirePreparer(c.var.actor)
    const period = await periodFor(c, c.req.param('year'))
    const { firstOn, lastOn } = period
    return answerPage(
      c,
      <PeriodPage view={c.var.view} period={period} form={formOfSaved({ firstOn, lastOn })} />,
    )
  })
  .post('/commitments/periods/:year', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const period = await periodFor(c, c.req.param('year'))
    const page = (form: FormState) =>
      answerPage(c, <PeriodPage view={view} period={period} form={form} />, 422)
    const changed = await changedPeriods(db)
    const read = await readForm(c, periodForm(view.language, changed, period.year))
    if (!read.ok) return page(read.form)
    const { firstOn, lastOn } = read.value
    const clash = changedMeanwhile(view.language, read, { firstOn: period.firstOn, lastOn: period.lastOn })
    if (clash) return page(clash)
    const outside = (await commitments(db)).filter(
      (each) => each.period === period.year && each.versions.some(({ fromOn }) => fromOn > lastOn),
    )
    if (outside.length > 0) {
      const problem = commitmentFormWords(view.language).promisesOutside(outside.length)
      return page({ values: read.typed, problems: { lastOn: problem } })
    }
    await changePeriod(db, actor, { year: period.year, firstOn, lastOn })
    return c.redirect(commitmentsPath(period.year), 303)
  })

  .get('/commitments/:commitment', async (c) => {
    const { db, view, actor } = c.var
    const commitment = await commitmentFor(db, c.req.param('commitment'))
    const reading = await commitmentsOnce(c.var, commitment.period)
    const kept = reading.parties
      .flatMap(({ bodies }) => bodies)
      .find((each) => each.commitment?.id === commitment.id)
    if (!kept) throw new Refusal('not-found', '')
    const history = await historyOf(db, { kind: 'commitment', id: commitment.id })
    const shown = { reading, commitment, kept, history }
    return answerPage(c, <CommitmentPage view={view} actor={actor} {...shown} />)
  })
  .get('/commitments/:commitment/versions/new', async (c) => {
    const commitment = await ownCommitment(c, c.req.param('commitment'))
    const form = formOfSaved(textsOf(latestVersion(commitment)))
    return answerPage(c, <VersionPage view={c.var.view} form={form} commitment={commitment} />)
  })
  .post('/commitments/:commitment/versions', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const commitment = await ownCommitment(c, c.req.param('commitment'))
    const page = (form: FormState) =>
      answerPage(c, <VersionPage view={view} form={form} commitment={commitment} />, 422)
    const read = await readForm(c, versionForm(view.language))
    if (!read.ok) return page(read.form)
    const { seen: _, ...typed } = read.value
    const party = (await parties(db)).find(({ id }) => id === commitment.partyId)!
    const period = periodOf(await changedPeriods(db), commitment.period)
    const today = civilDateOf(now)
    const problems = promiseProblems(view.language, typed, { period, party, today })
    const form: FormState = { values: read.typed, problems }
    if (hasProblems(form)) return page(form)

    const saved = textsOf(latestVersion(commitment))
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return page(clash)
    // The same form sent twice, or nothing changed: no version more.
    const version = versionIn(typed)
    const changed = Object.entries(textsOf(version)).some(([name, text]) => saved[name] !== text)
    if (changed) await changePromise(db, actor, commitment, version)
    return c.redirect(commitmentPath(commitment.id), 303)
  })

/** The period in the address; null when none is, or none that there is. */
function askedPeriod(c: Context<Env>): number | null {
  const year = Number(c.req.query('period'))
  return isElectionYear(year) ? year : null
}

async function periodFor(c: Context<Env>, year: string): Promise<MandatePeriod> {
  if (!isElectionYear(Number(year))) throw new Refusal('not-found', '')
  return periodOf(await changedPeriods(c.var.db), Number(year))
}

/** For a change. Whoever may not write for the party is told so. */
async function ownCommitment(c: Context<Env>, id: string): Promise<NamedCommitment> {
  const { db, actor } = c.var
  requirePreparer(actor)
  const commitment = await commitmentFor(db, id)
  if (mayAnswerFor(actor, commitment.partyId)) return commitment
  throw new Refusal('forbidden', (language) => commitmentFormWords(language).notYours(actor.partyName), {
    href: commitmentPath(id),
    label: (language) => commitmentWords(language).one.back,
  })
}

async function newPage(c: Context<Env>, form: FormState, status: 200 | 422 = 200) {
  const { db, view, actor, now } = c.var
  const today = civilDateOf(now)
  const changed = await changedPeriods(db)
  const asked = Number(form.values.period)
  const shown = {
    parties: (await partiesOn(db, today)).filter(({ id }) => mayAnswerFor(actor, id)),
    bodies: await bodiesOn(db, today),
    periods: periodsToShow(changed, isElectionYear(asked) ? [asked] : [], today),
  }
  return answerPage(c, <NewCommitmentPage view={view} form={form} {...shown} />, status)
}
