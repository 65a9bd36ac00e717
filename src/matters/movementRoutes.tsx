import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Outcome } from '../decisions/outcome.ts'
import { outcomes } from '../decisions/store.ts'
import { civilDateOf, formatList } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { type FormReading, readForm } from '../platform/forms.ts'
import { Refusal, type Sentence } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { latestPath, nextStage } from './decisionPath.ts'
import { matterFormWords } from './formWords.ts'
import { awaited, type Happening, lastStay, type Movement, presentStay, standing } from './matter.ts'
import {
  consultationForm,
  correctedBy,
  correctionForm,
  dayForm,
  decidedBy,
  type MovingContext,
  movedTo,
  movementForm,
  outcomeOfMatterForm,
  stopForm,
  stoppedBy,
} from './movementForms.ts'
import {
  ConsultationPage,
  CorrectionPage,
  DayPage,
  MovePage,
  OutcomeOfMatterPage,
  StopPage,
} from './movementViews.tsx'
import { movingProblems } from './moving.ts'
import { matterPath } from './paths.ts'
import { type MattersReading, type RaisedMatter, readMatters } from './readingStore.ts'
import { recordMovement, undoMovement } from './store.ts'
import { entryStory, namesOf } from './story.ts'

/** A matter is moved, sent back, answered on, decided, stopped, resumed and carried out; and what was wrong is mended. */
export const movementRoutes = new Hono<Env>()
  .get('/matters/:matter/movements/new', async (c) => {
    const found = await movable(c, { kind: 'moved', step: 'prepare', bodyIds: [] })
    const { journey, path } = found.raised
    const next = nextStage(path.stages, lastStay(journey))
    const to = next ? `s${path.stages.indexOf(next)}` : ''
    return answerPage(c, <MovePage {...props(c, found)} form={formOf({ ...fresh(found), to })} />)
  })
  .post('/matters/:matter/movements', async (c) => {
    const found = await taken(c)
    const read = await readForm(c, movementForm(c.var.view.language, found.context))
    return act(c, found, read, {
      page: (shown) => <MovePage {...props(c, found)} {...shown} />,
      movement: (value) => movedTo(value, found.context)!,
    })
  })

  .get('/matters/:matter/answers/new', async (c) => {
    const found = await movable(c, { kind: 'resumed' }, false)
    const here = presentStay(found.raised.journey)
    if (here?.step !== 'consult' || awaited(here).length === 0)
      throw refused(found.raised, (language) => matterFormWords(language).nobodyAsked)
    return answerPage(c, <ConsultationPage {...props(c, found)} form={formOf(fresh(found))} />)
  })
  .post('/matters/:matter/answers', async (c) => {
    const found = await taken(c)
    const read = await readForm(c, consultationForm(c.var.view.language, found.context))
    return act(c, found, read, {
      page: (shown) => <ConsultationPage {...props(c, found)} {...shown} />,
      movement: ({ body, on, note }) => ({ kind: 'answered', bodyIds: [body], on, note }),
    })
  })

  .get('/matters/:matter/outcome', async (c) => {
    const found = await movable(c, { kind: 'rerouted', version: 1 })
    const form = formOf(fresh(found))
    return answerPage(c, <OutcomeOfMatterPage {...props(c, found)} outcomes={found.outcomes} form={form} />)
  })
  .post('/matters/:matter/outcome', async (c) => {
    const found = await taken(c)
    const read = await readForm(c, outcomeOfMatterForm(c.var.view.language, found.context))
    return act(c, found, read, {
      page: (shown) => <OutcomeOfMatterPage {...props(c, found)} outcomes={found.outcomes} {...shown} />,
      movement: (value) => decidedBy(value, found.context),
    })
  })

  .get('/matters/:matter/stop', async (c) => {
    const found = await movable(c, { kind: 'stopped', why: 'dropped', until: null })
    return answerPage(c, <StopPage {...props(c, found)} form={formOf(fresh(found))} />)
  })
  .post('/matters/:matter/stop', async (c) => {
    const found = await taken(c)
    const read = await readForm(c, stopForm(c.var.view.language, found.context))
    return act(c, found, read, {
      page: (shown) => <StopPage {...props(c, found)} {...shown} />,
      movement: stoppedBy,
    })
  })

  .get('/matters/:matter/resumption', async (c) => dayPage(c, 'resumed'))
  .post('/matters/:matter/resumption', async (c) => dayTold(c, 'resumed'))
  .get('/matters/:matter/completion', async (c) => dayPage(c, 'finished'))
  .post('/matters/:matter/completion', async (c) => dayTold(c, 'finished'))

  .get('/matters/:matter/movements/:number/correction', async (c) => {
    const found = await read(c)
    const corrected = correctable(c, found)
    const bodyId = 'bodyIds' in corrected ? (corrected.bodyIds[0] ?? '') : ''
    const form = formOf({ ...fresh(found), on: corrected.on, note: corrected.note, body: bodyId })
    return answerPage(
      c,
      <CorrectionPage
        {...props(c, found)}
        corrected={corrected}
        what={said(c, found, corrected)}
        form={form}
      />,
    )
  })
  .post('/matters/:matter/movements/:number/correction', async (c) => {
    const found = await taken(c)
    const corrected = correctable(c, found)
    const movements = standing(found.raised.matter.entries)
    const form = await readForm(c, correctionForm(c.var.view.language, movements, corrected, found.context))
    const what = said(c, found, corrected)
    return act(c, found, form, {
      page: (shown) => <CorrectionPage {...props(c, found)} corrected={corrected} what={what} {...shown} />,
      movement: (value) => correctedBy(corrected, value),
      corrects: corrected.number,
    })
  })

  .post('/matters/:matter/undoing', async (c) => {
    const found = await taken(c)
    const { matter } = found.raised
    await onlySeen(c, found)
    const holds = standing(matter.entries)
    const last = holds.at(-1)!
    if (holds.length < 2) throw refused(found.raised, (language) => matterFormWords(language).nothingToUndo)
    await undoMovement(c.var.db, c.var.actor, matter, last, found.reading.today)
    return c.redirect(`${matterPath(matter.id)}#history`, 303)
  })

  .post('/matters/:matter/path', async (c) => {
    const found = await taken(c)
    const { matter, journey } = found.raised
    await onlySeen(c, found)
    const kind = found.reading.kinds.find(({ id }) => id === matter.kindId)!
    const { version } = latestPath(kind)
    if (version === journey.version)
      throw refused(found.raised, (language) => matterFormWords(language).newest)
    const happening = { kind: 'rerouted', version, on: found.reading.today, note: '' } as const
    if (movingProblems(happening, { ...found.context, outcome: null }).length > 0)
      throw refused(found.raised, (language) => matterFormWords(language).problems['not-open'])
    await recordMovement(c.var.db, c.var.actor, matter, happening)
    return c.redirect(matterPath(matter.id), 303)
  })

