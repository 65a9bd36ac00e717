import { type CivilDate, daysAfter } from '../i18n/format.ts'

/*
 * Whether an outcome is in force, worked out from what the parties have answered. All days are civil dates and all
 * periods include both their ends. Nothing here is stored, and nobody can type it.
 */

/**
 * A party's answer. Of the answers that a party had given on a day, the one decided latest counts; of two that were
 * decided on the same day, the one recorded later (the higher `number`).
 */
export type Answer = {
  readonly number: number
  readonly partyId: string
  readonly decidedOn: CivilDate
  /** Whether it stands in the party's own register. */
  readonly registered: boolean
} & (
  | { readonly kind: 'adopted' }
  /** The changes bind nobody before the others have accepted them. */
  | { readonly kind: 'amended'; readonly acceptedOn: CivilDate | null }
  | { readonly kind: 'declined' }
)

export const answerKinds = ['adopted', 'amended', 'declined'] as const

export type AskedParty = {
  readonly id: string
  /** The last day that it was a party. After it the party is no longer concerned. */
  readonly leftOn: CivilDate | null
}

export type Request = {
  readonly askedOn: CivilDate
  readonly answerBy: CivilDate
  /** How many of the asked have to adopt; null when all who are concerned have to. */
  readonly needs: number | null
  readonly parties: readonly AskedParty[]
}

/** Somebody has told how it went: a party about itself, or somebody about all of them when it is null. */
export type Reported = { readonly on: CivilDate; readonly partyId: string | null }

/** What the rules need to know about an outcome. */
export type Adoptable = {
  readonly takenOn: CivilDate
  readonly validFrom: CivilDate | null
  readonly validUntil: CivilDate | null
  readonly evaluateOn: CivilDate | null
  readonly dueOn: CivilDate | null
  /** Made by a body that may decide: applies by itself, unless it is put to the parties. */
  readonly ownDecision: boolean
  readonly request: Request | null
  readonly answers: readonly Answer[]
  readonly evaluatedOn: readonly CivilDate[]
  readonly reports: readonly Reported[]
  readonly ending: { readonly endedOn: CivilDate; readonly successorId: string | null } | null
}

export type InForce = {
  readonly inForce: true
  readonly since: CivilDate
  /** The last day; null until further notice. */
  readonly until: CivilDate | null
}

export type NotInForce = {
  readonly inForce: false
  readonly why:
    | { readonly kind: 'not-asked' }
    | ({ readonly kind: 'unmet' } & Unmet)
    /** Adopted, and its time comes. */
    | { readonly kind: 'not-begun'; readonly from: CivilDate }
    | { readonly kind: 'expired' | 'ended'; readonly on: CivilDate }
    | { readonly kind: 'replaced'; readonly on: CivilDate; readonly successorId: string }
}

export type Unmet = {
  /** How many more have to adopt. */
  readonly missing: number
  /** Parties that have not answered, whose changes nobody has accepted, and that have declined. */
  readonly waiting: readonly string[]
  readonly open: readonly string[]
  readonly declined: readonly string[]
}

/** What a party has answered on a day; a mark in the matrix. */
export type PartyState =
  | 'adopted'
  | 'amended'
  | 'waiting'
  | 'late'
  | 'declined'
  /** Asked while it was a party, which it no longer is. What it answered remains on record. */
  | 'left'
  | 'not-concerned'

/** In force since the latest of: the day it was taken, the beginning of its validity, and the day enough had adopted it. */
export function inForce(adoptable: Adoptable, day: CivilDate): InForce | NotInForce {
  const over = overOn(adoptable)
  if (over && day > over.on) return { inForce: false, why: over }

  const { takenOn, validFrom, request } = adoptable
  if (!request && !adoptable.ownDecision) return { inForce: false, why: { kind: 'not-asked' } }
  const reached = request ? reachedOn(adoptable, day) : takenOn
  if (request && reached === null)
    return { inForce: false, why: { kind: 'unmet', ...unmet(adoptable, request, day) } }

  const begins = latest(takenOn, validFrom)
  if (day < begins) return { inForce: false, why: { kind: 'not-begun', from: begins } }
  return { inForce: true, since: latest(begins, reached), until: over?.on ?? null }
}

/** In force for one party: as a whole, and adopted by the party itself. Null when it is not. */
export function inForceFor(adoptable: Adoptable, partyId: string, day: CivilDate): InForce | null {
  return bindsParty(adoptable, inForce(adoptable, day), partyId, day)
}

/** Of the parties, those that it is in force for. Whether it is at all is worked out once for all of them. */
export function boundAmong(
  adoptable: Adoptable,
  partyIds: readonly string[],
  day: CivilDate,
): readonly string[] {
  const whole = inForce(adoptable, day)
  return partyIds.filter((id) => bindsParty(adoptable, whole, id, day) !== null)
}

function bindsParty(
  adoptable: Adoptable,
  whole: InForce | NotInForce,
  partyId: string,
  day: CivilDate,
): InForce | null {
  if (!whole.inForce) return null
  if (!adoptable.request) return whole
  const party = adoptable.request.parties.find(({ id }) => id === partyId)
  if (!party || !isConcerned(party, day)) return null
  const answer = answerOn(adoptable, partyId, day)
  const from = answer && countsFrom(answer)
  return from && from <= day ? { ...whole, since: latest(whole.since, from) } : null
}

export function partyState(adoptable: Adoptable, partyId: string, day: CivilDate): PartyState {
  const { request } = adoptable
  const party = request?.parties.find(({ id }) => id === partyId)
  if (!request || !party || !wasAsked(request, party)) return 'not-concerned'
  if (!isConcerned(party, day)) return 'left'
  const answer = answerOn(adoptable, partyId, day)
  if (answer) return answer.kind
  const over = overOn(adoptable)
  // What no longer applies waits for nobody.
  return day > request.answerBy && !(over && day > over.on) ? 'late' : 'waiting'
}

