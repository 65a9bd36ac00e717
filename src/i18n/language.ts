export type Language = 'sv' | 'en'

export function isLanguage(value: unknown): value is Language {
  return value === 'sv' || value === 'en'
}
