import { formatDate } from '../i18n/format.ts'
import { formatValue, unitOf } from '../population/indicator.ts'
import { reasonWord } from '../population/reason.ts'
import { controlPoints, linePoints, yearOf } from '../population/series.ts'
import { ControlChart } from '../ui/chart/controlChart.tsx'
import { formatTarget } from '../ui/chart/series.ts'
import { Trajectory } from '../ui/chart/trajectory.tsx'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { TargetStatus, type TowardsTarget } from '../ui/status.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { targetPageWords } from './pageWords.ts'
import { isSettled, type Standing } from './standing.ts'
import { levelText } from './story.ts'
import { forecast, knownValues, reaches, requiredAt } from './target.ts'
import { targetWords } from './words.ts'

/** The line so far, and where it goes: as the target requires, and with today's pace. */
export function TargetChart({ view, standing }: { view: View; standing: Standing }) {
  const { language } = view
  const words = targetPageWords(language)
  const { target, series } = standing
  const unit = unitOf(language, target.indicator)
  const latest = knownValues(series).at(-1)
  if (!latest) return <p class="muted">{words.noChart}</p>

  const level = formatTarget(language, target.level, unit)
  const due = yearOf(target.duePeriod)
  const end = forecast(target, series, unit.bounds)
  const common = {
    id: 'trajectory',
    language,
    unit,
    title: words.chartTitle(target.name, series.points[0]!.period, target.duePeriod),
    description: words.chartDescription(
      words.inYear(formatValue(language, target.indicator, latest.value), latest.period),
      level,
      target.duePeriod,
      end === null ? null : formatValue(language, target.indicator, end),
    ),
  }
  // When the year has come there is no future to fan out: the line and the level tell what became of it.
  if (due <= yearOf(latest.period)) {
    return (
      <ControlChart
        {...common}
        points={controlPoints(series, null, reasonWord(language))}
        phases={[]}
        target={{ agreed: Math.min(due, yearOf(target.agreedOn)), year: due, value: target.level }}
        actions={[]}
      />
    )
  }
  return (
    <Trajectory
      {...common}
      points={linePoints(series, reasonWord(language))}
      target={{
        year: due,
        value: target.level,
        note: words.sinceNote(formatDate(language, target.agreedOn)),
      }}
      promised={null}
      pace={end === null ? null : { value: end, meaning: reaches(target, end) ? 'better' : 'worse' }}
    />
  )
}

/** The latest period may lack its value; then the reason is said, not left as a gap. */
export function missingText(view: View, { series }: Standing): string {
  const last = series.points.at(-1)
  if (!last || last.value !== null) return ''
  return targetPageWords(view.language).missingLatest(
    last.period,
    reasonWord(view.language)(last.reason ?? ''),
  )
}

/** The newest first, and the target's year above them all. */
export function ValueTable({ view, standing }: { view: View; standing: Standing }) {
  const { language } = view
  const words = targetPageWords(language)
  const { target, series } = standing
  const format = (value: number | null) => formatValue(language, target.indicator, value)
  const ahead = series.points.some(({ period }) => period >= target.duePeriod)
    ? []
    : [{ period: target.duePeriod, value: null, reason: null }]
  return (
    <table class="table table-dense">
      <caption class="visually-hidden">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col" class="number">
            {targetWords(language).value}
          </th>
          <th scope="col" class="number">
            {words.path}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...series.points, ...ahead].toReversed().map(({ period, value, reason }) => (
          <tr>
            <th scope="row">{period}</th>
            <td class="number">{value === null && reason ? reasonWord(language)(reason) : format(value)}</td>
            <td class="number">{period < target.baselinePeriod ? '' : format(requiredAt(target, period))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const states: readonly TowardsTarget[] = ['reached', 'on-the-way', 'behind', 'wrong-way', 'unknown']

/** The rule behind the mark, in words, with this target's own figures. */
export function MarkMeaning({ view, standing }: { view: View; standing: Standing }) {
  const { language } = view
  const words = targetPageWords(language)
  const { target, progress } = standing
  const format = (value: number) => formatValue(language, target.indicator, value)
  const alarming = progress.state === 'behind' || progress.state === 'wrong-way'
  return (
    <section>
      <SectionHeading>{words.markMeans}</SectionHeading>
      <div class={alarming ? 'finding finding-away' : 'finding'}>
        <p>
          <strong>{uiWords(language).towardsTarget[progress.state]}.</strong> {words.rules[progress.state]}
        </p>
        <p>
          {words.rulesBasis(
            format(target.baselineValue),
            target.baselinePeriod,
            levelText(language, target),
            target.duePeriod,
          )}{' '}
          {progress.state === 'unknown' || isSettled(standing)
            ? null
            : words.requiredNow(progress.latest.period, format(progress.required))}
        </p>
      </div>
      <div class="target-rules">
        <Details summary={words.allMarks}>
          <dl class="fact-list">
            {states.map((state) => (
              <div>
                <dt>
                  <TargetStatus language={language} state={state} />
                </dt>
                <dd>{words.rules[state]}</dd>
              </div>
            ))}
          </dl>
          <p class="source">{words.rulesMissed}</p>
        </Details>
      </div>
    </section>
  )
}
