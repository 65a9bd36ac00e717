import type { Review } from '../review/review.ts'
import { LinkButton } from '../ui/button.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { OpenedName } from './nameStore.ts'
import { namesPath } from './paths.ts'
import { crumbsOfNames } from './views.tsx'
import { nameWords } from './words.ts'

/** The names, this once. Nothing keeps the page: neither the browser nor anything on the way. */
export function OpenedPage({
  view,
  review,
  names,
}: {
  readonly view: View
  readonly review: Pick<Review, 'id' | 'name'>
  readonly names: readonly OpenedName[]
}) {
  const { language } = view
  const { opened: words, heads, interview } = nameWords(language)
  const lang = storedLang(language)
  return (
    <Page
      view={view}
      title={words.title}
      current="reviews"
      breadcrumb={crumbsOfNames(view, review, words.title)}
    >
      <ObjectHeading name={words.title} answer={words.answer(names.length)} definition={words.lead} />
      {names.length === 0 ? null : (
        <table class="table table-labelled" role="table">
          <caption class="visually-hidden">{words.title}</caption>
          <thead>
            <tr role="row">
              {[heads.pseudonym, heads.interview, heads.name, heads.contact].map((head) => (
                <th scope="col" role="columnheader">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map(({ voice, person }) => (
              <tr role="row">
                <th scope="row" role="rowheader" lang={lang}>
                  {voice.pseudonym}
                </th>
                <td role="cell" data-label={heads.interview}>
                  {interview(voice.number)}
                </td>
                <td role="cell" data-label={heads.name} lang={lang}>
                  {person.name}
                </td>
                <td role="cell" data-label={heads.contact} lang={lang}>
                  {person.contact || <span class="muted">{words.none}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="actions">
        <LinkButton href={namesPath(review.id)}>{words.close}</LinkButton>
      </div>
    </Page>
  )
}
