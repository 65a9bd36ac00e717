import type { Language } from '../i18n/language.ts'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { uiWords } from '../ui/words.ts'
import { cockpitOfLettersPath, lettersPath } from './paths.ts'
import { lettersWords } from './words.ts'

/** The way to the list of letters, which lies below the page that they are written from. */
export function lettersCrumbs(language: Language): readonly Crumb[] {
  return [
    { label: uiWords(language).places.cockpit, href: cockpitOfLettersPath() },
    { label: lettersWords(language).title, href: lettersPath() },
  ]
}
