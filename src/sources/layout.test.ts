import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../population/figure.ts'
import { guess } from './header.ts'
import { type Layout, layoutProblem, nothingAsked, shapeOf, type Use } from './layout.ts'
import { day, inPieces } from './reading.testing.ts'
import { type Recognised, recognise } from './recognise.ts'
import { workbookOf } from './workbook.testing.ts'

const figure = {
  line: 2,
  fetch: 0,
  code: 'Fritid',
  place: '1784',
  period: '2024',
  sex: 'T',
  value: 80.9,
  reason: null,
}

const fritid = {
  code: 'Fritid',
  title: 'Fritid',
  isNew: false,
  decimals: 1,
  direction: 'neutral',
  describes: 'population',
} as const

function layoutOf(uses: Record<string, Use>, more: Partial<Layout> = {}): Layout {
  return { uses, sheet: null, indicator: null, period: null, answers: nothingAsked, ...more }
}

async function readBy(content: string | Buffer, headings: readonly string[], layout: Layout) {
  const known = { id: 'a', shape: shapeOf(headings), layout }
  const given = { name: 'file', fetchedOn: day, layouts: [known] }
  const found: Recognised = await recognise(inPieces(content, 50), given)
  if (found.kind !== 'loadable' || found.file.content.kind !== 'figures') throw new Error('Not loadable.')
  const rows: Row[] = []
  for await (const batch of found.file.content.rows) rows.push(...batch)
  return { rows, questions: found.table!.questions(), known: found.table!.known }
}

