import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Content,
  changed,
  isEmpty,
  keptIn,
  mayMove,
  moved,
  oneSided,
  type Paragraph,
  sections,
  stateOf,
} from './digest.ts'
import { forCouncil, lacking, type Meaning, meaningsOf } from './meaning.ts'
import { digestAsMarkdown, digestAsText } from './plainText.ts'

const told = (more: Partial<Paragraph> = {}): Paragraph => ({
  key: 'outcome-1',
  section: 'outcomes',
  title: 'Närvaroteam',
  text: 'Ta upp frågan.',
  note: '',
  turn: null,
  unexplained: false,
  leftOut: false,
  rewritten: false,
  ...more,
})

const drawn: fc.Arbitrary<readonly Paragraph[]> = fc
  .array(
    fc.record({
      section: fc.constantFrom(...sections.members),
      turn: fc.constantFrom('better' as const, 'worse' as const, 'unchanged' as const, null),
      leftOut: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((each, i) => told({ ...each, key: `key-${i}`, title: `Punkt ${i}` })))

const content = (paragraphs: readonly Paragraph[], introduction = ''): Content => ({
  title: 'Nytt',
  introduction,
  paragraphs,
})

describe('the paragraphs of a digest', () => {
  test('are moved within their section, and none is lost or doubled', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (all, n, way) => {
        const key = `key-${all.length === 0 ? 0 : n % all.length}`
        const after = moved(all, key, way)
        expect(new Set(after)).toEqual(new Set(all))
        const others = (list: readonly Paragraph[]) =>
          list.filter(({ section }) => section !== all.find((each) => each.key === key)?.section)
        expect(others(after)).toEqual(others(all))
        // What has no neighbour on that side stays, and what moves can be moved back.
        if (!mayMove(all, key, way)) expect(after).toEqual(all)
        else expect(moved(after, key, way === 'up' ? 'down' : 'up')).toEqual(all)
      }),
    )
  })

  test('that are left out are nowhere in what is sent, and the others are all there', () => {
    fc.assert(
      fc.property(drawn, (all) => {
        const sent = keptIn({ audience: 'members' }, content(all)).flatMap(({ paragraphs }) => paragraphs)
        expect(new Set(sent)).toEqual(new Set(all.filter(({ leftOut }) => !leftOut)))
        const text = digestAsText({ ...content(all), audience: 'members', partyName: null })
        for (const { title, leftOut } of all)
          expect(text.split('\n').some((line) => line.endsWith(title))).toBe(!leftOut)
      }),
    )
  })

  test('tell of effects good and bad alike, or of none', () => {
    fc.assert(
      fc.property(drawn, (all) => {
        const missing = oneSided(content(all))
        const has = (turn: string, kept: boolean) =>
          all.some((each) => each.turn === turn && !(kept && each.leftOut))
        for (const [one, other] of [
          ['better', 'worse'],
          ['worse', 'better'],
        ] as const)
          expect(missing === other).toBe(has(one, true) && has(other, false) && !has(other, true))
        // With everything in, nothing is missing; with no effect in, nothing either.
        const whole = all.map((each) => ({ ...each, leftOut: false }))
        const without = all.map((each) => ({ ...each, leftOut: each.leftOut || each.turn !== null }))
        expect([oneSided(content(whole)), oneSided(content(without))]).toEqual([null, null])
      }),
    )
  })

  test('are empty together when none is in and nothing is said before them', () => {
    const out = told({ leftOut: true })
    expect(isEmpty(content([out]))).toBe(true)
    expect(isEmpty(content([out], 'Hej.'))).toBe(false)
    expect(isEmpty(content(changed([out], 'outcome-1', { leftOut: false })))).toBe(false)
  })
})

describe('the state of a digest', () => {
  const by = { at: new Date(), byId: 'a', byName: 'Anna' }
  const none = { reading: null, sending: null, takenBack: null, withdrawal: null, discarding: null }

  test('is told by what has happened to it', () => {
    const reading = { ...by, alone: false }
    expect(stateOf(none)).toBe('draft')
    expect(stateOf({ ...none, reading })).toBe('read')
    expect(stateOf({ ...none, reading, sending: by })).toBe('sent')
    expect(stateOf({ ...none, reading, sending: by, takenBack: by })).toBe('takenBack')
    expect(stateOf({ ...none, reading, sending: by, withdrawal: { ...by, reason: 'Fel.' } })).toBe(
      'withdrawn',
    )
    expect(stateOf({ ...none, discarding: by })).toBe('discarded')
  })
})

describe('a digest as text', () => {
  const digest = {
    ...content(
      [
        told({ text: '# Ingen rubrik\n- ingen lista\n1. ingen punkt', note: 'Rekommendation\u00a02025:3' }),
        told({ key: 'effect-1', section: 'effects', title: 'Frånvaron *ökar*', turn: 'worse' }),
      ],
      '<script>alert("hej")</script>',
    ),
    audience: 'public' as const,
    partyName: null,
  }

  test('has everything that is sent, in ordinary spaces', () => {
    expect(digestAsText(digest)).toContain('Närvaroteam\n# Ingen rubrik')
    expect(digestAsText(digest)).toContain('Rekommendation 2025:3')
    expect(digestAsText(digest)).toContain('Blev sämre: Frånvaron *ökar*')
  })

  test('is Markdown in which nothing that people have typed is mark-up', () => {
    const markdown = digestAsMarkdown(digest)
    expect(markdown).toContain('## Det här har vi kommit fram till')
    expect(markdown).toContain('### Blev sämre: Frånvaron \\*ökar\\*')
    expect(markdown).toContain('\\# Ingen rubrik  \n\\- ingen lista  \n1\\. ingen punkt')
    expect(markdown).toContain('\\<script\\>')
    expect(markdown.match(/^#+ /gm)).toEqual(['# ', '## ', '### ', '## ', '### '])
  })
})

describe('what an outcome means', () => {
  const meaning = (more: Partial<Meaning>): Meaning => ({
    outcomeId: 'o',
    audience: 'members',
    partyId: null,
    text: 'Ta upp frågan.',
    writtenAt: new Date(),
    writtenByName: 'Anna',
    ...more,
  })

  test('is what was written last, and nothing when that was taken away', () => {
    const written = [meaning({}), meaning({ text: 'Ta upp den före jul.' }), meaning({ audience: 'public' })]
    expect(meaningsOf(written).members?.text).toBe('Ta upp den före jul.')
    expect(lacking(meaningsOf(written))).toEqual(['council'])
    expect(lacking(meaningsOf([...written, meaning({ text: '' })]))).toEqual(['members', 'council'])
  })

  test('is for a council what all are told, and then what its own party has added', () => {
    const shared = meaning({ audience: 'council', text: 'Fullmäktige behöver besluta.' })
    const own = meaning({ audience: 'council', partyId: 'kil', text: 'Vi har redan ett team.' })
    expect(forCouncil(meaningsOf([shared, own]), 'kil')).toBe(
      'Fullmäktige behöver besluta.\n\nVi har redan ett team.',
    )
    expect(forCouncil(meaningsOf([shared, own]), 'eda')).toBe('Fullmäktige behöver besluta.')
    // Another party's words are never the shared ones.
    expect(meaningsOf([own]).council).toBeNull()
  })
})
