import { z } from 'zod'
import { formatDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { type Place, type Stage, steps } from './decisionPath.ts'
import { matterFormWords } from './formWords.ts'
import { type Happening, lastStay, type Movement, stopReasons } from './matter.ts'
import {
  correctionProblems,
  type Ground,
  type MovingProblem,
  movingProblems,
  reachable,
  wayTo,
} from './moving.ts'
import type { Naming } from './story.ts'

/** What the forms of a matter's movements are tried against. */
export type MovingContext = Omit<Ground, 'outcome'> & {
  readonly name: Naming
  readonly outcomes: readonly { readonly id: string; readonly takenOn: Ground['today'] }[]
}

type Told = Happening & Pick<Movement, 'on' | 'note'>

/** To a stage of the path (`s0`, `s1` …), or to a step and a body of one's own choice (`other`). */
export function movementForm(language: Language, context: MovingContext) {
  const words = matterFormWords(language)
  const f = fields(language)
  const targets = ['other', ...context.stages.map((_, i) => `s${i}`)] as [string, ...string[]]
  return z
    .object({
      to: f.choice(targets, words.move.toMissing),
      otherStep: z.string().default(''),
      otherBody: z.string().default(''),
      on: f.date(words.dayMissing),
      note: f.optionalText(),
      seen: z.string().default(''),
    })
    .superRefine((typed, issues) => {
      if (typed.to === 'other') {
        if (!steps.some((step) => step === typed.otherStep))
          add(issues, 'otherStep', words.move.otherStepMissing)
        if (!isOtherPlace(typed, context)) add(issues, 'otherBody', words.move.otherBodyMissing)
      }
      if (!isDay(typed.on)) return
      const movement = movedTo(typed, context)
      if (movement) addAll(issues, language, movement, context)
    })
}

/** What the form says; null while it names no place. */
export function movedTo(
  typed: {
    readonly to: string
    readonly otherStep: string
    readonly otherBody: string
    readonly on: Ground['today']
    readonly note: string
  },
  context: MovingContext,
): (Told & { readonly kind: 'moved' | 'returned' }) | null {
  const place = typed.to === 'other' ? otherPlace(typed, context) : placeAt(typed, context)
  if (!place) return null
  const { on, note } = typed
  return { ...place, kind: wayTo(context.journey, context.stages, place), on, note }
}

/** The body that a path lets anybody choose is the one where the matter was raised. */
export function placeOfStage(
  stage: Stage,
  { journey, bodies }: Pick<MovingContext, 'journey' | 'bodies'>,
  day: Ground['today'],
): Place {
  const { step, bodyIds } = reachable(stage, bodies, day)
  if (step !== 'raise' || bodyIds.length > 0) return { step, bodyIds }
  const raised = journey.stays.find((stay) => stay.kind === 'in' && stay.step === 'raise')
  return { step, bodyIds: raised?.kind === 'in' ? raised.bodyIds : lastStay(journey).bodyIds }
}

export function consultationForm(language: Language, context: MovingContext) {
  const words = matterFormWords(language)
  const f = fields(language)
  return z
    .object({
      body: f.id(words.answer.bodyMissing),
      on: f.date(words.dayMissing),
      note: f.optionalText(),
      seen: z.string().default(''),
    })
    .superRefine(({ body, on, note }, issues) => {
      if (isDay(on)) addAll(issues, language, { kind: 'answered', bodyIds: [body], on, note }, context)
    })
}

export function outcomeOfMatterForm(language: Language, context: MovingContext) {
  const words = matterFormWords(language)
  const f = fields(language)
  return z
    .object({
      outcome: f.id(words.outcome.outcomeMissing),
      on: f.date(words.dayMissing),
      note: f.optionalText(),
      seen: z.string().default(''),
    })
    .superRefine((typed, issues) => {
      if (!context.outcomes.some(({ id }) => id === typed.outcome))
        return add(issues, 'outcome', words.outcome.outcomeMissing)
      if (isDay(typed.on)) addAll(issues, language, decidedBy(typed, context), context)
    })
}

/** On to where the path has things carried out. */
export function decidedBy(
  { outcome, on, note }: { readonly outcome: string; readonly on: Ground['today']; readonly note: string },
  { stages, journey }: MovingContext,
): Told & { readonly kind: 'decided' } {
  const here = lastStay(journey)
  const stage = stages.findLast(({ step }) => step === 'carryOut')
  const bodyIds = here.step === 'carryOut' ? here.bodyIds : (stage?.bodyIds ?? [])
  return { kind: 'decided', step: 'carryOut', bodyIds, outcomeId: outcome, on, note }
}

export function stopForm(language: Language, context: MovingContext) {
  const words = matterFormWords(language)
  const f = fields(language)
  return z
    .object({
      why: f.choice(stopReasons, words.stop.whyMissing),
      until: f.optionalDate(),
      on: f.date(words.dayMissing),
      note: f.optionalText(),
      seen: z.string().default(''),
    })
    .superRefine((typed, issues) => {
      if (isDay(typed.on)) addAll(issues, language, stoppedBy(typed), context)
    })
}

/** A day is for what is postponed alone. */
export function stoppedBy({
  why,
  until,
  on,
  note,
}: {
  readonly why: (typeof stopReasons)[number]
  readonly until: Ground['today'] | null
  readonly on: Ground['today']
  readonly note: string
}): Told & { readonly kind: 'stopped' } {
  return { kind: 'stopped', why, until: why === 'postponed' ? until : null, on, note }
}

/** A day and a note, for what needs no more. */
export function dayForm(language: Language, kind: 'resumed' | 'finished', context: MovingContext) {
  const words = matterFormWords(language)
  const f = fields(language)
  return z
    .object({ on: f.date(words.dayMissing), note: f.optionalText(), seen: z.string().default('') })
    .superRefine(({ on, note }, issues) => {
      if (isDay(on)) addAll(issues, language, { kind, on, note }, context)
    })
}

/** Another day, note or body for what has already happened. */
export function correctionForm(
  language: Language,
  movements: readonly Movement[],
  corrected: Movement,
  context: MovingContext,
) {
  const words = matterFormWords(language)
  const f = fields(language)
  return z
    .object({
      on: f.date(words.dayMissing),
      note: f.optionalText(),
      body: z.string().default(''),
      seen: z.string().default(''),
    })
    .superRefine((typed, issues) => {
      if (isCorrectableBody(corrected) && !context.bodies.some(({ id }) => id === typed.body))
        add(issues, 'body', words.move.otherBodyMissing)
      if (corrected.kind === 'returned' && typed.note === '') add(issues, 'note', words.problems['no-reason'])
      if (!isDay(typed.on)) return
      for (const problem of correctionProblems(movements, correctedBy(corrected, typed), context))
        add(
          issues,
          problem.field === 'to' ? 'body' : problem.field,
          movingProblemText(language, problem, context.name),
        )
    })
}

/** One body can be exchanged for another; those who are consulted side by side cannot. */
export function isCorrectableBody(movement: Movement): boolean {
  const { kind } = movement
  return (kind === 'raised' || kind === 'moved' || kind === 'returned') && movement.bodyIds.length === 1
}

export function correctedBy(
  movement: Movement,
  { on, note, body }: { readonly on: Ground['today']; readonly note: string; readonly body: string },
): Movement {
  if (isCorrectableBody(movement) && 'step' in movement) return { ...movement, on, note, bodyIds: [body] }
  return { ...movement, on, note }
}

/** A sentence for the field that is wrong. */
export function movingProblemText(language: Language, problem: MovingProblem, name: Naming): string {
  const words = matterFormWords(language).problems
  switch (problem.kind) {
    case 'before':
    case 'after':
      return words[problem.kind](formatDate(language, problem.day))
    case 'ended':
      return words.ended(name(problem.bodyId), formatDate(language, problem.day))
    case 'older':
    case 'ahead':
      return words[problem.kind](formatDate(language, problem.takenOn))
    case 'future':
    case 'same':
    case 'no-reason':
    case 'no-day':
    case 'not-later':
    case 'already':
    case 'not-asked':
    case 'not-open':
    case 'not-stopped':
    case 'not-carried-out':
      return words[problem.kind]
  }
}

/** What is wrong about where it is has no field of its own: it is told at the day. */
function addAll(issues: z.RefinementCtx, language: Language, movement: Told, context: MovingContext): void {
  const outcome =
    movement.kind === 'decided' ? context.outcomes.find(({ id }) => id === movement.outcomeId) : null
  for (const problem of movingProblems(movement, { ...context, outcome: outcome ?? null })) {
    const field = problem.field === 'state' ? 'on' : problem.field
    add(issues, field, movingProblemText(language, problem, context.name))
  }
}

function placeAt({ to, on }: { to: string; on: Ground['today'] }, context: MovingContext): Place | null {
  const stage = context.stages[Number(to.slice(1))]
  return stage ? placeOfStage(stage, context, on) : null
}

function otherPlace(typed: { otherStep: string; otherBody: string }, context: MovingContext): Place | null {
  const step = steps.find((each) => each === typed.otherStep)
  return step && isOtherPlace(typed, context) ? { step, bodyIds: [typed.otherBody] } : null
}

function isOtherPlace({ otherBody }: { otherBody: string }, { bodies }: MovingContext): boolean {
  return bodies.some(({ id }) => id === otherBody)
}

/** Rules between fields also run when a day among them could not be read. */
function isDay(day: Ground['today']): boolean {
  return parseCivilDate(String(day)) !== null
}

function add(issues: z.RefinementCtx, field: string, message: string): void {
  issues.addIssue({ code: 'custom', path: [field], message })
}
