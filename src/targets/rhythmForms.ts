import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { type Rhythm, rhythms } from './rhythm.ts'
import { rhythmWords } from './rhythmWords.ts'

/** How often, by whom, and from when; the day is not asked for while a promise waits already. */
export function rhythmForm(language: Language, today: CivilDate, waits: boolean) {
  const words = rhythmWords(language)
  const f = fields(language)
  return z
    .object({
      rhythm: f.choice(rhythms, words.rhythmMissing),
      responsible: f.optionalText(200),
      firstOn: f.optionalDate(),
      seen: z.string().default(''),
    })
    .superRefine(({ rhythm, responsible, firstOn }, context) => {
      const problem = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (rhythm === 'none') return
      if (responsible === '') problem('responsible', words.responsibleMissing)
      if (waits) return
      if (firstOn === null) problem('firstOn', words.firstOnMissing)
      else if (firstOn < today) problem('firstOn', words.firstOnPast)
    })
}

/** As the texts of the form's fields. */
export function textsOfRhythm(rhythm: Rhythm | null) {
  return { rhythm: rhythm?.rhythm ?? '', responsible: rhythm?.responsible ?? '' }
}
