import { createHash } from 'node:crypto'

/**
 * A value as the same text wherever it is written: keys in order, no spaces. Numbers as JavaScript writes them.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, own]) => own !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 of a text, as 64 hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The first eight digits in two groups, as people read them to each other: "7d2e 91c4". */
export function shortSeal(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
}