type Found = {
  readonly reading: MattersReading
  readonly raised: RaisedMatter
  readonly outcomes: readonly Outcome[]
  readonly context: MovingContext
}

type Shown = { readonly form: FormState; readonly theirs?: string }

/** The same for every movement: what others did since is told first, then what is wrong, and then it is recorded. */
async function act<T>(
  c: Context<Env>,
  found: Found,
  form: FormReading<T, string>,
  {
    page,
    movement,
    corrects = null,
  }: {
    readonly page: (shown: Shown) => Child
    readonly movement: (value: T) => Happening & Pick<Movement, 'on' | 'note'>
    readonly corrects?: number | null
  },
) {
  const { db, actor, view } = c.var
  const { matter } = found.raised
  const { entries } = matter
  const typed = form.ok ? form.typed : form.form.values
  const seen = Number(typed.seen)
  if (seen !== entries.length) {
    const since = entries.slice(Number.isInteger(seen) && seen >= 0 ? seen : -1)
    const words = matterFormWords(view.language)
    const told = since.map((entry) => words.theirOne(said(c, found, entry), entry.recordedByName))
    const again = formOf({ ...typed, seen: String(entries.length) })
    return answerPage(c, page({ form: again, theirs: words.theirs(formatList(view.language, told)) }), 422)
  }
  if (!form.ok) return answerPage(c, page({ form: form.form }), 422)
  await recordMovement(db, actor, matter, movement(form.value), corrects)
  return c.redirect(matterPath(matter.id), 303)
}

