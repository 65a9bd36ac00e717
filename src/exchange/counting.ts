import { formatNumber } from '../i18n/format.ts'

/** "1 kod", "1 204 koder". */
export const sv = (count: number, one: string, many: string): string =>
  `${formatNumber('sv', count)} ${count === 1 ? one : many}`

export const en = (count: number, one: string, many: string): string =>
  `${formatNumber('en', count)} ${count === 1 ? one : many}`
