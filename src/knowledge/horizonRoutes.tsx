import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn, claimId } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { areasToday, belongingToday } from './areaStore.ts'
import { horizonAsCsv } from './csv.ts'
import { type HorizonSignal, standingOf } from './horizon.ts'
import {
  endingForm,
  lookForm,
  lookIn,
  newSignalForm,
  signalForm,
  signalTextIn,
  stateChoice,
  textsOfSignal,
} from './horizonForms.ts'
import { EndingPage, LookPage, NewSignalPage, SignalDetailsPage } from './horizonFormViews.tsx'
import { horizonCsvPath, horizonPath, newSignalPath, signalPath } from './horizonPaths.ts'
import {
  addSignal,
  changeSignal,
  endSignal,
  lookAgain,
  readSignals,
  refuseEnded,
  signalFor,
  undoEnding,
} from './horizonStore.ts'
import { HorizonPage } from './horizonViews.tsx'
import { horizonWords } from './horizonWords.ts'
import { SignalPage } from './signalView.tsx'

/** What is coming: seen, followed, and made into a need or laid aside. */
export const horizonRoutes = new Hono<Env>()
  .get(horizonPath(), async (c) => {
    const { db, readOnce, view, actor, now } = c.var
    const signals = await readOnce(['horizon'], () => readSignals(db))
    const state = stateChoice.parse(c.req.query('state'))
    return answerPage(
      c,
      <HorizonPage view={view} actor={actor} signals={signals} state={state} today={civilDateOf(now)} />,
    )
  })
  .get(horizonCsvPath(), async (c) => {
    const { db, view, now } = c.var
    const today = civilDateOf(now)
    const { nameOf } = await areasToday(db, today)
    const content = horizonAsCsv(view.language, await readSignals(db), nameOf)
    const name = `${horizonWords(view.language).file}-${today}.csv`
    return answerFile(c, Buffer.from(content), 'text/csv; charset=utf-8', name)
  })
  .get(newSignalPath(), async (c) => {
    requirePreparer(c.var.actor)
    const today = civilDateOf(c.var.now)
    return answerPage(c, await newPage(c, formOfNew(c, { seenOn: today })))
  })
  .post(horizonPath(), async (c) => {
    const { db, view, actor, now } = c.var
    requirePreparer(actor)
    const today = civilDateOf(now)
    const { areas } = await areasToday(db, today)
    const read = await readForm(c, newSignalForm(view.language, areas, today))
    if (!read.ok) return answerPage(c, await newPage(c, read.form), 422)
    const { id, already } = await claimId(db, actor, { kind: 'horizonSignal', id: read.value.id })
    if (!already) await addSignal(db, actor, { id, ...signalTextIn(read.value) }, lookIn(read.value))
    return c.redirect(signalPath(id), 303)
  })

  .get('/knowledge/horizon/:signal', async (c) => {
    const { db, view, actor, now } = c.var
    const signal = await signalFor(db, c.req.param('signal'))
    const today = civilDateOf(now)
    const belonging = await belongingToday(db, signal.areaId, today)
    return answerPage(
      c,
      <SignalPage view={view} actor={actor} signal={signal} belonging={belonging} today={today} />,
    )
  })
  .get('/knowledge/horizon/:signal/details', async (c) => {
    const signal = await followedFor(c)
    return answerPage(c, await detailsPage(c, formOfSaved(await savedTexts(c, signal)), signal))
  })
  .post('/knowledge/horizon/:signal/details', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const signal = await followedFor(c)
    const { areas } = await areasToday(db, civilDateOf(now))
    const read = await readForm(c, signalForm(view.language, areas))
    if (!read.ok) return answerPage(c, await detailsPage(c, read.form, signal), 422)
    const saved = await savedTexts(c, signal)
    const clash = changedMeanwhile(view.language, read, saved)
    if (clash) return answerPage(c, await detailsPage(c, clash, signal), 422)
    const typed: Readonly<Record<string, string>> = read.value
    // The same form sent twice, or nothing changed: nothing is recorded.
    if (Object.entries(saved).some(([name, text]) => typed[name] !== text))
      await changeSignal(db, actor, signal, signalTextIn(read.value))
    return c.redirect(signalPath(signal.id), 303)
  })

  .get('/knowledge/horizon/:signal/looks/new', async (c) => {
    const { view, now } = c.var
    const signal = await followedFor(c)
    const { number, reach, size, likelihood } = standingOf(signal)
    const form = formOf({
      after: String(number),
      seenOn: civilDateOf(now),
      reach,
      size: String(size),
      likelihood: String(likelihood),
    })
    return answerPage(c, <LookPage view={view} form={form} signal={signal} isNew={false} />)
  })
  .post('/knowledge/horizon/:signal/looks', async (c) => {
    const { db, view, actor, now } = c.var
    await awaitTurn(db, actor.partnershipId)
    const signal = await followedFor(c)
    const read = await readForm(c, lookForm(view.language, civilDateOf(now)))
    const latest = standingOf(signal)
    const after = String(latest.number)
    if (!read.ok) {
      const isNew = read.form.values.after !== after
      return answerPage(c, <LookPage view={view} form={read.form} signal={signal} isNew={isNew} />, 422)
    }
    const look = lookIn(read.value)
    if (read.value.after !== after) {
      // The same form sent twice: what it says stands there already.
      if (latest.seen === look.seen && latest.seenOn === look.seenOn)
        return c.redirect(signalPath(signal.id), 303)
      const form: FormState = { values: { ...read.typed, after }, problems: {} }
      return answerPage(c, <LookPage view={view} form={form} signal={signal} isNew />, 422)
    }
    await lookAgain(db, actor, signal, look)
    return c.redirect(signalPath(signal.id), 303)
  })

  .get('/knowledge/horizon/:signal/ending/new', async (c) => {
    const signal = await followedFor(c)
    return answerPage(c, await endingPage(c, formOf({}), signal))
  })
  .post('/knowledge/horizon/:signal/ending', async (c) => {
    const { db, view, actor } = c.var
    await awaitTurn(db, actor.partnershipId)
    const signal = await followedFor(c)
    const matters = await mattersToChoose(c)
    const read = await readForm(c, endingForm(view.language, matters))
    if (!read.ok) return answerPage(c, await endingPage(c, read.form, signal), 422)
    const { how, reason, matter } = read.value
    const became = how === 'need' ? matters.find(({ id }) => id === matter)! : null
    await endSignal(db, actor, signal, { reason, matter: became })
    return c.redirect(signalPath(signal.id), 303)
  })
  .post('/knowledge/horizon/:signal/ending/undoing', async (c) => {
    const { db, actor } = c.var
    requirePreparer(actor)
    const { signal } = c.req.param()
    await undoEnding(db, actor, signal)
    return c.redirect(signalPath(signal), 303)
  })

