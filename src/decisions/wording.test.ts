import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginningOf, blocksOf } from './wording.ts'

describe('the text of an outcome', () => {
  const read = (text: string) =>
    blocksOf(text).map((block) =>
      block.kind === 'list'
        ? block.items.map(({ from, to }) => text.slice(from, to))
        : `${block.kind}: ${text.slice(block.from, block.to)}`,
    )

  test('has headings, lists and paragraphs, and everything else is as it was typed', () => {
    expect(
      read(
        '# Syfte\nBarn får stöd\ni tid.\n\n## Ansvar\n- Regionen: vård\n  och rehabilitering\n- Kommunen\n\nSlut * här.',
      ),
    ).toEqual([
      'heading: Syfte',
      'paragraph: Barn får stöd\ni tid.',
      'heading: Ansvar',
      ['Regionen: vård\n  och rehabilitering', 'Kommunen'],
      'paragraph: Slut * här.',
    ])
  })

  test('loses no word, whatever it holds', () => {
    const lines = fc.array(fc.constantFrom('# A', '## b c', '- d', '* e', 'f g', '  h', '', '#i', '-j'), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(lines, (typed) => {
        const text = typed.join('\n')
        const shown = blocksOf(text).flatMap((block) =>
          (block.kind === 'list' ? block.items : [block]).map(({ from, to }) => text.slice(from, to)),
        )
        const words = (parts: readonly string[]) => parts.join(' ').match(/[a-z]/gi) ?? []
        expect(words(shown)).toEqual(words([text]))
      }),
    )
  })

  test('begins with its first words, not with its heading', () => {
    expect(beginningOf('# Syfte\nBarn får stöd\ni tid.\n\nMer.')).toBe('Barn får stöd\ni tid.')
    expect(beginningOf('## Ansvar\n- Regionen\n- Kommunen')).toBe('Regionen\nKommunen')
    expect(beginningOf('# Bara en rubrik')).toBe('')
  })
})
