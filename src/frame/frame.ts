import { tellingOf } from '../review/smallVoices.ts'

export const manners = ['group', 'single'] as const

export type Manner = (typeof manners)[number]

/** So many interviews of one kind, with people who speak as one thing: a stratum of the sample. */
export type FrameRow = {
  readonly id: string
  readonly manner: Manner
  readonly role: { readonly id: string; readonly name: string }
  /** Whom of them, in words and without names. May be empty. */
  readonly whom: string
  readonly interviews: number
  readonly people: number
}

/** What the commission says; null for what it does not say. */
export type Declared = { readonly interviews: number | null; readonly people: number | null }

export type Count = { readonly interviews: number; readonly people: number }

export const silenceReasons = ['not-asked', 'declined', 'left-out', 'heard-otherwise'] as const

export type SilenceReason = (typeof silenceReasons)[number]

/** Why a role or a principal has no voice. */
export type Silence = {
  readonly about: 'role' | 'party'
  /** The id of the role or the principal. */
  readonly of: string
  readonly reason: SilenceReason
  readonly words: string
  readonly at: Date
  readonly by: { readonly name: string; readonly hat: string }
}

export type Sum = Count & {
  readonly groups: number
  readonly singles: number
  /** How many more the rows have than was declared, below 0: how many are missing. Null: nothing was declared. */
  readonly moreInterviews: number | null
  readonly morePeople: number | null
  /** True only where something was declared, and all of it is what the rows give. */
  readonly addsUp: boolean
}

/** What the rows give, beside what was declared. */
export function sumOf(
  rows: readonly Pick<FrameRow, 'manner' | 'interviews' | 'people'>[],
  declared: Declared,
): Sum {
  const total = (of: readonly Count[], what: keyof Count) => of.reduce((sum, each) => sum + each[what], 0)
  const [interviews, people] = [total(rows, 'interviews'), total(rows, 'people')]
  const groups = total(
    rows.filter(({ manner }) => manner === 'group'),
    'interviews',
  )
  const more = (got: number, wanted: number | null) => (wanted === null ? null : got - wanted)
  const [moreInterviews, morePeople] = [more(interviews, declared.interviews), more(people, declared.people)]
  const said = [moreInterviews, morePeople].filter((each) => each !== null)
  return {
    interviews,
    people,
    groups,
    singles: interviews - groups,
    moreInterviews,
    morePeople,
    addsUp: said.length > 0 && said.every((each) => each === 0),
  }
}

/** Rows that are told of as one, with what is planned and what was held. */
export type FrameLine = {
  readonly rows: readonly FrameRow[]
  readonly planned: Count
  /** Null where so few are heard that nothing is told. */
  readonly held: Count | null
}

const nobody: Count = { interviews: 0, people: 0 }

/**
 * Planned against held. `held` is by the row's id. Those who do the review see each row (`fewest` null); others see
 * rows of a role together, roles with fewer people than `fewest` as one, and nothing of what was held where all of
 * them are fewer: what is planned is no secret, who of them spoke may be.
 */
export function linesOf(
  rows: readonly FrameRow[],
  held: ReadonlyMap<string, Count>,
  fewest: number | null,
): readonly FrameLine[] {
  const heldIn = (some: readonly FrameRow[]) => added(some.map(({ id }) => held.get(id) ?? nobody))
  const lineOf = (some: readonly FrameRow[], tells = true): FrameLine => ({
    rows: some,
    planned: added(some),
    held: tells ? heldIn(some) : null,
  })
  if (fewest === null) return rows.map((row) => lineOf([row]))
  const roles = [...new Set(rows.map(({ role }) => role.id))]
  const ofRole = (id: string) => rows.filter(({ role }) => role.id === id)
  const heard = new Map(roles.map((id) => [id, heldIn(ofRole(id)).people]))
  const { apart, together, whole } = tellingOf(heard, fewest)
  if (!whole) return rows.map((row) => lineOf([row], false))
  const rest = rows.filter(({ role }) => together.includes(role.id))
  const alone = roles.filter((id) => !together.includes(id))
  return [
    // A role that nobody has spoken as yet is told row by row: there is nobody to recognise.
    ...alone.flatMap((id) => (apart.has(id) ? [lineOf(ofRole(id))] : ofRole(id).map((row) => lineOf([row])))),
    ...(rest.length > 0 ? [lineOf(rest)] : []),
  ]
}

export function added(counts: readonly Count[]): Count {
  return counts.reduce<Count>(
    (sum, each) => ({ interviews: sum.interviews + each.interviews, people: sum.people + each.people }),
    nobody,
  )
}
