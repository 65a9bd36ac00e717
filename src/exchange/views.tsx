import { formatInstant } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { ReviewPlaces, reviewCrumbs } from '../review/parts.tsx'
import type { Review } from '../review/review.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { FileField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { ExchangeCounts } from './exportStore.ts'
import type { ExchangeFile } from './fileStore.ts'
import type { Merge } from './mergeStore.ts'
import {
  codebookFilePath,
  exchangeFilePath,
  exchangeFilesPath,
  mergeUndoPath,
  projectFilePath,
} from './paths.ts'
import { exchangeWords } from './words.ts'

export function exchangeCrumbs(language: Language, review: Review) {
  return [...reviewCrumbs(language, review)]
}

type ListedFile = Omit<ExchangeFile, 'summary'> & { readonly isIn: boolean }

type Props = {
  readonly view: View
  readonly review: Review
  readonly counts: ExchangeCounts
  readonly files: readonly ListedFile[]
  readonly merges: readonly Merge[]
  /** Of the file to be read. */
  readonly form: FormState
}

/** For those who do not do the review: that there is an exchange, and why they do not see it. */
export function ClosedExchangePage({ view, review }: { readonly view: View; readonly review: Review }) {
  const words = exchangeWords(view.language)
  return (
    <Page
      view={view}
      title={words.title}
      current="reviews"
      breadcrumb={[...exchangeCrumbs(view.language, review), { label: words.title }]}
    >
      <ReviewPlaces view={view} review={review} current="exchange" />
      <ObjectHeading name={words.title} answer={words.closed} definition={words.closedWhy} />
    </Page>
  )
}

/** What goes out of a review and comes into it. */
export function ExchangePage(props: Props) {
  const { view, review, form, files, merges } = props
  const words = exchangeWords(view.language)
  return (
    <Page
      view={view}
      title={words.title}
      current="reviews"
      failed={hasProblems(form)}
      breadcrumb={[...exchangeCrumbs(view.language, review), { label: words.title }]}
    >
      <ErrorSummary view={view} form={form} />
      <ReviewPlaces view={view} review={review} current="exchange" />
      <ObjectHeading name={words.title} answer={words.answer} definition={words.lead} />
      <div class="layout-8-4">
        <div class="stack">
          <Out {...props} />
          <section class="group">
            <SectionHeading>{words.into.title}</SectionHeading>
            <p>{words.into.lead}</p>
            <form
              class="form"
              method="post"
              action={exchangeFilesPath(review.id)}
              enctype="multipart/form-data"
              novalidate
            >
              <FileField
                form={form}
                name="file"
                label={words.into.file}
                hint={words.into.fileHint}
                attributes={{ accept: '.qdpx,.qdc,.qde' }}
              />
              <div class="actions">
                <Button>{words.into.upload}</Button>
              </div>
            </form>
          </section>
        </div>
        <aside class="stack">
          {files.length > 0 ? <Files {...props} /> : null}
          {merges.length > 0 ? <Merges {...props} /> : null}
        </aside>
      </div>
    </Page>
  )
}

function Out({ view, review, counts }: Props) {
  const words = exchangeWords(view.language).out
  const { documents, interviews, withoutText, codes, segments, codings, memos, perspectives, voices } = counts
  const hasTexts = documents + interviews > 0
  if (!hasTexts && codes === 0)
    return (
      <section class="group">
        <SectionHeading>{words.title}</SectionHeading>
        <p>{words.nothing}</p>
      </section>
    )
  return (
    <section class="group">
      <SectionHeading>{words.title}</SectionHeading>
      <p>
        {hasTexts ? words.has(documents, interviews) : words.onlyCodes}{' '}
        {words.marks(codes, segments, codings)} {words.with(memos, perspectives, voices)}{' '}
        {withoutText > 0 ? words.withoutText(withoutText) : null}
      </p>
      <Notice tone="warning" title={words.responsible}>
        {words.responsibleLead}
      </Notice>
      <p>{words.stays}</p>
      {/* A file comes back, not a page: that is for the browser itself. */}
      <div class="actions">
        <form method="post" action={projectFilePath(review.id)} data-turbo="false">
          <Button icon="download">{words.project}</Button>
        </form>
        {codes === 0 ? null : (
          <form method="post" action={codebookFilePath(review.id)} data-turbo="false">
            <Button icon="download" variant="secondary">
              {words.codebook}
            </Button>
          </form>
        )}
      </div>
      <p class="muted">
        {codes === 0 ? words.noCodes : words.codebookHint} {words.recorded}
      </p>
    </section>
  )
}

function Files({ view, review, files }: Props) {
  const words = exchangeWords(view.language).files
  return (
    <section>
      <SectionHeading>{words.title}</SectionHeading>
      <ul class="rule-list">
        {files.map(({ id, name, uploadedAt, isIn }) => (
          <li>
            <p>
              <a href={exchangeFilePath(review.id, id)}>
                <Stored language={view.language}>{name}</Stored>
              </a>
            </p>
            <p class="second">
              {isIn ? words.isIn : words.waits}, {formatInstant(view.language, uploadedAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each can be taken back as long as nobody has used what it brought. */
function Merges({ view, review, merges }: Props) {
  const words = exchangeWords(view.language).merge
  return (
    <section>
      <SectionHeading>{words.title}</SectionHeading>
      <ul class="rule-list">
        {merges.map(({ id, fileName, mergedAt, added, changed, isUndone }) => (
          <li>
            <p>
              <Stored language={view.language}>{fileName}</Stored>
            </p>
            <p class="second">
              {words.done(added, changed)}, {formatInstant(view.language, mergedAt)}
            </p>
            {isUndone ? (
              <Tag>{words.undone}</Tag>
            ) : (
              <form method="post" action={mergeUndoPath(review.id, id)}>
                <Button variant="tertiary" icon="undo">
                  {words.undo} <span class="visually-hidden">{fileName}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
