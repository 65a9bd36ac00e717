import { z } from 'zod'
import { meetingKinds } from '../decisions/outcome.ts'
import { checkTerms, termsShape } from '../decisions/terms.ts'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { origins, workForms } from './agenda.ts'
import type { Attendee, SeatAnswer } from './attendance.ts'
import { formWords } from './formWords.ts'
import { meetingDays, purposeAnswers } from './meeting.ts'
import { existsInSweden } from './swedishTime.ts'

/** Longer than anything that is said at a meeting, and short enough for the paper. */
export const longestNotes = 10_000

/** `keeps`: the day that the meeting cannot leave. */
export function meetingForm(
  language: Language,
  bodyIds: readonly string[],
  today: CivilDate,
  keeps: CivilDate | null = null,
) {
  const words = formWords(language).meeting
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      question: f.text(words.questionMissing, 300),
      body: among(language, bodyIds, words.bodyMissing),
      date: f.date(words.dateMissing),
      time: f.time(words.timeMissing),
      location: f.text(words.locationMissing),
    })
    .superRefine(({ date, time }, context) => {
      const problem = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      const { first, last } = meetingDays(today)
      const told = (day: CivilDate) => formatDate(language, day)
      if (keeps && date !== keeps) problem('date', words.dayStays(told(keeps)))
      else if (!keeps && date < first) problem('date', words.tooEarly(told(first)))
      else if (!keeps && date > last) problem('date', words.tooLate(told(last)))
      if (!existsInSweden(date, time)) problem('time', words.noSuchTime(told(date)))
    })
}

export function cancellationForm(language: Language) {
  return z.object({ reason: fields(language).optionalText() })
}

/** `indicatorIds`: those that may be shown. */
export function matterForm(language: Language, indicatorIds: readonly string[]) {
  const words = formWords(language).item
  const f = fields(language)
  return z.object({
    id: f.newId(),
    title: f.text(words.titleMissing),
    description: f.optionalText(),
    minutes: f.wholeNumber(words.minutesMissing, { min: 1, max: 600 }),
    form: f.choice(workForms, words.formMissing),
    origin: f.choice(origins, words.originMissing),
    indicator: among(language, ['', ...indicatorIds], words.indicatorUnknown),
  })
}

export function pauseForm(language: Language) {
  const words = formWords(language).item
  const f = fields(language)
  return z.object({
    id: f.newId(),
    title: f.text(words.titleMissing),
    minutes: f.wholeNumber(words.minutesMissing, { min: 1, max: 600 }),
  })
}

export function notesForm(language: Language) {
  return z.object({ notes: fields(language).optionalText(longestNotes) })
}

export function outcomeForm(language: Language, itemIds: readonly string[], takenOn: CivilDate) {
  const words = formWords(language).outcome
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      kind: f.choice(meetingKinds, words.kindMissing),
      title: f.text(words.titleMissing),
      text: f.text(words.textMissing, 4000),
      dissent: f.optionalText(),
      item: among(language, ['', ...itemIds], words.itemUnknown),
      ...termsShape(language),
    })
    .superRefine((typed, context) => checkTerms(language, context, { kind: typed.kind, takenOn }, typed))
}

export function purposeCheckForm(language: Language) {
  const words = formWords(language).purposeCheck
  const f = fields(language)
  return z
    .object({
      // The purpose that the page showed.
      version: z.string().default(''),
      answer: f.choice(purposeAnswers, words.answerMissing),
      words: f.optionalText(),
    })
    .superRefine(({ answer, words: told }, context) => {
      // A yes speaks for itself; what pulled another way is what the next meeting needs to know.
      if (answer !== 'yes' && told === '') {
        context.addIssue({ code: 'custom', path: ['words'], message: words.wordsMissing })
      }
    })
}

/** Three fields for each seat: `state-…`, `substitute-…` and `reason-…`. */
export function attendanceForm(language: Language, attendees: readonly Attendee[]) {
  const words = formWords(language).attendance
  const f = fields(language)
  const states = f.choice(['unanswered', 'present', 'absent', 'substitute'], words.stateMissing)
  const shape: Record<string, z.ZodType<string>> = {}
  for (const { id } of attendees) {
    shape[`state-${id}`] = states.default('unanswered')
    shape[`substitute-${id}`] = f.optionalText(200)
    shape[`reason-${id}`] = f.optionalText(500)
  }
  return z.object(shape).superRefine((value, context) => {
    for (const { id, personName } of attendees) {
      if (value[`state-${id}`] !== 'substitute') continue
      const missing = {
        substitute: words.substituteMissing(personName),
        reason: words.reasonMissing(personName),
      }
      for (const [field, message] of Object.entries(missing)) {
        if (value[`${field}-${id}`] === '')
          context.addIssue({ code: 'custom', path: [`${field}-${id}`], message })
      }
    }
  })
}

export function answersOf(
  value: Readonly<Record<string, string>>,
  attendees: readonly Attendee[],
): readonly { readonly seatId: string; readonly answer: SeatAnswer }[] {
  return attendees.map(({ id }) => {
    const state = value[`state-${id}`]
    const [name = '', reason = ''] = [value[`substitute-${id}`], value[`reason-${id}`]]
    if (state === 'substitute') return { seatId: id, answer: { state, name, reason } }
    return { seatId: id, answer: { state: state === 'present' || state === 'absent' ? state : 'unanswered' } }
  })
}

/** The same three fields, filled in with what is known. */
export function attendanceValues(attendees: readonly Attendee[]): Record<string, string> {
  return Object.fromEntries(
    attendees.flatMap(({ id, answer }) => [
      [`state-${id}`, answer.state],
      [`substitute-${id}`, answer.state === 'substitute' ? answer.name : ''],
      [`reason-${id}`, answer.state === 'substitute' ? answer.reason : ''],
    ]),
  )
}

function among(language: Language, values: readonly string[], missing: string) {
  // An enum of nothing would let nothing through; of one empty text, nothing that means anything.
  const [first = '', ...rest] = values
  return fields(language).choice([first, ...rest], missing)
}
