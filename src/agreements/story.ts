import { inForce, overOn } from '../decisions/adoption.ts'
import { forceNote, type Naming } from '../decisions/story.ts'
import { type CivilDate, capitalised, daysBetween, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Version } from './agreement.ts'
import { needsAttention, type Standing } from './standing.ts'
import { agreementWords } from './words.ts'

/** The answer of the register: how many are in force, and how many somebody has to see to. */
export function registerStory(language: Language, standings: readonly Standing[]): string {
  const live = standings.filter(({ state }) => ['in-force', 'evaluating', 'expiring'].includes(state))
  const wrong = standings.filter(needsAttention).length
  return agreementWords(language).answer(live.length, standings.length, wrong)
}

/** Where the agreement is in its life, in a sentence. */
export function lifeStory(language: Language, standing: Standing, name: Naming, day: CivilDate): string {
  const words = agreementWords(language).stories
  const { outcome, partyIds } = standing.version
  const over = overOn(outcome)
  const date = (on: CivilDate) => formatDate(language, on)
  switch (standing.state) {
    case 'draft':
      return words.draft
    case 'adopting': {
      const now = inForce(outcome, day)
      return words.adopting(forceNote(language, now, name, outcome.request))
    }
    case 'coming':
      return words.coming(date(outcome.validFrom ?? outcome.takenOn))
    case 'in-force':
      return words.inForce(Math.min(standing.binds, partyIds.length), untilText(language, over?.on ?? null))
    case 'evaluating': {
      const { evaluateOn } = outcome
      return (evaluateOn! < day ? words.evaluationLate : words.evaluating)(date(evaluateOn!))
    }
    case 'expiring':
      return words.expiring(daysBetween(day, over!.on), date(over!.on))
    case 'expired':
      return words.expired(date(over!.on))
    case 'replaced':
      return words.replaced
    case 'ended':
      return words.ended(date(over!.on))
  }
}

/** `Från 1 januari 2026, till och med 31 december 2027`. */
export function periodOf(language: Language, { outcome }: Version): string {
  const words = agreementWords(language)
  const { validFrom } = outcome
  const from = validFrom ? words.fromDay(formatDate(language, validFrom)) : words.whenAdopted
  return `${capitalised(from)}, ${untilText(language, overOn(outcome)?.on ?? null)}`
}

function untilText(language: Language, until: CivilDate | null): string {
  const words = agreementWords(language)
  return until ? words.untilDay(formatDate(language, until)) : words.untilFurther
}
