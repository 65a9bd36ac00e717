import { alarmStory, namesOf } from '../decisions/story.ts'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { inOrder, standingOf } from './standing.ts'
import type { AgreementsReading } from './store.ts'
import { agreementWords } from './words.ts'

/** An agreement that somebody has to see to today, with the reason that weighs most. */
export type DueAgreement = {
  readonly agreementId: string
  readonly title: string
  readonly partyIds: readonly string[]
  readonly reason: 'gap' | 'expired' | 'reminder' | 'stale'
  /** The day that it ends or is to be evaluated on, where that is the reason. */
  readonly dueOn: CivilDate | null
  readonly sentence: (language: Language) => string
  readonly late: boolean
}

/** So many days before, a reminder is told as late. */
const lastReminder = 30

/**
 * Gaps, what runs out, what is to be evaluated, and law that is repealed. Answers, evaluations and reports that are
 * late are told elsewhere, about every kind of outcome.
 */
export function agreementsDue(reading: AgreementsReading, today: CivilDate): readonly DueAgreement[] {
  const { agreements, parties } = reading
  const standings = inOrder(agreements.map((agreement) => standingOf(agreement, reading, today)))
  return standings.flatMap(({ agreement, version, alarms, reminders, stale }): DueAgreement[] => {
    const about = {
      agreementId: agreement.id,
      title: version.outcome.title,
      partyIds: version.partyIds,
    }
    const wrong = alarms.find((alarm) => alarm.kind === 'gap' || alarm.kind === 'expired')
    if (wrong) {
      const sentence = (language: Language) =>
        alarmStory(language, about.title, wrong, namesOf(parties), today).sentence
      const reason = wrong.kind === 'gap' ? 'gap' : 'expired'
      return [{ ...about, reason, dueOn: null, sentence, late: true }]
    }
    const [reminder] = reminders.toSorted((a, b) => a.left - b.left)
    if (reminder) {
      const { about: what, left, onDay, daysBefore } = reminder
      const sentence = (language: Language) =>
        agreementWords(language).reminder[what](left, formatDate(language, onDay))
      return [{ ...about, reason: 'reminder', dueOn: onDay, sentence, late: daysBefore <= lastReminder }]
    }
    if (stale.length === 0) return []
    const sentence = (language: Language) => agreementWords(language).stale(stale.length)
    return [{ ...about, reason: 'stale', dueOn: null, sentence, late: false }]
  })
}
