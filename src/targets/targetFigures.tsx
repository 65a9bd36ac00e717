import { formatChange, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, unitOf } from '../population/indicator.ts'
import { reasonWord } from '../population/reason.ts'
import { controlPoints, linePoints, yearOf } from '../population/series.ts'
import { ControlChart } from '../ui/chart/controlChart.tsx'
import { formatBetween, formatValue as formatDrawn, formatTarget, type Unit } from '../ui/chart/series.ts'
import { Trajectory, type TrajectoryProps } from '../ui/chart/trajectory.tsx'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { TargetStatus, type TowardsTarget } from '../ui/status.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import type { Account } from './contribution.ts'
import type { Feasibility } from './feasibility.ts'
import { targetPageWords } from './pageWords.ts'
import { isSettled, type Standing } from './standing.ts'
import { feasibilityOfStanding, levelText, rounded } from './story.ts'
import { knownValues, requiredAt } from './target.ts'
import { targetWords } from './words.ts'

/** The line so far, and where it goes: as the target requires, and with today's pace. */
export function TargetChart({
  view,
  standing,
  account,
}: {
  view: View
  standing: Standing
  account: Account
}) {
  const { language } = view
  const words = targetPageWords(language)
  const { target, series } = standing
  const unit = unitOf(language, target.indicator)
  const latest = knownValues(series).at(-1)
  if (!latest) return <p class="muted">{words.noChart}</p>

  const level = formatTarget(language, target.level, unit)
  const due = yearOf(target.duePeriod)
  const found = feasibilityOfStanding(language, standing)
  const common = {
    id: 'trajectory',
    language,
    unit,
    title: words.chartTitle(target.name, series.points[0]!.period, target.duePeriod),
    description: words.chartDescription(
      words.inYear(formatValue(language, target.indicator, latest.value), latest.period),
      level,
      target.duePeriod,
      futureOf(language, unit, found),
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
      promised={account.said.some(({ gives }) => gives !== null) ? (account.sum?.end ?? null) : null}
      pace={paceOf(found)}
      baseline={{ year: yearOf(target.baselinePeriod), value: target.baselineValue }}
    />
  )
}

const meaningOf = { reaches: 'better', misses: 'worse', open: 'change' } as const

/** As the chart draws it; null where nothing can be said. */
function paceOf(found: Feasibility): TrajectoryProps['pace'] {
  if (found.kind === 'forecast') {
    const { value, low, high } = found.end
    return { value, meaning: meaningOf[found.verdict], band: { low, high } }
  }
  if (found.kind !== 'rolling') return null
  return { value: found.value, meaning: found.reached ? 'better' : 'worse', band: null }
}

function futureOf(language: Language, unit: Unit, found: Feasibility): string | null {
  if (found.kind === 'forecast') return formatBetween(language, found.end.low, found.end.high, unit)
  return found.kind === 'rolling' ? formatDrawn(language, found.value, unit) : null
}

/** How the pace and its range are worked out, and what they do not say. */
export function Method({ view, standing }: { view: View; standing: Standing }) {
  const words = targetPageWords(view.language)
  const found = feasibilityOfStanding(view.language, standing)
  if (found.kind === 'none' || found.kind === 'flag') return null
  return (
    <Details summary={words.method}>
      <p>{words.methodPace}</p>
      <p>{words.methodInterval}</p>
      <p>{words.methodLimits}</p>
    </Details>
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

/** The newest first, and above them each year that is left until the target's, with where the path lies then. */
export function ValueTable({ view, standing }: { view: View; standing: Standing }) {
  const { language } = view
  const words = targetPageWords(language)
  const { target, series } = standing
  const format = (value: number | null) => formatValue(language, target.indicator, value)
  const { decimals } = target.indicator
  const apart = (value: number, required: number) =>
    formatChange(language, rounded(value, decimals) - rounded(required, decimals), decimals)
  const last = series.points.at(-1)?.period ?? target.baselinePeriod
  const ahead = Array.from({ length: Math.max(0, yearOf(target.duePeriod) - yearOf(last)) }, (_, step) => ({
    period: String(yearOf(last) + step + 1),
    value: null,
    reason: null,
  }))
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
          <th scope="col" class="number">
            {words.apart}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...series.points, ...ahead].toReversed().map(({ period, value, reason }) => (
          <tr>
            <th scope="row">{period}</th>
            <td class="number">{value === null && reason ? reasonWord(language)(reason) : format(value)}</td>
            <td class="number">{period < target.baselinePeriod ? '' : format(requiredAt(target, period))}</td>
            <td class="number">
              {period < target.baselinePeriod || value === null
                ? ''
                : apart(value, requiredAt(target, period))}
            </td>
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
