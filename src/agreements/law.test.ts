import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '../i18n/format.ts'
import { type StaleReference, staleReferences } from './law.ts'
import { lawChanges } from './lawChanges.ts'

const day = (text: string) => text as CivilDate
const told = (text: string, writtenOn: string | null = '2024-05-01') =>
  staleReferences(text, writtenOn ? day(writtenOn) : null).map(({ from, to, change, section, certainty }) => [
    text.slice(from, to),
    change.sfs,
    section,
    certainty,
  ])

describe('a reference to repealed law is found', () => {
  test.each([
    [
      'Planen görs enligt 2 kap. 7 § socialtjänstlagen (2001:453).',
      '2 kap. 7 § socialtjänstlagen (2001:453)',
      '2 kap. 7 §',
    ],
    ['Enligt SoL 2 kap. 7 § ska en plan göras.', 'SoL 2 kap. 7 §', '2 kap. 7 §'],
    ['Enligt 2 kap 7 § SoL ska en plan göras.', '2 kap 7 § SoL', '2 kap. 7 §'],
    ['Stöd ges enligt socialtjänstlagen (2001:453) till alla.', 'socialtjänstlagen (2001:453)', ''],
    [
      'Se Socialtjänstlagen (SoL, 2001:453), 4 kap. 1 §.',
      'Socialtjänstlagen (SoL, 2001:453), 4 kap. 1 §',
      '4 kap. 1 §',
    ],
    ['Se SFS 2001:453.', 'SFS 2001:453', ''],
    ['Lag (2001:453) gäller.', 'Lag (2001:453)', ''],
    ['Enligt 14 kap. 1 och 2 §§ SoL.', '14 kap. 1 och 2 §§ SoL', '14 kap. 1 och 2 §§'],
    ['Ansvaret enligt 5 kap. 8 a § i socialtjänstlagen.', '5 kap. 8 a § i socialtjänstlagen', '5 kap. 8 a §'],
    ['Socialtjänstlagens (SoL) 4 kap.', 'Socialtjänstlagens (SoL) 4 kap.', '4 kap.'],
  ])('in “%s”', (text, place, section) => {
    expect(told(text)).toEqual([[place, '2001:453', section, 'old']])
  })

  test('where lines were wrapped and words parted', () => {
    expect(told('enligt 2 kap.\n  7 § social-\ntjänstlagen\n(2001:453) och')).toEqual([
      ['2 kap.\n  7 § social-\ntjänstlagen\n(2001:453)', '2001:453', '2 kap. 7 §', 'old'],
    ])
    expect(told('enligt 3 f §\u00a0hälso-\noch sjuk\u00advårdslagen (1982:763)')).toEqual([
      ['3 f §\u00a0hälso-\noch sjuk\u00advårdslagen (1982:763)', '1982:763', '3 f §', 'old'],
    ])
  })

  test('by a name that no law has any longer', () => {
    expect(told('Uppgifter behandlas enligt personuppgiftslagen och sekretesslagen.')).toEqual([
      ['personuppgiftslagen', '1998:204', '', 'old'],
      ['sekretesslagen', '1980:100', '', 'old'],
    ])
  })

  test('each by itself, with where the provision stands now where that is certain', () => {
    const found = staleReferences('3 f § HSL, och 2 kap. 7 § SoL.', day('2015-01-01'))
    expect(found.map(({ change, nowIn }) => [change.sfs, change.replacedBy.sfs, nowIn])).toEqual([
      ['1982:763', '2017:30', '16 kap. 4 §'],
      ['2001:453', '2025:400', null],
    ])
  })

  test('also where a provision stands between two of them: it is of the latter', () => {
    expect(told('Se PuL, 2 kap. 7 § SoL och 3 f § HSL.', '2015-01-01')).toEqual([
      ['PuL', '1998:204', '', 'old'],
      ['2 kap. 7 § SoL', '2001:453', '2 kap. 7 §', 'old'],
      ['3 f § HSL', '1982:763', '3 f §', 'old'],
    ])
  })

  test('to the law that was in force when the text was written', () => {
    expect(told('9 § SoL', '1999-01-01')).toEqual([['9 § SoL', '1980:620', '9 §', 'old']])
    expect(told('9 § SoL', '2010-01-01')).toEqual([['9 § SoL', '2001:453', '9 §', 'old']])
    expect(told('9 § SoL', '2025-07-01')).toEqual([])
    expect(told('9 § SoL', null)).toEqual([['9 § SoL', '2001:453', '9 §', 'unclear']])
  })

  test('or to the one that the text names by its number elsewhere', () => {
    expect(told('Socialtjänstlagen (2025:400), SoL. Se 10 kap. 1 § SoL.', null)).toEqual([])
    expect(told('Socialtjänstlagen (2001:453), SoL. Se 2 kap. 7 § SoL.', '2026-01-01')).toHaveLength(2)
  })
})

