import type { Language } from '../i18n/language.ts'
import { ReviewPlaces } from '../review/parts.tsx'
import type { Review } from '../review/review.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { MoveButtons } from '../ui/moveButtons.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { type CodeInTree, matches, moved } from './codeTree.ts'
import { byPerspective, CodeName, crumbsOf, Told, UndoForm } from './parts.tsx'
import { codePath, codesPath, newCodePath, retrievalPath } from './paths.ts'
import type { CodeBook } from './reading.ts'
import type { Step } from './step.ts'
import { codingWords } from './words.ts'

/** The code book: what each code means, where it stands in the tree, and how much it is used. */
export function CodeBookPage({
  view,
  review,
  book,
  query,
  justMoved,
  last,
}: {
  readonly view: View
  readonly review: Review
  readonly book: CodeBook
  readonly query: string
  /** The code that has just changed places, and which way. */
  readonly justMoved: { readonly id: string; readonly way: 'up' | 'down' } | null
  readonly last: Step | null
}) {
  const { language } = view
  const words = codingWords(language)
  const text = words.codes
  const { codes, uses } = book
  const found = query === '' ? codes : codes.filter((code) => matches(code, query))
  const used = codes.filter(({ id }) => uses.has(id)).length
  return (
    <Page
      view={view}
      title={text.title}
      current="reviews"
      live
      breadcrumb={crumbsOf(language, review, { label: text.title })}
    >
      <ReviewPlaces view={view} review={review} current={null} />
      <ObjectHeading
        name={text.title}
        tag={<Tag icon="lock">{words.working}</Tag>}
        answer={query === '' ? text.answer(codes.length, used) : text.found(found.length, query)}
        definition={text.definition}
      />
      <Told view={view} />
      {codes.length === 0 ? (
        <EmptyState
          what={text.empty}
          why={text.emptyWhy}
          action={
            <LinkButton href={newCodePath(review.id)} icon="plus">
              {text.add}
            </LinkButton>
          }
        />
      ) : (
        <>
          <div class="code-tools">
            <Filter
              action={codesPath(review.id)}
              words={text}
              whole={query === '' ? null : codesPath(review.id)}
            >
              <TextField
                form={formOf({ q: query })}
                name="q"
                label={text.search}
                type="search"
                width="medium"
              />
            </Filter>
            <div class="actions">
              <LinkButton href={newCodePath(review.id)} icon="plus">
                {text.add}
              </LinkButton>
              <UndoForm view={view} review={review} last={last} />
            </div>
          </div>
          {byPerspective({ ...book, codes: found }, words.book.other).map((group) => (
            <section class="code-group">
              <h2 id={`group-${group.id || 'other'}`}>
                <span lang={group.id ? storedLang(language) : undefined}>{group.name}</span>
              </h2>
              <table
                class="table table-labelled table-codes"
                role="table"
                aria-labelledby={`group-${group.id || 'other'}`}
              >
                <thead role="rowgroup">
                  <tr role="row">
                    <th role="columnheader" scope="col">
                      {text.code}
                    </th>
                    <th role="columnheader" scope="col">
                      {text.means}
                    </th>
                    <th role="columnheader" scope="col" class="number">
                      {text.segments}
                    </th>
                    <th role="columnheader" scope="col" class="number">
                      {text.sources}
                    </th>
                    <th role="columnheader" scope="col">
                      {text.order}
                    </th>
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  {group.codes.map((code) => (
                    <CodeRow
                      language={language}
                      review={review}
                      book={book}
                      code={code}
                      justMoved={justMoved}
                      mayMove={query === ''}
                    />
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </>
      )}
    </Page>
  )
}

function CodeRow({
  language,
  review,
  book,
  code,
  justMoved,
  mayMove,
}: {
  readonly language: Language
  readonly review: Review
  readonly book: CodeBook
  readonly code: CodeInTree
  readonly justMoved: { readonly id: string; readonly way: 'up' | 'down' } | null
  readonly mayMove: boolean
}) {
  const text = codingWords(language).codes
  const use = book.uses.get(code.id)
  return (
    <tr role="row" id={`code-${code.id}`}>
      <th role="rowheader" scope="row" class={`code-depth-${Math.min(code.depth, 4)}`}>
        <a href={codePath(review.id, code.id)}>
          <CodeName language={language} code={code} />
        </a>
        {code.isCodable ? null : <p class="second">{text.headingOnly}</p>}
      </th>
      <td role="cell" data-label={text.means} class="lines">
        {code.definition === '' ? (
          <span class="muted">{text.noDefinition}</span>
        ) : (
          <span lang={storedLang(language)}>{code.definition}</span>
        )}
      </td>
      <td role="cell" data-label={text.segments} class="number">
        {use ? (
          <a href={retrievalPath(review.id, code.id)} aria-label={`${code.name}: ${use.segments}`}>
            {use.segments}
          </a>
        ) : (
          0
        )}
      </td>
      <td role="cell" data-label={text.sources} class="number">
        {use?.sources ?? 0}
      </td>
      <td role="cell" data-label={text.order}>
        <span class="code-move">
          {mayMove ? (
            <MoveButtons
              action={`${codePath(review.id, code.id)}/moves`}
              may={(way) => moved(book.codes, code.id, way) !== null}
              moved={justMoved?.id === code.id ? justMoved.way : null}
              label={(way) => text[way](code.name)}
            />
          ) : null}
          <a
            class="icon-button"
            href={`${newCodePath(review.id)}?below=${code.id}`}
            aria-label={text.addBelow(code.name)}
            title={text.addBelow(code.name)}
          >
            <Icon name="plus" />
          </a>
        </span>
      </td>
    </tr>
  )
}
