import type { Read } from './cells.ts'

/** The day that Excel counts from, so that the serial number of a year lies in 1905. */
const firstDay = Date.UTC(1899, 11, 30)
const hyphen = 45
const dayLength = 24 * 60 * 60 * 1000

/**
 * A date where a period or a value is expected. Null for anything else. What it stands for is not guessed: a month
 * that somebody typed, `2024-03`, and a year that is kept as its first day look the same.
 */
export function readDate(text: string, means: 'month' | 'year' | null): Read<string> | null {
  // Nearly no cell is one, and there may be millions of them.
  if (text.charCodeAt(4) !== hyphen || text.length < 10) return null
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00)?)?$/.exec(text)
  if (!found) return null
  const [, year = '', month = '', day = ''] = found
  if (means === null) return { problem: { kind: 'date', text: `${year}-${month}-${day}` } }
  const serial = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - firstDay) / dayLength
  // The number 2024 in a cell that shows dates.
  if (serial >= 1970 && serial <= 2100) return { value: String(serial) }
  return { value: means === 'year' ? year : `${year}-${month}` }
}
