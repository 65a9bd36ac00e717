import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Notice } from '../ui/notice.tsx'
import { Stored } from '../ui/stored.tsx'
import type { LoadedJump } from './figure.ts'
import { jumpText } from './jumpParts.tsx'
import { indicatorPath } from './paths.ts'
import { vintageWords } from './vintageWords.ts'

/** Indicators of a loading whose unit has probably changed. With `linked`, each leads to where it is answered. */
export function LoadedJumps({
  language,
  jumps,
  linked,
}: {
  readonly language: Language
  readonly jumps: readonly LoadedJump[]
  readonly linked: boolean
}) {
  if (jumps.length === 0) return null
  const words = vintageWords(language).report
  return (
    <Notice tone="warning" title={words.jumps(jumps.length)}>
      <ul>
        {jumps.map(({ code, title, power }) => (
          <li>
            <Stored language={language}>{title}</Stored> ({code}): {words.jump(jumpText(language, power))}{' '}
            {linked ? <a href={indicatorPath(code)}>{words.answer}</a> : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** How many of the values that are called unchanged differ in how many decimals they have. */
export function finerText(language: Language, count: number): string {
  return vintageWords(language).report.finer(formatNumber(language, count))
}
