import type { Language } from '../i18n/language.ts'
import { Notice } from '../ui/notice.tsx'
import type { Indicator } from './indicator.ts'
import { mixesMeasures } from './kind.ts'
import { registryWords } from './registryWords.ts'

/** Warns where indicators of residents stand beside those of operations; nothing where they do not. */
export function MixedMeasures({
  language,
  indicators,
}: {
  readonly language: Language
  readonly indicators: readonly Pick<Indicator, 'describes'>[]
}) {
  if (!mixesMeasures(indicators)) return null
  const words = registryWords(language)
  return (
    <Notice tone="warning" title={words.mixed}>
      {words.mixedWhy}
    </Notice>
  )
}
