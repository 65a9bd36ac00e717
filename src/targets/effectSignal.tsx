import type { Language } from '../i18n/language.ts'
import type { ChangeSignal } from './changeSignal.ts'
import { showingWords } from './showingWords.ts'

/** What the figures say of a change: a shape and words, beside what people say of it. Ink: good or bad is not its to say. */
export function SignalMark({
  language,
  signal,
}: {
  readonly language: Language
  readonly signal: ChangeSignal
}) {
  return (
    <p class="effect-signal">
      <svg class="effect-signal-mark" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[signal]}
      </svg>
      {showingWords(language).signals[signal].name}
    </p>
  )
}

const beyond = <path class="filled" d="M8 0l8 8-8 8-8-8z" />
const within = <circle class="filled" cx="8" cy="8" r="4" />
const unknown = <circle class="hollow" cx="8" cy="8" r="6" />

const shapes: Record<ChangeSignal, typeof beyond> = {
  beyond,
  opposite: beyond,
  usual: within,
  uncertain: within,
  few: unknown,
  none: unknown,
}
