import { defineWords } from '../i18n/words.ts'

export const definitionWords = defineWords({ all: 'Hela definitionen' }, { all: 'The whole definition' })

/** About two lines of the grey text under an answer. */
const most = 200

/** A definition's first sentences, as many as fit, and what is left; a first sentence that is longer is kept whole. */
export function firstSentences(text: string): readonly [first: string, rest: string] {
  if (text.length <= most) return [text, '']
  // A full stop ends a sentence when a capital follows it: "pga. ogiltig" and "31/12. Avser" differ in that.
  const ends = [...text.matchAll(/[.!?](?=\s+\p{Lu})/gu)].map(({ index }) => index + 1)
  const end = ends.findLast((each) => each <= most) ?? ends[0] ?? text.length
  return [text.slice(0, end), text.slice(end).trim()]
}
