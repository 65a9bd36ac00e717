import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { Answer, PlanKind, Standing, SupportKind } from './plan.ts'
import type { ReminderKind } from './reminder.ts'

export type PlanTables = {
  plan: {
    partnershipId: string
    id: string
    kind: PlanKind
    name: string
    intent: string
    fromOn: CivilDate
    toOn: CivilDate
    createdAt: Generated<Date>
  }
  planClosure: {
    partnershipId: string
    planId: string
    note: string
    closedAt: Generated<Date>
    closedBy: string
    closedHat: string
  }
  planAction: {
    partnershipId: string
    id: string
    planId: string
    name: string
    description: string
    ownerId: string
    startsOn: CivilDate
    endsOn: CivilDate
    createdAt: Generated<Date>
  }
  planActionRemoval: {
    partnershipId: string
    actionId: string
    removedAt: Generated<Date>
    removedBy: string
    removedHat: string
  }
  /** The action waits for the other one to be done. */
  planWaiting: { partnershipId: string; actionId: string; afterId: string }
  /** Append-only. */
  planStatus: {
    partnershipId: string
    actionId: string
    number: number
    standing: Standing
    note: string
    toldOn: CivilDate
    toldAt: Generated<Date>
    toldBy: string
    toldHat: string
  }
  planCompletion: {
    partnershipId: string
    actionId: string
    doneOn: CivilDate
    note: string
    recordedAt: Generated<Date>
    recordedBy: string
    recordedHat: string
  }
  planMilestone: {
    partnershipId: string
    id: string
    actionId: string
    name: string
    dueOn: CivilDate
  }
  planMilestonePassing: {
    partnershipId: string
    milestoneId: string
    passedOn: CivilDate
    passedAt: Generated<Date>
    passedBy: string
    passedHat: string
  }
  planRequest: {
    partnershipId: string
    id: string
    planId: string
    actionId: string | null
    kind: SupportKind
    wish: string
    askedId: string
    answerBy: CivilDate
    askedAt: Generated<Date>
    askedBy: string
    askedHat: string
  }
  planRequestWithdrawal: {
    partnershipId: string
    requestId: string
    withdrawnAt: Generated<Date>
    withdrawnBy: string
    withdrawnHat: string
  }
  /** Append-only; the latest counts. */
  planAnswer: {
    partnershipId: string
    requestId: string
    number: number
    answer: Answer
    text: string
    answeredAt: Generated<Date>
    answeredBy: string
    answeredHat: string
  }
  planReminder: {
    partnershipId: string
    subjectId: string
    about: ReminderKind
    onDay: CivilDate
    sentAt: Generated<Date>
  }
}
