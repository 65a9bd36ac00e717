import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Saved } from '../platform/meanwhile.ts'
import { byYear, type Inhabitants } from './inhabitants.ts'
import { inhabitantWords } from './inhabitantWords.ts'

/** `year` is given when a figure is corrected; a new one says its own, which must be free. */
export function inhabitantsForm(
  language: Language,
  { year, all, today }: { year: number | null; all: readonly Inhabitants[]; today: CivilDate },
) {
  const words = inhabitantWords(language)
  const f = fields(language)
  const taken = byYear(all).flatMap(({ latest }) => (latest.inhabitants === null ? [] : [latest.year]))
  return z
    .object({
      year:
        year === null
          ? f.year(words.yearMissing)
          : z
              .string()
              .default('')
              .transform(() => String(year)),
      inhabitants: f.wholeNumber(words.inhabitantsMissing, { min: 1, max: 20_000_000 }),
      countedOn: f.date(words.countedOnMissing),
      source: f.text(words.sourceMissing),
    })
    .superRefine((typed, context) => {
      const problem = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (year === null && taken.includes(Number(typed.year))) problem('year', words.yearTaken(typed.year))
      if (typeof typed.countedOn !== 'string') return
      if (typed.countedOn > today) problem('countedOn', words.countedOnAhead)
      else if (/^\d{4}$/.test(typed.year) && !typed.countedOn.startsWith(typed.year)) {
        problem('countedOn', words.countedOnOutside(typed.year))
      }
    })
}

/** What the form shows of a figure. */
export function savedInhabitants({ inhabitants, countedOn, source }: Inhabitants): Saved {
  return { inhabitants: String(inhabitants ?? ''), countedOn, source }
}

/** For the year that has passed, on its last day. */
export function proposedInhabitants(today: CivilDate): Record<string, string> {
  const year = String(Number(today.slice(0, 4)) - 1)
  return { year, countedOn: `${year}-12-31` }
}
