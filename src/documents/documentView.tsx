import { formatNumber } from '../i18n/format.ts'
import type { PastEvent } from '../record/store.ts'
import { ReviewPlaces } from '../review/parts.tsx'
import type { MemberRole, Perspective, Review } from '../review/review.ts'
import type { Reading } from '../sources/encodings.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { datedText, mayReadText, type SourceDocument } from './document.ts'
import { TextForm } from './formViews.tsx'
import {
  coveragePath,
  documentDetailsPath,
  documentPath,
  documentRestoringPath,
  documentWithdrawalPath,
  textRemovalPath,
} from './paths.ts'
import { documentCrumbs } from './registerView.tsx'
import { documentWords } from './words.ts'

export type DocumentProps = {
  readonly view: View
  readonly review: Review
  readonly role: MemberRole | null
  readonly document: SourceDocument
  readonly perspectives: readonly Perspective[]
  readonly history: readonly PastEvent[]
  /** What is read of the text; null where there is none, or it is not for the reader. */
  readonly part: { readonly text: string; readonly part: number; readonly parts: number } | null
  /** Of the form that the text comes in by. */
  readonly form: FormState
  readonly readings: readonly Reading[]
}

export function DocumentPage(props: DocumentProps) {
  const { view, review, role, document, form } = props
  const { language } = view
  const words = documentWords(language)
  const { file, isWithdrawn } = document
  const failed = hasProblems(form)
  return (
    <Page
      view={view}
      title={document.title}
      current="reviews"
      failed={failed}
      breadcrumb={documentCrumbs(view, review, words.documentNumber(document.number))}
    >
      {failed ? <ErrorSummary view={view} form={form} /> : null}
      <ReviewPlaces view={view} review={review} current="documents" />
      <ObjectHeading
        name={<span lang={storedLang(language)}>{document.title}</span>}
        note={words.documentNumber(document.number)}
        tag={isWithdrawn ? <Tag icon="trash">{words.isWithdrawn}</Tag> : null}
        answer={
          isWithdrawn
            ? words.page.withdrawnAnswer
            : file
              ? words.page.read(formatNumber(language, file.characters), file.pages)
              : words.page.unread
        }
      />
      <div class="layout-8-4">
        <div class="stack">
          <TextSection {...props} />
          <History {...props} />
        </div>
        <aside class="stack">
          <FactList facts={factsOf(props)} />
          {role ? (
            <div class="group">
              <LinkButton
                variant="secondary"
                icon="pencil"
                href={documentDetailsPath(review.id, document.id)}
              >
                {words.page.change}
              </LinkButton>
              <form
                method="post"
                action={
                  isWithdrawn
                    ? documentRestoringPath(review.id, document.id)
                    : documentWithdrawalPath(review.id, document.id)
                }
              >
                <Button variant="tertiary" icon={isWithdrawn ? 'undo' : 'trash'}>
                  {isWithdrawn ? words.page.restore : words.page.withdraw}
                </Button>
              </form>
            </div>
          ) : null}
        </aside>
      </div>
    </Page>
  )
}

function TextSection(props: DocumentProps) {
  const { view, review, role, document, part } = props
  const { language } = view
  const words = documentWords(language).page
  const { file } = document
  if (!file) return role && !document.isWithdrawn ? <TextForm {...props} /> : null
  return (
    <section>
      <SectionHeading id="text">{words.theText}</SectionHeading>
      {part ? (
        <>
          <div class="prose document-text" lang={storedLang(language)}>
            {part.text
              .split(/\r?\n\s*\r?\n/)
              .filter((paragraph) => paragraph.trim())
              .map((paragraph) => (
                <p>{paragraph}</p>
              ))}
          </div>
          <Parts {...props} part={part} />
        </>
      ) : (
        <p>{mayReadText(document, role !== null) ? words.gone : words.closed}</p>
      )}
      <p class="second">
        <Stored language={language}>{words.from(file.name)}</Stored>
      </p>
      {role ? (
        <form class="document-removal" method="post" action={textRemovalPath(review.id, document.id)}>
          <Button variant="tertiary" icon="trash">
            {words.removeText}
          </Button>
        </form>
      ) : null}
    </section>
  )
}

function Parts({
  view,
  review,
  document,
  part: { part, parts },
}: DocumentProps & { readonly part: NonNullable<DocumentProps['part']> }) {
  if (parts < 2) return null
  const words = documentWords(view.language).page
  return (
    <nav class="document-parts" aria-label={words.theText}>
      {part > 1 ? (
        <a href={documentPath(review.id, document.id, part - 1)}>{words.part(part - 1, parts)}</a>
      ) : null}
      <span aria-current="page">{words.part(part, parts)}</span>
      {part < parts ? (
        <a href={documentPath(review.id, document.id, part + 1)}>{words.part(part + 1, parts)}</a>
      ) : null}
    </nav>
  )
}

function factsOf({ view, review, document, perspectives }: DocumentProps): readonly Fact[] {
  const { language } = view
  const words = documentWords(language)
  const { page } = words
  const lang = storedLang(language)
  const stored = (term: string, text: string): readonly Fact[] =>
    text ? [{ term, value: <span lang={lang}>{text}</span> }] : []
  const named = perspectives.filter(({ id }) => document.perspectiveIds.includes(id))
  return [
    { term: words.heads.kind, value: words.kinds[document.kind] },
    { term: page.dated, value: datedText(language, document.dated) },
    ...stored(page.publisher, document.publisher),
    ...stored(page.keptAt, document.keptAt),
    ...stored(page.note, document.note),
    { term: page.reach, value: words.reaches[document.reach] },
    {
      term: page.perspectives,
      value:
        named.length > 0 ? (
          <span lang={lang}>{named.map(({ name }) => name).join(', ')}</span>
        ) : (
          page.unmarked
        ),
      note: <a href={coveragePath(review.id)}>{words.toCoverage}</a>,
    },
  ]
}

function History({ view, history }: DocumentProps) {
  const words = documentWords(view.language)
  const happened = (kind: string) =>
    kind in words.happened ? words.happened[kind as keyof typeof words.happened] : words.other
  return (
    <section>
      <SectionHeading id="history">{words.page.history}</SectionHeading>
      <ol class="history">
        {history.map(({ kind, by, at }) => (
          <li>
            {happened(kind)}
            <DoneBy language={view.language} by={by} at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}
