import { z } from 'zod'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Party } from '../partnership/party.ts'
import { fields } from '../platform/forms.ts'
import type { PutRequest } from './answering.ts'
import { conclusions, reportStates } from './followUp.ts'
import { followUpWords } from './followUpWords.ts'
import { add, isRead } from './forms.ts'
import { decisionFormWords } from './formWords.ts'
import type { Outcome } from './outcome.ts'

/** One box for each party: `party-…`. */
export function requestForm(language: Language, outcome: Outcome, parties: readonly Party[]) {
  const words = decisionFormWords(language).request
  const f = fields(language)
  const boxes: Record<string, z.ZodType<string>> = {}
  for (const { id } of parties) boxes[`party-${id}`] = z.string().default('')
  return z
    .object({
      ...boxes,
      askedOn: f.date(words.askedOnMissing),
      answerBy: f.date(words.answerByMissing),
      needs: f.choice(['all', 'some'], words.needsMissing),
      count: z.string().default(''),
    })
    .superRefine((typed, context) => {
      const asked = chosen(typed, parties).length
      if (asked === 0) add(context, `party-${parties[0]?.id}`, words.partiesMissing)
      if (typed.askedOn < outcome.takenOn)
        add(context, 'askedOn', words.askedBeforeTaken(formatDate(language, outcome.takenOn)))
      if (isRead(typed.askedOn) && typed.answerBy < typed.askedOn)
        add(context, 'answerBy', words.answerBeforeAsked)
      if (typed.needs === 'all') return
      if (outcome.kind === 'agreement') return add(context, 'needs', words.agreementAll)
      const count = f.wholeNumber(words.countMissing, { min: 1 }).safeParse(typed.count)
      if (!count.success) add(context, 'count', count.error.issues[0]!.message)
      else if (asked > 0 && count.data > asked) add(context, 'count', words.tooMany(asked))
    })
}

/** When somebody has answered, only the last day is still open. */
export function requestDayForm(language: Language, request: PutRequest) {
  const words = decisionFormWords(language).request
  return z
    .object({ answerBy: fields(language).date(words.answerByMissing) })
    .superRefine(({ answerBy }, context) => {
      if (answerBy < request.askedOn) add(context, 'answerBy', words.answerBeforeAsked)
    })
}

/** The ids of the parties whose boxes are ticked. */
export function chosen(typed: object, parties: readonly Pick<Party, 'id'>[]): readonly string[] {
  const boxes = typed as Readonly<Record<string, unknown>>
  return parties.filter(({ id }) => boxes[`party-${id}`] === 'yes').map(({ id }) => id)
}

export function acceptanceForm(language: Language, decidedOn: CivilDate, today: CivilDate) {
  const words = decisionFormWords(language).acceptance
  return z
    .object({ acceptedOn: fields(language).date(words.dayMissing) })
    .superRefine(({ acceptedOn }, context) => {
      const decided = formatDate(language, decidedOn)
      if (acceptedOn < decidedOn) add(context, 'acceptedOn', words.beforeDecided(decided))
      if (acceptedOn > today) add(context, 'acceptedOn', words.future)
    })
}

export function evaluationForm(language: Language, outcome: Outcome, today: CivilDate) {
  const words = followUpWords(language).evaluation
  const f = fields(language)
  return z
    .object({
      evaluatedOn: f.date(words.dayMissing),
      found: f.text(words.foundMissing, 4000),
      conclusion: f.choice(conclusions, words.conclusionMissing),
    })
    .superRefine(({ evaluatedOn }, context) =>
      between(language, context, 'evaluatedOn', evaluatedOn, outcome.takenOn, today),
    )
}

/** `parties`: those that the writer may report for. */
export function reportForm(
  language: Language,
  outcome: Outcome,
  parties: readonly { readonly id: string }[],
  today: CivilDate,
) {
  const words = followUpWords(language).report
  const f = fields(language)
  return z
    .object({
      party: f.choice(['', ...parties.map(({ id }) => id)], words.partyUnknown).default(''),
      reportedOn: f.date(words.dayMissing),
      state: f.choice(reportStates, words.stateMissing),
      done: f.text(words.doneMissing, 4000),
    })
    .superRefine(({ reportedOn }, context) =>
      between(language, context, 'reportedOn', reportedOn, outcome.takenOn, today),
    )
}

export function endingForm(language: Language, outcome: Outcome, successors: readonly { id: string }[]) {
  const words = followUpWords(language).ending
  const f = fields(language)
  return z
    .object({
      endedOn: f.date(words.dayMissing),
      reason: f.text(words.reasonMissing, 2000),
      successor: f.choice(['', ...successors.map(({ id }) => id)], words.successorUnknown),
    })
    .superRefine(({ endedOn }, context) => {
      const taken = formatDate(language, outcome.takenOn)
      if (endedOn < outcome.takenOn) add(context, 'endedOn', followUpWords(language).beforeTaken(taken))
    })
}

function between(
  language: Language,
  context: z.RefinementCtx,
  field: string,
  day: CivilDate,
  takenOn: CivilDate,
  today: CivilDate,
): void {
  const words = followUpWords(language)
  if (day < takenOn) add(context, field, words.beforeTaken(formatDate(language, takenOn)))
  if (day > today) add(context, field, words.future)
}
