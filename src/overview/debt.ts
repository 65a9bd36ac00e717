import { type CivilDate, daysBetween } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Thing } from '../record/thing.ts'

/*
 * Who owes what to whom, and since when. Whatever somebody waits for becomes a debt (`debts.ts`); from there on all of
 * them are ordered, grouped, searched, printed and reminded of alike.
 */

/** What can be owed, in the order that the kinds stand in when nothing else tells them apart. */
export const debtKinds = [
  'answer',
  'acceptance',
  'expired',
  'effect',
  'action',
  'support',
  'question',
  'proposal',
  'evaluation',
  'report',
  'seat',
  'matter',
  'agreement',
  'meeting',
  'attendance',
  'assessment',
  'digest',
  'knowledge',
  'signal',
  'register',
  'terms',
] as const

export type DebtKind = (typeof debtKinds)[number]

export type Debt = {
  readonly kind: DebtKind
  /** The party that owes it; null: the coordination, for all of them. */
  readonly partyId: string | null
  /** Who of them, where that is known. */
  readonly people: readonly string[]
  /** The name of the party or body that waits for it; null: all of them. */
  readonly to: string | null
  readonly thing: Thing
  /** What the thing is called, in stored words. */
  readonly name: string
  /** In the reader's words, where the stored name alone says too little. */
  readonly title?: (language: Language) => string
  readonly href: string
  /** What should be done, where the kind alone does not say it. */
  readonly what?: (language: Language) => string
  /** Null where nobody has written down when it began. */
  readonly since: CivilDate | null
  /** The last day on which it is in time; null where none was set. */
  readonly dueOn: CivilDate | null
  /** How much hangs on it: 3 when something agreed cannot apply without it, 1 when nothing stops. */
  readonly consequence: 1 | 2 | 3
  /** Seen by this party and by the coordinator alone; missing where all who prepare see it. */
  readonly onlyFor?: string
  /** One more yes is enough for the thing to be in force, and this can be it. */
  readonly decides: boolean
}

export function titleOf({ title, name }: Debt, language: Language): string {
  return title?.(language) ?? name
}

/** The coordinator sees all of them, the others what is not another party's alone. */
export function seenBy(
  debts: readonly Debt[],
  { role, partyId }: { readonly role: string; readonly partyId: string },
): readonly Debt[] {
  if (role === 'coordinator') return debts
  return debts.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === partyId)
}

/** Whole days past the last day; 0 while there is time, and where no day was set. */
export function daysLate({ dueOn }: Pick<Debt, 'dueOn'>, today: CivilDate): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today))
}

/** What matters most: the days that it is late times how much hangs on it. */
export function weight(debt: Debt, today: CivilDate): number {
  return daysLate(debt, today) * (debt.consequence + (debt.decides ? 1 : 0))
}

/** What matters most first; of what is not late, what hangs on it, and then what is due first. */
export function byWeight(debts: readonly Debt[], today: CivilDate): readonly Debt[] {
  const due = ({ dueOn }: Debt) => dueOn ?? '9999'
  return debts.toSorted(
    (a, b) =>
      weight(b, today) - weight(a, today) ||
      Number(b.decides) - Number(a.decides) ||
      b.consequence - a.consequence ||
      (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0) ||
      debtKinds.indexOf(a.kind) - debtKinds.indexOf(b.kind) ||
      a.name.localeCompare(b.name, 'sv'),
  )
}

/** The mark by which a letter tells which debts it reminded of. */
export function markOf({ thing }: Pick<Debt, 'thing'>): string {
  return `${thing.kind}:${thing.id}`
}

/** The last time that a party was heard of. */
export type SignOfLife = { readonly on: CivilDate; readonly kind: 'answer' | 'deed' }

/** Without a sign of life for so long, a party that owes something is silent. */
export const silentAfterDays = 60

export function isSilent(heard: SignOfLife | null, today: CivilDate): boolean {
  return heard === null || daysBetween(heard.on, today) > silentAfterDays
}

/** Whoever owes something; `partyId` null is the coordination. */
export type Debtor = {
  readonly partyId: string | null
  readonly name: string
  readonly heard: SignOfLife | null
  readonly silent: boolean
  readonly debts: readonly Debt[]
}

/** Silent ones first, then those with most at stake; the coordination, whose list it is, last. */
export function debtorsOf(
  debts: readonly Debt[],
  parties: readonly {
    readonly id: string
    readonly name: string
    readonly heard: SignOfLife | null
  }[],
  today: CivilDate,
): readonly Debtor[] {
  const of = grouped(debts, ({ partyId }) => partyId)
  const owing = parties.flatMap(({ id, name, heard }): Debtor[] => {
    const own = of.get(id)
    if (!own) return []
    const silent = isSilent(heard, today)
    return [{ partyId: id, name, heard, silent, debts: byWeight(own, today) }]
  })
  const total = (debtor: Debtor) => debtor.debts.reduce((sum, debt) => sum + weight(debt, today), 0)
  const parted = owing.toSorted(
    (a, b) =>
      Number(b.silent) - Number(a.silent) ||
      total(b) - total(a) ||
      b.debts.length - a.debts.length ||
      a.name.localeCompare(b.name, 'sv'),
  )
  const own = of.get(null)
  const coordination: Debtor[] = own
    ? [{ partyId: null, name: '', heard: null, silent: false, debts: byWeight(own, today) }]
    : []
  return [...parted, ...coordination]
}

export function grouped<Key, Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key,
): ReadonlyMap<Key, readonly Thing[]> {
  const groups = new Map<Key, Thing[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}

export type DebtFilter = {
  /** A party's id, or `coordination`. */
  readonly party: string | null
  readonly kind: DebtKind | null
  readonly late: boolean
  readonly query: string
}

/** `nameOf`: what the party that owes is called. */
export function filtered(
  debts: readonly Debt[],
  { party, kind, late, query }: DebtFilter,
  nameOf: (partyId: string | null) => string,
  today: CivilDate,
): readonly Debt[] {
  const words = query.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  return debts.filter((debt) => {
    if (party !== null && (debt.partyId ?? coordination) !== party) return false
    if (kind !== null && debt.kind !== kind) return false
    if (late && daysLate(debt, today) === 0) return false
    if (words.length === 0) return true
    const titles = [titleOf(debt, 'sv'), titleOf(debt, 'en')]
    const text = [...titles, debt.to ?? '', nameOf(debt.partyId), ...debt.people]
      .join(' ')
      .toLocaleLowerCase('sv')
    return words.every((word) => text.includes(word))
  })
}

/** In place of a party's id, for what the coordination owes. */
export const coordination = 'coordination'
