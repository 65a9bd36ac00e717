import { decisionsPath } from '../decisions/paths.ts'
import { populationPath } from '../population/paths.ts'
import { judgement } from '../population/story.ts'
import { isLate } from '../targets/effect.ts'
import { effectsPath, targetsPath } from '../targets/paths.ts'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import type { View } from '../ui/view.ts'
import type { Overview } from './views.tsx'
import { overviewWords } from './words.ts'

/** The spine of the whole partnership: how much there is of each link, and where somebody is needed. */
export function Chain({ view, overview }: { readonly view: View; readonly overview: Overview }) {
  const words = overviewWords(view.language).chain
  const signals = overview.standings.filter(({ chart }) => chart && judgement(chart) === 'worse').length
  const late = overview.due.filter(isLate).length
  const ahead: SpineStep = { fact: words.none, reached: false }
  return (
    <Spine
      view={view}
      steps={{
        need: ahead,
        evidence: {
          fact: words.signals(signals),
          href: populationPath(),
          warning: signals > 0,
          reached: overview.vintage !== null,
        },
        target: {
          fact: words.targets(overview.standings.length),
          href: targetsPath(),
          reached: overview.standings.length > 0,
        },
        priority: ahead,
        decision: {
          fact: words.outcomes(overview.outcomes),
          href: decisionsPath(),
          reached: overview.outcomes > 0,
        },
        adoption: ahead,
        action: ahead,
        effect: {
          fact: late > 0 ? words.late(late) : words.shown(overview.shown.length),
          href: effectsPath(),
          warning: late > 0,
          reached: overview.shown.length > 0,
        },
      }}
    />
  )
}
