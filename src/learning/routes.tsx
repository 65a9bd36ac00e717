import { type Context, Hono } from 'hono'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { comingMeetings } from '../meetings/store.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { attemptLimit } from '../platform/guards.ts'
import { isFlag, isUncertainty } from '../population/kind.ts'
import { placesOfCounty } from '../population/places.ts'
import { indicatorFor, indicatorsWithValues } from '../population/store.ts'
import { claimId } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { resultsCsv } from './csv.ts'
import { type Choices, guessForm, guessIn, ownPlace, sessionForm, stepForm } from './forms.ts'
import { saveGuess, seriesFor } from './guessStore.ts'
import { learningPath, presentationPath, sessionPath } from './paths.ts'
import { SessionPresentation } from './presentationView.tsx'
import { sessionOnce } from './readingStore.ts'
import { nextSteps, openTurn, type Step, steps } from './session.ts'
import { sessionPage } from './sessionPage.tsx'
import { StepPage } from './sessionView.tsx'
import { askedIn, type SetUp } from './setUp.ts'
import { type Possible, SetUpPage } from './setUpView.tsx'
import { openStep, takeBack } from './stepStore.ts'
import { addSession, refusal, removeSession, sessionFor, sessions } from './store.ts'
import { textRoutes } from './textRoutes.tsx'
import { LearningPage } from './views.tsx'
import { learningWords } from './words.ts'

/** So many writes a minute from one person are nobody's tapping. */
const mostPerMinute = 60

export function learningRoutes() {
  const limit = attemptLimit(mostPerMinute, 60, (language) => learningWords(language).refusals.tooFast)

  return new Hono<Env>()
    .get(learningPath(), async (c) => {
      const { view, actor } = c.var
      const all = await sessions(c.var.db)
      const readings = await Promise.all(all.map(({ id }) => sessionOnce(c.var, id)))
      return answerPage(c, <LearningPage view={view} actor={actor} readings={readings} />)
    })
    .get('/learning/new', async (c) => {
      requirePreparer(c.var.actor)
      const { indicator = '', meeting = '' } = c.req.query()
      const form = formOfNew(c, {
        indicator,
        meeting,
        kind: 'value',
        place: c.var.actor.countyCode,
        length: '3',
        again: 'earlier',
      })
      return answerPage(c, <SetUpPage view={c.var.view} form={form} possible={await possibleIn(c)} />)
    })
    .post(learningPath(), async (c) => {
      const { db, view, actor } = c.var
      requirePreparer(actor)
      const possible = await possibleIn(c)
      const again = (form: FormState) =>
        answerPage(c, <SetUpPage view={view} form={form} possible={possible} />, 422)
      const read = await readForm(c, sessionForm(view.language, choicesOf(possible)))
      if (!read.ok) return again(read.form)
      const { id, already } = await claimId(db, actor, { kind: 'learning', id: read.value.id })
      if (already) return c.redirect(sessionPath(id), 303)

      const indicator = await indicatorFor(db, read.value.indicator)
      const setUp = setUpIn({ ...read.value, id }, indicator.id, possible)
      const series = await seriesFor(
        db,
        {
          indicatorId: indicator.id,
          asked: {
            1: { placeCode: setUp.placeCode, period: '' },
            2: { placeCode: setUp.againPlace || null, period: '' },
          },
        },
        actor.countyCode,
      )
      const asked = askedIn(view.language, setUp, actor.countyCode, series)
      if ('problem' in asked) {
        const field = asked.field === 'ranked' ? `ranked-${municipalities(possible)[0]}` : asked.field
        return again({ values: read.typed, problems: { [field]: asked.problem } })
      }
      await addSession(db, actor, asked)
      return c.redirect(sessionPath(id), 303)
    })

    .get('/learning/:session', async (c) => sessionPage(c, null))
    .post('/learning/:session/removal', async (c) => {
      requirePreparer(c.var.actor)
      await removeSession(c.var.db, c.var.actor, c.req.param('session'))
      return c.redirect(learningPath(), 303)
    })
    .post('/learning/:session/guesses', async (c) => {
      const { db, view, actor } = c.var
      await limit(actor.id)
      const session = await sessionFor(db, c.req.param('session'))
      const reading = await sessionOnce(c.var, session.id)
      if (openTurn(reading.current) === null)
        throw refusal(session.id, ({ refusals }) =>
          reading.current === null ? refusals.notOpen : refusals.shown,
        )
      const read = await readForm(c, guessForm(view.language, session, reading.indicator))
      if (!read.ok) return sessionPage(c, read.form, 422)
      const { turn } = read.value as { readonly turn: 1 | 2 }
      await saveGuess(db, actor, session, turn, actor, guessIn(session, read.value))
      return c.redirect(sessionPath(session.id), 303)
    })

    .get('/learning/:session/steps/new', async (c) => {
      const { view, actor } = c.var
      requirePreparer(actor)
      const reading = await sessionOnce(c.var, c.req.param('session'))
      const step = stepNamed(c.req.query('step'))
      const from = c.req.query('from') === 'presentation' ? 'presentation' : 'session'
      if (!step || !nextSteps(reading.current).includes(step))
        return c.redirect(sessionPath(reading.session.id), 303)
      return answerPage(c, <StepPage view={view} reading={reading} step={step} from={from} />)
    })
    .post('/learning/:session/steps', async (c) => {
      const { db, actor } = c.var
      requirePreparer(actor)
      const { id } = await sessionFor(db, c.req.param('session'))
      const read = await readForm(c, stepForm())
      if (!read.ok) throw refusal(id, (words) => words.refusals.notNext)
      await openStep(db, actor, id, read.value.step, actor.countyCode)
      return c.redirect(read.value.from === 'presentation' ? presentationPath(id) : sessionPath(id), 303)
    })
    .post('/learning/:session/steps/taking-back', async (c) => {
      const { db, actor } = c.var
      requirePreparer(actor)
      const { id } = await sessionFor(db, c.req.param('session'))
      const read = await readForm(c, stepForm())
      if (!read.ok) throw refusal(id, (words) => words.refusals.notNext)
      await takeBack(db, actor, id, read.value.step)
      return c.redirect(sessionPath(id), 303)
    })

    .get('/learning/:session/presentation', async (c) => {
      const { view, actor } = c.var
      const reading = await sessionOnce(c.var, c.req.param('session'))
      const asked = stepNamed(c.req.query('step'))
      const step = reading.opened.some((each) => each.step === asked) ? asked : reading.current
      const { host } = new URL(c.req.url)
      return answerPage(
        c,
        <SessionPresentation view={view} actor={actor} reading={reading} step={step} host={host} />,
      )
    })
    .get('/learning/:session/results.csv', async (c) => {
      const { view } = c.var
      const reading = await sessionOnce(c.var, c.req.param('session'))
      const { file } = learningWords(view.language).csv
      const name = `${file}-${reading.indicator.code}-${reading.session.asked[1].period}.csv`
      return answerFile(c, Buffer.from(resultsCsv(view.language, reading)), 'text/csv; charset=utf-8', name)
    })

    .route('/', textRoutes(limit))
}

