type IdentityNumber = {
  /** Where in the text it begins, and how many UTF-16 units it spans: enough to point it out, never to repeat it. */
  readonly index: number
  readonly length: number
  readonly kind: 'personnummer' | 'samordningsnummer'
}

/**
 * The first Swedish personnummer or samordningsnummer in a text, however it was typed or pasted: with or without
 * century, with hyphen, plus, space, slash, typographic dash or nothing between its parts, the date in one piece or
 * parted as dates are, in fullwidth digits. The date must exist and the check digit be right (Skatteverket, SKV 704 and SKV 707).
 *
 * Organisation numbers never match, since their third digit is at least 2. Digits that are the integer part or the
 * decimals of a number do not match either. What remains is chance: about 7 in 1,000 random ten-digit integers look
 * exactly like a person, so a column that has been read as numbers is not a text to search.
 */
export function findIdentityNumber(text: string): IdentityNumber | null {
  if (text.length < 10) return null
  const found = [
    sixDigits.test(text) ? firstOf(text, inOnePiece) : null,
    partedDate.test(text) ? firstOf(text, parted) : null,
  ].filter((each) => each !== null)
  return found.toSorted((a, b) => a.index - b.index)[0] ?? null
}

function firstOf(text: string, candidates: RegExp): IdentityNumber | null {
  for (const { 0: written, index, groups = {} } of text.matchAll(candidates)) {
    const { century = '', date, year, month, day, between, serial = '' } = groups
    const kind = kindOf(century, date ?? `${year}${month}${day}`, serial)
    // Nobody writes a hyphen inside a number.
    if (kind && (between || !isPartOfDecimal(text, index, index + written.length)))
      return { index, length: written.length, kind }
  }
  return null
}

const digit = '[0-9\uff10-\uff19]'
const space = '[ \u00a0\u2000-\u200b\u202f\u2060\u3000]'
const dash = '[-+\u00ad\u2010-\u2015\u2212\ufe63\uff0b\uff0d]'

/** Cheap, and false for nearly all text: most cells and sentences are settled by these two. */
const sixDigits = new RegExp(`${digit}{6}`)
const partedDate = new RegExp(`${digit}{2}[-./ ]${digit}{2}[-./ ]${digit}{2}`)

/** Century, date, dash, serial and check digit. A tab is not let in: it parts two columns. */
const inOnePiece = new RegExp(
  `(?<!${digit})(?<century>${digit}{2})?(?<date>${digit}{6})${space}{0,2}(?<between>(?:${dash}|[/_])?)${space}{0,2}(?<serial>${digit}{4})(?!${digit})`,
  'g',
)

/** `1981-12-18-9876`, `81 12 18 9876`. After a date with hyphens, a space leads to the time of day. */
const parted = new RegExp(
  `(?<!${digit})(?<century>${digit}{2})?(?<year>${digit}{2})(?<in>[-./ ])(?<month>${digit}{2})\\k<in>(?<day>${digit}{2})(?<between>${dash}|\\k<in>)(?<serial>${digit}{4})(?!${digit})`,
  'g',
)

function kindOf(century: string, date: string, serial: string): IdentityNumber['kind'] | null {
  const centuryNumber = twoDigits(century, 0)
  if (century && (centuryNumber < 18 || centuryNumber > 20)) return null
  const year = centuryNumber * 100 + twoDigits(date, 0)
  const month = twoDigits(date, 2)
  const day = twoDigits(date, 4)
  const kind = isDayOf(year, month, day)
    ? 'personnummer'
    : isDayOf(year, month, day - 60)
      ? 'samordningsnummer'
      : null
  // The serial 000 is never given out.
  return kind && !/^[0\uff10]{3}/.test(serial) && hasRightCheckDigit(date + serial) ? kind : null
}

/** 0 for an empty text. */
function twoDigits(text: string, at: number): number {
  return text === '' ? 0 : digitAt(text, at) * 10 + digitAt(text, at + 1)
}

/** Works for fullwidth digits too: both rows of digits begin at a multiple of 16. */
function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) & 15
}

/** A year without century is taken as leap when one of its centuries makes it so. */
function isDayOf(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const isLeap = year % 4 === 0 && (year < 100 || year % 100 !== 0 || year % 400 === 0)
  const february = isLeap ? 29 : 28
  return day <= (month === 2 ? february : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

/** Luhn: every other digit doubled, from the first on, and the digits of the products added up. */
function hasRightCheckDigit(tenDigits: string): boolean {
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const product = digitAt(tenDigits, i) * (i % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}

/**
 * `0.8112189876`, `0,8112189876`, `8112289874.5`. A comma also parts the cells of a list: it makes a decimal only
 * where it is the one comma, and where both sides together are no more digits than a computer's number holds.
 */
function isPartOfDecimal(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start)
  const after = text.slice(end, end + 10)
  if (/\d\.$/.test(before) || /^\.\d/.test(after)) return true
  const isFraction = /(?<![\d.,])\d{1,7},$/.test(before) && !/^,\d/.test(after)
  const isInteger = /^,\d{1,7}(?![.,]?\d)/.test(after) && !/\d,$/.test(before)
  return isFraction || isInteger
}
