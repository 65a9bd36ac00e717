import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Member } from '../review/review.ts'
import type { FileSummary } from './fileReading.ts'
import { exchangeWords } from './words.ts'

/** The field of a user of the file: empty for one who stays whom the file says, else the id of a member. */
export const userField = (number: number): string => `user-${number}`

/** The field of a code that looks different in the file. */
export const codeField = (guid: string): string => `take-${guid}`

/** What a project's sources and users become. */
export function choicesForm(
  language: Language,
  summary: FileSummary,
  members: readonly Pick<Member, 'personId'>[],
) {
  const words = exchangeWords(language).preview
  const ids = new Set(members.map(({ personId }) => personId))
  const member = z
    .string()
    .default('')
    .refine((id) => id === '' || ids.has(id), words.userMissing)
  return z.object({
    id: fields(language).newId(),
    kind: z.enum(['interview', 'document']).default('interview'),
    ...Object.fromEntries(summary.coders.map((_, i) => [userField(i), member])),
  })
}
