import type { Language } from '../i18n/language.ts'
import { median, runsAnalysis } from '../signals/anhoej.ts'
import { type ControlChart, fewestForPatterns } from '../signals/signal.ts'
import type { Indicator } from './indicator.ts'
import { isFlag, isRollingMean, isUncertainty } from './kind.ts'
import { registryWords } from './registryWords.ts'
import type { Series } from './series.ts'
import { populationWords } from './words.ts'

/** The shapes of the points, and how far the limits can be trusted. */
export function Legend({
  language,
  indicator,
  chart,
}: {
  readonly language: Language
  readonly indicator: Indicator
  readonly chart: ControlChart | null
}) {
  const words = populationWords(language)
  const own = registryWords(language)
  if (isRollingMean(indicator)) return <p class="source">{own.noChartRolling}</p>
  if (isFlag(indicator)) return <p class="source">{own.yesNo}</p>
  if (isUncertainty(indicator)) return <p class="source">{own.uncertainty}</p>
  if (!chart) return <p class="source">{words.noChart}</p>
  const phase = chart.phases.at(-1)
  if (!phase?.limits) return <p class="source">{words.noLimits}</p>
  const marked = (outside: boolean) =>
    chart.marks.some((mark) => mark && (mark.rule === 'outside') === outside)
  return (
    <ul class="legend">
      <li>
        <svg class="legend-mark" viewBox="0 0 16 16" aria-hidden="true">
          <circle class="legend-usual" cx="8" cy="8" r="4" />
        </svg>
        {words.legend.usual}
      </li>
      {marked(false) ? (
        <li>
          <svg class="legend-mark" viewBox="0 0 16 16" aria-hidden="true">
            <path class="legend-run" d="M8 2l6 6-6 6-6-6z" />
          </svg>
          {words.legend.run}
        </li>
      ) : null}
      {marked(true) ? (
        <li>
          <svg class="legend-mark" viewBox="0 0 16 16" aria-hidden="true">
            <path class="legend-outside" d="M8 0l8 8-8 8-8-8z" />
          </svg>
          {words.legend.outside}
        </li>
      ) : null}
      {phase.provisional ? <li class="muted">{words.provisional(phase.count)}</li> : null}
      {phase.count < fewestForPatterns ? <li class="muted">{words.fewPoints}</li> : null}
    </ul>
  )
}

type SignalsProps = {
  readonly language: Language
  readonly series: Series
  readonly chart: ControlChart | null
}

/** The seven-point rule and the runs analysis side by side: the latter adapts to few points, the former does not. */
export function Signals({ language, series, chart }: SignalsProps) {
  const words = populationWords(language)
  const { values, runs, mean } = runsOfLastPhase(series, chart)
  if (!runs) return null
  const longest = mean === null ? null : runsAnalysis(values, mean)?.longestRun
  return (
    <>
      {longest == null ? null : <p>{words.seven(longest)}</p>}
      <p>{words.runs(runs.longestRun, runs.longestRunMax, runs.crossings, runs.crossingsMin)}</p>
    </>
  )
}

/** What the runs say that no mark does; empty when they say nothing more. */
export function runsSay(language: Language, series: Series, chart: ControlChart | null): string {
  if (chart?.variation !== 'common-cause' || chart.marks.some((mark) => mark !== null)) return ''
  return runsOfLastPhase(series, chart).runs?.signal ? populationWords(language).shiftByRuns : ''
}

/** Phases are judged each by itself: what is usual now is not held against what was usual before. */
function runsOfLastPhase(series: Series, chart: ControlChart | null) {
  const phase = chart?.phases.at(-1)
  const values = series.points.slice(phase?.start ?? 0).map((point) => point.value)
  const centre = median(values)
  return { values, runs: centre === null ? null : runsAnalysis(values, centre), mean: phase?.mean ?? null }
}
