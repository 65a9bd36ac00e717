import { raw } from 'hono/html'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { targetShapes } from '../ui/status.tsx'
import { type Phase, type PhaseState, phaseState } from './phase.ts'
import { reviewWords } from './words.ts'

/** Which shape and colour a state has; the word is its own. */
const looks = {
  done: 'reached',
  running: 'on-the-way',
  waiting: 'behind',
  overdue: 'wrong-way',
  ahead: 'unknown',
} as const satisfies Record<PhaseState, keyof typeof targetShapes>

/** A word, a shape and a colour: any one of them is enough. */
export function PhaseStatus({
  language,
  phase,
  today,
}: {
  readonly language: Language
  readonly phase: Phase
  readonly today: CivilDate
}) {
  const state = phaseState(phase, today)
  return (
    <span class={`status status-${looks[state]}`}>
      {marks[state]}
      {reviewWords(language).phase.states[state]}
    </span>
  )
}

const marks = Object.fromEntries(
  Object.entries(looks).map(([state, look]) => [
    state,
    raw(
      `<svg class="status-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${targetShapes[look]}</svg>`,
    ),
  ]),
) as Record<PhaseState, ReturnType<typeof raw>>
