import { conclusionsPath } from '../findings/paths.ts'
import { civilDateOf, formatDate } from '../i18n/format.ts'
import { ReviewPlaces } from '../review/parts.tsx'
import type { MemberRole, Review } from '../review/review.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { HiddenField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { ReportBody } from './parts.tsx'
import {
  reportFilePath,
  reportPath,
  reportSetPath,
  reviewDraftPath,
  reviewFreezingsPath,
  reviewReportPath,
  reviewSummaryPath,
  reviewSummaryUndoPath,
} from './paths.ts'
import { type ReportDocument, reviewPlace } from './report.ts'
import { reportCrumbs } from './reviewParts.tsx'
import type { Summary } from './reviewStore.ts'
import { reviewReportWords } from './reviewWords.ts'
import { formats, isOpen, type ReportSet } from './set.ts'
import { setName } from './store.ts'
import { reportWords } from './words.ts'

export type ReviewReportShown = {
  readonly view: View
  readonly review: Review
  readonly role: MemberRole | null
  readonly isShared: boolean
  /** The latest first. */
  readonly sets: readonly ReportSet[]
  /** The latest first; empty for those who do not do the review. */
  readonly summaries: readonly Summary[]
  /** How many quotes in the latest report have been taken back since. */
  readonly takenBack: number
  /** Carries the id of the report that the button freezes. */
  readonly form: FormState
}

/** What has been frozen of a review, and for those who do it what the next number will say. */
export function ReviewReportPage(shown: ReviewReportShown) {
  const { view, review, role, sets, takenBack } = shown
  const { language } = view
  const words = reviewReportWords(language)
  const [latest] = sets
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      breadcrumb={reportCrumbs(view, review)}
    >
      <ReviewPlaces view={view} review={review} current="report" />
      <ObjectHeading
        name={words.title}
        answer={
          latest
            ? words.answer.frozen(latest.number, formatDate(language, civilDateOf(latest.frozenAt)))
            : words.answer.none
        }
        definition={words.definition}
      />
      <div class="stack">
        {takenBack > 0 ? (
          <Notice tone="warning" title={words.takenBack(takenBack)}>
            {words.takenBackWhat}
          </Notice>
        ) : null}
        {latest ? (
          <NumbersTable view={view} sets={sets} />
        ) : role ? null : (
          <EmptyState what={words.empty} why={words.emptyWhy} />
        )}
        {role ? <Next {...shown} /> : null}
      </div>
    </Page>
  )
}

function NumbersTable({ view, sets }: { readonly view: View; readonly sets: readonly ReportSet[] }) {
  const { language } = view
  const words = reviewReportWords(language)
  const { set: names } = reportWords(language)
  const { heads } = words
  const formatNames = { pdf: names.pdf, docx: names.word }
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.numbers}</caption>
      <thead>
        <tr role="row">
          {[heads.report, heads.frozen, heads.open, heads.files].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <a href={reportPath(set.id, reviewPlace)} lang={storedLang(language)}>
                {setName(set)}
              </a>
            </th>
            <td role="cell" data-label={heads.frozen}>
              <DoneBy language={language} by={set.by} at={set.frozenAt} />
            </td>
            <td role="cell" data-label={heads.open}>
              {isOpen(set)
                ? words.open(formatDate(language, civilDateOf(set.publication!.publishedAt)))
                : words.notOpen}
            </td>
            <td role="cell" data-label={heads.files}>
              <span class="report-files">
                {formats.map((format) => (
                  <a
                    href={reportFilePath(set.id, reviewPlace, format)}
                    data-turbo="false"
                    aria-label={names.fileOf(formatNames[format], setName(set))}
                  >
                    {formatNames[format]}
                  </a>
                ))}
                <a href={reportSetPath(set.id)}>
                  {words.more}
                  <span class="visually-hidden">{words.moreOf(setName(set))}</span>
                </a>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the next number begins with, and the button that freezes it where nothing is missing. */
function Next({ view, review, role, isShared, summaries, form }: ReviewReportShown) {
  const { language } = view
  const words = reviewReportWords(language)
  const [summary, before] = summaries
  return (
    <section class="group">
      <SectionHeading>{words.next}</SectionHeading>
      <p class="muted">{words.nextLead}</p>
      {summary ? (
        <div class="report-summary prose" lang={storedLang(language)}>
          {summary.text.split(/\n\s*\n/).map((part) => (
            <p>{part}</p>
          ))}
          <DoneBy language={language} by={summary.by} at={summary.at} />
        </div>
      ) : (
        <p>{words.summary.none}</p>
      )}
      {isShared ? (
        summary && role !== 'lead' ? (
          <p class="muted">{words.onlyLead}</p>
        ) : summary ? null : (
          <p class="muted">{words.needsSummary}</p>
        )
      ) : (
        <Notice title={words.notShared}>
          <a href={conclusionsPath(review.id, 'finding')}>{words.share}</a>
        </Notice>
      )}
      <div class="actions">
        {isShared && summary && role === 'lead' ? (
          <form method="post" action={reviewFreezingsPath(review.id)}>
            <input type="hidden" name="id" value={form.values.id} />
            <Button>{words.freeze}</Button>
          </form>
        ) : null}
        {role === 'lead' ? (
          <LinkButton variant={summary ? 'secondary' : 'primary'} href={reviewSummaryPath(review.id)}>
            {summary ? words.summary.change : words.summary.write}
          </LinkButton>
        ) : null}
        <LinkButton variant="tertiary" href={reviewDraftPath(review.id)}>
          {words.draft}
        </LinkButton>
        {role === 'lead' && before ? (
          <form method="post" action={reviewSummaryUndoPath(review.id)}>
            <Button variant="tertiary">{words.summary.undo}</Button>
          </form>
        ) : null}
      </div>
    </section>
  )
}

export function SummaryPage({
  view,
  review,
  form,
}: {
  readonly view: View
  readonly review: Review
  readonly form: FormState
}) {
  const words = reviewReportWords(view.language).summary
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="reviews"
      breadcrumb={reportCrumbs(view, review, reviewReportPath(review.id), { label: words.title })}
    >
      <Form action={reviewSummaryPath(review.id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <TextArea form={form} name="summary" label={words.label} hint={words.hint} rows={9} />
      </Form>
    </FormPage>
  )
}

/** What would be frozen now, for those who do the review. */
export function ReviewDraftPage({
  view,
  review,
  document,
  isShared,
}: {
  readonly view: View
  readonly review: Review
  readonly document: ReportDocument
  readonly isShared: boolean
}) {
  const words = reviewReportWords(view.language)
  return (
    <Page
      view={view}
      title={`${words.draftTitle}: ${review.name}`}
      current="reviews"
      breadcrumb={reportCrumbs(view, review, reviewReportPath(review.id), { label: words.draftTitle })}
    >
      <ObjectHeading
        name={words.draftTitle}
        answer={<Stored language={view.language}>{document.title}</Stored>}
        definition={isShared ? words.draftAnswer : words.draftWorking}
      />
      <ReportBody document={document} />
    </Page>
  )
}
