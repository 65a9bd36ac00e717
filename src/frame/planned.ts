import type { CivilDate } from '../i18n/format.ts'
import type { Count } from './frame.ts'

export const plannedEndings = ['held', 'cancelled', 'declined'] as const

export type PlannedEnding = (typeof plannedEndings)[number]

export const plannedStates = ['planned', ...plannedEndings] as const

export type PlannedState = (typeof plannedStates)[number]

/** An interview before it is held, and what became of it. Who is interviewed is not part of it. */
export type PlannedInterview = {
  readonly id: string
  /** Counted from 1 in each review; not the number that its text gets. */
  readonly number: number
  readonly rowId: string
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly day: CivilDate
  /** "09:30"; null while it is not settled. */
  readonly at: string | null
  readonly isRemote: boolean
  readonly room: string
  /** Null while it is planned. */
  readonly ending: {
    readonly how: PlannedEnding
    readonly words: string
    /** How many took part, of one that was held; else null. */
    readonly people: number | null
    /** The version of the guide that was in force when it was held; null where there was none. */
    readonly guideNumber: number | null
    /** What was said, once it is there as text. */
    readonly source: { readonly id: string; readonly number: number } | null
    readonly at: Date
    readonly by: { readonly name: string; readonly hat: string }
  } | null
}

export function stateOf({ ending }: Pick<PlannedInterview, 'ending'>): PlannedState {
  return ending?.how ?? 'planned'
}

/** Its day has passed, and nobody has said what became of it. */
export function isUntold(interview: Pick<PlannedInterview, 'ending' | 'day'>, today: CivilDate): boolean {
  return interview.ending === null && interview.day < today
}

/** The one that is held next, today or later; null where none is planned. */
export function nextOf(interviews: readonly PlannedInterview[], today: CivilDate): PlannedInterview | null {
  const ahead = interviews.filter(({ ending, day }) => ending === null && day >= today)
  return ahead.toSorted(byDay)[0] ?? null
}

/** The earlier day first, and on a day the earlier hour; what has no hour yet comes last. */
export function byDay(
  a: Pick<PlannedInterview, 'day' | 'at' | 'number'>,
  b: Pick<PlannedInterview, 'day' | 'at' | 'number'>,
): number {
  const [left, right] = [`${a.day} ${a.at ?? '~'}`, `${b.day} ${b.at ?? '~'}`]
  return left < right ? -1 : left > right ? 1 : a.number - b.number
}

/** What was held, by the id of the row that it belongs to. */
export function heldByRow(
  interviews: readonly Pick<PlannedInterview, 'rowId' | 'ending'>[],
): ReadonlyMap<string, Count> {
  const held = new Map<string, Count>()
  for (const { rowId, ending } of interviews) {
    if (ending?.how !== 'held') continue
    const before = held.get(rowId) ?? { interviews: 0, people: 0 }
    held.set(rowId, {
      interviews: before.interviews + 1,
      people: before.people + (ending.people ?? 0),
    })
  }
  return held
}
