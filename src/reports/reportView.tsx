import type { Crumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { ReportBody } from './parts.tsx'
import { reportFilePath, reportPath, reportSetPath, reportsPath, reviewReportPath } from './paths.ts'
import type { ReportDocument } from './report.ts'
import { reportCrumbs } from './reviewParts.tsx'
import type { ReportSet } from './set.ts'
import { type Frozen, setName } from './store.ts'
import { reportWords } from './words.ts'

/** Where the pages of a set belong. */
export const sectionOf = ({ review }: Pick<ReportSet, 'review'>) => (review ? 'reviews' : 'overview')

/** The way to a set: by the review that it is about, or by all reports. */
export function crumbsTo(view: View, { review }: Pick<ReportSet, 'review'>): readonly Crumb[] {
  const { title } = reportWords(view.language)
  return review
    ? reportCrumbs(view, review, reviewReportPath(review.id))
    : [{ label: title, href: reportsPath() }]
}

/** A frozen report on the web, with its files beside. */
export function ReportPage({
  view,
  set,
  frozen: { document, seal },
  newer,
}: {
  readonly view: View
  readonly set: ReportSet
  readonly frozen: Frozen
  /** The number that has taken its place; null for the latest. */
  readonly newer: ReportSet | null
}) {
  const { language } = view
  const words = reportWords(language)
  const { title, place } = document
  return (
    <Page
      view={view}
      title={title}
      current={sectionOf(set)}
      breadcrumb={
        set.review
          ? [...crumbsTo(view, set), { label: <Stored language={language}>{setName(set)}</Stored> }]
          : [
              ...crumbsTo(view, set),
              { label: <Stored language={language}>{setName(set)}</Stored>, href: reportSetPath(set.id) },
              { label: <Stored language={language}>{place.name}</Stored> },
            ]
      }
    >
      <ReportHeading view={view} document={document} seal={seal} />
      {newer ? (
        <Notice tone="warning" title={words.page.replaced(setName(newer))}>
          <a href={reportPath(newer.id, place.code)}>{words.page.toNew}</a>
        </Notice>
      ) : null}
      <div class="actions">
        <LinkButton
          variant="secondary"
          icon="download"
          href={reportFilePath(set.id, place.code, 'pdf')}
          data-turbo="false"
        >
          {words.set.pdf}
        </LinkButton>
        <LinkButton
          variant="secondary"
          icon="download"
          href={reportFilePath(set.id, place.code, 'docx')}
          data-turbo="false"
        >
          {words.set.word}
        </LinkButton>
        {set.review ? (
          <LinkButton variant="tertiary" href={reportSetPath(set.id)}>
            {words.openness}
          </LinkButton>
        ) : null}
      </div>
      <ReportBody document={document} />
    </Page>
  )
}

export function ReportHeading({
  view,
  document,
  seal,
}: {
  readonly view: View
  readonly document: ReportDocument
  readonly seal: string
}) {
  const { language } = view
  const words = reportWords(language).page
  const lang = storedLang(language)
  return (
    <ObjectHeading
      name={<Stored language={language}>{document.title}</Stored>}
      note={<Stored language={language}>{document.edition}</Stored>}
      definition={`${words.seal(seal.slice(0, 16))}.${lang ? ` ${words.swedishOnly}` : ''}`}
    />
  )
}
