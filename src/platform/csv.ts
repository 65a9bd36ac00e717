import type { Language } from '../i18n/language.ts'

/**
 * Rows as a file for a spreadsheet: semicolons in Swedish, as the spreadsheets of its readers expect, and a byte-order
 * mark so that they see å, ä and ö. The first row is the head.
 */
export function spreadsheet(language: Language, rows: readonly (readonly string[])[]): string {
  const separator = language === 'sv' ? ';' : ','
  const lines = rows.map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function quoted(cell: string, separator: string): string {
  // A spreadsheet would run a cell that begins so; the apostrophe makes it a text. A negative number stays a number.
  const safe = /^[=+@\t\r\n]|^-(?!\d[\d.,\s]*(e[+-]?\d+)?$)/.test(cell) ? `'${cell}` : cell
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
