import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import type { Party } from '../partnership/party.ts'
import { copyWords } from './copyWords.ts'

/** An empty party is the partnership as a whole. */
export function copyForm(language: Language, parties: readonly Party[]) {
  const known = (code: string) => code === '' || parties.some((party) => party.code === code)
  return z.object({ party: z.string().default('').refine(known, copyWords(language).partyUnknown) })
}
