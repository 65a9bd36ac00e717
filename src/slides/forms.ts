import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { OwnSlide } from './deck.ts'
import { slideWords } from './words.ts'

/** Lines of a slide, and characters in each: what a wall has room for. */
const mostPoints = 7
const longestPoint = 160

function slideFields(language: Language) {
  const words = slideWords(language).form
  const f = fields(language)
  return {
    title: f.text(words.titleMissing, 120),
    points: f
      .optionalText(2000)
      .refine((text) => pointsIn(text).length <= mostPoints, words.tooManyPoints(mostPoints))
      .refine(
        (text) => pointsIn(text).every((point) => point.length <= longestPoint),
        words.pointTooLong(longestPoint),
      ),
  }
}

export function newSlideForm(language: Language) {
  return z.object({ id: fields(language).newId(), ...slideFields(language) })
}

export function slideForm(language: Language) {
  return z.object({ seen: fields(language).optionalText(500), ...slideFields(language) })
}

export function slideOf({ title, points }: { readonly title: string; readonly points: string }): OwnSlide {
  return { title, points: pointsIn(points) }
}

/** As the form's fields hold it. */
export function textsOf({ title, points }: OwnSlide) {
  return { title, points: points.join('\n') }
}

export function positionForm() {
  return z.object({ direction: z.enum(['up', 'down']) })
}

/** One on each line; a dash or a dot that somebody begins a line with is not part of it. */
function pointsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter((line) => line !== '')
}
