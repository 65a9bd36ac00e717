/** Rows where a sign stands; a few are enough to look at. */
type Seen = {
  readonly comma: number[]
  readonly point: number[]
  sure: 'comma' | 'point' | null
  doubt: Doubt | null
}
type Doubt = { readonly text: string; readonly line: number; readonly sign: 'comma' | 'point' }

/** What only whoever made the file knows about a column of values. */
export type SignQuestion =
  /** Decimals are written in two ways. The lines are the first of each. */
  | {
      readonly kind: 'mixed'
      readonly column: number
      readonly comma: readonly number[]
      readonly point: readonly number[]
    }
  /** `1.234`: one and a bit, or more than a thousand? Nothing in the column tells. */
  | ({ readonly kind: 'thousands'; readonly column: number } & Doubt)

export type Signs = {
  see(column: number, text: string, line: number): void
  questions(): readonly SignQuestion[]
}

const told = 3

/** Watches how numbers are written, column by column, while the rows go by. */
export function watchSigns(): Signs {
  const columns = new Map<number, Seen>()
  return {
    see(column, text, line) {
      const sign = text.includes(',') ? 'comma' : text.includes('.') ? 'point' : null
      if (sign === null || !/^[-\u2212\u2013]?[\d\s\u00a0\u202f.,]+$/.test(text)) return
      let seen = columns.get(column)
      if (!seen) columns.set(column, (seen = { comma: [], point: [], sure: null, doubt: null }))
      // Both in one number: the last one is before the decimals.
      const last = text.lastIndexOf(',') > text.lastIndexOf('.') ? 'comma' : 'point'
      if (text.includes(',') && text.includes('.')) seen.sure ??= last
      if (seen[last].length < told) seen[last].push(line)
      // Three digits after one to three that do not begin with a zero.
      if (/^[-\u2212\u2013]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) seen.doubt ??= { text, line, sign }
      else if (!/^[-\u2212\u2013]?[1-9]\d{0,2}([.,]\d{3}){2,}$/.test(text)) seen.sure ??= last
    },
    questions: () =>
      [...columns].flatMap(([column, { comma, point, sure, doubt }]): SignQuestion[] => {
        if (comma.length > 0 && point.length > 0) return [{ kind: 'mixed', column, comma, point }]
        return doubt && !sure ? [{ kind: 'thousands', column, ...doubt }] : []
      }),
  }
}

/**
 * A number without what parts its thousands: `1.234,5` becomes `1234,5`. Null when it has the other sign and it does
 * not part thousands either.
 */
export function plainNumber(text: string, decimal: 'comma' | 'point' | 'either'): string | null {
  if (decimal === 'either') return text
  const [other, sign] = decimal === 'comma' ? ['.', ','] : [',', '.']
  if (!text.includes(other)) return text
  const grouped = new RegExp(`^[-\u2212\u2013]?\\d{1,3}(?:\\${other}\\d{3})+(?:\\${sign}\\d+)?$`)
  return grouped.test(text) ? text.replaceAll(other, '') : null
}
