import { type Context, Hono } from 'hono'
import { civilDateOf, monthsAfter } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { standingOf, turnoutOf } from './ballotStore.ts'
import { closeRound } from './closingStore.ts'
import { ClosingPage } from './closingView.tsx'
import { ballotsAsCsv } from './csv.ts'
import { draftForm, draftIn, newRoundForm, savedTexts } from './forms.ts'
import { DraftPage, NewRoundPage } from './formViews.tsx'
import { openRound } from './openingStore.ts'
import { draftPath, newRoundPath, prioritiesPath, roundPath } from './paths.ts'
import { draftContext, readResult, readRound } from './readingStore.ts'
import { recount, roundFile } from './recount.ts'
import { ResultPage, ResultPresentation } from './resultView.tsx'
import { resultWords } from './resultWords.ts'
import { plainMethod, type Round, type Rules, stateOf } from './round.ts'
import { RoundPage } from './roundView.tsx'
import { addRound, candidatesOf, recordRefusedChange, refusal, roundFor, rounds, saveDraft } from './store.ts'
import { type Asked, PrioritiesPage } from './views.tsx'
import { priorityWords } from './words.ts'

/** What a round is like until somebody decides otherwise. */
const usualRules: Omit<Rules, 'method'> = {
  weightRule: 'seat',
  tieRule: 'shared',
  named: false,
  changeable: true,
  bodies: [],
  seats: [],
}

