import { answerOn, type InForce, inForceFor, isConcerned, partyState } from '../decisions/adoption.ts'
import { auditOf, latestAbout } from '../decisions/audit.ts'
import type { Report } from '../decisions/followUp.ts'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { awaited, type InPlace, presentStay } from '../matters/matter.ts'
import type { RaisedMatter } from '../matters/readingStore.ts'
import type { SeatInBody } from '../partnership/seat.ts'
import { type DueEffect, isLate } from '../targets/effect.ts'

/** What somebody has to do for a party, or together with the others. */
export type OpenMatter =
  /** The party is asked, and has not answered. */
  | {
      readonly kind: 'answer'
      readonly outcome: AdoptableOutcome
      readonly on: CivilDate
      readonly late: boolean
    }
  /** Another party's changes bind nobody before the others have accepted them. */
  | {
      readonly kind: 'acceptance'
      readonly outcome: AdoptableOutcome
      readonly partyId: string
      readonly late: false
    }
  /** It binds the party, its day has passed, and it is not reported to be done. */
  | {
      readonly kind: 'report'
      readonly outcome: AdoptableOutcome
      readonly on: CivilDate
      readonly late: true
    }
  /** The partnership has promised to show it, and has not. */
  | { readonly kind: 'effect'; readonly effect: DueEffect; readonly on: CivilDate; readonly late: true }

/** What waits for a party on a day: what is late first, and among that what has waited the longest. */
export function openMatters(
  partyId: string,
  {
    outcomes,
    reports,
    due,
    today,
  }: {
    readonly outcomes: readonly AdoptableOutcome[]
    readonly reports: ReadonlyMap<string, readonly Report[]>
    readonly due: readonly DueEffect[]
    readonly today: CivilDate
  },
): readonly OpenMatter[] {
  const found: OpenMatter[] = []
  for (const outcome of outcomes) {
    const { request } = outcome
    const state = partyState(outcome, partyId, today)
    if (request && (state === 'waiting' || state === 'late')) {
      const ended = outcome.ending !== null && outcome.ending.endedOn < today
      if (!ended) found.push({ kind: 'answer', outcome, on: request.answerBy, late: state === 'late' })
    }
    const asked = request?.parties.find(({ id }) => id === partyId)
    if (!asked || !isConcerned(asked, today) || outcome.ending) continue
    for (const { id } of request!.parties) {
      const answer = id === partyId ? null : answerOn(outcome, id, today)
      if (answer?.kind === 'amended' && answer.acceptedOn === null)
        found.push({ kind: 'acceptance', outcome, partyId: id, late: false })
    }
  }
  for (const { outcome, state } of auditOf(outcomes, reports, today)) {
    const owed = (state === 'silent' || state === 'late') && outcome.dueOn !== null
    const own = latestAbout(reports.get(outcome.id) ?? [], partyId)
    if (owed && own?.state !== 'done' && inForceFor(outcome, partyId, today))
      found.push({ kind: 'report', outcome, on: outcome.dueOn!, late: true })
  }
  for (const effect of due) {
    if (isLate(effect)) found.push({ kind: 'effect', effect, on: effect.dueOn, late: true })
  }
  return found.toSorted((a, b) => Number(b.late) - Number(a.late) || (dayOf(a) < dayOf(b) ? -1 : 1))
}

function dayOf(matter: OpenMatter): string {
  return matter.kind === 'acceptance' ? '9999' : matter.on
}

/** A matter that has not come to its end, and where it is. */
export type MatterOnTheWay = Pick<RaisedMatter, 'matter'> & {
  readonly stay: InPlace
  /** The body has it before it. */
  readonly here: boolean
  /** The party raised it. */
  readonly own: boolean
}

/** What the body has before it, and what the party has raised elsewhere: in each, what has lain the longest first. */
export function mattersOnTheWay(
  { partyId, bodyId }: Pick<SeatInBody, 'partyId' | 'bodyId'>,
  raised: readonly Pick<RaisedMatter, 'matter' | 'journey'>[],
): readonly MatterOnTheWay[] {
  const found = raised.flatMap(({ matter, journey }): readonly MatterOnTheWay[] => {
    const stay = presentStay(journey)
    if (!stay) return []
    const here = awaited(stay).includes(bodyId)
    const own = matter.raisedBy.kind === 'party' && matter.raisedBy.id === partyId
    return here || own ? [{ matter, stay, here, own }] : []
  })
  return found.toSorted(
    (a, b) =>
      Number(b.here) - Number(a.here) || (a.stay.from < b.stay.from ? -1 : a.stay.from > b.stay.from ? 1 : 0),
  )
}

export type BindingOutcome = { readonly outcome: AdoptableOutcome; readonly standing: InForce }

/** What is in force for the party, the latest first. */
export function bindingOutcomes(
  outcomes: readonly AdoptableOutcome[],
  partyId: string,
  today: CivilDate,
): readonly BindingOutcome[] {
  return outcomes.flatMap((outcome) => {
    const standing = inForceFor(outcome, partyId, today)
    return standing ? [{ outcome, standing }] : []
  })
}

/** Who sat there before, for the same party in the same role: the one who left last before the seat began. */
export function predecessorOf(
  seat: Pick<SeatInBody, 'id' | 'bodyId' | 'partyId' | 'role' | 'fromOn' | 'personId'>,
  ended: readonly SeatInBody[],
): SeatInBody | null {
  const before = ended.filter(
    (each) =>
      each.id !== seat.id &&
      each.personId !== seat.personId &&
      each.bodyId === seat.bodyId &&
      each.partyId === seat.partyId &&
      each.role === seat.role &&
      each.toOn !== null &&
      each.toOn <= seat.fromOn,
  )
  return before.toSorted((a, b) => (a.toOn! < b.toOn! ? 1 : -1))[0] ?? null
}

/** So many days somebody is new. */
const newFor = 120

/** Whether the one who sits there still takes place, or has sat there for a while. */
export function isNew({ fromOn }: Pick<SeatInBody, 'fromOn'>, today: CivilDate): boolean {
  return Date.parse(today) - Date.parse(fromOn) <= newFor * 86_400_000
}

/** Whoever holds the seat, or held it; and the coordinator, for those who can no longer sign in. */
export function mayHandOver(
  actor: Pick<Actor, 'id' | 'role'>,
  { personId }: Pick<SeatInBody, 'personId'>,
): boolean {
  return actor.role === 'coordinator' || actor.id === personId
}

/** The words that one meets first, in the order that they are explained. */
export const wordsToKnow = [
  'party',
  'body',
  'seat',
  'substitute',
  'purpose',
  'target',
  'effect',
  'recommendation',
  'agreement',
  'adoption',
] as const
