import { Icon } from './icon.ts'
import type { View } from './view.ts'
import { uiWords } from './words.ts'

/** Earlier and later pages of a long list; nothing when there is only one. Pages count from 1. */
export function Pagination({
  view,
  page,
  pages,
  href,
}: {
  readonly view: View
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
}) {
  if (pages <= 1) return null
  const words = uiWords(view.language)
  return (
    <nav class="pagination" aria-label={words.pages}>
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          <Icon name="arrowLeft" />
          {words.previous}
        </a>
      ) : null}
      <span>{words.pageOf(page, pages)}</span>
      {page < pages ? (
        <a href={href(page + 1)} rel="next">
          {words.next}
          <Icon name="arrowRight" />
        </a>
      ) : null}
    </nav>
  )
}