export const priorityRoutes = new Hono<Env>()
  .get(prioritiesPath(), async (c) => {
    const { db, readOnce, view, actor } = c.var
    const reading = await readOnce(['priorities'], async () => ({
      rounds: await Promise.all(
        (await rounds(db)).map(async (round) => ({ ...round, turnout: await turnoutOf(db, round.id) })),
      ),
    }))
    const asked = new Map<string, Asked>()
    for (const round of reading.rounds) {
      if (stateOf(round) === 'open') asked.set(round.id, await standingOf(db, round.id, actor.seatId))
    }
    return answerPage(c, <PrioritiesPage view={view} actor={actor} reading={reading} asked={asked} />)
  })
  .get(newRoundPath(), async (c) => {
    requirePreparer(c.var.actor)
    const lastDay = monthsAfter(civilDateOf(c.var.now), 1)
    return answerPage(c, <NewRoundPage view={c.var.view} form={formOfNew(c, { lastDay, method: 'dots' })} />)
  })
  .post(prioritiesPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const read = await readForm(c, newRoundForm(view.language, civilDateOf(now)))
    if (!read.ok) return answerPage(c, <NewRoundPage view={view} form={read.form} />, 422)
    const claimed = await claimId(db, actor, { kind: 'round', id: read.value.id })
    if (claimed.already) return c.redirect(draftPath(claimed.id), 303)
    const { question, description, lastDay, method } = read.value
    const rules = {
      ...usualRules,
      method: plainMethod(method),
      ...(method === 'budget' && { tieRule: 'order' as const }),
    }
    await addRound(db, actor, { id: claimed.id, question, description, lastDay, rules, candidates: [] })
    return c.redirect(draftPath(claimed.id), 303)
  })

  .get('/priorities/:round', async (c) => {
    const { db, view, actor, now } = c.var
    const round = await roundOf(c)
    const notice = noticeOf(c)
    if (stateOf(round) === 'closed') {
      const reading = await readResult(db, round, now)
      const recounted = c.req.query('recount') === '1' ? countsAgain(reading) : null
      return answerPage(
        c,
        <ResultPage view={view} actor={actor} reading={reading} notice={notice} recounted={recounted} />,
      )
    }
    const reading = await readRound(db, round, now)
    const asked = await standingOf(db, round.id, actor.seatId)
    return answerPage(
      c,
      <RoundPage view={view} actor={actor} reading={reading} asked={asked} notice={notice} />,
    )
  })
  .get('/priorities/:round/presentation', async (c) => {
    const { db, view, now } = c.var
    const reading = await readResult(db, await closedRound(c), now)
    return answerPage(c, <ResultPresentation view={view} reading={reading} />)
  })
  .get('/priorities/:round/ballots.json', async (c) => {
    const { db, view, now } = c.var
    const { sealed, hash, ballots, result, round } = await readResult(db, await closedRound(c), now)
    const text = JSON.stringify(roundFile(sealed, hash, ballots, result), null, 2)
    const name = `${resultWords(view.language).file}-${round.closedOn}.json`
    return answerFile(c, Buffer.from(text), 'application/json', name)
  })
  .get('/priorities/:round/ballots.csv', async (c) => {
    const { db, view, now } = c.var
    const { sealed, ballots, round } = await readResult(db, await closedRound(c), now)
    const name = `${resultWords(view.language).file}-${round.closedOn}.csv`
    return answerFile(
      c,
      Buffer.from(ballotsAsCsv(view.language, sealed, ballots)),
      'text/csv; charset=utf-8',
      name,
    )
  })

  .get('/priorities/:round/draft', async (c) => {
    const { db, view, now, actor } = c.var
    requirePreparer(actor)
    const round = await roundOf(c)
    if (stateOf(round) !== 'draft') throw refusal(round.id, (words) => words.refusals.sealed)
    const context = await draftContext(db, round, civilDateOf(now))
    return answerPage(c, <DraftPage view={view} form={formOfSaved(savedTexts(context))} context={context} />)
  })
  .post('/priorities/:round/draft', async (c) => {
    const { db, view, now, actor } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const round = await roundOf(c)
    if (stateOf(round) !== 'draft') {
      await recordRefusedChange(db, actor, round)
      return c.redirect(`${roundPath(round.id)}?sealed=1`, 303)
    }
    const context = await draftContext(db, round, civilDateOf(now))
    const read = await readForm(c, draftForm(view.language, context))
    if (!read.ok) return answerPage(c, <DraftPage view={view} form={read.form} context={context} />, 422)
    const changed = changedMeanwhile(view.language, read, savedTexts(context))
    if (changed)
      return answerPage(c, <DraftPage view={view} form={changed} context={context} meanwhile />, 422)
    const draft = draftIn(read.value, context)
    await saveDraft(db, actor, round.id, draft)
    const other = draft.rules.method.kind !== round.rules.method.kind
    return c.redirect(other ? draftPath(round.id) : roundPath(round.id), 303)
  })
  .post('/priorities/:round/opening', async (c) => {
    const { db, actor, now } = c.var
    requirePreparer(actor)
    const { id } = await roundOf(c)
    await openRound(db, actor, id, civilDateOf(now))
    return c.redirect(roundPath(id), 303)
  })
  .get('/priorities/:round/closure', async (c) => {
    const { db, view, actor } = c.var
    requirePreparer(actor)
    const round = await roundOf(c)
    if (stateOf(round) !== 'open') throw refusal(round.id, (words) => words.refusals.notOpen)
    const turnout = await turnoutOf(db, round.id)
    return answerPage(c, <ClosingPage view={view} round={round} turnout={turnout} />)
  })
  .post('/priorities/:round/closure', async (c) => {
    const { db, actor, now } = c.var
    requirePreparer(actor)
    const { id } = await roundOf(c)
    await closeRound(db, actor, id, civilDateOf(now))
    return c.redirect(roundPath(id), 303)
  })
  .post('/priorities/:round/again', async (c) => {
    const { db, actor, now } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const round = await closedRound(c)
    // Sent twice, it is one second turn.
    const after = (await rounds(db)).find(({ replacesId }) => replacesId === round.id)
    if (after) return c.redirect(roundPath(after.id), 303)
    const candidates = await candidatesOf(db, round.id)
    const id = await addRound(db, actor, {
      question: round.question,
      description: round.description,
      lastDay: monthsAfter(civilDateOf(now), 1),
      rules: round.rules,
      replacesId: round.id,
      candidates: candidates.map(({ id: againId, ...candidate }) => ({ ...candidate, againId })),
    })
    return c.redirect(roundPath(id), 303)
  })

async function roundOf(c: Context<Env>): Promise<Round> {
  return roundFor(c.var.db, c.req.param('round') ?? '')
}

async function closedRound(c: Context<Env>): Promise<Round> {
  const round = await roundOf(c)
  if (stateOf(round) !== 'closed') throw refusal(round.id, (words) => words.refusals.notClosed)
  return round
}

function noticeOf(c: Context<Env>): string | null {
  const words = priorityWords(c.var.view.language)
  if (c.req.query('sealed') === '1') return `${words.refusals.sealed} ${words.refusals.sealedLogged}`
  return c.req.query('saved') === '1' ? `${words.saved} ${words.savedAgain}` : null
}

/** From the very file that everybody can download. */
function countsAgain({
  sealed,
  hash,
  ballots,
  ballotsHash,
  result,
}: Awaited<ReturnType<typeof readResult>>): boolean {
  const file = { ...roundFile(sealed, hash, ballots, result), ballotsHash }
  const { sealHolds, ballotsHold, agrees } = recount(JSON.stringify(file))
  return sealHolds && ballotsHold && agrees
}
