import type { Language } from '../i18n/language.ts'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { interviewPlaces, reviewPath, reviewPlaces, reviewsPath } from './paths.ts'
import type { Completion, Review } from './review.ts'
import { reviewWords } from './words.ts'

export type ReviewPlace = (typeof reviewPlaces)[number]['place']

/** From the reviews to one of them: every page below it begins its way so. */
export function reviewCrumbs(
  language: Language,
  { id, name }: Pick<Review, 'id' | 'name'>,
): readonly Crumb[] {
  return [
    { label: reviewWords(language).title, href: reviewsPath() },
    { label: <Stored language={language}>{name}</Stored>, href: reviewPath(id) },
  ]
}

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
  return (
    <nav class="places" aria-label={words.label}>
      <ul>
        {reviewPlaces.map(({ place, path }) => (
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

export type InterviewPlace = (typeof interviewPlaces)[number]['place']

/** The places of a review, and below them those that belong to its interviews. */
export function InterviewPlaces({
  view,
  review,
  isMember,
  current,
}: {
  readonly view: View
  readonly review: Pick<Review, 'id'>
  /** Others are not led to what they may not read. */
  readonly isMember: boolean
  readonly current: InterviewPlace
}) {
  const words = reviewWords(view.language).interviewPlaces
  return (
    <>
      <ReviewPlaces view={view} review={review} current="interviews" />
      <nav class="places places-deeper" aria-label={words.label}>
        <ul>
          {interviewPlaces
            .filter(({ forMembers }) => isMember || !forMembers)
            .map(({ place, path }) => (
              <li>
                <a href={path(review.id)} aria-current={place === current ? 'page' : undefined}>
                  {words[place]}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </>
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
