import { formatDate } from '../i18n/format.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { purposeVersionsPath } from './paths.ts'
import type { Purpose } from './purpose.ts'
import { purposeWords } from './purposeWords.ts'

/** The purpose, as it stands beside what a page is about. */
export function PurposeInForce({
  view,
  purpose,
  label,
}: {
  readonly view: View
  readonly purpose: Purpose
  readonly label?: string
}) {
  const words = purposeWords(view.language)
  return (
    <section class="statement">
      <h2 class="statement-label">{label ?? words.purposeInForce}</h2>
      <p lang={storedLang(view.language)}>{purpose.text}</p>
      <p class="statement-source">
        {words.version(purpose.version, formatDate(view.language, purpose.agreedOn))}{' '}
        {purpose.version > 1 ? <a href={purposeVersionsPath()}>{words.seeVersions}</a> : null}
      </p>
    </section>
  )
}
