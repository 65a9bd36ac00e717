import { civilDateOf, formatDate } from '../i18n/format.ts'
import { ByWhom, DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Access } from './access.ts'
import type { Conclusion } from './conclusion.ts'
import { conclusionDetailsPath, newWithdrawalPath, undoPath, withdrawalUndoPath } from './paths.ts'
import type { ConclusionVersion } from './store.ts'
import { findingWords } from './words.ts'

type Props = {
  readonly view: View
  readonly access: Access
  readonly conclusion: Conclusion
  readonly versions: readonly ConclusionVersion[]
}

/** Every wording, the latest first, for those who make the review. */
export function VersionHistory({ view, access, conclusion, versions }: Props) {
  if (access.role === null) return null
  const { language } = view
  const { page: words } = findingWords(language)
  const lang = storedLang(language)
  return (
    <section>
      <SectionHeading id="history">{words.history}</SectionHeading>
      <ol class="history">
        {versions.map((version, i) => (
          <li>
            {words.how[version.how]}
            <DoneBy language={language} by={version.by} at={version.at} />
            {i > 0 ? (
              <Details summary={words.version(version.version)}>
                <p lang={lang}>
                  <strong>{version.content.name}</strong>
                </p>
                {[version.content.text, version.content.harm, version.content.addressee]
                  .filter(Boolean)
                  .map((text) => (
                    <p class="lines" lang={lang}>
                      {text}
                    </p>
                  ))}
              </Details>
            ) : null}
          </li>
        ))}
      </ol>
      {access.writes && !conclusion.withdrawal && versions.length > 1 ? (
        <form class="conclusion-undo" method="post" action={undoPath(conclusion)}>
          <input type="hidden" name="seen" value={String(conclusion.version)} />
          <Button variant="tertiary" icon="undo" aria-describedby="undo-why">
            {words.undo}
          </Button>
          <p class="second" id="undo-why">
            {words.undoWhy}
          </p>
        </form>
      ) : null}
    </section>
  )
}

/** What was withdrawn says so before anything else. */
export function WithdrawnNotice({ view, access, conclusion }: Omit<Props, 'versions'>) {
  if (!conclusion.withdrawal) return null
  const { language } = view
  const { page: words } = findingWords(language)
  const { reason, by, at } = conclusion.withdrawal
  return (
    <div class="group conclusion-notice">
      <Notice tone="neutral" title={`${words.withdrawnTitle}.`}>
        <Stored language={language}>{reason}</Stored>
        <p class="second">
          <ByWhom language={language} by={by} />, {formatDate(language, civilDateOf(at))}
        </p>
      </Notice>
      {access.writes ? (
        <form method="post" action={withdrawalUndoPath(conclusion)}>
          <Button variant="secondary" icon="undo">
            {words.takeUp}
          </Button>
        </form>
      ) : null}
    </div>
  )
}

/** What its writers can do with it as a whole. */
export function ConclusionActs({ view, access, conclusion }: Omit<Props, 'versions'>) {
  if (!access.writes || conclusion.withdrawal) return null
  const { page: words } = findingWords(view.language)
  return (
    <div class="group">
      <LinkButton variant="secondary" href={conclusionDetailsPath(conclusion)}>
        {words.change}
      </LinkButton>
      <LinkButton variant="tertiary" href={newWithdrawalPath(conclusion)}>
        {words.withdraw}
      </LinkButton>
    </div>
  )
}

/** A text with line breaks, as somebody wrote it. */
export function Paragraphs({ view, text }: { readonly view: View; readonly text: string }) {
  return (
    <div class="prose" lang={storedLang(view.language)}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p class="lines">{paragraph}</p>
      ))}
    </div>
  )
}