describe('a file that is read by a layout', () => {
  const headings = ['Ort', 'Mätår', 'Utfall']
  const layout = layoutOf({ ort: 'place', mätår: 'period', utfall: 'value' }, { indicator: fritid })

  test('is about what the layout says, whatever its columns are called', async () => {
    const { rows } = await readBy('Ort;Mätår;Utfall\n1784;2024;80,9\n', headings, layout)
    expect(rows).toEqual([figure])
  })

  test('may have its table further down, and its columns in another order', async () => {
    const text = 'Sammanställning;;\nUtfall;Ort;MÄTÅR \n80,9;1784;2024\nKälla: vi;;\n'
    const { rows, known } = await readBy(text, headings, layout)
    expect(rows).toEqual([{ ...figure, line: 3 }])
    expect(known?.id).toBe('a')
  })

  test('may have a column for each year, and one more next year', async () => {
    const wide = layoutOf({ kommun: 'place', '[period]': 'value' }, { indicator: fritid })
    const { rows } = await readBy('Kommun;2023;2024;2025\n1784;1;2;\n1730;..;4;5\n', ['Kommun', '2023'], wide)
    expect(rows.map((row) => 'value' in row && [row.place, row.period, row.value, row.reason])).toEqual([
      ['1784', '2023', 1, null],
      ['1784', '2024', 2, null],
      ['1730', '2023', null, 'missing'],
      ['1730', '2024', 4, null],
      ['1730', '2025', 5, null],
    ])
  })

  test('may have a column for each sex, or for each indicator', async () => {
    const bySex = layoutOf(
      { kommun: 'place', år: 'period', kvinnor: 'value', män: 'value' },
      { indicator: fritid },
    )
    const sexes = await readBy(
      'Kommun;År;Kvinnor;Män\n1784;2024;1;2\n',
      ['Kommun', 'År', 'Kvinnor', 'Män'],
      bySex,
    )
    expect(sexes.rows.map((row) => 'sex' in row && [row.sex, row.value])).toEqual([
      ['K', 1],
      ['M', 2],
    ])
    const byName = layoutOf({ kommun: 'place', år: 'period', fritid: 'value', idrott: 'value' })
    const named = await readBy(
      'Kommun;År;Fritid;Idrott\n1784;2024;1;2\n',
      ['Kommun', 'År', 'Fritid', 'Idrott'],
      byName,
    )
    expect(named.rows.map((row) => 'code' in row && [row.code, row.value])).toEqual([
      ['Fritid', 1],
      ['Idrott', 2],
    ])
  })

  test('gives a code back its zero, and a date its period, only where somebody has said so', async () => {
    const text = 'Ort;Mätår;Utfall\n180;2024-03-01;1\n784;1905-07-16;1\n'
    const asked = await readBy(text, headings, layout)
    expect(asked.rows).toEqual([
      { line: 2, problem: { kind: 'date', text: '2024-03-01' } },
      { line: 3, problem: { kind: 'date', text: '1905-07-16' } },
    ])
    const answers = { decimal: null, dates: 'month', zeros: true } as const
    const { rows } = await readBy(text, headings, { ...layout, answers })
    expect(rows.map((row) => 'place' in row && [row.place, row.period])).toEqual([
      ['0180', '2024-03'],
      // No place has the code 0784, and the year 2024 stood in a cell that shows dates.
      ['784', '2024'],
    ])
  })

  test('asks when decimals are written in two ways, and when a point may part thousands', async () => {
    const mixed = 'Ort;Mätår;Utfall\n1784;2024;80,9\n1730;2024;70.5\n'
    expect((await readBy(mixed, headings, layout)).questions).toEqual([
      { kind: 'mixed', column: 2, comma: [2], point: [3] },
    ])
    const doubtful = 'Ort;Mätår;Utfall\n1784;2024;1.234\n1730;2024;12\n'
    expect((await readBy(doubtful, headings, layout)).questions).toEqual([
      { kind: 'thousands', column: 2, text: '1.234', line: 2, sign: 'point' },
    ])
    const plain = 'Ort;Mätår;Utfall\n1784;2024;1,234\n1730;2024;0,5\n'
    expect((await readBy(plain, headings, layout)).questions).toEqual([])
    const valuesWith = async (decimal: 'comma' | 'point') => {
      const answers = { ...nothingAsked, decimal }
      const { rows, questions } = await readBy(doubtful, headings, { ...layout, answers })
      expect(questions).toEqual([])
      return rows.map((row) => 'value' in row && row.value)
    }
    expect(await valuesWith('comma')).toEqual([1234, 12])
    expect(await valuesWith('point')).toEqual([1.234, 12])
  })

  test('gives the same figures in any order of columns, as text and as a workbook', async () => {
    const places = ['1784', '1730', 'Habo', 'Håbo', '0180']
    const row = fc.record({
      place: fc.constantFrom(...places),
      period: fc.integer({ min: 2000, max: 2024 }).map(String),
      sex: fc.constantFrom('T', 'K', 'M'),
      value: fc.integer({ min: -9999, max: 9999 }).map((number) => number / 100),
    })
    const names = { place: 'Ort', period: 'Mätår', sex: 'Grupp', value: 'Utfall' }
    const keys = Object.keys(names) as (keyof typeof names)[]
    const all = layoutOf(
      { ort: 'place', mätår: 'period', grupp: 'sex', utfall: 'value' },
      { indicator: fritid },
    )
    const cells = (
      order: readonly (keyof typeof names)[],
      rows: readonly Record<string, string | number>[],
    ) => [order.map((key) => names[key]), ...rows.map((each) => order.map((key) => each[key]!))]
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.shuffledSubarray(keys, { minLength: keys.length }),
        async (rows, order) => {
          const text = cells(order, rows)
            .map((line) => line.map((cell) => String(cell).replace('.', ',')).join(';'))
            .join('\n')
          const expected = rows.map((each, i) => ({ ...figure, line: i + 2, ...each }))
          const sorted = (found: readonly Row[]) => found.toSorted((a, b) => a.line - b.line)
          expect(sorted((await readBy(text, Object.values(names), all)).rows)).toEqual(expected)
        },
      ),
      { numRuns: 50 },
    )
    const rows = [
      { place: 'Håbo', period: '2024', sex: 'K', value: 12.345 },
      { place: '0180', period: '2023', sex: 'M', value: -0.5 },
    ]
    const file = await workbookOf({ Blad1: cells(['value', 'sex', 'place', 'period'], rows) })
    const read = await readBy(file, Object.values(names), { ...all, sheet: 'Blad1' })
    expect(read.rows).toEqual(rows.map((each, i) => ({ ...figure, line: i + 2, ...each })))
  })
})

