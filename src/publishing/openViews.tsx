import type { Digest } from '../communication/digest.ts'
import { DigestText, Lines } from '../communication/parts.tsx'
import { openDigestPath } from '../communication/paths.ts'
import { civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { OpenDigest, OpenDigests, OpenPartnership } from './openStore.ts'
import { openWords } from './openWords.ts'
import { openDigestsPath, openFeedPath, openReportsPath } from './paths.ts'

/** One digest for the residents. Nobody's name is on it: the partnership says it. */
export function OpenDigestPage({ view, open }: { readonly view: View; readonly open: OpenDigest }) {
  const { language } = view
  const words = openWords(language)
  const { digest, partnership } = open
  return (
    <Page view={view} title={digest.title}>
      <ObjectHeading
        name={fromText(language, partnership)}
        note={publishedText(language, digest)}
        answer={<Stored language={language}>{digest.title}</Stored>}
      />
      <DigestText language={language} digest={digest} />
      <p class="open-links">
        <a href={openDigestsPath()}>{words.all}</a>
        <a href={openFeedPath()} data-turbo="false">
          {words.feed}
        </a>
      </p>
    </Page>
  )
}

export function WithdrawnPage({ view, open }: { readonly view: View; readonly open: OpenDigest }) {
  const { language } = view
  const words = openWords(language)
  const { reason, at } = open.digest.withdrawal!
  return (
    <Page view={view} title={words.withdrawn.name}>
      <ObjectHeading
        name={words.withdrawn.name}
        note={fromText(language, open.partnership)}
        answer={words.withdrawn.answer}
        definition={words.withdrawn.since(formatDate(language, civilDateOf(at)))}
      />
      <div class="prose">
        <h2>{words.withdrawn.reason}</h2>
        <div lang={storedLang(language)}>
          <Lines text={reason} />
        </div>
        <p>{words.withdrawn.after}</p>
        <p>
          <a href={openDigestsPath()}>{words.all}</a>
        </p>
      </div>
    </Page>
  )
}

/** Everything that is published, under the partnership that it comes from where there are several. */
export function OpenDigestsPage({
  view,
  all,
}: {
  readonly view: View
  readonly all: readonly OpenDigests[]
}) {
  const { language } = view
  const words = openWords(language)
  return (
    <Page view={view} title={words.title}>
      <ObjectHeading name={words.title} answer={words.answer} />
      {all.length === 0 ? (
        <EmptyState what={words.none} why={words.noneWhy} />
      ) : (
        <div class="stack">
          {all.map(({ partnership, digests }) => (
            <section>
              <SectionHeading>{fromText(language, partnership)}</SectionHeading>
              <ul class="rule-list">
                {digests.map((digest) => (
                  <li>
                    <a href={openDigestPath(digest.id)} lang={storedLang(language)}>
                      {digest.title}
                    </a>
                    <p class="second">{publishedText(language, digest)}</p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <p class="with-icon">
            <Icon name="link" />
            <a href={openFeedPath()} data-turbo="false">
              {words.feed}
            </a>
          </p>
        </div>
      )}
      <p class="open-links">
        <a href={openReportsPath()}>{words.reports}</a>
      </p>
    </Page>
  )
}

function fromText(language: Language, { name, area }: OpenPartnership): string {
  return openWords(language).from(name, area)
}

function publishedText(language: Language, { sending }: Digest): string {
  return openWords(language).published(formatDate(language, civilDateOf(sending!.at)))
}
