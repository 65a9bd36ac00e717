import { ReviewPlaces } from '../review/parts.tsx'
import { reviewPath } from '../review/paths.ts'
import type { Review } from '../review/review.ts'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { crumbsOf, sourceName } from './parts.tsx'
import { agreementPath, codesPath, memosPath, retrievalPath, sourceCodingPath } from './paths.ts'
import type { SourceInShort } from './reading.ts'
import { codingWords } from './words.ts'

/** For those who do not do the review: why there is nothing to read. */
export function ClosedCodingPage({ view, review }: { readonly view: View; readonly review: Review }) {
  const { language } = view
  const words = codingWords(language)
  return (
    <Page view={view} title={words.title} current="reviews" breadcrumb={crumbsOf(language, review)}>
      <ReviewPlaces view={view} review={review} current="coding" />
      <ObjectHeading name={words.title} answer={words.index.closed} definition={words.index.closedWhy} />
      <p>
        <a href={reviewPath(review.id)}>{words.index.toReview}</a>
      </p>
    </Page>
  )
}

/** What there is to code in a review, and where its coders read differently. */
export function CodingPage({
  view,
  review,
  sources,
  codes,
}: {
  readonly view: View
  readonly review: Review
  readonly sources: readonly SourceInShort[]
  /** How many the book has. */
  readonly codes: number
}) {
  const { language } = view
  const words = codingWords(language)
  const text = words.index
  const coded = sources.filter(({ passages }) => passages > 0)
  const apart = sources.filter((source) => source.apart > 0)
  const readable = sources.filter(({ hasText }) => hasText)
  const tools = [
    [text.toCodes, codesPath(review.id), text.toCodesWhy(codes)],
    [text.toAgreement, agreementPath(review.id), text.toAgreementWhy],
    [text.toRetrieval, retrievalPath(review.id), text.toRetrievalWhy],
    [text.toMemos, memosPath(review.id), text.toMemosWhy],
  ] as const
  return (
    <Page view={view} title={words.title} current="reviews" live breadcrumb={crumbsOf(language, review)}>
      <ReviewPlaces view={view} review={review} current="coding" />
      <ObjectHeading
        name={words.title}
        tag={<Tag icon="lock">{words.working}</Tag>}
        answer={
          readable.length === 0
            ? undefined
            : `${text.answer(coded.length, readable.length)} ${
                coded.some(({ coders }) => coders > 1)
                  ? text.disagree(
                      apart.length,
                      apart.reduce((sum, source) => sum + source.apart, 0),
                    )
                  : ''
              }`
        }
        definition={text.definition}
      />
      <div class="layout-8-4">
        <section>
          {readable.length === 0 ? (
            <EmptyState
              what={text.empty}
              why={text.emptyWhy}
              action={<a href={reviewPath(review.id)}>{text.toReview}</a>}
            />
          ) : (
            <>
              <SectionHeading id="sources">{text.sources}</SectionHeading>
              <table class="table table-labelled" role="table" aria-labelledby="sources">
                <thead role="rowgroup">
                  <tr role="row">
                    <th role="columnheader" scope="col">
                      {text.source}
                    </th>
                    <th role="columnheader" scope="col" class="number">
                      {text.passages}
                    </th>
                    <th role="columnheader" scope="col" class="number">
                      {text.coders}
                    </th>
                    <th role="columnheader" scope="col" class="number">
                      {text.apart}
                    </th>
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  {readable.map((source) => (
                    <tr role="row">
                      <th role="rowheader" scope="row">
                        <a href={sourceCodingPath(review.id, source.id)} lang={storedLang(language)}>
                          <Stored language={language}>{sourceName(language, source)}</Stored>
                        </a>
                      </th>
                      <td role="cell" class="number" data-label={text.passages}>
                        {source.passages === 0 ? <span class="muted">{text.notBegun}</span> : source.passages}
                      </td>
                      <td role="cell" class="number" data-label={text.coders}>
                        {source.coders}
                      </td>
                      <td role="cell" class="number" data-label={text.apart}>
                        {source.coders > 1 ? source.apart : '–'}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
        </section>
        <section>
          <SectionHeading>{text.tools}</SectionHeading>
          <ul class="rule-list">
            {tools.map(([label, href, why]) => (
              <li>
                <a href={href}>{label}</a>
                <p class="second">{why}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}
