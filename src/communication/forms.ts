import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Party } from '../partnership/party.ts'
import { fields } from '../platform/forms.ts'
import { audiences } from './audience.ts'
import { digestWords } from './words.ts'

/** As long as a letter or a paragraph of a page may be. */
const longest = 4000

/** What an outcome means: three texts, each of which may wait. */
export function meaningsForm(language: Language) {
  const f = fields(language)
  const text = () => f.optionalText(longest)
  return z.object({ members: text(), council: text(), public: text(), seen: z.string().default('') })
}

export function partyMeaningForm(language: Language) {
  return z.object({ text: fields(language).optionalText(longest), seen: z.string().default('') })
}

export function newDigestForm(language: Language, parties: readonly Party[], today: CivilDate) {
  const words = digestWords(language).new
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      audience: f.choice(audiences, words.audienceMissing),
      party: f.choice(['', ...parties.map(({ id }) => id)], words.partyMissing).default(''),
      fromOn: f.optionalDate(),
    })
    .superRefine((typed, context) => {
      const problem = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (typed.audience === 'council' && typed.party === '') problem('party', words.partyMissing)
      if (typed.fromOn && typed.fromOn > today) problem('fromOn', words.fromAhead)
    })
}

export function introductionForm(language: Language) {
  const f = fields(language)
  return z.object({
    title: f.text(digestWords(language).introduction.nameMissing),
    introduction: f.optionalText(longest),
    seen: z.string().default(''),
  })
}

export function paragraphForm(language: Language) {
  const words = digestWords(language).paragraph
  const f = fields(language)
  return z.object({
    title: f.text(words.nameMissing),
    text: f.text(words.textMissing, longest),
    seen: z.string().default(''),
  })
}

/** The version that the page showed to whoever acts on it. */
export const seenVersion = z.object({ version: z.coerce.number().int().catch(0) })

export function withdrawalForm(language: Language) {
  return z.object({ reason: fields(language).text(digestWords(language).withdrawal.reasonMissing, 2000) })
}
