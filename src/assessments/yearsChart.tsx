import { html, raw } from 'hono/html'
import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Markup, smallDrawing } from '../ui/chart/frame.tsx'
import { diamondsPath, dotsPath, linePath, type Spot, tenth } from '../ui/chart/paths.ts'
import type { Course, KindSpread } from './results.ts'
import { statementIn } from './statement.ts'
import { assessmentWords } from './words.ts'

/** Those that are drawn: who is none of them stands in the table. */
const drawn = ['municipality', 'region'] as const

/**
 * A panel for each statement: the means of municipalities and of the region, round by round, with the middle half of
 * the answers as a bar. Lines stretch with the panel, marks do not. A round that tells too little leaves a gap.
 */
export function YearsChart({
  id,
  language,
  courses,
  rounds,
}: {
  readonly id: string
  readonly language: Language
  readonly courses: readonly Course[]
  /** Every closed round, by name: where each stands is the same in all panels. */
  readonly rounds: readonly { readonly id: string; readonly name: string }[]
}): Markup {
  const panels = courses.map((course, i) => {
    const { text } = statementIn(language, course.statement)
    const names = html`${rounds.map(({ name }) => html`<span>${name}</span>`)}`
    const below = html`<p class="chart-multiple-years" aria-hidden="true">${names}</p>`
    return html`<li><div class="chart-multiple-head"><h3>${text}</h3></div>${panel(language, course, rounds, `${id}-${i}`)}${below}</li>`
  })
  return html`<div class="chart"><ul class="chart-multiples assessment-panels">${panels}</ul></div>`
}

type Place = { readonly x: number; readonly spread: KindSpread }

function panel(
  language: Language,
  course: Course,
  rounds: readonly { readonly id: string }[],
  id: string,
): Markup {
  const words = assessmentWords(language)
  const said: string[] = []
  const lines: Markup[] = []
  const marks: Markup[] = []
  for (const kind of drawn) {
    // Side by side, so that the bars of one do not cover those of the other.
    const aside = kind === 'municipality' ? -1.5 : 1.5
    const places = rounds.map((round, at): Place | null => {
      const result = course.rounds.find((each) => each.round.id === round.id)?.result
      const spread = result?.kinds.find((each) => each.kind === kind)
      return spread?.middle ? { x: x(at, rounds.length) + aside, spread } : null
    })
    const known = places.filter((place) => place !== null)
    if (known.length === 0) continue
    const spots = places.map((place) => place && { x: place.x, y: y(place.spread.middle!.mean) })
    const bars = known.map((place) => {
      const { low, high } = place.spread.middle!
      // One value still has a bar to be seen.
      const [top, bottom] = low === high ? [y(high) - 2, y(low) + 2] : [y(high), y(low)]
      return `M${tenth(place.x)} ${tenth(top)}V${tenth(bottom)}`
    })
    const own = kind === 'region' ? ' assessment-region' : ''
    lines.push(
      html`<path class="assessment-half${own}" d="${bars.join('')}"/><path class="chart-line${own}" d="${linePath(spots)}"/>`,
    )
    marks.push(...spots.filter((spot) => spot !== null).map((spot) => mark(spot, kind)))
    const means = course.rounds.map(({ round, result }) => {
      const mean = result.kinds.find((each) => each.kind === kind)?.middle?.mean
      return words.inRound(mean === undefined ? words.tooFew : formatNumber(language, mean, 1), round.name)
    })
    said.push(words.chartKind(words.kinds[kind], means.join(', ')))
  }
  const grid = html`<path class="chart-grid" d="${[1, 3, 5].map((value) => `M0 ${tenth(y(value))}H100`).join('')}"/>`
  const stretch = raw('class="chart-stretch" viewBox="0 0 100 100" preserveAspectRatio="none"')
  const naming = {
    id,
    title: words.chartTitle(statementIn(language, course.statement).text),
    description: words.chartSays(said.join(' ')),
  }
  const inner = html`<svg ${stretch}>${grid}${lines}</svg>${marks}`
  return smallDrawing(naming, 'class="chart-svg chart-multiple"', inner)
}

function mark({ x: left, y: top }: Spot, kind: (typeof drawn)[number]): Markup {
  const path =
    kind === 'municipality'
      ? html`<path class="chart-dots" d="${dotsPath([{ x: 0, y: 0 }])}"/>`
      : html`<path class="chart-run" d="${diamondsPath([{ x: 0, y: 0 }], 5)}"/>`
  return html`<svg class="chart-mark" x="${tenth(left)}%" y="${tenth(top)}%">${path}</svg>`
}

/** What the two marks stand for. */
export function YearsLegend({ language }: { readonly language: Language }) {
  const { kinds } = assessmentWords(language)
  const shape = (kind: (typeof drawn)[number]) =>
    html`<svg class="chart-svg chart-multiple assessment-key" width="32" height="14" viewBox="0 0 32 14" aria-hidden="true"><path class="chart-line${kind === 'region' ? ' assessment-region' : ''}" d="M1 7H31"/>${
      kind === 'municipality'
        ? html`<path class="chart-dots" d="${dotsPath([{ x: 16, y: 7 }])}"/>`
        : html`<path class="chart-run" d="${diamondsPath([{ x: 16, y: 7 }], 5)}"/>`
    }</svg>`
  return (
    <ul class="assessment-legend">
      {drawn.map((kind) => (
        <li>
          {shape(kind)} {kinds[kind]}
        </li>
      ))}
    </ul>
  )
}

function x(at: number, of: number): number {
  return of === 1 ? 50 : 8 + (84 * at) / (of - 1)
}

function y(value: number): number {
  return 94 - (88 * (value - 1)) / 4
}
