export type Language = 'sv' | 'en'

export function isLanguage(value: unknown): value is Language {
  return value === 'sv' || value === 'en'
}

/**
 * The language of what people write and of what sources call things. A partnership works in Swedish, whatever
 * language somebody reads its pages in. Names of people, places, parties and bodies belong to no language.
 */
export const storedLanguage: Language = 'sv'
