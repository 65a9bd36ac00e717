import type { CivilDate } from '../i18n/format.ts'

/** What the parties have agreed to be together for. Versioned: a new wording replaces none of the old. */
export type Purpose = { readonly version: number; readonly text: string; readonly agreedOn: CivilDate }

export type PurposeProblem =
  | { readonly field: 'text'; readonly kind: 'same' }
  | { readonly field: 'agreedOn'; readonly kind: 'ahead' }
  | { readonly field: 'agreedOn'; readonly kind: 'before'; readonly day: CivilDate }

/** Why a wording cannot become the next version: it is agreed, it is another, and it follows the one in force. */
export function purposeProblems(
  present: Purpose | null,
  { text, agreedOn }: Pick<Purpose, 'text' | 'agreedOn'>,
  today: CivilDate,
): readonly PurposeProblem[] {
  const problems: PurposeProblem[] = []
  if (text === present?.text) problems.push({ field: 'text', kind: 'same' })
  if (agreedOn > today) problems.push({ field: 'agreedOn', kind: 'ahead' })
  // A version with a day that has not come was taken once: it must not stand in the way of every other until then.
  else if (present && present.agreedOn <= today && agreedOn < present.agreedOn) {
    problems.push({ field: 'agreedOn', kind: 'before', day: present.agreedOn })
  }
  return problems
}
