import { formatMonth, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Chart, Drawing, measures, type Variant } from '../ui/chart/frame.tsx'
import { niceScale } from '../ui/chart/niceScale.ts'
import { tenth } from '../ui/chart/paths.ts'
import type { Month } from './activity.ts'
import { formatWork } from './parts.tsx'
import { portfolioWords } from './words.ts'

const sizes: Record<Variant, { readonly width: number; readonly height: number }> = {
  wide: { width: 792, height: 240 },
  phone: { width: 350, height: 200 },
  room: { width: 1200, height: 420 },
}

/** A bar for each month: work that is promised, what is above the line of what there is standing out. */
export function RoomChart({
  language,
  months,
}: {
  readonly language: Language
  readonly months: readonly Month[]
}) {
  const words = portfolioWords(language).chart
  const [first, last] = [months[0]!, months.at(-1)!]
  const of = first.capacity === null ? words.unknown : formatWork(language, first.capacity)
  return (
    <Chart
      size="page"
      class="room-chart"
      draw={(variant) => (
        <Drawing
          id="room"
          variant={variant}
          {...sizes[variant]}
          title={words.title}
          description={words.description(
            formatWork(language, first.tenths),
            formatWork(language, last.tenths),
            of,
          )}
        >
          <Bars language={language} months={months} variant={variant} />
        </Drawing>
      )}
    />
  )
}

function Bars({
  language,
  months,
  variant,
}: {
  readonly language: Language
  readonly months: readonly Month[]
  readonly variant: Variant
}) {
  const words = portfolioWords(language).chart
  const { text, line } = measures[variant]
  const { width, height } = sizes[variant]
  const [left, right, top, bottom] = [text * 2.6, width - text * 4, line, height - line * 1.8]
  const most = Math.max(1, ...months.map(({ tenths, capacity }) => Math.max(tenths, capacity ?? 0))) / 10
  const scale = niceScale([0, most], [0, 10_000])
  const y = (value: number) => bottom - ((bottom - top) * value) / scale.high
  const step = (right - left) / months.length
  const x = (index: number) => left + index * step
  const box = (index: number, from: number, to: number) =>
    `M${tenth(x(index) + step * 0.15)} ${tenth(y(from))}V${tenth(y(to))}H${tenth(x(index) + step * 0.85)}V${tenth(y(from))}Z`
  const within = months.map(({ tenths, capacity }, i) => box(i, 0, Math.min(tenths, capacity ?? tenths) / 10))
  const over = months.flatMap(({ tenths, capacity }, i) =>
    capacity !== null && tenths > capacity ? [box(i, capacity / 10, tenths / 10)] : [],
  )
  const ceiling = months.flatMap(({ capacity }, i) =>
    capacity === null ? [] : [`M${tenth(x(i))} ${tenth(y(capacity / 10))}H${tenth(x(i + 1))}`],
  )
  const latest = months.at(-1)!
  const each = variant === 'phone' ? 6 : 3
  return (
    <>
      <path
        class="chart-grid"
        d={scale.ticks.map((tick) => `M${tenth(left)} ${tenth(y(tick))}H${tenth(right)}`).join('')}
      />
      <g class="chart-muted">
        {scale.ticks.map((tick) => (
          <text class="chart-end" x={tenth(left - 6)} y={tenth(y(tick) + text * 0.35)}>
            {formatNumber(language, tick, scale.decimals)}
          </text>
        ))}
        {months.map(({ from }, i) =>
          i % each === 0 ? (
            <text class="chart-start" x={tenth(x(i) + step * 0.15)} y={tenth(bottom + line)}>
              {formatMonth(language, from)}
            </text>
          ) : null,
        )}
      </g>
      <path class="room-used" d={within.join('')} />
      <path class="room-over" d={over.join('')} />
      <path class="room-capacity" d={ceiling.join('')} />
      {latest.capacity === null ? null : (
        <text
          class="chart-start chart-agreed"
          x={tenth(right + 4)}
          y={tenth(y(latest.capacity / 10) + text * 0.35)}
        >
          {words.capacity}
        </text>
      )}
    </>
  )
}
