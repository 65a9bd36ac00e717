import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { unitOf } from '../population/indicator.ts'
import { Chart, Drawing, measures, type Size, type Variant } from '../ui/chart/frame.tsx'
import { niceScale } from '../ui/chart/niceScale.ts'
import { circlesPath, tenth } from '../ui/chart/paths.ts'
import { formatTopTick } from '../ui/chart/series.ts'
import { drawnOnce } from '../ui/drawnOnce.ts'
import type { Group, SessionReading, Shown } from './readingStore.ts'
import { aboutText, answerText, directionWord, lastOf, truthText } from './telling.ts'
import { learningWords } from './words.ts'

type Props = {
  readonly language: Language
  readonly reading: SessionReading
  readonly shown: Shown
  readonly size?: Size
  readonly id?: string
}

const widths: Record<Variant, number> = { wide: 620, phone: 342, room: 1000 }

/**
 * A dot for each guess, a row for each group that can be told apart, and the truth as a line through them. Of a line
 * the last year is drawn. An order has no axis: its table tells it.
 */
export const GuessChart = drawnOnce('shown', (props: Props) => {
  const { language, reading, shown, size = 'page', id = 'guesses' } = props
  const words = learningWords(language).see
  const truth = truthText(language, reading, shown)
  return (
    <Chart
      size={size}
      class="guess-chart"
      draw={(variant) => (
        <Dots
          {...{ language, reading, shown, variant }}
          id={id}
          title={words.chart(aboutText(language, reading, shown.turn))}
          description={truth === null ? words.chartOwn : words.chartDescription(truth)}
        />
      )}
    />
  )
})

/** Whether there is anything to draw: at least five guesses, on an axis. */
export function isDrawn({ session }: SessionReading, { groups, common }: Shown): boolean {
  return groups.length > 0 && session.kind !== 'rank' && (session.kind !== 'direction' || common !== null)
}

function Dots({
  language,
  reading,
  shown,
  variant,
  id,
  title,
  description,
}: Props & {
  readonly variant: Variant
  readonly id: string
  readonly title: string
  readonly description: string
}) {
  const words = learningWords(language).see
  const { text, line } = measures[variant]
  const width = widths[variant]
  const radius = variant === 'room' ? 8 : variant === 'wide' ? 5 : 4.5
  const axis = axisOf(language, reading, shown, width - 2 * margin(variant))
  const x = (value: number) => margin(variant) + axis.at(value)
  const rows = rowsOf(shown.groups, x, radius, line)
  const bottom = rows.at(-1)!.base + radius + 4
  const truthX = x(axis.truth)
  const atEdge = truthX < width / 4 ? 'chart-start' : truthX > (width * 3) / 4 ? 'chart-end' : 'chart-middle'
  return (
    <Drawing
      id={id}
      title={title}
      description={description}
      variant={variant}
      width={width}
      height={bottom + line + 6}
    >
      <text class={`chart-strong chart-agreed ${atEdge}`} x={tenth(truthX)} y={text}>
        {axis.truthLabel}
      </text>
      {rows.map(({ group, label, base, dots }) => (
        <g>
          <text x="0" y={tenth(label)}>
            {words.groupCount(
              group.kind === 'all' ? words.all : words.groups[group.kind],
              group.marks.length,
            )}
          </text>
          <path class="guess-truth" d={`M${tenth(truthX)} ${tenth(label + 5)}V${tenth(base + radius + 1)}`} />
          <path class="chart-grid" d={`M0 ${tenth(base + radius + 1)}H${width}`} />
          <path class="guess-dots" d={circlesPath(dots, radius)} />
        </g>
      ))}
      <path class="chart-axis" d={`M0 ${tenth(bottom)}H${width}`} />
      {axis.ticks.map(({ value, label }, i) => (
        <text
          class={`chart-muted ${i === 0 ? 'chart-start' : i === axis.ticks.length - 1 ? 'chart-end' : 'chart-middle'}`}
          x={tenth(
            i === 0
              ? x(value) - margin(variant)
              : i === axis.ticks.length - 1
                ? x(value) + margin(variant)
                : x(value),
          )}
          y={bottom + line}
        >
          {label}
        </text>
      ))}
    </Drawing>
  )
}

function margin(variant: Variant): number {
  return variant === 'room' ? 20 : 12
}

/** Each group under the one before; as high as its tallest pile of dots. */
function rowsOf(groups: readonly Group[], x: (value: number) => number, radius: number, line: number) {
  let top = line + 4
  return groups.map((group) => {
    const piles = new Map<number, number>()
    const slots = lastOf(group.marks).map((value) => {
      const slot = Math.round(x(value) / (2 * radius))
      const level = piles.get(slot) ?? 0
      piles.set(slot, level + 1)
      return { x: x(value), level }
    })
    const highest = Math.max(...piles.values())
    const label = top + line
    const base = label + 8 + highest * 2 * radius
    top = base + radius + 6
    return {
      group,
      label,
      base,
      dots: slots.map((slot) => ({ x: slot.x, y: base - slot.level * 2 * radius })),
    }
  })
}

/** From values to pixels, with round ticks; for a direction three places. */
function axisOf(language: Language, { session, indicator }: SessionReading, shown: Shown, width: number) {
  const words = learningWords(language).see
  const { common, groups } = shown
  if (session.kind === 'direction') {
    return {
      at: (value: number) => ((value + 1) / 2) * width,
      truth: common!.truth[0]!,
      truthLabel: words.truthWord,
      ticks: [-1, 0, 1].map((value) => ({ value, label: directionWord(language, value) })),
    }
  }
  const unit = unitOf(language, indicator)
  const truth = common ? common.truth.at(-1)! : 0
  const values = groups.flatMap(({ marks }) => lastOf(marks))
  const { low, high, ticks, decimals } = niceScale([...values, truth], common ? unit.bounds : null)
  const told =
    common && answerText(language, { session: { ...session, kind: 'value' }, indicator }, [truth], [])
  return {
    at: (value: number) => ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * width,
    truth,
    truthLabel: told ? `${words.truthWord} ${told}` : words.truthWord,
    ticks: ticks.map((value, i) => ({
      value,
      label:
        i === ticks.length - 1 && common
          ? formatTopTick(language, value, unit, decimals)
          : `${!common && value > 0 ? '+' : ''}${formatNumber(language, value, decimals)}`,
    })),
  }
}
