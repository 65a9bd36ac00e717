import type { CivilDate } from '../i18n/format.ts'
import { formatDate, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { cockpitWords } from './cockpitWords.ts'
import { type Debt, daysLate, titleOf } from './debt.ts'
import { cockpitPath } from './paths.ts'
import { reminderWords } from './reminderWords.ts'

/** So many are told of one by one; nobody reads a longer list. */
const mostTold = 8

export type ReminderOf = {
  readonly partnership: string
  readonly party: { readonly id: string; readonly name: string }
  /** In the order that they are told of. */
  readonly debts: readonly Debt[]
  readonly today: CivilDate
  /** Where the program is reached, without a slash at its end. */
  readonly address: string
  readonly writer: { readonly name: string; readonly hat: string }
}

/** A draft of one letter about everything that a party owes: what, since when, what to do, and where. */
export function reminderOf(
  language: Language,
  { partnership, party, debts, today, address, writer }: ReminderOf,
): { readonly subject: string; readonly text: string } {
  const words = reminderWords(language).letter
  const told = debts.slice(0, mostTold)
  const others = debts.length - told.length
  const points = told.map((debt, index) => `${index + 1}. ${pointOf(language, debt, today, address)}`)
  const more = others > 0 ? [`${words.more(others)} ${address}${cockpitPath({ party: party.id })}`] : []
  return {
    subject: words.subject(partnership, party.name, debts.length),
    text: [
      words.hello,
      words.lead(partnership, party.name, debts.length),
      ...points,
      ...more,
      words.end,
      `${words.regards}\n${writer.name}\n${writer.hat}`,
    ].join('\n\n'),
  }
}

function pointOf(language: Language, debt: Debt, today: CivilDate, address: string): string {
  const words = cockpitWords(language)
  const { letter } = reminderWords(language)
  const what = debt.what?.(language) ?? words.what[debt.kind]
  const late = daysLate(debt, today)
  const when = debt.dueOn
    ? letter.due(formatDate(language, debt.dueOn), late)
    : debt.since
      ? letter.since(formatDate(language, debt.since))
      : ''
  const why = debt.decides
    ? letter.decides
    : debt.kind === 'answer' && debt.consequence === 3
      ? letter.needed
      : ''
  const whom = debt.people.length > 0 ? letter.people(formatList(language, debt.people)) : ''
  const sentences = [when, whom, why, letter.how[debt.kind]].filter(Boolean).join(' ')
  return `${plain(what)}: ${titleOf(debt, language)}\n   ${sentences}\n   ${address}${debt.href}`.replaceAll(
    '\u00a0',
    ' ',
  )
}

const plain = (text: string) => text.replace(/\.$/, '')
