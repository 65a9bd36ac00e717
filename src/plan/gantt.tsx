import { type CivilDate, daysAfter, daysBetween, formatDate, formatMonth } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type DayScale, dayScale } from '../ui/chart/dayScale.ts'
import { Chart, Drawing, measures, type Size, type Variant } from '../ui/chart/frame.tsx'
import { diamondsPath, tenth } from '../ui/chart/paths.ts'
import { textWidth, wrapText } from '../ui/chart/textWidth.ts'
import { storedLang } from '../ui/stored.tsx'
import { type Action, tasksOf, type WholePlan } from './plan.ts'
import { type Schedule, type Scheduled, schedule } from './schedule.ts'
import { planWords } from './words.ts'

type Props = {
  readonly language: Language
  readonly plan: WholePlan
  readonly today: CivilDate
  readonly size?: Size
}

/** Width of the whole, and of the names to the left: on a phone they stand above their bars. */
const widths: Record<Variant, { readonly whole: number; readonly names: number }> = {
  wide: { whole: 1120, names: 330 },
  phone: { whole: 350, names: 0 },
  room: { whole: 1760, names: 520 },
}

/**
 * A bar for each action from its first day to its last, as it can be held: filled where the end of the plan hangs on
 * it, hollow where it has time to slip, dashed from the planned last day to the one that is left. Thin lines lead from
 * what is waited for. Everything in it stands in the table of actions.
 */
export function Gantt({ language, plan, today, size = 'page' }: Props) {
  const words = planWords(language)
  const held = schedule(tasksOf(plan.actions), today)
  const scale = scaleOf(plan, held, today)
  return (
    <Chart
      size={size}
      class="gantt"
      draw={(variant) => {
        const rows = rowsOf(plan.actions, variant)
        const { whole, names } = widths[variant]
        const { line } = measures[variant]
        const head = line * 2
        const height = head + rows.reduce((sum, row) => sum + row.height, 0) + line
        const x = (day: CivilDate) => names + 8 + (whole - names - 16) * scale.share(day)
        return (
          <Drawing
            id="gantt"
            variant={variant}
            width={whole}
            height={height}
            title={words.chartTitle(plan.name)}
            description={words.chartSays(
              plan.actions.length,
              formatDate(language, scale.from),
              formatDate(language, daysAfter(scale.to, -1)),
            )}
          >
            <Months
              language={language}
              scale={scale}
              x={x}
              variant={variant}
              head={head}
              bottom={height - line}
            />
            <Waiting plan={plan} held={held} rows={rows} x={x} head={head} />
            {rows.map((row) => (
              <Row
                language={language}
                row={row}
                held={held.tasks.get(row.action.id)!}
                x={x}
                variant={variant}
                head={head}
              />
            ))}
            {scale.holds(today) ? (
              <Today label={words.today} at={x(today)} variant={variant} head={head} height={height} />
            ) : null}
          </Drawing>
        )
      }}
    />
  )
}

type RowShape = {
  readonly action: Action
  readonly lines: readonly string[]
  readonly top: number
  readonly height: number
  readonly bar: number
}
type Across = (day: CivilDate) => number

/** All that is planned, and all that is held. */
function scaleOf(plan: WholePlan, held: Schedule, today: CivilDate): DayScale {
  const ends = [plan.toOn, held.endsOn ?? plan.toOn, ...plan.actions.map(({ endsOn }) => endsOn)]
  const starts = [plan.fromOn, ...[...held.tasks.values()].map(({ startsOn }) => startsOn)]
  const first = starts.toSorted()[0]!
  // A plan that begins soon shows how soon.
  const from = today < first && daysBetween(today, first) < 60 ? today : first
  return dayScale(from, ends.toSorted().at(-1)!)
}

function rowsOf(actions: readonly Action[], variant: Variant): readonly RowShape[] {
  const { text, line } = measures[variant]
  const { whole, names } = widths[variant]
  let top = 0
  return actions.map((action) => {
    const lines = wrapText(action.name, (names || whole) - 16, text)
    const height = names
      ? Math.max(line * 2, lines.length * line + line * 0.7)
      : lines.length * line + line * 2
    const bar = names ? height / 2 : lines.length * line + line * 0.9
    const row = { action, lines, top, height, bar }
    top += height
    return row
  })
}

