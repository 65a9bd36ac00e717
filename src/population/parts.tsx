import type { Language } from '../i18n/language.ts'
import type { ControlChart as Computed } from '../signals/signal.ts'
import { ControlChart } from '../ui/chart/controlChart.tsx'
import type { Size } from '../ui/chart/frame.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { formatValue, unitOf } from './indicator.ts'
import { reasonWord } from './reason.ts'
import { chartOfSeries, controlPoints, drawnPhases, yearOf } from './series.ts'
import type { Charted } from './store.ts'
import { placeLabel } from './story.ts'
import { populationWords } from './words.ts'

export function chartOfCharted(charted: Charted): Computed | null {
  const target = charted.annotations.findLast((annotation) => annotation.kind === 'target')
  return chartOfSeries(charted.indicator, charted.series, target?.value ?? null)
}

type IndicatorChartProps = {
  readonly language: Language
  readonly charted: Charted
  readonly computed?: Computed | null
  readonly size?: Size
  readonly id?: string
}

/** The control chart of an indicator in a place, with its target and what has been done. */
export const IndicatorChart = drawnOnce('charted', (props: IndicatorChartProps) => {
  const { language, charted, computed = chartOfCharted(charted), size = 'page', id = 'chart' } = props
  const words = populationWords(language)
  const { indicator, place, series, annotations } = charted
  const target = annotations.findLast((annotation) => annotation.kind === 'target')
  const phases = drawnPhases(indicator, series, computed, words)
  const mean = phases.at(-1)?.mean
  return (
    <ControlChart
      id={id}
      language={language}
      size={size}
      title={words.chartTitle(indicator.name, placeLabel(language, place))}
      description={words.chartDescription(
        series.points[0]?.period ?? '–',
        series.points.at(-1)?.period ?? '–',
        mean === undefined ? null : formatValue(language, indicator, mean),
      )}
      unit={unitOf(language, indicator)}
      points={controlPoints(series, computed, reasonWord(language))}
      phases={phases}
      target={
        target?.value == null
          ? null
          : { agreed: yearOf(target.fromPeriod), year: yearOf(target.period), value: target.value }
      }
      actions={annotations.flatMap((annotation) =>
        annotation.kind === 'action' ? [{ year: yearOf(annotation.period), text: annotation.words }] : [],
      )}
    />
  )
})
