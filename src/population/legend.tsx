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
    </ul>
  )
}

/** The runs analysis beside the control chart: it adapts to few points, which the seven-point rule does not. */
export function Signals({ language, series }: { readonly language: Language; readonly series: Series }) {
  const words = populationWords(language)
  const values = series.points.map((point) => point.value)
  const centre = median(values)
  const runs = centre === null ? null : runsAnalysis(values, centre)
  if (!runs) return null
  return (
    <p>
      {words.runs(runs.longestRun, runs.longestRunMax, runs.crossings, runs.crossingsMin)}
      {runs.useful < fewestForPatterns ? ` ${words.fewPoints}` : ''}
    </p>
  )
}
