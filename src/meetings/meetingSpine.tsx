import { civilDateOf, formatDate } from '../i18n/format.ts'
import { isLate } from '../targets/effect.ts'
import { effectsPath } from '../targets/paths.ts'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import type { View } from '../ui/view.ts'
import { itemPath } from './paths.ts'
import type { MeetingReading } from './readingStore.ts'
import { meetingWords } from './words.ts'

const ahead: SpineStep = { fact: '–', reached: false }

/** Where on the chain a meeting stands: figures come to it, and outcomes leave it. */
export function MeetingSpine({ view, reading }: { readonly view: View; readonly reading: MeetingReading }) {
  return (
    <Spine
      language={view.language}
      current="decision"
      steps={{
        need: ahead,
        evidence: evidenceStep(view, reading),
        target: ahead,
        priority: ahead,
        decision: decisionStep(view, reading),
        adoption: ahead,
        action: ahead,
        effect: effectStep(view, reading),
      }}
    />
  )
}

function evidenceStep(view: View, { items }: MeetingReading): SpineStep {
  const shown = items.filter(({ indicatorId }) => indicatorId !== null)
  const [first] = shown
  if (!first) return ahead
  const fact = meetingWords(view.language).spine.indicators(shown.length)
  return { fact, href: itemPath(first.meetingId, first.id), reached: true }
}

function decisionStep(view: View, { meeting, state, outcomes }: MeetingReading): SpineStep {
  const words = meetingWords(view.language).spine
  if (state === 'cancelled') return { fact: words.cancelled, reached: false }
  if (state === 'coming') {
    return { fact: words.expected(formatDate(view.language, civilDateOf(meeting.startsAt))), reached: true }
  }
  return { fact: words.outcomes(outcomes.length), reached: true }
}

function effectStep(view: View, { effects }: MeetingReading): SpineStep {
  const words = meetingWords(view.language).spine
  if (!effects) return ahead
  const late = effects.due.filter(isLate).length
  if (late > 0) return { fact: words.late(late), href: effectsPath(), warning: true, reached: true }
  return effects.shown.length > 0
    ? { fact: words.shown(effects.shown.length), href: effectsPath(), reached: true }
    : ahead
}