async function dayPage(c: Context<Env>, kind: 'resumed' | 'finished') {
  const found = await movable(c, { kind })
  return answerPage(c, <DayPage {...props(c, found)} kind={kind} form={formOf(fresh(found))} />)
}

async function dayTold(c: Context<Env>, kind: 'resumed' | 'finished') {
  const found = await taken(c)
  const form = await readForm(c, dayForm(c.var.view.language, kind, found.context))
  return act(c, found, form, {
    page: (shown) => <DayPage {...props(c, found)} kind={kind} {...shown} />,
    movement: ({ on, note }) => ({ kind, on, note }),
  })
}

/** In the writer's turn: nobody else moves it until this is done. */
async function taken(c: Context<Env>): Promise<Found> {
  await awaitTurn(c.var.db, c.var.actor.partnershipId)
  return read(c)
}

/** Refused with a way on where such a movement cannot happen to it now. */
async function movable(c: Context<Env>, happening: Happening, tried = true): Promise<Found> {
  const found = await read(c)
  if (!tried) return found
  const day = { on: found.reading.today, note: '' }
  const [problem] = movingProblems({ ...happening, ...day }, { ...found.context, outcome: null })
  if (problem?.field === 'state')
    throw refused(found.raised, (language) => matterFormWords(language).problems[problem.kind])
  return found
}

async function read(c: Context<Env>): Promise<Found> {
  const { db, actor, now } = c.var
  requirePreparer(actor)
  const reading = await readMatters(db, now)
  const raised = reading.matters.find(({ matter }) => matter.id === c.req.param('matter'))
  if (!raised) throw new Refusal('not-found', '')
  const all = await outcomes(db)
  const { journey, path } = raised
  const { bodies } = reading
  const today = civilDateOf(now)
  const context = { journey, stages: path.stages, bodies, today, name: namesOf(bodies), outcomes: all }
  return { reading, raised, outcomes: all, context }
}

/** A row that holds; one that is corrected or taken back does not. */
function correctable(c: Context<Env>, { raised }: Found): Movement {
  const number = Number(c.req.param('number'))
  const movement = standing(raised.matter.entries).find((each) => each.number === number)
  if (movement) return movement
  if (!raised.matter.entries.some((each) => each.number === number)) throw new Refusal('not-found', '')
  throw refused(raised, (language) => matterFormWords(language).correct.gone)
}

/** A button on the page itself: what others have done since it was shown would be taken back unseen. */
async function onlySeen(c: Context<Env>, { raised }: Found): Promise<void> {
  const { seen } = await c.req.parseBody()
  if (Number(seen) !== raised.matter.entries.length)
    throw refused(raised, (language) => matterFormWords(language).changedSince)
}

function refused({ matter }: RaisedMatter, sentence: Sentence): Refusal {
  return new Refusal('conflict', sentence, {
    href: matterPath(matter.id),
    label: (language) => matterFormWords(language).back,
  })
}

function said(c: Context<Env>, found: Found, entry: Parameters<typeof entryStory>[1] | Movement): string {
  const { reading, raised, outcomes: all } = found
  const names = namesOf(all.map(({ id, title }) => ({ id, name: title })))
  const { entries } = raised.matter
  // A movement is told like its row: only one that takes another back looks further.
  const row = entries.find(({ number }) => number === entry.number)!
  return entryStory(c.var.view.language, row, entries, namesOf(reading.bodies), names)
}

function props(c: Context<Env>, { raised, reading }: Found) {
  return { view: c.var.view, raised, reading }
}

/** Filled in with today, and marked with how much of the log is seen. */
function fresh({ raised, reading }: Found): Record<string, string> {
  return { on: reading.today, seen: String(raised.matter.entries.length) }
}
