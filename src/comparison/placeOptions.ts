import { capitalised } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Place } from '../population/place.ts'
import { placeLabel } from '../population/story.ts'

/** Places as a field offers them. */
export function placeOptions(language: Language, places: readonly Place[]) {
  return places.map((place) => ({ value: place.code, label: capitalised(placeLabel(language, place)) }))
}