describe('a layout', () => {
  const header = ['Kommun', 'År', 'Värde', 'Antal svar']

  test('is known again by its headings, in any order, and however many years there are', () => {
    expect(shapeOf(['Kommun', '2023', '2024'])).toBe(shapeOf(['2025', ' kommun']))
    expect(shapeOf(['Kommun', 'År'])).not.toBe(shapeOf(['Kommun', 'Ar']))
  })

  test.each([
    [{ år: 'period', värde: 'value' }, 'no-place'],
    [{ kommun: 'place', år: 'period' }, 'no-value'],
    [{ kommun: 'place', värde: 'value' }, 'no-period'],
    [{ kommun: 'place', år: 'place', värde: 'value' }, 'several'],
    [{ kommun: 'place', år: 'period', värde: 'value' }, null],
  ] as const)('that says %o has this wrong: %s', (uses, problem) => {
    expect(layoutProblem(header, { uses, indicator: fritid, period: null })).toBe(problem)
  })

  test('with two columns of values for one indicator says too much', () => {
    const uses = { kommun: 'place', år: 'period', värde: 'value', 'antal svar': 'value' } as const
    expect(layoutProblem(header, { uses, indicator: fritid, period: null })).toBe('several-values')
  })

  test('is guessed by headings and contents: the code is surer than the name, and years are values', () => {
    const rows = [
      { line: 2, cells: ['Arvika', '1784', '120', '1,5', '2'] },
      { line: 3, cells: ['Stockholm', '180', '80', '2,5', ''] },
    ]
    expect(guess(['Ort', 'Kommunnr', 'Svarande', '2023', '2024'], rows).uses).toEqual({
      ort: 'nothing',
      kommunnr: 'place',
      svarande: 'nothing',
      '[period]': 'value',
    })
  })
})

describe('names of places', () => {
  const uses = { ort: 'place', år: 'period', v: 'value' } as const
  const rowsOf = async (...places: readonly string[]) => {
    const text = `Ort;År;V\n${places.map((place) => `${place};2024;1`).join('\n')}\n`
    const { rows } = await readBy(text, ['Ort', 'År', 'V'], layoutOf(uses, { indicator: fritid }))
    return rows.toSorted((a, b) => a.line - b.line).map((row) => ('problem' in row ? row.problem : row.place))
  }

  test('are taken as they are spelt, beside their code too', async () => {
    expect(await rowsOf('Habo', 'Håbo', '0643 Habo', 'Ha\u030abo')).toEqual(['Habo', 'Håbo', '0643', 'Håbo'])
  })

  test('that have lost their accents are refused with what may be meant', async () => {
    expect(await rowsOf('H\ufffdbo', 'Orebro', 'HÅBO')).toEqual([
      { kind: 'similar-place', text: 'H\ufffdbo', meant: ['Habo', 'Håbo'] },
      { kind: 'similar-place', text: 'Orebro', meant: ['Örebro'] },
      { kind: 'similar-place', text: 'HÅBO', meant: ['Habo', 'Håbo'] },
    ])
  })

  test('cast doubt on Habo when those of other rows have lost their accents, wherever they stand', async () => {
    expect(await rowsOf('Habo', 'Orebro', 'Eda')).toEqual([
      { kind: 'similar-place', text: 'Habo', meant: ['Habo', 'Håbo'] },
      { kind: 'similar-place', text: 'Orebro', meant: ['Örebro'] },
      'Eda',
    ])
  })
})
