import { capitalised } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { added, type Count, type Declared, type FrameRow, sumOf } from './frame.ts'
import { frameWords } from './words.ts'

/** Whether the rows give what the commission says; if not, exactly what is missing or too many. */
export function frameStory(
  language: Language,
  rows: readonly Pick<FrameRow, 'manner' | 'interviews' | 'people'>[],
  declared: Declared,
): string {
  const words = frameWords(language)
  if (rows.length === 0) return words.story.none
  const { interviews, people, groups, singles, moreInterviews, morePeople, addsUp } = sumOf(rows, declared)
  const parts = [groups > 0 ? words.groups(groups) : '', singles > 0 ? words.singles(singles) : '']
  const sum = capitalised(
    groups > 0 && singles > 0 ? words.story.both(parts[0]!, parts[1]!, interviews) : parts.join(''),
  )
  const off = (more: number) => (more < 0 ? words.story.missing(-more) : words.story.over(more))
  if (moreInterviews === null && morePeople === null) return words.story.undeclared(sum, words.people(people))
  if (addsUp && moreInterviews !== null) return words.story.fits(sum, words.people(people))
  return [
    moreInterviews === null
      ? `${sum}.`
      : moreInterviews === 0
        ? words.story.interviewsFit(sum)
        : words.story.interviewsOff(words.interviews(interviews), declared.interviews!, off(moreInterviews)),
    morePeople === null
      ? ''
      : morePeople === 0
        ? words.story.peopleFit(words.people(people))
        : words.story.peopleOff(words.people(people), declared.people!, off(morePeople)),
  ]
    .filter(Boolean)
    .join(' ')
}

/** How much of it has been held. */
export function heldStory(language: Language, rows: readonly FrameRow[], held: Count): string {
  const words = frameWords(language).held
  const { interviews } = added(rows)
  if (held.interviews === 0) return words.none
  if (held.interviews >= interviews) return words.all(frameWords(language).people(held.people))
  return words.some(held.interviews, interviews, frameWords(language).people(held.people))
}
