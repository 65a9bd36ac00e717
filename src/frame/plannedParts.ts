import { formatDate, formatHour } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { FrameRow } from './frame.ts'
import type { PlannedInterview } from './planned.ts'
import { frameWords } from './words.ts'

/** The row of the sample that it belongs to, in words. */
export function rowNameOf(
  language: Language,
  rows: readonly FrameRow[],
  { rowId }: Pick<PlannedInterview, 'rowId'>,
): string {
  const row = rows.find(({ id }) => id === rowId)
  const words = frameWords(language)
  return row ? words.rowName(words.manners[row.manner], row.role.name, row.whom) : ''
}

/** "14 mars 2023 kl. 9.00, Grupp: Förvaltningschef": to choose it from a list. */
export function plannedName(
  language: Language,
  rows: readonly FrameRow[],
  interview: Pick<PlannedInterview, 'rowId' | 'day' | 'at'>,
): string {
  const { day, at } = interview
  const hour = at === null ? '' : ` ${language === 'sv' ? 'kl. ' : ''}${formatHour(language, at)}`
  return `${formatDate(language, day)}${hour}, ${rowNameOf(language, rows, interview)}`
}
