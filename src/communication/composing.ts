import { type CivilDate, formatDate } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import type { Paragraph, Section } from './digest.ts'
import type { Gathered } from './gathering.ts'

/** As the program puts it together: everything in, in its own words. */
export function paragraph(
  section: Section,
  key: string,
  told: Pick<Paragraph, 'title' | 'text'> & Partial<Pick<Paragraph, 'note' | 'turn' | 'unexplained'>>,
): Paragraph {
  return {
    key,
    section,
    note: '',
    turn: null,
    unexplained: false,
    leftOut: false,
    rewritten: false,
    ...told,
  }
}

export const dateOf = (day: CivilDate) => formatDate(storedLanguage, day)

export function within({ fromOn, toOn }: Pick<Gathered, 'fromOn' | 'toOn'>, day: CivilDate): boolean {
  return day >= fromOn && day <= toOn
}
