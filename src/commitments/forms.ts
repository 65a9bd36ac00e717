import { z } from 'zod'
import { type CivilDate, formatDate, parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Party } from '../partnership/party.ts'
import { fields } from '../platform/forms.ts'
import type { Version } from './commitment.ts'
import { commitmentFormWords } from './formWords.ts'
import { type MandatePeriod, periodProblem } from './mandate.ts'

/** What a version of a promise is asked for. */
function promised(language: Language, fewest: 0 | 1) {
  const words = commitmentFormWords(language)
  const f = fields(language)
  return {
    seats: f.wholeNumber(words.seatsMissing, { min: fewest, max: 100 }),
    functions: f.optionalText(500),
    meetingsPerYear: f.wholeNumber(words.meetingsMissing, { min: 0, max: 60 }),
    fromOn: f.date(words.fromOnMissing),
    decidedBy: f.text(words.decidedByMissing),
    decidedOn: f.date(words.decidedOnMissing),
    section: f.optionalText(50),
    diaryNumber: f.optionalText(100),
  }
}

export function newCommitmentForm(language: Language) {
  const words = commitmentFormWords(language)
  const f = fields(language)
  return z.object({
    id: f.newId(),
    party: f.id(words.partyMissing),
    body: f.id(words.bodyMissing),
    period: f.year(words.periodMissing),
    ...promised(language, 1),
  })
}

export function versionForm(language: Language) {
  return z.object({ ...promised(language, 0), seen: z.string().default('') })
}

type Typed = Omit<Version, 'number'>

/** What is wrong between the fields, by field; empty when nothing is. */
export function promiseProblems(
  language: Language,
  typed: Typed,
  {
    period,
    party,
    today,
  }: { period: MandatePeriod; party: Pick<Party, 'joinedOn' | 'leftOn'>; today: CivilDate },
): Readonly<Record<string, string>> {
  const words = commitmentFormWords(language)
  const day = (date: CivilDate) => formatDate(language, date)
  const problems: Record<string, string> = {}
  if (typed.seats > 0 && !typed.functions) problems.functions = words.functionsMissing
  if (typed.seats > 0 && typed.meetingsPerYear === 0) problems.meetingsPerYear = words.meetingsNone
  if (typed.fromOn < period.firstOn || typed.fromOn > period.lastOn) {
    problems.fromOn = words.outsidePeriod(day(period.firstOn), day(period.lastOn))
  } else if (typed.fromOn < party.joinedOn) problems.fromOn = words.beforeParty(day(party.joinedOn))
  else if (party.leftOn && typed.fromOn > party.leftOn) problems.fromOn = words.afterParty(day(party.leftOn))
  if (typed.decidedOn > today) problems.decidedOn = words.decidedOnFuture
  return problems
}

/** As it is stored: who promises no seats promises no meetings. */
export function versionIn(typed: Typed): Typed {
  const { seats, functions, meetingsPerYear, fromOn, decidedBy, decidedOn, section, diaryNumber } = typed
  const told = { functions, fromOn, decidedBy, decidedOn, section, diaryNumber }
  return seats === 0 ? { ...told, seats, meetingsPerYear: 0 } : { ...told, seats, meetingsPerYear }
}

/** As the texts of the form's fields. */
export function textsOf(version: Typed): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(versionIn(version)).map(([name, value]) => [name, String(value)]))
}

export function periodForm(language: Language, changed: readonly MandatePeriod[], year: number) {
  const words = commitmentFormWords(language)
  const f = fields(language)
  return z
    .object({
      firstOn: f.date(words.firstOnMissing),
      lastOn: f.date(words.lastOnMissing),
      seen: z.string().default(''),
    })
    .superRefine(({ firstOn, lastOn }, context) => {
      // Rules between fields also run when a day among them could not be read.
      if (!parseCivilDate(String(firstOn)) || !parseCivilDate(String(lastOn))) return
      const problem = periodProblem(changed, { year, firstOn, lastOn })
      if (!problem) return
      const field = problem === 'previous' ? 'firstOn' : 'lastOn'
      context.addIssue({ code: 'custom', path: [field], message: words.periodProblems[problem] })
    })
}