/** The answer that counted for the party on the day. */
export function answerOn(adoptable: Adoptable, partyId: string, day: CivilDate): Answer | null {
  return (
    historyOf(adoptable)
      .answers.get(partyId)
      ?.findLast(({ decidedOn }) => decidedOn <= day) ?? null
  )
}

/** Whether it is told by the day how it went at the party. */
export function hasReported({ reports }: Pick<Adoptable, 'reports'>, party: string, day: CivilDate): boolean {
  return reports.some(({ on, partyId }) => on <= day && (partyId === null || partyId === party))
}

/** The day from which an answer counts as adoption; null when it does not. */
export function countsFrom(answer: Answer): CivilDate | null {
  if (answer.kind === 'adopted') return answer.decidedOn
  if (answer.kind === 'declined' || answer.acceptedOn === null) return null
  return latest(answer.decidedOn, answer.acceptedOn)
}

/** What ended it, or will: its validity or an ending, whichever comes first. */
export function overOn({ validUntil, ending }: Pick<Adoptable, 'validUntil' | 'ending'>) {
  if (ending && (validUntil === null || ending.endedOn <= validUntil)) {
    const { endedOn: on, successorId } = ending
    return successorId === null
      ? ({ kind: 'ended', on } as const)
      : ({ kind: 'replaced', on, successorId } as const)
  }
  return validUntil === null ? null : ({ kind: 'expired', on: validUntil } as const)
}

export function isConcerned(party: AskedParty, day: CivilDate): boolean {
  return party.leftOn === null || day <= party.leftOn
}

/** Whether it was a party when the question was put: one that had left by then was asked by mistake, or in vain. */
export function wasAsked({ askedOn }: Pick<Request, 'askedOn'>, party: AskedParty): boolean {
  return isConcerned(party, askedOn)
}

/** The day on which enough parties had adopted, so that they have been enough ever since until the day; or null. */
function reachedOn(adoptable: Adoptable, day: CivilDate): CivilDate | null {
  let reached: CivilDate | null = null
  for (const { on, enough } of historyOf(adoptable).turns) {
    if (on > day) break
    if (!enough) reached = null
    else reached ??= on
  }
  return reached
}

type History = {
  /** Of each party, in the order in which they count. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>
  /** From each day on which it may have changed: whether those who have adopted are enough. */
  readonly turns: readonly { readonly on: CivilDate; readonly enough: boolean }[]
}

const histories = new WeakMap<Adoptable, History>()

/** Worked out once for an outcome that has been read: pages ask about it for many parties and days. */
function historyOf(adoptable: Adoptable): History {
  const known = histories.get(adoptable)
  if (known) return known
  const answers = new Map<string, Answer[]>()
  for (const answer of adoptable.answers.toSorted(inOrder)) {
    const given = answers.get(answer.partyId)
    if (given) given.push(answer)
    else answers.set(answer.partyId, [answer])
  }
  const turns = adoptable.request ? turnsOf(adoptable.request, answers) : []
  histories.set(adoptable, { answers, turns })
  return { answers, turns }
}

/** Each party's answers become days on which the number of adopters, or of those concerned, goes up or down. */
function turnsOf({ parties, needs }: Request, answers: History['answers']): History['turns'] {
  const changes: { on: CivilDate; adopters: number; concerned: number }[] = []
  for (const { id, leftOn } of parties) {
    const given = answers.get(id) ?? []
    const gone = leftOn === null ? null : daysAfter(leftOn, 1)
    if (gone !== null) changes.push({ on: gone, adopters: 0, concerned: -1 })
    for (const [i, answer] of given.entries()) {
      const from = countsFrom(answer)
      const to = earliest(given[i + 1]?.decidedOn ?? null, gone)
      if (from === null || (to !== null && to <= from)) continue
      changes.push({ on: from, adopters: 1, concerned: 0 })
      if (to !== null) changes.push({ on: to, adopters: -1, concerned: 0 })
    }
  }
  changes.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

  let [adopters, concerned] = [0, parties.length]
  return changes.flatMap((change, i) => {
    adopters += change.adopters
    concerned += change.concerned
    // A day is judged when all that happened on it is counted.
    if (changes[i + 1]?.on === change.on) return []
    return [{ on: change.on, enough: concerned > 0 && adopters >= (needs ?? concerned) }]
  })
}

function unmet(adoptable: Adoptable, request: Request, day: CivilDate): Unmet {
  const concerned = request.parties.filter((party) => isConcerned(party, day))
  const found = { waiting: [] as string[], open: [] as string[], declined: [] as string[] }
  let adopters = 0
  for (const { id } of concerned) {
    const answer = answerOn(adoptable, id, day)
    const from = answer && countsFrom(answer)
    if (from && from <= day) adopters += 1
    else if (!answer) found.waiting.push(id)
    else if (answer.kind === 'declined') found.declined.push(id)
    else found.open.push(id)
  }
  return { missing: (request.needs ?? concerned.length) - adopters, ...found }
}

function inOrder(one: Answer, other: Answer): number {
  return comesAfter(one, other) ? 1 : -1
}

function comesAfter(one: Answer, other: Answer): boolean {
  return one.decidedOn === other.decidedOn ? one.number > other.number : one.decidedOn > other.decidedOn
}

function latest(day: CivilDate, other: CivilDate | null): CivilDate {
  return other !== null && other > day ? other : day
}

function earliest(day: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (day === null || other === null) return day ?? other
  return day < other ? day : other
}
