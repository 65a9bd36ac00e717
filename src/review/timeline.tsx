import { type CivilDate, daysAfter, daysBetween, formatMonth } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type DayScale, dayScale } from '../ui/chart/dayScale.ts'
import { Chart, Drawing, measures, type Naming, type Variant } from '../ui/chart/frame.tsx'
import { tenth } from '../ui/chart/paths.ts'
import { fitText } from '../ui/chart/textWidth.ts'
import { type Phase, phaseState } from './phase.ts'
import { reviewWords } from './words.ts'

const sizes: Record<Variant, { readonly width: number; readonly label: number; readonly row: number }> = {
  wide: { width: 1200, label: 290, row: 34 },
  // The name stands above its bar: beside it there is no room.
  phone: { width: 350, label: 0, row: 44 },
  room: { width: 1040, label: 320, row: 52 },
}

type TimelineProps = {
  readonly language: Language
  readonly phases: readonly Phase[]
  readonly today: CivilDate
}

/** When each phase is planned, how far it has come, and the present day. There is one phase at least. */
export function Timeline(props: TimelineProps) {
  return (
    <Chart
      size="page"
      class="chart-timeline"
      draw={(variant) => <TimelineDrawing {...props} variant={variant} />}
    />
  )
}

function TimelineDrawing({
  language,
  phases,
  today,
  variant,
}: TimelineProps & { readonly variant: Variant }) {
  const { width, label, row } = sizes[variant]
  const { text } = measures[variant]
  const words = reviewWords(language).phase
  const scale = scaleOf(phases, today)
  const x = (day: CivilDate) => label + scale.share(day) * (width - label)
  const head = text * 2.2
  const foot = head + phases.length * row
  const naming: Naming = {
    id: 'phases',
    title: words.picture,
    description: words.pictureText(
      phases
        .map((phase) => `${phase.name}: ${words.states[phaseState(phase, today)].toLowerCase()}.`)
        .join(' '),
    ),
  }
  const bar = row * (label > 0 ? 0.5 : 0.3)
  return (
    <Drawing {...naming} variant={variant} width={width} height={foot + text * 2}>
      {scale
        .months(variant === 'wide' ? 12 : 4)
        .slice(1)
        .map((day) => (
          <>
            <path class="chart-grid" d={`M${tenth(x(day))} ${tenth(head - 4)}V${tenth(foot)}`} />
            <text class="chart-muted" x={tenth(x(day))} y={tenth(foot + text * 1.4)} text-anchor="middle">
              {formatMonth(language, day)}
            </text>
          </>
        ))}
      {phases.map((phase, i) => {
        const state = phaseState(phase, today)
        const [from, to] = [x(phase.fromOn), x(daysAfter(phase.toOn, 1))]
        const middle = head + i * row + (label > 0 ? row / 2 : row * 0.72)
        const top = middle - bar / 2
        return (
          <g class={`phase-${state}`}>
            <text
              x={label > 0 ? 0 : tenth(Math.min(from, width - 200))}
              y={tenth(label > 0 ? middle + text * 0.35 : top - 5)}
            >
              {fitText(phase.name, label > 0 ? label - 16 : 200, text)}
            </text>
            <rect
              class="phase-bar"
              x={tenth(from)}
              y={tenth(top)}
              width={tenth(Math.max(4, to - from))}
              height={tenth(bar)}
              rx="2"
            />
            {state === 'overdue' && today > phase.toOn ? (
              <path
                class="phase-late"
                d={`M${tenth(to)} ${tenth(middle)}H${tenth(Math.min(width, x(today)))}`}
              />
            ) : null}
          </g>
        )
      })}
      {scale.holds(today) ? (
        <>
          <path class="phase-today" d={`M${tenth(x(today))} ${tenth(head - 6)}V${tenth(foot)}`} />
          <text
            class="chart-strong"
            x={tenth(x(today))}
            y={tenth(head - 10)}
            text-anchor={x(today) > width - 40 ? 'end' : x(today) < label + 40 ? 'start' : 'middle'}
          >
            {words.today}
          </text>
        </>
      ) : null}
    </Drawing>
  )
}

/** From the first month of the first phase to the last of the last; the present day with it where it lies near. */
function scaleOf(phases: readonly Phase[], today: CivilDate): DayScale {
  const days = phases.flatMap(({ fromOn, toOn }) => [fromOn, toOn]).toSorted()
  const [first, latest] = [days[0]!, days.at(-1)!]
  // What was planned years ago would otherwise be drawn as a few specks at the edge.
  const isNear = daysBetween(latest, today) < daysBetween(first, latest) / 2 + 30
  const isOpen = phases.some(({ doneOn }) => doneOn === null)
  return dayScale(first, isOpen && isNear && today > latest ? today : latest)
}
