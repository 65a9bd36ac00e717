import type { CivilDate } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'

/** Whom an expectation is on: every principal, or those of one kind. */
export const whos = ['all', 'municipality', 'region', 'other'] as const
export type Who = (typeof whos)[number]

/** What the program can see for itself; `self` is asked in the self-assessment. */
export const measures = ['self', 'answers', 'reports', 'seats', 'meetings'] as const
export type Measure = (typeof measures)[number]

type Wording = {
  /** The same from version to version, however it is worded. */
  readonly id: string
  readonly heading: string
  readonly text: string
}

/** How the partnership is governed, and what that means in practice. */
export type Principle = Wording & { readonly kind: 'principle'; readonly practice: string }

/** What an owner is expected to do. */
export type Expectation = Wording & {
  readonly kind: 'expectation'
  readonly who: Who
  readonly measure: Measure
  /** For answers: so many days from the question. Null: by the day that the question gives. */
  readonly withinDays: number | null
  /** Null: from the day that the version is in force. */
  readonly fromOn: CivilDate | null
}

/** What a version of the principles consists of. */
export type Clause = Principle | Expectation
export type ClauseKind = Clause['kind']

export function isOn(expectation: Pick<Expectation, 'who'>, party: Pick<Party, 'kind'>): boolean {
  return expectation.who === 'all' || expectation.who === party.kind
}

export type ClauseChange =
  | { readonly kind: 'same'; readonly clause: Clause }
  | { readonly kind: 'added'; readonly clause: Clause }
  | { readonly kind: 'removed'; readonly clause: Clause }
  | { readonly kind: 'changed'; readonly before: Clause; readonly clause: Clause }

/** From one version to another: the newer in its order, and what was struck where it stood. */
export function changesBetween(older: readonly Clause[], newer: readonly Clause[]): readonly ClauseChange[] {
  const changes: ClauseChange[] = newer.map((clause) => {
    const before = older.find(({ id }) => id === clause.id)
    if (!before) return { kind: 'added', clause }
    return isSame(before, clause) ? { kind: 'same', clause } : { kind: 'changed', before, clause }
  })
  for (const [i, clause] of older.entries()) {
    if (newer.some(({ id }) => id === clause.id)) continue
    const previous = older[i - 1]
    const after = previous ? changes.findIndex((change) => change.clause.id === previous.id) : -1
    changes.splice(after + 1, 0, { kind: 'removed', clause })
  }
  return changes
}

export function countChanges(changes: readonly ClauseChange[]) {
  const count = (kind: ClauseChange['kind']) => changes.filter((change) => change.kind === kind).length
  return { added: count('added'), changed: count('changed'), removed: count('removed') }
}

export function principlesIn(clauses: readonly Clause[]): readonly Principle[] {
  return clauses.filter((clause) => clause.kind === 'principle')
}

export function expectationsIn(clauses: readonly Clause[]): readonly Expectation[] {
  return clauses.filter((clause) => clause.kind === 'expectation')
}

/** The fields of a clause as texts, empty where it has none: what is compared, and what a form is filled in with. */
export function textsOf(clause: Clause): Readonly<Record<string, string>> {
  const { heading, text } = clause
  if (clause.kind === 'principle') return { heading, text, practice: clause.practice }
  const { who, measure, withinDays, fromOn } = clause
  return {
    heading,
    text,
    who,
    measure,
    withinDays: withinDays === null ? '' : String(withinDays),
    fromOn: fromOn ?? '',
  }
}

function isSame(one: Clause, other: Clause): boolean {
  return JSON.stringify(textsOf(one)) === JSON.stringify(textsOf(other))
}
