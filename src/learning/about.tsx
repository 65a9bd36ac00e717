import type { Language } from '../i18n/language.ts'
import { StoredIn } from '../ui/stored.tsx'
import type { SessionReading } from './readingStore.ts'
import type { Turn } from './session.ts'
import { aboutText } from './telling.ts'

/** What is guessed about, with the indicator's stored name marked in its own language. */
export function About({
  language,
  reading,
  turn,
  own,
}: {
  readonly language: Language
  readonly reading: Pick<SessionReading, 'session' | 'indicator' | 'series'>
  readonly turn: Turn
  /** The place of whoever is asked, where each has their own. */
  readonly own?: string
}) {
  return (
    <StoredIn
      language={language}
      sentence={aboutText(language, reading, turn, own)}
      stored={reading.indicator.name}
    />
  )
}
