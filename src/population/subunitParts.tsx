import type { Language } from '../i18n/language.ts'
import { Stored } from '../ui/stored.tsx'
import { formatValue, type Indicator } from './indicator.ts'
import type { Moment } from './moment.ts'
import { indicatorPath, populationPath } from './paths.ts'
import type { Place } from './place.ts'
import { reasonWord } from './reason.ts'
import type { Observed } from './series.ts'
import { subunitWords } from './subunitWords.ts'
import { populationWords } from './words.ts'

/** A value, or the reason why there is none. */
export function SubunitValue({
  language,
  indicator,
  point,
}: {
  readonly language: Language
  readonly indicator: Indicator
  readonly point: Observed | null | undefined
}) {
  if (!point) return <>{subunitWords(language).noValue}</>
  if (point.value !== null) return <>{formatValue(language, indicator, point.value)}</>
  return <span class="muted">{reasonWord(language)(point.reason ?? '')}</span>
}

/** The way to what is beneath a municipality. */
export function subunitCrumbs(
  language: Language,
  { code, name }: Indicator,
  { code: place }: Place,
  moment: Moment | null,
) {
  return [
    { label: populationWords(language).title, href: populationPath() },
    { label: <Stored language={language}>{name}</Stored>, href: indicatorPath(code, place, moment?.query) },
  ]
}
