/** What is written in place of a name of a person or a place. */
export type Exchange = { readonly name: string; readonly by: string }

export type Exchanged = {
  readonly text: string
  /** How many times each name was exchanged, by the name as it was given. */
  readonly times: ReadonlyMap<string, number>
}

/**
 * Exchanges names as whole words, however they are capitalised, and with the Swedish genitive: "Annas" becomes
 * "Person A:s". The longest name first, all in one reading, so that what was put in is not exchanged again.
 */
export function exchangeNames(text: string, exchanges: readonly Exchange[]): Exchanged {
  const times = new Map<string, number>()
  const given = new Map(exchanges.map((exchange) => [folded(exchange.name), exchange]))
  const names = exchanges.map(({ name }) => name).filter((name) => folded(name) !== '')
  if (names.length === 0) return { text, times }
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(${longestFirst.join('|')})([:'’]?s)?(?![\\p{L}\\p{M}\\p{N}])`,
    'giu',
  )
  const exchanged = text.replaceAll(pattern, (written, name: string, genitive?: string) => {
    const exchange = given.get(folded(name))
    if (!exchange) return written
    times.set(exchange.name, (times.get(exchange.name) ?? 0) + 1)
    return exchange.by + (genitive === undefined ? '' : genitiveOf(exchange.by))
  })
  return { text: exchanged, times }
}

/** One to a line, `Nässjö = Kommunen`. What is no such line is told by its number, from 1. */
export function readExchanges(text: string): {
  readonly exchanges: readonly Exchange[]
  readonly wrong: readonly number[]
} {
  const exchanges: Exchange[] = []
  const wrong: number[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [name = '', by = '', ...more] = line.split('=').map((part) => part.trim())
    if (name === '' || by === '' || more.length > 0) wrong.push(i + 1)
    else exchanges.push({ name, by })
  }
  return { exchanges, wrong }
}

/**
 * The exchanges that a speaker's name asks for: the whole of it, and each part that is written as a name. A part that
 * the pseudonym has too ("Person") is left.
 */
export function exchangesOfSpeaker(name: string, pseudonym: string): readonly Exchange[] {
  const kept = new Set(pseudonym.split(/\s+/).map(folded))
  const parts = name.split(/[\s.()]+/).filter((part) => part.length > 2 && /^\p{Lu}/u.test(part))
  return [...new Set([name, ...parts])]
    .filter((each) => each.length > 1 && !kept.has(folded(each)) && folded(each) !== folded(pseudonym))
    .map((each) => ({ name: each, by: pseudonym }))
}

function genitiveOf(name: string): string {
  if (/(?:^|\s)\S$|\p{N}$/u.test(name)) return ':s'
  return /[sxz]$/i.test(name) ? '' : 's'
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim()
}

function escaped(text: string): string {
  return text.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
