import { civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import type { CockpitPart } from './cockpit.ts'
import { cockpitWords } from './cockpitWords.ts'
import { daysLate, markOf, titleOf } from './debt.ts'

/** Everything that is owed as a file for a spreadsheet, in the order of the page. Days as `2025-03-14`. */
export function debtsAsCsv(language: Language, { debtors, reading }: CockpitPart, address: string): string {
  const words = cockpitWords(language)
  const { heads } = words
  const { today, reminders } = reading
  const head = [
    heads.who,
    words.kind,
    heads.what,
    heads.people,
    heads.to,
    heads.since,
    heads.due,
    heads.days,
    heads.reminded,
    heads.address,
  ]
  const rows = debtors.flatMap(({ partyId, name, debts }) =>
    debts.map((debt) => {
      const written = reminders.ofDebt.get(`${partyId} ${markOf(debt)}`)
      return [
        partyId === null ? words.coordination : name,
        words.kinds[debt.kind],
        titleOf(debt, language),
        debt.people.join(', '),
        debt.to ?? words.everybody,
        debt.since ?? '',
        debt.dueOn ?? '',
        String(daysLate(debt, today)),
        written?.postedAt ? civilDateOf(written.postedAt) : '',
        `${address}${debt.href}`,
      ]
    }),
  )
  return spreadsheet(language, [head, ...rows])
}
