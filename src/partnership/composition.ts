import type { Party } from './party.ts'
import type { Seat } from './seat.ts'

/** Who a demand counts: every member, those with a role, or those whose seat has a title. */
export type Counted =
  | { readonly kind: 'member' }
  | { readonly kind: 'role'; readonly role: Seat['role'] }
  | { readonly kind: 'title'; readonly title: string }

export type Bound = 'atLeast' | 'exactly' | 'atMost'

export type Demand =
  /** "minst 1 från region", "3 socialchefer", "högst 15 ledamöter" */
  | {
      readonly kind: 'count'
      readonly bound: Bound
      readonly count: number
      readonly counted: Counted
      readonly from: Party['kind'] | null
    }
  /** "en ledamot per kommun", "en ledamot per part" */
  | {
      readonly kind: 'each'
      readonly bound: Bound
      readonly count: number
      readonly counted: Counted
      readonly per: Party['kind'] | 'party'
    }
  /** "lika många från kommun och region" */
  | {
      readonly kind: 'equal'
      readonly counted: Counted
      readonly from: readonly [Party['kind'], Party['kind']]
    }

/** What a body's seats shall be, all of it. Without demands, anything will do. */
export type CompositionRule = readonly Demand[]

/** What a demand can see of a seat. */
export type ComposedSeat = Pick<Seat, 'role' | 'title' | 'partyName' | 'partyKind'>

/** A demand that is not met, with what there is instead. */
export type Unmet =
  | { readonly kind: 'count'; readonly demand: Demand & { kind: 'count' }; readonly present: number }
  | {
      readonly kind: 'each'
      readonly demand: Demand & { kind: 'each' }
      /** Names of parties that have too few, and of those that have too many. */
      readonly few: readonly string[]
      readonly many: readonly string[]
    }
  | {
      readonly kind: 'equal'
      readonly demand: Demand & { kind: 'equal' }
      readonly present: readonly [number, number]
    }

/**
 * The demands that these seats do not meet; none when the rule is satisfied. `parties` are those of the partnership
 * on the same day: a rule for each municipality must know one that has no seat.
 */
export function check(
  rule: CompositionRule,
  seats: readonly ComposedSeat[],
  parties: readonly Pick<Party, 'name' | 'kind'>[],
): readonly Unmet[] {
  return rule.flatMap((demand): Unmet[] => {
    const counted = seats.filter((seat) => counts(demand.counted, seat))
    switch (demand.kind) {
      case 'count': {
        const present = counted.filter(({ partyKind }) => !demand.from || partyKind === demand.from).length
        return holds(demand, present) ? [] : [{ kind: 'count', demand, present }]
      }
      case 'each': {
        const wanted = parties.filter(({ kind }) => demand.per === 'party' || kind === demand.per)
        const wrong = wanted
          .map(({ name }) => ({ name, present: counted.filter((seat) => seat.partyName === name).length }))
          .filter(({ present }) => !holds(demand, present))
        const few = wrong.filter(({ present }) => present < demand.count).map(({ name }) => name)
        const many = wrong.filter(({ present }) => present > demand.count).map(({ name }) => name)
        return wrong.length === 0 ? [] : [{ kind: 'each', demand, few, many }]
      }
      case 'equal': {
        const [a, b] = demand.from.map((kind) => counted.filter((seat) => seat.partyKind === kind).length)
        return a === b ? [] : [{ kind: 'equal', demand, present: [a!, b!] }]
      }
    }
  })
}

/** Whether the demand lacks somebody: then there is a vacant chair, and not one too many. */
export function lacksSomebody(unmet: Unmet): boolean {
  switch (unmet.kind) {
    case 'count':
      return unmet.present < unmet.demand.count
    case 'each':
      return unmet.few.length > 0
    case 'equal':
      return true
  }
}

function holds(
  { bound, count }: { readonly bound: Bound; readonly count: number },
  present: number,
): boolean {
  switch (bound) {
    case 'atLeast':
      return present >= count
    case 'atMost':
      return present <= count
    case 'exactly':
      return present === count
  }
}

function counts(counted: Counted, seat: ComposedSeat): boolean {
  switch (counted.kind) {
    case 'member':
      return true
    case 'role':
      return seat.role === counted.role
    case 'title':
      return isSameTitle(counted.title, seat.title)
  }
}

/** "3 socialchefer" counts a seat whose title is "Socialchef": word by word, one of something and several of it. */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  return (
    a.length === b.length &&
    a.every((word, index) => isSeveralOf(word, b[index]!) || isSeveralOf(b[index]!, word))
  )
}

function wordsOf(title: string): readonly string[] {
  return title.toLocaleLowerCase('sv').split(/\s+/)
}

const endings = ['', 'er', 'ar', 'or', 'r', 'n', 's', 'es', 'en']

function isSeveralOf(several: string, one: string): boolean {
  if (endings.some((ending) => several === one + ending)) return true
  if (one.endsWith('a') && several === `${one.slice(0, -1)}or`) return true
  if (one.endsWith('e') && several === `${one.slice(0, -1)}ar`) return true
  return one.endsWith('man') && several === `${one.slice(0, -3)}män`
}
