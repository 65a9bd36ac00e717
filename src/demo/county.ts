import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { ReadyId } from '../matters/readyPaths.ts'
import type { Signer } from '../meetings/closingStore.ts'
import type { EarlierDivision } from '../partnership/founding.ts'
import type { TemplateId } from '../partnership/templates.ts'
import type { MasterKey } from '../platform/masterKey.ts'
import type { PlaceKind } from '../reports/report.ts'
import type { DemoCommunication } from './communication.ts'
import type { Away, Point } from './gathering.ts'
import type { DemoSession } from './learning.ts'
import type { DemoMatter } from './matters.ts'

/** An example county: real names and real figures, everything else invented. */
export type DemoCounty = {
  /** What `samsyn demo` is asked for, and what the county is called. */
  readonly key: string
  readonly name: string
  readonly partnership: string
  readonly code: string
  readonly template: TemplateId
  readonly foundedOn: CivilDate
  readonly coordinator: { readonly name: string; readonly email: string }
  /** The days they were agreed, the first first. */
  readonly purposes: readonly (readonly [day: string, text: string])[]
  /** How the population was divided before the present life areas. */
  readonly earlierAreas?: EarlierDivision
  readonly seats: readonly DemoSeat[]
  /** Parties beside the municipalities and the region. */
  readonly otherParties: readonly DemoParty[]
  readonly targetsAgreedOn: CivilDate
  readonly targets: readonly DemoTarget[]
  readonly meetings: readonly DemoMeeting[]
  readonly commitments: readonly DemoCommitment[]
  /** What the outcomes mean for whom, and what has been sent. */
  readonly communication: DemoCommunication
  /** The ready paths that its matters go. */
  readonly paths: ReadyId
  readonly matters: readonly DemoMatter[]
  /** What they have learned together, and what they are about to. */
  readonly learning: { readonly finished: DemoSession; readonly open: DemoSession }
  /** Which reports it has frozen. */
  readonly reports: PlaceKind
  /** What has happened beside that. */
  readonly story?: (
    db: Db,
    doer: Signer,
    now: Date,
    targets: ReadonlyMap<string, string>,
    /** Null where nothing can be kept enciphered. */
    masterKey: MasterKey | null,
  ) => Promise<void>
}

/** An invented association that joins with its people, and may have left again. */
export type DemoParty = {
  readonly name: string
  readonly organisationNumber: string
  readonly joining: { readonly on: CivilDate; readonly body: string; readonly decidedOn: CivilDate }
  readonly seats: readonly DemoSeat[]
  readonly leaving?: {
    readonly on: CivilDate
    readonly reason: string
    readonly body: string
    readonly decidedOn: CivilDate
  }
}

/** Invented people. Any likeness to those who hold the real seats is chance. */
export type DemoSeat = {
  readonly name: string
  readonly party: string
  readonly role: 'leader' | 'official'
  /** By its name. */
  readonly body: string
  readonly title?: string
  /** Who sat there before, until so many days ago, and what they handed over. */
  readonly after?: { readonly name: string; readonly ago: number; readonly note: string }
}

export type DemoTarget = {
  /** The indicator's. */
  readonly code: string
  readonly name: string
  readonly baselinePeriod: string
  readonly level: number
  readonly duePeriod: string
  /** The life area that it was placed in, by name: of the division that holds, or of the one before it. */
  readonly area?: string
}

export type DemoMeeting = {
  /** By its name. */
  readonly body: string
  readonly question: string
  readonly location: string
  /** So many days from today, and then the next Friday. */
  readonly days: number
  readonly points: readonly Point[]
  /** What its longest point came to, for one that has been held; null for one that lies ahead. */
  readonly held: {
    readonly notes: string
    readonly silent: readonly string[]
    readonly away?: Readonly<Record<string, Away>>
    readonly answer: 'yes' | 'partly'
    readonly words: string
  } | null
}

/** What the parties have promised of their time in a body. */
export type DemoCommitment = {
  /** By its name. */
  readonly body: string
  /** What sits there for a municipality, and for the region; null for nobody. */
  readonly functions: { readonly municipality: string | null; readonly region: string | null }
  readonly meetingsPerYear: number
  /** Names of the parties that promise; left out, all of them do. */
  readonly only?: readonly string[]
}

/** One seat for each: a person and a party. */
export function seated(
  body: string,
  role: DemoSeat['role'],
  people: readonly (readonly [name: string, party: string, title?: string])[],
): readonly DemoSeat[] {
  return people.map(([name, party, title]) => ({ name, party, role, body, ...(title ? { title } : {}) }))
}

/** `karin.holm@exempel.se`: a domain that delivers to nobody. */
export function emailOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '')
  return `${plain.replaceAll(' ', '.')}@exempel.se`
}

/** The same seats, of which one was taken over from somebody. */
export function takenOver(
  seats: readonly DemoSeat[],
  name: string,
  after: NonNullable<DemoSeat['after']>,
): readonly DemoSeat[] {
  return seats.map((seat) => (seat.name === name ? { ...seat, after } : seat))
}
