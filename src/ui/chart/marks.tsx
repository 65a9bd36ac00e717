import type { Language } from '../../i18n/language.ts'
import { measures } from './frame.tsx'
import { circlesPath, diamondsPath, dotsPath, linePath, type Spot, verticalsPath } from './paths.ts'
import { type Plot, spotsOf } from './plot.ts'
import type { Cause, ChartPoint, ControlPoint, Meaning } from './series.ts'
import { chartWords } from './words.ts'

export function SeriesLine({ plot, points }: { plot: Plot; points: readonly ChartPoint[] }) {
  return <path class="chart-line" d={linePath(spotsOf(plot, points))} />
}

export function Dots({ spots }: { spots: readonly Spot[] }) {
  return spots.length > 0 ? <path class="chart-dots" d={dotsPath(spots)} /> : null
}

/** The interval of a survey: the true value lies somewhere on the thin line. */
export function Whiskers({
  plot,
  points,
  shift = 0,
}: {
  plot: Plot
  points: readonly ChartPoint[]
  /** In pixels: two intervals of the same year stand beside each other. */
  shift?: number
}) {
  const spans = points.flatMap((point) =>
    point.value === null || point.halfWidth == null
      ? []
      : {
          x: plot.x(point.year) + shift,
          y0: plot.y(point.value + point.halfWidth),
          y1: plot.y(point.value - point.halfWidth),
        },
  )
  return spans.length > 0 ? <path class="chart-whisker" d={verticalsPath(spans)} /> : null
}

/** One path for each kind of point: discs where all is as usual, diamonds for special causes. */
export function ControlMarks({ plot, points }: { plot: Plot; points: readonly ControlPoint[] }) {
  const usual: Spot[] = []
  const special = new Map<string, { cause: Cause; spots: Spot[] }>()
  for (const point of points) {
    if (point.value === null) continue
    const spot = { x: plot.x(point.year), y: plot.y(point.value) }
    if (point.cause === null) {
      usual.push(spot)
      continue
    }
    const kind = `${point.cause.sign} ${point.cause.meaning}`
    const same = special.get(kind)
    if (same) same.spots.push(spot)
    else special.set(kind, { cause: point.cause, spots: [spot] })
  }
  return (
    <>
      <Dots spots={usual} />
      {[...special.values()].map(({ cause, spots }) => (
        <path class={causeClass(cause)} d={diamondsPath(spots, measures[plot.variant][cause.sign])} />
      ))}
    </>
  )
}

/** The mark of the latest value in a small chart. */
export function markPath(spot: Spot, cause: Cause | null): string {
  if (!cause) return dotsPath([spot])
  return diamondsPath([spot], cause.sign === 'outside' ? 6.5 : 5)
}

export function markClass(cause: Cause | null): string {
  return cause ? causeClass(cause) : 'chart-dots'
}

function causeClass({ sign, meaning }: Cause): string {
  return `chart-${sign}${meaningClass(meaning)}`
}

/** With a space before, to be put after another class. */
export function meaningClass(meaning: Meaning | undefined): string {
  return meaning === 'worse' || meaning === 'better' ? ` chart-${meaning}` : ''
}

/** A broken ring above the year, as the status mark for a missing value; the reason on pointing at it. */
export function MissingMarks(props: { plot: Plot; points: readonly ChartPoint[]; language: Language }) {
  const { plot, points, language } = props
  const { dot } = measures[plot.variant]
  return (
    <>
      {points.map((point) =>
        point.value === null ? (
          <path
            class="chart-missing"
            d={circlesPath([{ x: plot.x(point.year), y: plot.bottom - 2.5 * dot }], dot * 1.25)}
          >
            <title>{chartWords(language).missing(point.year, point.reason)}</title>
          </path>
        ) : null,
      )}
    </>
  )
}
