import type { Language } from '../i18n/language.ts'
import { formatTarget } from '../ui/chart/series.ts'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import type { Annotation } from './annotationStore.ts'
import { unitOf } from './indicator.ts'
import type { IndicatorReading } from './indicatorPage.ts'
import { indicatorPath } from './paths.ts'
import { latestOf, signalSince } from './series.ts'
import { spineWords } from './spineWords.ts'
import { judgement } from './story.ts'

type Props = { readonly language: Language; readonly reading: IndicatorReading }

/** What an indicator is evidence for, and what that has led to, as far as the links tell. */
export function IndicatorSpine({ language, reading }: Props) {
  const words = spineWords(language)
  const { charted, chart, led } = reading
  const { indicator, place, series } = charted
  const target = targetIn(reading)
  const since = chart ? signalSince(series, chart) : null
  const unknown: SpineStep = { fact: '–', reached: false }
  return (
    <Spine
      language={language}
      current="evidence"
      steps={{
        need: unknown,
        evidence: {
          fact: latestOf(series) === null ? words.noValue : since ? words.signal(since) : words.usual,
          href: indicatorPath(indicator.code, place.code),
          warning: chart !== null && judgement(chart) === 'worse',
          reached: true,
        },
        target:
          target?.value == null
            ? { fact: words.noTarget, reached: false }
            : {
                fact: words.target(
                  formatTarget(language, target.value, unitOf(language, indicator)),
                  target.period,
                ),
                href: targetPath(target),
                reached: true,
              },
        priority: unknown,
        decision: led.outcomes > 0 ? { fact: words.outcomes(led.outcomes), reached: true } : unknown,
        adoption: unknown,
        action: unknown,
        effect:
          led.effects > 0
            ? { fact: words.effects(led.effects), reached: true }
            : { fact: words.noEffect, reached: false },
      }}
    />
  )
}

/** The target whose line is drawn in the chart. */
export function targetIn({ charted }: IndicatorReading): Annotation | null {
  return charted.annotations.findLast(({ kind }) => kind === 'target') ?? null
}

/** Written out, for targets come after indicators in the method. */
export const targetPath = ({ subject }: Annotation) => `/targets/${subject.id}`
