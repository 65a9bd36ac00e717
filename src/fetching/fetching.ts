import type { CivilDate } from '../i18n/format.ts'
import type { FileProblem, LoadReport } from '../population/figure.ts'
import type { Level } from './koladaShapes.ts'
import type { PxChoice, Selection } from './pxweb.ts'
import type { ServiceProblem } from './service.ts'

/** An indicator that is fetched regularly, as the catalogue told of it last. */
export type ChosenIndicator = {
  readonly code: string
  readonly title: string
  readonly bySex: boolean
  readonly level: Level
  readonly publishedOn: CivilDate | null
  readonly publishedPeriod: string | null
  /** The source has values of units too, such as schools … */
  readonly hasUnits: boolean
  /** … and they are fetched. */
  readonly withUnits: boolean
}

/** What figures are fetched from: Kolada, and the databases that PxWeb answers for. */
export const services = ['kolada', 'pxweb'] as const

export type Service = (typeof services)[number]

/** A question of a fetching. */
export type Step = {
  /** What nothing changes in from one fetching to the next: what "the same question" is told by. */
  readonly path: string
  /** The indicators that it is about. */
  readonly codes: readonly string[]
  /** Kolada: the places that it is about. */
  readonly places: readonly string[]
  /** Kolada: the places are units beneath municipalities. */
  readonly ofUnits?: true
  /** The day since which the changes are asked for; null for all values. */
  readonly since: CivilDate | null
  /** PxWeb: the choice, and what of its table. */
  readonly table?: { readonly choice: PxChoice; readonly selection: Selection }
}

/** More would keep the service busy for long. */
export const mostChosen = 200

/** `by-hand`: when somebody asks for it. `never`: not then either. */
export const rhythms = ['by-hand', 'weekly', 'monthly', 'never'] as const

export type Rhythm = (typeof rhythms)[number]

/** The day from which the next one is due by itself; null when none is. */
export function nextDue(rhythm: Rhythm, last: CivilDate | null, today: CivilDate): CivilDate | null {
  if (rhythm === 'by-hand' || rhythm === 'never') return null
  if (last === null) return today
  const due = rhythm === 'weekly' ? weekAfter(last) : monthAfter(last)
  return due < today ? today : due
}

function weekAfter(day: CivilDate): CivilDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 7)
  return date.toISOString().slice(0, 10) as CivilDate
}

/** The same day of the next month, or its last when it is shorter. */
function monthAfter(day: CivilDate): CivilDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10) as CivilDate
}

/** Minutes until the service is tried again; when they are used up, the fetching has failed. Eight hours together. */
const waits = [1, 5, 15, 30, 60, 60, 60, 60, 60, 60, 60, 60]

/** Null when it has been tried often enough. `wait`: milliseconds that the service asked for. */
export function tryAgainAt(tries: number, wait: number, now: Date): Date | null {
  const minutes = waits[tries]
  return minutes === undefined ? null : new Date(now.getTime() + Math.max(minutes * 60_000, wait))
}

/** What is asked, when the service has been asked what has become of everything that is chosen. */
export type Plan = {
  readonly steps: readonly Step[]
  /** Known to us, and to the service no more. */
  readonly vanished: readonly string[]
  readonly retitled: readonly { readonly code: string; readonly before: string; readonly now: string }[]
}

/** What a fetching brought. */
export type FetchingReport = Pick<Plan, 'vanished' | 'retitled'> & {
  readonly load: LoadReport
  /** Asked about in full and answered with nothing. What we had stays. */
  readonly silent: readonly string[]
  /** The same of units. Reports from before units were fetched have none. */
  readonly silentUnits?: readonly string[]
  /** What each rejected row is about, by its number. */
  readonly rows: Readonly<Record<number, string>>
}

/** Why a fetching failed: the service, what it sent, or the program, with the number that is also in the log. */
export type FetchingFailure =
  | { readonly from: 'service'; readonly problem: ServiceProblem }
  | { readonly from: 'content'; readonly problem: FileProblem }
  | { readonly from: 'program'; readonly number: string }

export type Progress = {
  readonly steps: number
  readonly done: number
  /** Values of a place and a period that have come. */
  readonly items: number
}

/** What stands before the values of a fetching are asked for, what goes on, and how it ended. */
export type FetchingState =
  | { readonly state: 'going-on'; readonly progress: Progress | null }
  | {
      readonly state: 'waiting'
      readonly progress: Progress | null
      readonly problem: ServiceProblem
      readonly retryAt: Date
    }
  | { readonly state: 'finished'; readonly at: Date; readonly report: FetchingReport }
  | { readonly state: 'failed'; readonly at: Date; readonly failure: FetchingFailure }
  | { readonly state: 'cancelled'; readonly at: Date }

export type Fetching = {
  readonly id: string
  readonly service: Service
  readonly begunAt: Date
  readonly fetchedOn: CivilDate
  readonly by: { readonly id: string | null; readonly name: string; readonly hat: string }
  /** Asks for all values, also those that were fetched before. */
  readonly whole: boolean
} & FetchingState

export function isUnderWay({ state }: Pick<Fetching, 'state'>): boolean {
  return state === 'going-on' || state === 'waiting'
}
