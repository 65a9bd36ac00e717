import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { guideWords } from './words.ts'

/** What is asked, how long it may take, and what to ask further. */
export function Question({
  view,
  question,
  prompts,
  minutes,
}: {
  readonly view: View
  readonly question: string
  readonly prompts: string
  readonly minutes: number | null
}) {
  const words = guideWords(view.language)
  const lang = storedLang(view.language)
  const lines = prompts.split('\n').filter((line) => line.trim() !== '')
  return (
    <>
      <p class="guide-question">
        <strong lang={lang}>{question}</strong>
        {minutes === null ? null : <span class="second"> {words.minutes(minutes)}</span>}
      </p>
      {lines.length > 0 ? (
        <ul class="guide-prompts" lang={lang}>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
