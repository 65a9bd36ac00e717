import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ease, lix, wordCount } from './readability.ts'

describe('how easy a text is to read', () => {
  test('is words per sentence and long words in per cent, added', () => {
    // 7 words in 2 sentences, of which one has more than six letters.
    expect(lix('Jag heter Anna. Jag bor i kommunen.')).toBeCloseTo(7 / 2 + 100 / 7)
    // 5 words in one sentence, of which three are long.
    expect(lix('Huvudmännen rekommenderas att starta närvaroteam')).toBeCloseTo(5 + (100 * 3) / 5)
  })

  test('counts the letters of a word as people do, and a word of six as short', () => {
    expect(lix('Träffa.')).toBe(1)
    expect(lix('Träffar.')).toBe(101)
  })

  test('does not end a sentence at an abbreviation, a time or a decimal', () => {
    expect(lix('Vi ses kl. 9.00 om t.ex. skolan och 80,9 procent.')).toBe(
      lix('Vi ses kl 9 om t ex skolan och 80 procent.'),
    )
  })

  test('is nothing for a text without words', () => {
    expect(lix('')).toBeNull()
    expect(lix(' – … ')).toBeNull()
  })

  test('is said in a word only of a text that is long enough', () => {
    const simple =
      'Är ditt barn ofta borta från skolan? Då ska någon ringa. Ni får hjälp redan den första veckan. Det är gratis.'
    const official =
      'Huvudmännen rekommenderas, med beaktande av kommunallagens bestämmelser om ansvarsfördelning mellan regioner och kommuner, att upprätta samverkansöverenskommelser avseende samordnade individuella planeringsprocesser för målgruppen.'
    expect(ease(simple)).toBe('easy')
    expect(ease(official)).toBe('very-hard')
    expect(ease('Det är bra.')).toBeNull()
  })

  test('never gets easier when a sentence is run together with the next', () => {
    const sentence = fc.array(fc.constantFrom('vi', 'möts', 'kommunerna', 'barn', 'överenskommelsen'), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (sentences) => {
        const parted = sentences.map((words) => `Vi ${words.join(' ')}.`).join(' ')
        const joined = `${sentences.map((words) => `Vi ${words.join(' ')}`).join(' och ')}.`
        // The added words are short, and so cannot make it harder by themselves.
        expect(wordCount(joined)).toBe(wordCount(parted) + sentences.length - 1)
        const perSentence = (text: string, count: number) => wordCount(text) / count
        expect(perSentence(joined, 1)).toBeGreaterThan(perSentence(parted, sentences.length))
        const long = (text: string) => text.split(/[ .]+/).filter((word) => word.length > 6).length
        expect(lix(parted)).toBeCloseTo(
          perSentence(parted, sentences.length) + (100 * long(parted)) / wordCount(parted),
        )
      }),
    )
  })
})
