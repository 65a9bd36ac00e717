import { civilDateOf } from '../i18n/format.ts'
import { indicatorPath } from '../population/paths.ts'
import { chartOfSeries } from '../population/series.ts'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import { storedLang } from '../ui/stored.tsx'
import { dueOf, isLate, isShown } from './effect.ts'
import type { EffectPageProps } from './effectViews.tsx'
import { effectWords } from './effectWords.ts'
import { targetPageWords } from './pageWords.ts'
import { effectPath, targetPath } from './paths.ts'
import { evidenceFact, outcomeCount } from './spineSteps.ts'

/** Where an effect comes from: its evidence, and the target that it belongs to. */
export function EffectSpine({ view, effect, series, links, now }: EffectPageProps) {
  const { language } = view
  const words = targetPageWords(language)
  const own = effectWords(language).step
  const { indicator, place, target } = effect
  const outcomes = outcomeCount(links)
  const due = dueOf(effect, civilDateOf(now))
  const unknown: SpineStep = { fact: '–', reached: false }
  return (
    <Spine
      language={language}
      current="effect"
      steps={{
        need: unknown,
        evidence: {
          fact: evidenceFact(language, series, chartOfSeries(indicator, series)),
          href: indicatorPath(indicator.code, place.code),
          reached: true,
        },
        target: target
          ? { fact: target.name, lang: storedLang(language), href: targetPath(target.id), reached: true }
          : unknown,
        priority: unknown,
        decision: outcomes > 0 ? { fact: words.outcomes(outcomes), reached: true } : unknown,
        adoption: unknown,
        action: unknown,
        effect: {
          fact: isShown(effect) ? own.shown : due === null ? own.withdrawn : isLate(due) ? own.late : own.due,
          href: effectPath(effect.id),
          warning: due !== null && isLate(due),
          reached: isShown(effect),
        },
      }}
    />
  )
}
