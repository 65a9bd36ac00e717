import { formatValue, unitOf } from '../population/indicator.ts'
import { reasonWord } from '../population/reason.ts'
import { controlPoints, type Series, yearOf } from '../population/series.ts'
import { ControlChart } from '../ui/chart/controlChart.tsx'
import { Notice } from '../ui/notice.tsx'
import type { View } from '../ui/view.ts'
import { type Effect, isShown, type ShownEffect } from './effect.ts'
import { effectWords } from './effectWords.ts'
import { knownValues } from './target.ts'
import { targetWords } from './words.ts'

/** The source may change a value after it was shown: said, never hidden. */
export function Revisions({ view, effect, series }: { view: View; effect: ShownEffect; series: Series }) {
  const { language } = view
  const { indicator, showing } = effect
  const format = (value: number | null) => formatValue(language, indicator, value)
  const pairs = [
    [showing.beforePeriod, showing.beforeValue],
    [showing.afterPeriod, showing.afterValue],
  ] as const
  return (
    <>
      {pairs.map(([period, was]) => {
        const now = series.points.find((point) => point.period === period)?.value ?? null
        if (format(now) === format(was)) return null
        return (
          <Notice tone="neutral" icon="refresh">
            {effectWords(language).revised(period, format(was), format(now))}
          </Notice>
        )
      })}
    </>
  )
}

/** The indicator with the two years that the effect is told between. */
export function EffectChart({ view, effect, series }: { view: View; effect: Effect; series: Series }) {
  const { language } = view
  const { indicator } = effect
  const known = knownValues(series)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return <p class="muted">{targetWords(language).sparkEmpty}</p>
  const words = targetWords(language)
  return (
    <ControlChart
      id="effect"
      language={language}
      title={words.sparkTitle(indicator.name, first.period, last.period)}
      description={effectWords(language).fromTo(
        formatValue(language, indicator, first.value),
        first.period,
        formatValue(language, indicator, last.value),
        last.period,
      )}
      unit={unitOf(language, indicator)}
      points={controlPoints(series, null, reasonWord(language))}
      phases={[]}
      target={null}
      actions={
        isShown(effect)
          ? [
              { year: yearOf(effect.showing.beforePeriod), text: effectWords(language).before },
              { year: yearOf(effect.showing.afterPeriod), text: effectWords(language).after },
            ]
          : []
      }
    />
  )
}
