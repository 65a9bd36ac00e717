import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Notice } from '../ui/notice.tsx'
import type { View } from '../ui/view.ts'
import { koladaWords } from './koladaWords.ts'

/** Nothing is fetched here, and why. */
export function Off({ view }: { readonly view: View }) {
  const words = koladaWords(view.language).off
  return view.demo ? (
    <Notice title={words.demo}>{words.demoWhy}</Notice>
  ) : (
    <Notice title={words.title}>{words.why}</Notice>
  )
}

/** The latest publication, or the next that is announced. */
export function Publication({
  language,
  today,
  on,
  period,
}: {
  readonly language: Language
  readonly today: CivilDate
  readonly on: CivilDate | null
  readonly period: string | null
}) {
  const words = koladaWords(language)
  if (!on) return <>{words.unpublished}</>
  const day = formatDate(language, on)
  return (
    <>
      {on <= today ? words.publishedOn(day) : words.expectedOn(day)}
      {period ? <p class="second">{words.publishedPeriod(period)}</p> : null}
    </>
  )
}
