import { formatInstant } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { StoredIn } from './stored.tsx'
import { uiWords } from './words.ts'

/** Who did something, as whom and when: the small line under what a history tells. */
export function DoneBy({
  language,
  by,
  at,
}: {
  readonly language: Language
  readonly by: { readonly name: string; readonly hat: string }
  readonly at: Date
}) {
  return (
    <p class="second">
      <ByWhom language={language} by={by} />, {formatInstant(language, at)}
    </p>
  )
}

/** "Maria Lindqvist som Samordnare, Region Värmland". The hat is told in the words that it was recorded in. */
export function ByWhom({
  language,
  by,
}: {
  readonly language: Language
  readonly by: { readonly name: string; readonly hat: string }
}) {
  if (!by.hat) return <>{by.name}</>
  return <StoredIn language={language} sentence={uiWords(language).doneAs(by.name, by.hat)} stored={by.hat} />
}