async function possibleIn(c: Context<Env>): Promise<Possible> {
  const { db, actor, now } = c.var
  const all = await indicatorsWithValues(db)
  return {
    indicators: all.filter((indicator) => !isFlag(indicator) && !isUncertainty(indicator)),
    places: placesOfCounty(actor.countyCode),
    meetings: await comingMeetings(db, now),
  }
}

function municipalities({ places }: Possible): readonly string[] {
  return places.flatMap(({ kind, code }) => (kind === 'municipality' ? [code] : []))
}

function choicesOf(possible: Possible): Choices {
  return {
    indicators: possible.indicators.map(({ code }) => code),
    places: possible.places.map(({ code }) => code),
    municipalities: municipalities(possible),
    meetings: possible.meetings.map(({ id }) => id),
  }
}

function setUpIn(
  value: {
    readonly id: string
    readonly kind: SetUp['kind']
    readonly place: string
    readonly period: string
    readonly length: number
    readonly again: SetUp['again']
    readonly againPeriod: string
    readonly againPlace: string
    readonly meeting: string
  } & Readonly<Record<string, unknown>>,
  indicatorId: string,
  possible: Possible,
): SetUp {
  const { id, kind, place, period, length, again, againPeriod, againPlace, meeting } = value
  const isRank = kind === 'rank'
  return {
    id,
    kind,
    indicatorId,
    // An order is about the municipalities that are named; its place only says whose county.
    placeCode: place === ownPlace && !isRank ? null : place === ownPlace ? possible.places[0]!.code : place,
    period,
    length: kind === 'line' ? length : 1,
    ranked: isRank ? municipalities(possible).filter((code) => value[`ranked-${code}`] === 'yes') : [],
    again,
    againPeriod,
    againPlace,
    meetingId: meeting || null,
  }
}

function stepNamed(name: string | undefined): Step | null {
  return steps.find((step) => step === name) ?? null
}