async function followedFor(c: Context<Env>): Promise<HorizonSignal> {
  requirePreparer(c.var.actor)
  const signal = await signalFor(c.var.db, c.req.param('signal') ?? '')
  refuseEnded(signal)
  return signal
}

async function savedTexts(c: Context<Env>, signal: HorizonSignal) {
  const { areas, areaOf } = await areasToday(c.var.db, civilDateOf(c.var.now))
  return textsOfSignal(signal, areas, areaOf)
}

function mattersToChoose(c: Context<Env>) {
  return c.var.db.selectFrom('matter').select(['id', 'title']).orderBy('createdAt', 'desc').execute()
}

async function newPage(c: Context<Env>, form: FormState) {
  const { areas } = await areasToday(c.var.db, civilDateOf(c.var.now))
  return <NewSignalPage view={c.var.view} form={form} areas={areas} />
}

async function detailsPage(c: Context<Env>, form: FormState, signal: HorizonSignal) {
  const { areas } = await areasToday(c.var.db, civilDateOf(c.var.now))
  return <SignalDetailsPage view={c.var.view} form={form} areas={areas} signal={signal} />
}

async function endingPage(c: Context<Env>, form: FormState, signal: HorizonSignal) {
  return <EndingPage view={c.var.view} form={form} signal={signal} matters={await mattersToChoose(c)} />
}
