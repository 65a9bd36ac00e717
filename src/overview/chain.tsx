import { adoptionsPath, decisionsPath } from '../decisions/paths.ts'
import type { Language } from '../i18n/language.ts'
import { plansPath } from '../plan/paths.ts'
import { countByState } from '../plan/plan.ts'
import { populationPath } from '../population/paths.ts'
import { judgement } from '../population/story.ts'
import { isLate } from '../targets/effect.ts'
import { effectsPath, targetsPath } from '../targets/paths.ts'
import { countActions } from '../targets/turning.ts'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import type { OverviewReading } from './reading.ts'
import { overviewWords } from './words.ts'

type Props = { readonly language: Language; readonly reading: OverviewReading }

/** The spine of the whole partnership: how much there is of each link, and where somebody is needed. */
export const Chain = drawnOnce('reading', ({ language, reading }: Props) => {
  const words = overviewWords(language).chain
  const signals = reading.standings.filter(({ chart }) => chart && judgement(chart) === 'worse').length
  const late = reading.due.filter(isLate).length
  const turning = countActions(reading.actions, reading.today)
  const planned = reading.plans.flatMap((plan) => plan.actions)
  const states = countByState(planned, reading.today)
  const actions = {
    all: turning.all + planned.length,
    done: turning.done + states.done,
    late: turning.late + states.late,
  }
  const ahead: SpineStep = { fact: words.none, reached: false }
  return (
    <Spine
      language={language}
      steps={{
        need: ahead,
        evidence: {
          fact: words.signals(signals),
          href: populationPath(),
          warning: signals > 0,
          reached: reading.vintage !== null,
        },
        target: {
          fact: words.targets(reading.standings.length),
          href: targetsPath(),
          reached: reading.standings.length > 0,
        },
        priority: ahead,
        decision: {
          fact: words.outcomes(reading.outcomes),
          href: decisionsPath(),
          reached: reading.outcomes > 0,
        },
        adoption:
          reading.adoptions.of === 0
            ? ahead
            : {
                fact: words.adoptions(
                  reading.adoptions.waiting,
                  reading.adoptions.inForce,
                  reading.adoptions.of,
                ),
                href: adoptionsPath(),
                warning: reading.adoptions.late.length > 0,
                reached: reading.adoptions.inForce > 0,
              },
        action:
          actions.all === 0
            ? ahead
            : {
                fact: actions.late > 0 ? words.late(actions.late) : words.done(actions.done, actions.all),
                href: planned.length > 0 ? plansPath() : targetsPath(),
                warning: actions.late > 0,
                reached: actions.done > 0,
              },
        effect: {
          fact: late > 0 ? words.late(late) : words.shown(reading.shown.length),
          href: effectsPath(),
          warning: late > 0,
          reached: reading.shown.length > 0,
        },
      }}
    />
  )
})
