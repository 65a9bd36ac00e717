import type { Party } from './party.ts'
import type { Seat } from './seat.ts'

/** Who a demand counts: every member, those with a role, or those whose seat has a title. */
export type Counted =
  | { readonly kind: 'member' }
  | { readonly kind: 'role'; readonly role: Seat['role'] }
  | { readonly kind: 'title'; readonly title: string }

export type Bound = 'atLeast' | 'exactly' | 'atMost'

/** Where somebody comes from: a kind of party, or one that the rule names. */
export type Origin = Party['kind'] | { readonly party: string }

/** "skolchefer eller socialchefer" are counted together. At least one. */
export type Alternatives<T> = readonly [T, ...T[]]

export type Demand =
  /** "minst 1 från region", "1 skolchef eller socialchef", "1 från Karlstad eller Hammarö" */
  | {
      readonly kind: 'count'
      readonly bound: Bound
      readonly count: number
      readonly counted: Alternatives<Counted>
      readonly from: Alternatives<Origin> | null
    }
  /** "en ledamot per kommun", "en ledamot per part" */
  | {
      readonly kind: 'each'
      readonly bound: Bound
      readonly count: number
      readonly counted: Alternatives<Counted>
      readonly per: Party['kind'] | 'party'
    }
  /** "lika många från kommun och region" */
  | {
      readonly kind: 'equal'
      readonly counted: Alternatives<Counted>
      readonly from: readonly [Origin, Origin]
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
  /** It names somebody who is no party, or not any longer: beside what is then missing. */
  | { readonly kind: 'stranger'; readonly party: string }

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
    const unmet = checkOne(demand, seats, parties)
    return unmet ? [unmet, ...strangersIn(demand, parties)] : []
  })
}

function checkOne(
  demand: Demand,
  seats: readonly ComposedSeat[],
  parties: readonly Pick<Party, 'name' | 'kind'>[],
): Unmet | null {
  const counted = seats.filter((seat) => demand.counted.some((one) => counts(one, seat)))
  switch (demand.kind) {
    case 'count': {
      const { from } = demand
      const present = counted.filter((seat) => !from || from.some((origin) => isFrom(origin, seat))).length
      return holds(demand, present) ? null : { kind: 'count', demand, present }
    }
    case 'each': {
      const wanted = parties.filter(({ kind }) => demand.per === 'party' || kind === demand.per)
      const wrong = wanted
        .map(({ name }) => ({ name, present: counted.filter((seat) => seat.partyName === name).length }))
        .filter(({ present }) => !holds(demand, present))
      const few = wrong.filter(({ present }) => present < demand.count).map(({ name }) => name)
      const many = wrong.filter(({ present }) => present > demand.count).map(({ name }) => name)
      return wrong.length === 0 ? null : { kind: 'each', demand, few, many }
    }
    case 'equal': {
      const [a, b] = demand.from.map((origin) => counted.filter((seat) => isFrom(origin, seat)).length)
      return a === b ? null : { kind: 'equal', demand, present: [a!, b!] }
    }
  }
}

/** Parties that the demand names and that are none of these. */
function strangersIn(demand: Demand, parties: readonly Pick<Party, 'name'>[]): readonly Unmet[] {
  const origins = demand.kind === 'each' ? [] : (demand.from ?? [])
  return origins.flatMap((origin) =>
    typeof origin === 'string' || parties.some(({ name }) => isNamed(origin.party, name))
      ? []
      : [{ kind: 'stranger', party: origin.party } as const],
  )
}

/** Whether a party is meant: "Karlstads kommun" is Karlstad. */
export function isNamed(written: string, name: string): boolean {
  const [a, b] = [written, name].map((text) => text.toLocaleLowerCase('sv'))
  return a === b || (a!.endsWith(' kommun') && [b, `${b}s`].includes(a!.slice(0, -' kommun'.length)))
}

/** Whether the demand lacks somebody: then there is a vacant chair, and not one too many. */
export function lacksSomebody(unmet: Unmet): boolean {
  switch (unmet.kind) {
    case 'count':
      return unmet.present < unmet.demand.count
    case 'each':
      return unmet.few.length > 0
    case 'equal':
    case 'stranger':
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

export function isEverybody([first, ...others]: Alternatives<Counted>): boolean {
  return others.length === 0 && first.kind === 'member'
}

function isFrom(origin: Origin, { partyKind, partyName }: ComposedSeat): boolean {
  return typeof origin === 'string' ? partyKind === origin : isNamed(origin.party, partyName)
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
