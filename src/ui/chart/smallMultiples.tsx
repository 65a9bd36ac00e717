import { html, raw } from 'hono/html'
import type { Language } from '../../i18n/language.ts'
import { type Markup, smallDrawing } from './frame.tsx'
import { markClass, markPath, meaningClass } from './marks.tsx'
import { type NiceScale, niceScale } from './niceScale.ts'
import { linePath, type Spot, tenth, verticalsPath } from './paths.ts'
import { yearsOf } from './plot.ts'
import {
  type Cause,
  type ChartPoint,
  formatLatest,
  formatValue,
  lastKnown,
  reachesOf,
  type Unit,
  valuesOf,
} from './series.ts'
import { share } from './share.ts'
import { chartWords } from './words.ts'

export type Multiple = {
  readonly name: string
  /** Where the name leads; null when it leads nowhere. */
  readonly href: string | null
  readonly points: readonly ChartPoint[]
  /** What the line is held against: a thinner grey one, such as the mean of a group. */
  readonly reference?: readonly ChartPoint[]
  /** What stands beside the name, in place of the latest value. */
  readonly said?: string
  /** What the picture shows, in place of how the latest value varies. */
  readonly described?: string
  /** The place's own mean; null when there are too few values for one. */
  readonly mean: number | null
  /** What the latest value is marked as; null for a plain disc. */
  readonly cause: Cause | null
}

export type SmallMultiplesProps = {
  readonly id: string
  readonly language: Language
  readonly unit: Unit
  /** Sorted by meaning: furthest from the target first. */
  readonly places: readonly Multiple[]
  readonly target: number | null
  /** Level of the places' headings, one below the section's own. */
  readonly level?: 3 | 4
}

/** The scale that all panels share, for the sentence above them: "64–100 %". */
export function multiplesScale(props: Pick<SmallMultiplesProps, 'places' | 'target' | 'unit'>): NiceScale {
  const levels = [props.target, ...props.places.map(({ mean }) => mean)].filter((level) => level !== null)
  return niceScale(
    [
      ...props.places.flatMap(({ points, reference = [] }) => [...reachesOf(points), ...valuesOf(reference)]),
      ...levels,
    ],
    props.unit.bounds,
    8,
  )
}

/**
 * A panel for each place. Its lines stretch with the panel (view box 0–100, strokes that keep their width);
 * marks and words do not, so one drawing serves every screen. Written as text, for there may be hundreds.
 */
export function SmallMultiples(props: SmallMultiplesProps): Markup {
  const [first, last] = yearsOf(
    props.places.flatMap(({ points, reference = [] }) => [...points, ...reference]),
  )
  const { low, high } = multiplesScale(props)
  const at: Position = {
    x: (year) => 2.5 + 95 * share(year, first, last),
    y: (value) => 96 - 92 * share(value, low, high),
  }
  const newest = Math.max(...props.places.map(({ points }) => lastKnown(points)?.year ?? first))
  const ends = html`<span>${first}</span><span>${last}</span>`
  const years = html`<p class="chart-multiple-years" aria-hidden="true">${ends}</p>`
  const panels = props.places.map(
    (place, i) =>
      html`<li>${head(props, place, newest)}${picture(props, place, `${props.id}-${i}`, at)}${years}</li>`,
  )
  return html`<div class="chart"><ul class="chart-multiples">${panels}</ul></div>`
}

/** In hundredths of the panel. */
type Position = { readonly x: (year: number) => number; readonly y: (value: number) => number }

/** An older value than the others' says its year. */
function head(
  { level = 3, language, unit }: SmallMultiplesProps,
  { name, href, points, cause, said }: Multiple,
  newest: number,
) {
  const latest = lastKnown(points)
  const words = href === null ? name : html`<a href="${href}">${name}</a>`
  const heading = html`<h${level}>${words}</h${level}>`
  const own = !latest
    ? chartWords(language).noValue
    : latest.year < newest
      ? formatLatest(language, latest.value, latest.year, unit)
      : formatValue(language, latest.value, unit)
  const value = said ?? own
  const kind = cause ? `chart-strong${meaningClass(cause.meaning)}` : ''
  return html`<div class="chart-multiple-head">${heading}<p class="${kind}">${value}</p></div>`
}

function picture({ language, target }: SmallMultiplesProps, place: Multiple, id: string, { x, y }: Position) {
  const { name, points, reference = [], mean, cause } = place
  const spots = points.map(({ year, value }) => (value === null ? null : { x: x(year), y: y(value) }))
  const latest = spots.findLast((spot) => spot !== null)
  const level = (kind: string, value: number) => html`<path class="${kind}" d="M0 ${tenth(y(value))}H100"/>`
  const own = mean !== null && level('chart-mean', mean)
  const goal = target !== null && level('chart-target', target)
  const spans = points.flatMap((point) => {
    if (point.value === null || point.halfWidth == null) return []
    const half = point.halfWidth
    return { x: x(point.year), y0: y(point.value + half), y1: y(point.value - half) }
  })
  const whiskers = spans.length > 0 && html`<path class="chart-whisker" d="${verticalsPath(spans)}"/>`
  const others = reference.map(({ year, value }) => (value === null ? null : { x: x(year), y: y(value) }))
  const held = others.length > 0 && html`<path class="chart-line chart-reference" d="${linePath(others)}"/>`
  const lines = html`${own}${goal}${whiskers}${held}<path class="chart-line" d="${linePath(spots)}"/>`
  const stretch = raw('class="chart-stretch" viewBox="0 0 100 100" preserveAspectRatio="none"')
  const words = chartWords(language)
  const last = points.at(-1)
  const description =
    place.described ??
    (last && last.value === null
      ? words.missing(last.year, last.reason)
      : words[latest ? (cause?.sign ?? 'usual') : 'noValue'])
  const inner = html`<svg ${stretch}>${lines}</svg>${latest && mark(latest, cause)}`
  return smallDrawing({ id, title: name, description }, 'class="chart-svg chart-multiple"', inner)
}

/** Placed in per cent, drawn in pixels: its shape does not stretch. */
function mark({ x, y }: Spot, cause: Cause | null) {
  const path = html`<path class="${markClass(cause)}" d="${markPath({ x: 0, y: 0 }, cause)}"/>`
  return html`<svg class="chart-mark" x="${tenth(x)}%" y="${tenth(y)}%">${path}</svg>`
}
