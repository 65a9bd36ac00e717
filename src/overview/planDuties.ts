import { type CivilDate, civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { newAnswerPath, newStatusPath } from '../plan/paths.ts'
import { isOpen, isOverdue, silentDays, stateOf, type WholePlan } from '../plan/plan.ts'
import type { Debt } from './debt.ts'
import type { Waiting } from './waiting.ts'
import { overviewWords } from './words.ts'

/** Own actions that are late or that nobody has heard of for long, and support that the actor is asked for. */
export function planned(
  language: Language,
  { id }: { readonly id: string },
  plan: WholePlan,
  today: CivilDate,
): readonly Waiting[] {
  const words = overviewWords(language)
  const actions = plan.actions.filter(
    (action) =>
      action.owner.id === id && (stateOf(action, today) === 'late' || silentDays(action, today) !== null),
  )
  const asked = plan.requests.filter((request) => request.asked.id === id && isOpen(request))
  return [
    ...actions.map(
      (action): Waiting => ({
        icon: 'clock',
        label: words.tellPlanned(action.name),
        href: newStatusPath(action.id),
        note: words.plannedBy(formatDate(language, action.endsOn)),
        late: stateOf(action, today) === 'late',
      }),
    ),
    ...asked.map(
      (request): Waiting => ({
        icon: 'own',
        label: words.answerSupport(request.wish),
        href: newAnswerPath(request.id),
        note: words.answerSupportBy(formatDate(language, request.answerBy)),
        late: isOverdue(request, today),
      }),
    ),
  ]
}

/** Of a plan, by person: an action that should have been done, and an answer on support that was promised by a day. */
export function ofPlan({ actions, requests }: WholePlan, today: CivilDate): readonly Debt[] {
  const base = { partyId: null, to: null, consequence: 2, decides: false } as const
  const late = actions.filter((action) => stateOf(action, today) === 'late')
  return [
    ...late.map(
      ({ id, name, owner, endsOn }): Debt => ({
        ...base,
        kind: 'action',
        people: [owner.name],
        thing: { kind: 'action', id },
        name,
        href: newStatusPath(id),
        since: endsOn,
        dueOn: endsOn,
      }),
    ),
    ...requests
      .filter((request) => isOverdue(request, today))
      .map(
        ({ id, wish, asked, asking, answerBy }): Debt => ({
          ...base,
          kind: 'support',
          people: [asked.name],
          thing: { kind: 'supportRequest', id },
          name: wish,
          href: newAnswerPath(id),
          since: civilDateOf(asking.at),
          dueOn: answerBy,
        }),
      ),
  ]
}
