import type { CivilDate } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import {
  type Adoptable,
  type InForce,
  inForce,
  type NotInForce,
  type PartyState,
  partyState,
} from './adoption.ts'
import { type Alarm, alarmKinds, alarms } from './alarms.ts'
import type { OutcomeKind } from './outcome.ts'
import { kinOf } from './succession.ts'

/** An outcome with what the rules need to know about it, for lists of many. */
export type AdoptableOutcome = Adoptable & {
  readonly id: string
  readonly kind: OutcomeKind
  readonly year: number
  readonly number: number
  readonly title: string
  readonly noDueReason: string
  /** The ids of those that it came in place of. */
  readonly replaces: readonly string[]
}

export type MatrixRow = {
  readonly outcome: AdoptableOutcome
  readonly standing: InForce | NotInForce
  /** One for each column. */
  readonly states: readonly PartyState[]
  readonly alarms: readonly Alarm[]
}

/** What has been put to the parties, as it stood on a day. */
export type Matrix = {
  readonly day: CivilDate
  /** Those that were parties on the day; then those that had left, and had been asked about something shown here. */
  readonly parties: readonly Party[]
  readonly rows: readonly MatrixRow[]
}

export const shows = ['all', 'waiting', 'in-force', 'mine', 'ended'] as const

export type Show = (typeof shows)[number]

/** `parties` are all that there have been: who has a column hangs on the day. */
export function matrixOf(
  outcomes: readonly AdoptableOutcome[],
  parties: readonly Party[],
  day: CivilDate,
): Matrix {
  const begun = parties.filter(({ joinedOn }) => joinedOn <= day)
  const columns = [
    ...begun.filter((party) => !hasLeft(party, day)),
    ...begun.filter((party) => hasLeft(party, day)),
  ]
  const kin = kinOf(outcomes)
  const rows = outcomes
    .filter((outcome) => outcome.request && outcome.takenOn <= day)
    .map((outcome) => ({
      outcome,
      standing: inForce(outcome, day),
      states: columns.map(({ id }) => partyState(outcome, id, day)),
      alarms: alarms(outcome, day, kin(outcome.id)),
    }))
  return withoutIdle({ day, parties: columns, rows: rows.toSorted((a, b) => urgency(a) - urgency(b)) })
}

export function hasLeft({ leftOn }: Pick<Party, 'leftOn'>, day: CivilDate): boolean {
  return leftOn !== null && leftOn < day
}

/** Without columns for those that have left and are asked about nothing here. */
function withoutIdle(matrix: Matrix): Matrix {
  const { day, parties, rows } = matrix
  const stays = parties.map(
    (party, i) => !hasLeft(party, day) || rows.some(({ states }) => states[i] === 'left'),
  )
  if (stays.every(Boolean)) return matrix
  return {
    day,
    parties: parties.filter((_, i) => stays[i]),
    rows: rows.map((row) => ({ ...row, states: row.states.filter((_, i) => stays[i]) })),
  }
}

/** The part of it that somebody wants to see; what has been ended only when it is asked for. */
export function showing(matrix: Matrix, show: Show, partyId: string): Matrix {
  const at = matrix.parties.findIndex(({ id }) => id === partyId)
  const wanted: Record<Show, (row: MatrixRow) => boolean> = {
    all: () => true,
    waiting: ({ states }) => states.some(isWaiting),
    'in-force': ({ standing }) => standing.inForce,
    mine: ({ states }) => (states[at] ?? 'not-concerned') !== 'not-concerned',
    ended: () => true,
  }
  const rows = matrix.rows.filter((row) => isEnded(row) === (show === 'ended') && wanted[show](row))
  return withoutIdle({ ...matrix, rows })
}

export function isWaiting(state: PartyState): boolean {
  return state === 'waiting' || state === 'late'
}

export function isEnded({ standing }: Pick<MatrixRow, 'standing'>): boolean {
  return !standing.inForce && (standing.why.kind === 'ended' || standing.why.kind === 'replaced')
}

/** How many answers are waited for, and of whom they are late. */
export function waitingIn(matrix: Matrix) {
  const live = matrix.rows.filter((row) => !isEnded(row))
  const late = matrix.parties.filter((_, i) => live.some(({ states }) => states[i] === 'late'))
  const answers = live.flatMap(({ states }) => states).filter(isWaiting).length
  return { answers, late, inForce: live.filter(({ standing }) => standing.inForce).length, of: live.length }
}

export type LateAnswers = {
  readonly outcomeId: string
  readonly title: string
  readonly partyIds: readonly string[]
  readonly since: CivilDate
}

/** What waits for answers today, in short. */
export type AdoptionsToday = {
  readonly waiting: number
  readonly inForce: number
  readonly of: number
  readonly late: readonly LateAnswers[]
}

export function adoptionsToday(outcomes: readonly AdoptableOutcome[], today: CivilDate): AdoptionsToday {
  const put = outcomes
    .filter(({ request }) => request !== null)
    .map((outcome) => ({ outcome, standing: inForce(outcome, today) }))
    .filter((each) => !isEnded(each))
  const answers = put.flatMap(({ outcome }) => {
    const { id: outcomeId, title, request } = outcome
    const states = request!.parties.map(({ id }) => ({ id, state: partyState(outcome, id, today) }))
    const partyIds = states.filter(({ state }) => state === 'late').map(({ id }) => id)
    const waiting = states.filter(({ state }) => isWaiting(state)).length
    return { outcomeId, title, partyIds, since: request!.answerBy, waiting }
  })
  return {
    waiting: answers.reduce((sum, { waiting }) => sum + waiting, 0),
    inForce: put.filter(({ standing }) => standing.inForce).length,
    of: put.length,
    late: answers.filter(({ partyIds }) => partyIds.length > 0),
  }
}

export type RaisedAlarm = { readonly outcome: AdoptableOutcome; readonly alarm: Alarm }

/** All alarms, the most urgent first. */
export function alarmsIn(matrix: Matrix): readonly RaisedAlarm[] {
  const raised = matrix.rows.flatMap(({ outcome, alarms: found }) =>
    found.map((alarm) => ({ outcome, alarm })),
  )
  return raised.toSorted((a, b) => alarmKinds.indexOf(a.alarm.kind) - alarmKinds.indexOf(b.alarm.kind))
}

/** Alarms first, in the order of their urgency; among the others the order that they came in. */
function urgency({ alarms: [first] }: MatrixRow): number {
  return first ? alarmKinds.indexOf(first.kind) : alarmKinds.length
}
