import type { CivilDate } from '../i18n/format.ts'

export const conclusions = ['continue', 'change', 'end'] as const

export type Evaluation = {
  readonly evaluatedOn: CivilDate
  readonly found: string
  readonly conclusion: (typeof conclusions)[number]
}

export const reportStates = ['done', 'partly', 'not'] as const

export type Report = {
  /** Whom it tells about; null: all of them together. */
  readonly partyId: string | null
  readonly partyName: string | null
  readonly reportedOn: CivilDate
  readonly done: string
  readonly state: (typeof reportStates)[number]
}

export type NewReport = Omit<Report, 'partyName'>

export type Ending = {
  /** The last day that it applies. */
  readonly endedOn: CivilDate
  readonly reason: string
  readonly successorId: string | null
  readonly successorName: string | null
  readonly recordedByName: string
}
