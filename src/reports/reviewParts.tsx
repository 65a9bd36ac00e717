import { reviewCrumbs } from '../review/parts.tsx'
import type { Review } from '../review/review.ts'
import type { Crumb } from '../ui/breadcrumb.tsx'
import type { View } from '../ui/view.ts'
import { reviewReportWords } from './reviewWords.ts'

/** The way to the report of a review, and further. Without `href` the report's own page is where one is. */
export function reportCrumbs(
  view: View,
  review: Pick<Review, 'id' | 'name'>,
  href?: string,
  ...rest: readonly Crumb[]
): readonly Crumb[] {
  const { language } = view
  const words = reviewReportWords(language)
  return [
    ...reviewCrumbs(language, review),
    href === undefined ? { label: words.title } : { label: words.title, href },
    ...rest,
  ]
}
