import type { CivilDate } from '../i18n/format.ts'
import { daysBetween } from '../i18n/format.ts'
import { isOpen, type WholePlan } from './plan.ts'

/** That an action ends soon, that it should have ended, or that somebody is waited for with an answer. */
export type ReminderKind = 'soon' | 'late' | 'answer'

/** So many days before the last day of an action. */
export const soonDays = 14

export type PlanReminder = {
  readonly about: ReminderKind
  /** The action, or the request. */
  readonly subjectId: string
  readonly onDay: CivilDate
  readonly toId: string
  readonly name: string
}

/** What is to be reminded of on a day: the owner of each action, and whoever is asked for support and late with it. */
export function remindersOn(plan: WholePlan, day: CivilDate): readonly PlanReminder[] {
  if (plan.closure) return []
  const actions = plan.actions.flatMap(
    ({ id, name, owner, startsOn, endsOn, completion }): PlanReminder[] => {
      if (completion || day < startsOn) return []
      const left = daysBetween(day, endsOn)
      if (left > soonDays) return []
      return [{ about: left < 0 ? 'late' : 'soon', subjectId: id, onDay: endsOn, toId: owner.id, name }]
    },
  )
  const requests = plan.requests.flatMap((request): PlanReminder[] => {
    if (!isOpen(request) || day <= request.answerBy) return []
    const { id, answerBy, asked, wish } = request
    return [{ about: 'answer', subjectId: id, onDay: answerBy, toId: asked.id, name: wish }]
  })
  return [...actions, ...requests]
}
