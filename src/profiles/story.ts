import { capitalised, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { placeLabel } from '../population/story.ts'
import { quarterOf } from './profile.ts'
import type { Profile } from './readingStore.ts'
import { profileWords } from './words.ts'

/** The answer of the page: what has moved, and what differs from others. */
export function profileStory(language: Language, { place, rows, among }: Profile): string {
  const words = profileWords(language)
  const judged = (wanted: string) => rows.filter(({ judgement }) => judgement === wanted).length
  const [worse, better] = [judged('worse'), judged('better')]
  const all = numeral(language, rows.length)
  const text =
    worse === 0
      ? words.worseNone(all, rows.length === 1)
      : words.worse(numeral(language, worse), worse === 1, all)
  const moved = words.moved(
    capitalised(placeLabel(language, place)),
    `${text.charAt(0).toLowerCase()}${text.slice(1)}${better > 0 ? words.andBetter(numeral(language, better)) : '.'}`,
  )
  if (among < 2 || rows.every(({ position }) => position === null)) return moved
  const quarter = (wanted: 'best' | 'worst') => {
    const found = rows.filter(({ position }) => quarterOf(position) === wanted).length
    return found === 0 ? words.none : numeral(language, found)
  }
  const others = place.kind === 'county' ? words.otherCounties : words.otherMunicipalities
  return `${moved} ${words.differs(others, placeLabel(language, place), quarter('worst'), quarter('best'))}`
}
