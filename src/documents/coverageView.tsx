import { formatList } from '../i18n/format.ts'
import { ReviewPlaces } from '../review/parts.tsx'
import type { Perspective } from '../review/review.ts'
import { Button } from '../ui/button.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import { cellOf, coverageOf, type SourceDocument } from './document.ts'
import { coveragePath, documentPath } from './paths.ts'
import { documentCrumbs, type RegisterProps } from './registerView.tsx'
import { documentWords } from './words.ts'

type CoverageProps = Omit<RegisterProps, 'filter'>

/** Documents by perspectives: a box in each cell for those who do the review, a word for everybody else. */
export function CoveragePage(props: CoverageProps) {
  const { view, review, role, documents, perspectives } = props
  const { language } = view
  const words = documentWords(language)
  const { coverage } = words
  const standing = documents.filter(({ isWithdrawn }) => !isWithdrawn)
  const covered = coverageOf(perspectives, standing)
  const uncovered = covered.filter(({ count }) => count === 0).map(({ perspective }) => perspective.name)
  const unmarked = standing.filter(({ perspectiveIds }) => perspectiveIds.length === 0).length
  const answer =
    perspectives.length === 0
      ? coverage.noPerspectives
      : standing.length === 0
        ? coverage.noDocuments
        : uncovered.length > 0
          ? words.uncovered(formatList(language, uncovered))
          : coverage.answerAll(perspectives.length)
  return (
    <Page
      view={view}
      title={coverage.title}
      current="reviews"
      breadcrumb={documentCrumbs(view, review, coverage.title)}
    >
      <ReviewPlaces view={view} review={review} current="documents" />
      <ObjectHeading name={coverage.title} answer={answer} definition={coverage.definition} />
      {perspectives.length === 0 || standing.length === 0 ? null : role ? (
        <form class="group" method="post" action={coveragePath(review.id)}>
          <input type="hidden" name="seen" value={seenIn(standing, perspectives)} />
          <Matrix {...props} documents={standing} />
          {unmarked > 0 ? <p>{coverage.unmarked(unmarked)}</p> : null}
          <div class="actions document-save">
            <Button>{coverage.save}</Button>
          </div>
        </form>
      ) : (
        <div class="group">
          <Matrix {...props} documents={standing} />
          {unmarked > 0 ? <p>{coverage.unmarked(unmarked)}</p> : null}
        </div>
      )}
    </Page>
  )
}

/** What is marked when the form is shown: only what is done to it since is done to what stands then. */
function seenIn(documents: readonly SourceDocument[], perspectives: readonly Perspective[]): string {
  return documents
    .flatMap((document) =>
      perspectives
        .filter(({ id }) => document.perspectiveIds.includes(id))
        .map((perspective) => cellOf(document, perspective)),
    )
    .join(' ')
}

function Matrix({ view, review, role, documents, perspectives }: CoverageProps) {
  const { language } = view
  const words = documentWords(language)
  const { coverage } = words
  const lang = storedLang(language)
  const covered = coverageOf(perspectives, documents)
  return (
    <table class="table table-labelled document-coverage" role="table">
      <caption class="visually-hidden">{coverage.caption}</caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">
            {coverage.document}
          </th>
          {covered.map(({ perspective, count }) => (
            <th scope="col" role="columnheader">
              <span lang={lang}>{perspective.name}</span>
              <p class={count === 0 ? 'second away' : 'second'}>{coverage.count(count)}</p>
            </th>
          ))}
          <th scope="col" role="columnheader">
            {coverage.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => {
          const { id, number, title, perspectiveIds } = document
          return (
            <tr role="row">
              <th scope="row" role="rowheader">
                {number}.{' '}
                <a href={documentPath(review.id, id)} lang={lang}>
                  {title}
                </a>
              </th>
              {perspectives.map((perspective) => {
                const isMarked = perspectiveIds.includes(perspective.id)
                return (
                  <td role="cell" data-label={perspective.name}>
                    {role ? (
                      <input
                        class="ds-input"
                        type="checkbox"
                        name="cell"
                        value={cellOf(document, perspective)}
                        checked={isMarked}
                        aria-label={coverage.cell(
                          `${words.documentNumber(number)}, ${title},`,
                          perspective.name,
                        )}
                      />
                    ) : (
                      <span class={isMarked ? 'document-mark' : 'muted'}>
                        {isMarked ? coverage.yes : coverage.no}
                      </span>
                    )}
                  </td>
                )
              })}
              <td role="cell" data-label={coverage.sum}>
                {perspectiveIds.length === 0 ? (
                  <span class="away">{coverage.none}</span>
                ) : (
                  perspectiveIds.length
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
