import { formatList } from '../i18n/format.ts'
import { ReviewPlaces, reviewCrumbs } from '../review/parts.tsx'
import type { MemberRole, Perspective, Review } from '../review/review.ts'
import { LinkButton } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import {
  coverageOf,
  type DocumentFilter,
  datedText,
  documentKinds,
  documentOrders,
  isFiltered,
  type SourceDocument,
  selected,
} from './document.ts'
import { coveragePath, documentPath, documentsPath, newDocumentPath } from './paths.ts'
import { documentWords } from './words.ts'

export type RegisterProps = {
  readonly view: View
  readonly review: Review
  /** As what the reader belongs to the review; null for everybody else. */
  readonly role: MemberRole | null
  /** All of them, also those that were withdrawn. */
  readonly documents: readonly SourceDocument[]
  readonly perspectives: readonly Perspective[]
  readonly filter: DocumentFilter
}

/** The way to a page below the documents of a review. */
export function documentCrumbs(
  view: View,
  review: Pick<Review, 'id' | 'name'>,
  ...deeper: readonly string[]
) {
  const words = documentWords(view.language)
  return [
    ...reviewCrumbs(view.language, review),
    deeper.length > 0 ? { label: words.title, href: documentsPath(review.id) } : { label: words.title },
    ...deeper.map((label) => ({ label })),
  ]
}

/** What a review is made from beside what people say: narrowed, in order, with what lacks documents said first. */
export function RegisterPage(props: RegisterProps) {
  const { view, review, role, documents, perspectives, filter } = props
  const { language } = view
  const words = documentWords(language)
  const standing = documents.filter(({ isWithdrawn }) => !isWithdrawn)
  const read = standing.filter(({ file }) => file !== null).length
  const shown = selected(documents, filter)
  const uncovered = uncoveredList(props)
  const add = role ? (
    <LinkButton icon="plus" href={newDocumentPath(review.id)}>
      {words.add}
    </LinkButton>
  ) : null
  return (
    <Page view={view} title={words.title} current="reviews" breadcrumb={documentCrumbs(view, review)}>
      <ReviewPlaces view={view} review={review} current="documents" />
      <ObjectHeading
        name={words.title}
        answer={[
          words.answer(standing.length, read),
          standing.length > 0 && uncovered ? words.uncovered(uncovered) : '',
        ]
          .filter(Boolean)
          .join(' ')}
        definition={words.definition}
      />
      {documents.length === 0 ? (
        <EmptyState what={words.empty} why={words.emptyWhy} action={add} />
      ) : (
        <div class="stack">
          <div class="actions">
            {add}
            {perspectives.length > 0 ? (
              <LinkButton variant="secondary" icon="table" href={coveragePath(review.id)}>
                {words.toCoverage}
              </LinkButton>
            ) : null}
          </div>
          <section class="group">
            <RegisterFilter {...props} />
            {isFiltered(filter) && shown.length > 0 ? <p class="muted">{words.found(shown.length)}</p> : null}
            {shown.length === 0 ? <p>{words.nothing}</p> : <Register {...props} documents={shown} />}
          </section>
        </div>
      )}
    </Page>
  )
}

function uncoveredList({ view, documents, perspectives }: RegisterProps): string {
  const names = coverageOf(perspectives, documents)
    .filter(({ count }) => count === 0)
    .map(({ perspective }) => perspective.name)
  return formatList(view.language, names)
}

function RegisterFilter({ view, review, perspectives, filter }: RegisterProps) {
  const words = documentWords(view.language)
  const lang = storedLang(view.language)
  const form = formOf({
    query: filter.query,
    kind: filter.kind ?? '',
    perspective: filter.perspective ?? '',
    text: filter.text ?? '',
    order: filter.order,
    withdrawn: filter.withdrawn ? 'yes' : '',
  })
  const whole = documentsPath(review.id)
  return (
    <Filter action={whole} words={words} whole={isFiltered(filter) ? whole : null}>
      <TextField form={form} name="query" type="search" label={words.query} autocomplete="off" />
      <Select
        form={form}
        name="kind"
        label={words.heads.kind}
        options={[
          { value: '', label: words.anyKind },
          ...documentKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
      />
      <Select
        form={form}
        name="perspective"
        label={words.perspective}
        options={[
          { value: '', label: words.anyPerspective },
          ...perspectives.map(({ id, name }) => ({ value: id, label: name, lang })),
          { value: 'none', label: words.nonePerspective },
        ]}
      />
      <Select
        form={form}
        name="text"
        label={words.text}
        options={[
          { value: '', label: words.anyText },
          { value: 'with', label: words.withText },
          { value: 'without', label: words.withoutText },
        ]}
      />
      <Select
        form={form}
        name="order"
        label={words.order}
        options={documentOrders.map((order) => ({ value: order, label: words.orders[order] }))}
      />
      <CheckboxField form={form} name="withdrawn" label={words.withdrawn} />
    </Filter>
  )
}

function Register({ view, review, documents, perspectives }: RegisterProps) {
  const { language } = view
  const words = documentWords(language)
  const { heads } = words
  const columns = [heads.number, heads.title, heads.kind, heads.dated, heads.text, heads.perspectives]
  const namesOf = ({ perspectiveIds }: SourceDocument) =>
    perspectives.filter(({ id }) => perspectiveIds.includes(id)).map(({ name }) => name)
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          {columns.map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr role="row">
            <td role="cell" data-label={heads.number}>
              {document.number}
            </td>
            <th scope="row" role="rowheader">
              <a href={documentPath(review.id, document.id)} lang={storedLang(language)}>
                {document.title}
              </a>
              {document.publisher ? (
                <p class="second" lang={storedLang(language)}>
                  {document.publisher}
                </p>
              ) : null}
            </th>
            <td role="cell" data-label={heads.kind}>
              {words.kinds[document.kind]}
            </td>
            <td role="cell" data-label={heads.dated}>
              {datedText(language, document.dated)}
            </td>
            <td role="cell" data-label={heads.text}>
              {document.file ? words.hasText : <span class="muted">{words.noText}</span>}
            </td>
            <td role="cell" data-label={heads.perspectives}>
              {document.perspectiveIds.length === 0 ? (
                <span class="muted">{words.noPerspectives}</span>
              ) : (
                <span lang={storedLang(language)}>{namesOf(document).join(', ')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
