import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyOf, differs, type GuideQuestion, minutesOf, sectionsOf, takenOver } from './guide.ts'
import { suggestedInformation, unkeepable, untold } from './information.ts'

const perspectives = ['Historiskt', 'Resultat', 'Effektivitet'].map((name, i) => ({
  id: `p${i}`,
  place: i + 1,
  name,
  question: '',
}))
const asked = (id: string, section: string, minutes: number | null = null): GuideQuestion => ({
  id,
  section,
  question: `Fråga ${id}?`,
  prompts: '',
  minutes,
})

describe('a guide', () => {
  const questions = [asked('1', 'closing', 5), asked('2', 'p1', 10), asked('3', 'opening'), asked('4', 'p1')]
  test('is asked from what opens, perspective by perspective, to what closes', () => {
    const sections = sectionsOf(questions, perspectives)
    expect(sections.map(({ section, questions: own }) => [section, own.map(({ id }) => id)])).toEqual([
      ['opening', ['3']],
      ['p0', []],
      ['p1', ['2', '4']],
      ['p2', []],
      ['closing', ['1']],
    ])
    expect(minutesOf(bodyOf(sections))).toBe(15)
  })

  test('differs from a version when anything is asked otherwise, whatever order its fields are kept in', () => {
    const body = bodyOf(sectionsOf(questions, perspectives))
    const kept = {
      sections: body.sections.map(({ questions: own, ...section }) => ({
        questions: own.map(({ question, ...more }) => ({ ...more, question })),
        ...section,
      })),
    }
    expect(differs(body, kept)).toBe(false)
    expect(differs(body, bodyOf(sectionsOf(questions.slice(1), perspectives)))).toBe(true)
    expect(differs(body, bodyOf(sectionsOf([...questions].toReversed(), perspectives)))).toBe(true)
  })

  test('is taken over where perspectives are called alike, and says how many questions were left', () => {
    const ours = [{ id: 'our', name: 'resultat' }]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('opening', 'closing', 'p0', 'p1', 'p2'), { maxLength: 20 }),
        (of) => {
          const all = of.map((section, i) => asked(`${i}`, section))
          const { questions: taken, left } = takenOver(all, perspectives, ours)
          expect(taken.length + left).toBe(all.length)
          expect(left).toBe(of.filter((section) => section === 'p0' || section === 'p2').length)
          expect(taken.every(({ section }) => ['opening', 'closing', 'our'].includes(section))).toBe(true)
        },
      ),
    )
  })
})

describe('what those who are interviewed are told', () => {
  const kinds = (text: string) => unkeepable(text).map(({ kind }) => kind)
  test.each([
    ['Du är helt anonym.', 'anonymous'],
    ['Alla svar behandlas anonymt.', 'anonymous'],
    ['Ingen kommer att få veta vad du säger.', 'nobody-knows'],
    ['Ingen annan får läsa det.', 'nobody-knows'],
    ['Det du säger är sekretessbelagt.', 'secret'],
    ['Intervjun omfattas av tystnadsplikt.', 'secret'],
    ['Vi garanterar att det stannar mellan oss.', 'guarantee'],
    ['Materialet kommer aldrig att lämnas ut.', 'never-handed-out'],
    ['Det kan aldrig lämnas ut.', 'never-handed-out'],
    ['Om du ångrar dig: allt raderas omedelbart.', 'erased'],
    ['Den rättsliga grunden är ditt samtycke.', 'consent'],
  ])('may not promise: %s', (text, kind) => {
    expect(kinds(text)).toContain(kind)
  })

  test.each([
    'Vi kan inte lova att du är anonym.',
    'Det går inte att garantera hur prövningen slutar.',
    'Inget av det är på förhand sekretessbelagt, och det är inte säkert att det blir hemligt.',
    'Du får en pseudonym.',
  ])('may say: %s', (text) => {
    expect(kinds(text).filter((kind) => kind !== 'secret')).toEqual([])
  })

  test('the suggested text promises nothing that cannot be kept, and tells all that is needed but what is to be filled in', () => {
    const text = suggestedInformation({ review: 'Översynen', client: 'Direktörerna', leads: ['Maria'] })
    expect(unkeepable(text)).toEqual([])
    expect(untold(text)).toEqual(['filled-in'])
    expect(untold(text.replaceAll(/\[[^\]]*\]/g, 'ifyllt'))).toEqual([])
    expect(untold('Hej!')).toHaveLength(7)
  })

  test('a promise is found wherever it stands, and the words that make it are shown as they stand', () => {
    const around = fc.constantFrom('Hej!', 'Tack för att du är med.', 'Intervjun tar en timme.', '')
    fc.assert(
      fc.property(fc.array(around), fc.array(around), (before, after) => {
        const text = [...before, 'Du är helt anonym.', ...after].join('\n')
        expect(unkeepable(text)).toEqual([{ kind: 'anonymous', phrase: 'helt anonym' }])
      }),
    )
  })
})
