import type { Language } from '../i18n/language.ts'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { reviewPlaces } from './paths.ts'
import type { Completion, Review } from './review.ts'
import { reviewWords } from './words.ts'

export type ReviewPlace = (typeof reviewPlaces)[number]['place']

/** The row of places of one review. Each of their pages shows it above its heading. */
export function ReviewPlaces({
  view,
  review,
  current,
}: {
  readonly view: View
  readonly review: Pick<Review, 'id'>
  /** Null on a page below one of them. */
  readonly current: ReviewPlace | null
}) {
  const words = reviewWords(view.language).places
  const places = reviewPlaces.filter(({ available }) => available)
  if (places.length < 2) return null
  return (
    <nav class="places" aria-label={words.label}>
      <ul>
        {places.map(({ place, path }) => (
          <li>
            <a href={path(review.id)} aria-current={place === current ? 'page' : undefined}>
              {words[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Whether it goes on or has ended. */
export function ReviewTag({
  language,
  completion,
}: {
  readonly language: Language
  readonly completion: Completion | null
}) {
  const words = reviewWords(language).states
  return completion ? (
    <Tag icon="check">{words.completed}</Tag>
  ) : (
    <Tag tone="towards" icon="arrowRight">
      {words.running}
    </Tag>
  )
}