function Months({
  language,
  scale,
  x,
  variant,
  head,
  bottom,
}: {
  readonly language: Language
  readonly scale: DayScale
  readonly x: Across
  readonly variant: Variant
  readonly head: number
  readonly bottom: number
}) {
  const { text, line } = measures[variant]
  const months = scale.months()
  const most = Math.floor((x(scale.to) - x(scale.from)) / (textWidth('sept', text) + 6))
  const named = scale.months(most)
  return (
    <>
      <path
        class="chart-grid"
        d={months.map((month) => `M${tenth(x(month))} ${tenth(head - 4)}V${tenth(bottom)}`).join('')}
      />
      <g class="chart-muted">
        {named.map((month) => (
          <text class="chart-start" x={tenth(x(month) + 3)} y={tenth(head - line * 0.5)}>
            {formatMonth(language, month, false)}
          </text>
        ))}
        {months
          .filter((month, index) => index === 0 || month.endsWith('-01-01'))
          .map((month) => (
            <text class="chart-start chart-strong" x={tenth(x(month) + 3)} y={tenth(line * 0.7)}>
              {month.slice(0, 4)}
            </text>
          ))}
      </g>
    </>
  )
}

/** From the end of what is waited for down or up to where the waiting begins. */
function Waiting({
  plan,
  held,
  rows,
  x,
  head,
}: {
  readonly plan: WholePlan
  readonly held: Schedule
  readonly rows: readonly RowShape[]
  readonly x: Across
  readonly head: number
}) {
  const middle = (id: string) => {
    const row = rows.find(({ action }) => action.id === id)
    return row ? head + row.top + row.bar : null
  }
  const lines = plan.actions.flatMap((action) =>
    action.after.flatMap((before) => {
      const [from, to] = [middle(before), middle(action.id)]
      const [ended, begins] = [held.tasks.get(before), held.tasks.get(action.id)]
      if (from === null || to === null || !ended || !begins) return []
      const [x0, x1] = [x(daysAfter(ended.endsOn, 1)), x(begins.startsOn)]
      const turn = Math.min(x0 + 5, Math.max(x1 - 5, x0))
      const tip = to > from ? -9 : 9
      return [
        `M${tenth(x0)} ${tenth(from)}H${tenth(turn)}V${tenth(to + tip)}H${tenth(x1 + 3)}V${tenth(to + tip / 1.5)}`,
      ]
    }),
  )
  return <path class="gantt-waiting" d={lines.join('')} />
}

function Row({
  language,
  row: { action, lines, top, bar },
  held,
  x,
  variant,
  head,
}: {
  readonly language: Language
  readonly row: RowShape
  readonly held: Scheduled
  readonly x: Across
  readonly variant: Variant
  readonly head: number
}) {
  const { line } = measures[variant]
  const { names } = widths[variant]
  const y = head + top + bar
  const half = line * 0.36
  // A day is as wide as it is long: the bar ends where the day does.
  const [left, right] = [x(held.startsOn), x(daysAfter(held.endsOn, 1))]
  const planned = Math.min(right, Math.max(left, x(daysAfter(action.endsOn, 1))))
  const look = action.completion ? 'gantt-done' : held.critical ? 'gantt-critical' : 'gantt-other'
  const box = (from: number, to: number) =>
    `M${tenth(from)} ${tenth(y - half)}H${tenth(Math.max(to, from + 3))}V${tenth(y + half)}H${tenth(from)}Z`
  const first = names ? y - ((lines.length - 1) * line) / 2 + line * 0.3 : head + top + line * 0.8
  return (
    <g>
      <text class="chart-start" lang={storedLang(language)}>
        {lines.map((words, index) => (
          <tspan x="0" y={tenth(first + index * line)}>
            {words}
          </tspan>
        ))}
      </text>
      <path class={look} d={box(left, planned)} />
      {right > planned + 1 && !action.completion ? <path class="gantt-late" d={box(planned, right)} /> : null}
      {action.completion ? (
        <path class="gantt-tick" d={`M${tenth(right + 5)} ${tenth(y)}l3.5 3.5 6 -7`} />
      ) : null}
      <path
        class="gantt-milestone"
        d={diamondsPath(
          action.milestones.map(({ dueOn }) => ({ x: x(dueOn), y })),
          half,
        )}
      />
    </g>
  )
}

function Today({
  label,
  at,
  variant,
  head,
  height,
}: {
  readonly label: string
  readonly at: number
  readonly variant: Variant
  readonly head: number
  readonly height: number
}) {
  const { text } = measures[variant]
  const { whole } = widths[variant]
  const wide = textWidth(label, text, 'semibold')
  const place = at + wide > whole ? 'chart-end' : at - wide < 0 ? 'chart-start' : 'chart-middle'
  return (
    <>
      <path class="gantt-today" d={`M${tenth(at)} ${tenth(head - 6)}V${tenth(height - text * 1.1)}`} />
      <text class={`${place} chart-strong`} x={tenth(at)} y={tenth(height - 2)}>
        {label}
      </text>
    </>
  )
}