describe('nothing is found', () => {
  test.each([
    'Diarienummer KS 2001:453, dnr 2001:453 och RV2001:453.',
    'Ärende 2001:453-2 togs 2025:3 den 2001-04-05 kl. 14:53.',
    'Stöd ges enligt socialtjänstlagen.',
    'Socialtjänstlagen (2025:400) 10 kap. 1 §.',
    'Offentlighets- och sekretesslagen (2009:400) 26 kap. 1 §.',
    'LSS (1993:387) 10 § och hälso- och sjukvårdslagen (2017:30) 16 kap. 4 §.',
    'Solen skiner. SoLar och HSLen är inga lagar, inte heller kommunallagensa.',
    'Förvaltningsprocesslagen (1971:291) 3 §.',
    'Hos oss 2 kap. 7 §\n\nSoL',
    'Se lagen (2003:1210) om finansiell samordning, SFS 2003:1210.',
    '',
  ])('in “%s”', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('the rows of the table', () => {
  test('name each law once, with a day, a successor and a place to read', () => {
    expect(new Set(lawChanges.map(({ sfs }) => sfs)).size).toBe(lawChanges.length)
    const days = lawChanges.map(({ since }) => since)
    expect(days).toEqual(days.toSorted().toReversed())
    for (const { sfs, replacedBy, since, source } of lawChanges) {
      expect(sfs).toMatch(/^\d{4}:\d+$/)
      expect(replacedBy.sfs.slice(0, 4) >= sfs.slice(0, 4)).toBe(true)
      expect(since > `${sfs.slice(0, 4)}-01-01`).toBe(true)
      expect(source).toMatch(/^https:/)
    }
  })
})

describe('whatever stands around a reference', () => {
  const filler = fc.constantFrom(
    'Parterna',
    'enligt',
    'samverkar,',
    'KS 2001:453,',
    'dnr',
    '2025:3',
    '2019-05-01',
    'kl. 13:30',
    '§ 31',
    'lagen',
    'SoL',
    'socialtjänstlagen',
    'kap.',
    '7',
    'och',
    'LSS',
    'om',
    'plan.',
    '(2025)',
    'unga-äldre',
    '😀',
    'å',
  )
  const around = fc.array(filler, { maxLength: 12 }).map((words) => words.join(' '))
  const reference = fc.constantFrom(
    'socialtjänstlagen (2001:453)',
    '2 kap. 7 § socialtjänstlagen (2001:453)',
    'SFS 2001:453',
    'hälso- och sjukvårdslagen (1982:763)',
    'personuppgiftslagen (1998:204)',
  )
  const space = fc.constantFrom(' ', '\n', '  ', '\u00a0', ' \n ')

  test('it is found where it stands, and its number is in what is marked', () => {
    fc.assert(
      fc.property(around, reference, around, space, (start, wanted, end, gap) => {
        const wrapped = wanted.replaceAll(' ', gap)
        const text = `${start}; ${wrapped}; ${end}`
        const at = start.length + 2
        const covers = ({ from, to }: StaleReference) => from <= at && to >= at + wrapped.length
        expect(staleReferences(text, null).filter(covers)).toHaveLength(1)
      }),
    )
  })

  test('places are in order, do not overlap, and lie within the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(around, reference, fc.string()), { maxLength: 8 }), (parts) => {
        const text = parts.join('\n')
        let last = 0
        for (const { from, to } of staleReferences(text, null)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('a text that names no law and no collection of laws holds none', () => {
    const plain = fc
      .string({ unit: fc.constantFrom(...'abcdåäö 0123456789:()§.-\n') })
      .filter((text) => !/lag|sol|sfs|hsl|pul|kl|fl/i.test(text))
    fc.assert(
      fc.property(plain, (text) => {
        expect(staleReferences(text, null)).toEqual([])
      }),
    )
  })
})
