import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type OpenQuestion, questionDaysLate } from './openQuestion.ts'
import { type Phase, phaseState } from './phase.ts'
import type { Completion } from './review.ts'
import { reviewWords } from './words.ts'

export type Course = {
  readonly phases: readonly Phase[]
  readonly completion: Completion | null
  readonly today: CivilDate
}

/** Where the review stands, in a sentence: what is late before what goes on before what comes. */
export function courseStory(language: Language, { phases, completion, today }: Course): string {
  const words = reviewWords(language).answer
  const day = (date: CivilDate) => formatDate(language, date)
  if (completion) return words.completed(day(completion.on))
  const of = (state: ReturnType<typeof phaseState>) =>
    phases.filter((phase) => phaseState(phase, today) === state)
  const [overdue, waiting, running, ahead] = [of('overdue'), of('waiting'), of('running'), of('ahead')]
  if (phases.length === 0) return words.noPhases
  if (overdue.length > 1) return words.overdueMany(overdue.length)
  if (overdue[0]) return words.overdue(overdue[0].name, day(overdue[0].toOn))
  if (waiting[0]) return words.waiting(waiting[0].name, day(waiting[0].fromOn))
  if (running.length > 1) return words.runningMany(running.length)
  if (running[0]) return words.running(running[0].name, day(running[0].toOn))
  if (ahead[0]) return words.next(ahead[0].name, day(ahead[0].fromOn))
  return words.allDone(phases.length)
}

/** The same, and what somebody has not answered yet. */
export function reviewStory(language: Language, course: Course, questions: readonly OpenQuestion[]): string {
  const words = reviewWords(language).answer
  const late = questions.filter((question) => questionDaysLate(question, course.today) > 0).length
  const open = questions.filter(({ ending }) => ending === null).length
  const asked = late > 0 ? words.lateQuestions(late) : open > 0 ? words.openQuestions(open) : ''
  return [courseStory(language, course), asked].filter(Boolean).join(' ')
}
