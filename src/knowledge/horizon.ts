import { type CivilDate, daysBetween } from '../i18n/format.ts'

/** When it may matter. */
export const reaches = ['now', 'soon', 'later'] as const

export type Reach = (typeof reaches)[number]

/** Small, fair, large: of how likely it is, and of how much it would mean. */
export const levels = [1, 2, 3] as const

export type Level = (typeof levels)[number]

/** Where somebody puts a signal, and when they look next. */
export type Standing = {
  readonly reach: Reach
  readonly likelihood: Level
  readonly size: Level
  readonly nextOn: CivilDate
}

/** What was seen on a day, and where the signal stood then. */
export type Look = Standing & {
  readonly number: number
  readonly seenOn: CivilDate
  readonly seen: string
  readonly at: Date
  readonly by: { readonly name: string; readonly hat: string }
}

export type SignalText = {
  readonly name: string
  readonly about: string
  readonly source: string
  readonly address: string
  /** What it would mean, and for whom. */
  readonly meaning: string
  readonly areaId: string | null
  readonly targetGroup: string
  readonly followedBy: string
}

/** What became of it: a need, or nothing more. */
export type Ending = {
  readonly reason: string
  readonly matter: { readonly id: string; readonly title: string } | null
  readonly at: Date
  readonly by: { readonly name: string; readonly hat: string }
}

export type HorizonSignal = SignalText & {
  readonly id: string
  /** The first that was seen comes first; there is one at least. */
  readonly looks: readonly Look[]
  /** Null while it is followed. */
  readonly ending: Ending | null
}

export type SignalState = 'followed' | 'need' | 'aside'

export function stateOf({ ending }: Pick<HorizonSignal, 'ending'>): SignalState {
  if (!ending) return 'followed'
  return ending.matter ? 'need' : 'aside'
}

/** Where it stands: what the latest look says. */
export function standingOf({ looks }: Pick<HorizonSignal, 'looks'>): Look {
  return looks.at(-1)!
}

/** How many days ago somebody should have looked; 0 when there is time left, or it is no longer followed. */
export function daysUnseen(signal: Pick<HorizonSignal, 'looks' | 'ending'>, today: CivilDate): number {
  return signal.ending ? 0 : Math.max(0, daysBetween(standingOf(signal).nextOn, today))
}

/** What comes soonest first, then what would mean most, then what is likeliest, then by name. */
export function soonestFirst(signals: readonly HorizonSignal[]): readonly HorizonSignal[] {
  const byName = new Intl.Collator('sv')
  return signals.toSorted((a, b) => {
    const [first, second] = [standingOf(a), standingOf(b)]
    return (
      reaches.indexOf(first.reach) - reaches.indexOf(second.reach) ||
      second.size - first.size ||
      second.likelihood - first.likelihood ||
      byName.compare(a.name, b.name)
    )
  })
}

/** A row for each size, the largest first; in it a cell for each reach, the soonest first. Every signal is in one cell. */
export function matrixOf(
  signals: readonly HorizonSignal[],
): readonly { readonly size: Level; readonly cells: readonly (readonly HorizonSignal[])[] }[] {
  const sorted = soonestFirst(signals)
  return levels.toReversed().map((size) => ({
    size,
    cells: reaches.map((reach) =>
      sorted.filter((signal) => {
        const standing = standingOf(signal)
        return standing.size === size && standing.reach === reach
      }),
    ),
  }))
}

/** What a look says otherwise than the one before. */
export function movedBetween(
  before: Standing,
  after: Standing,
): readonly ('reach' | 'likelihood' | 'size')[] {
  return (['reach', 'likelihood', 'size'] as const).filter((part) => before[part] !== after[part])
}
