import { civilDateOf } from '../i18n/format.ts'
import { indicatorPath } from '../population/paths.ts'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import { actionWords } from './actionWords.ts'
import { dueOf, isLate, isShown } from './effect.ts'
import { targetPageWords } from './pageWords.ts'
import { adoptionOfTargetPath, targetPath } from './paths.ts'
import { evidenceFact, outcomeCount } from './spineSteps.ts'
import { levelText } from './story.ts'
import type { TargetPageProps } from './targetView.tsx'
import { countActions } from './turning.ts'

/** Where the target comes from and what it has led to, as far as the links tell. */
export function TargetSpine({ view, standing, actions, effects, links, now }: TargetPageProps) {
  const words = targetPageWords(view.language)
  const { target, series, cause } = standing
  const today = civilDateOf(now)
  const shown = effects.filter(isShown).length
  const late = effects.filter((effect) => {
    const due = dueOf(effect, today)
    return due !== null && isLate(due)
  }).length
  const outcomes = outcomeCount(links)
  const asked = links.some(
    ({ relation, forward, thing }) => relation === 'adopts' && !forward && thing.kind === 'outcome',
  )
  const done = countActions(actions, today)
  const own = actionWords(view.language).step
  const unknown: SpineStep = { fact: '–', reached: false }
  return (
    <Spine
      language={view.language}
      current="target"
      steps={{
        need: unknown,
        evidence: {
          fact: evidenceFact(view.language, series, standing.chart),
          href: indicatorPath(target.indicator.code, target.place.code),
          warning: cause?.meaning === 'worse',
          reached: true,
        },
        target: {
          fact: words.inYear(levelText(view.language, target), target.duePeriod),
          href: targetPath(target.id),
          reached: true,
        },
        priority: unknown,
        decision:
          outcomes > 0 ? { fact: words.outcomes(outcomes), href: '#adoption', reached: true } : unknown,
        // Who has adopted it is known further on: the step is fetched from there.
        adoption: {
          fact: asked ? words.adoptionStep.asked : words.adoptionStep.none,
          href: '#adoption',
          reached: asked,
          frame: adoptionOfTargetPath(target.id),
        },
        action:
          done.all === 0
            ? { fact: own.none, href: '#turning', reached: false }
            : {
                fact: done.late > 0 ? own.late(done.late) : own.done(done.done, done.all),
                href: '#turning',
                warning: done.late > 0,
                reached: done.done > 0,
              },
        effect: {
          fact:
            late > 0
              ? words.effectStep.late(late)
              : shown > 0
                ? words.effectStep.shown(shown)
                : words.effectStep.none,
          href: '#effects',
          warning: late > 0,
          reached: shown > 0,
        },
      }}
    />
  )
}
