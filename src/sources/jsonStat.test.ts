import fc from 'fast-check'
import jsonStatToolkit from 'jsonstat-toolkit'
import { describe, expect, test } from 'vitest'
import { sharedFile } from '../../test/conformance.ts'
import { UnreadableCube } from './cube.ts'
import { figuresOf, fits, guessMeaning, type Meaning, placeOf } from './cubeFigures.ts'
import { readCube } from './cubeFile.ts'

const meaning: Meaning = {
  place: { dimension: 'Region' },
  period: 'Tid',
  sex: 'Kon',
  fixed: { ContentsCode: 'A' },
}

/** A small table, as JSON-stat 2. */
const table = (more: object = {}) => ({
  version: '2.0',
  class: 'dataset',
  label: 'Folkmängd',
  source: 'SCB',
  id: ['Region', 'Kon', 'ContentsCode', 'Tid'],
  size: [2, 2, 1, 2],
  role: { time: ['Tid'], metric: ['ContentsCode'] },
  dimension: {
    Region: {
      label: 'region',
      category: { index: ['00', '0680'], label: { '00': 'Riket', '0680': 'Jönköping' } },
    },
    Kon: { label: 'kön', category: { index: { '2': 1, '1': 0 }, label: { '1': 'män', '2': 'kvinnor' } } },
    ContentsCode: {
      label: 'tabellinnehåll',
      category: { label: { A: 'Folkmängd' }, unit: { A: { base: 'antal', decimals: 0 } } },
    },
    Tid: { label: 'månad', category: { index: ['2024M03', '2024K1'] } },
  },
  value: [1, 2, 3, 4, 5, 6, 7, 8],
  ...more,
})

const sorted = (all: ReturnType<typeof told>) => all.map((each) => JSON.stringify(each)).toSorted()

const told = (json: unknown, by: Meaning = meaning) =>
  [...figuresOf(readCube(json), by, 'X')].map((row) =>
    'problem' in row
      ? row.problem
      : [row.place, row.sex, row.period, row.value, row.reason].filter((part) => part !== null).join(' '),
  )

describe('a table in JSON-stat', () => {
  test('becomes figures of our places, periods and sexes', () => {
    expect(sorted(told(table()))).toEqual(
      sorted([
        '0000 M 2024-03 1',
        '0000 M 2024-Q1 2',
        '0000 K 2024-03 3',
        '0000 K 2024-Q1 4',
        '0680 M 2024-03 5',
        '0680 M 2024-Q1 6',
        '0680 K 2024-03 7',
        '0680 K 2024-Q1 8',
      ]),
    )
  })

  test('tells what its dimensions are, what they are counted in and what may be left out', () => {
    const { dimensions } = readCube(
      table({
        dimension: {
          ...table().dimension,
          Region: {
            category: { index: ['00', '0680'], child: { '00': ['0680'] } },
            extension: { elimination: true, eliminationValueCode: '00' },
          },
        },
      }),
    )
    const [region, , measure] = dimensions
    expect(region).toMatchObject({ label: 'Region', eliminates: true, total: '00' })
    expect(region!.categories[1]).toMatchObject({ parent: '00' })
    expect(measure).toMatchObject({ role: 'measure', categories: [{ unit: 'antal', decimals: 0 }] })
    expect(guessMeaning(dimensions)).toEqual({ place: 'Region', period: 'Tid', sex: 'Kon' })
  })

  test('is read in a bundle of version 1, where order and sizes stand among the dimensions', () => {
    const { id, size, role, dimension, label, value } = table()
    const bundle = { dataset: { label, value, dimension: { ...dimension, id, size, role } } }
    expect(told(bundle)).toEqual(told(table()))
    expect(() => readCube({ one: bundle.dataset, two: bundle.dataset })).toThrow(
      new UnreadableCube('several'),
    )
  })

  test.each([
    [
      'a row with empty places',
      { value: [null, 2, null, 4, 5, 6, null, 8], status: ['..', null, '.', null, null, null, '-', null] },
    ],
    [
      'numbers by their place',
      { value: { 1: 2, 3: 4, 4: 5, 5: 6, 7: 8 }, status: { 0: '..', 2: '.', 6: '-' } },
    ],
  ])('keeps why a figure is missing: %s', (_, content) => {
    expect(told(table(content)).filter((each) => !/\d$/.test(String(each)))).toEqual([
      '0000 M 2024-03 missing',
      '0000 K 2024-03 not-applicable',
      '0680 K 2024-03 not-applicable',
    ])
  })

  test('with one sign for all says it of what is missing, and of a figure that is there nothing', () => {
    expect(told(table({ value: { 0: 1 }, status: '..' })).slice(0, 2)).toEqual([
      '0000 M 2024-03 1',
      '0000 K 2024-03 missing',
    ])
  })

  test('rejects a sign that nobody has told the meaning of, and never takes it for a value', () => {
    const [first] = told(table({ value: [null, 2, 3, 4, 5, 6, 7, 8], status: { 0: '(x)' } }))
    expect(first).toEqual({ kind: 'unknown-status', text: '(x)' })
  })

  test('is not mended where its parts do not add up: its source may have added noise', () => {
    const json = table({
      size: [1, 3, 1, 1],
      dimension: {
        ...table().dimension,
        Region: { category: { index: ['0680'] } },
        Kon: {
          category: { index: ['1', '2', 'TotSa'], label: { TotSa: 'totalt, samtliga män och kvinnor' } },
        },
        Tid: { category: { index: ['2024'] } },
      },
      value: [10, 11, 22],
    })
    expect(told(json)).toEqual(['0680 M 2024 10', '0680 K 2024 11', '0680 T 2024 22'])
  })

  test.each([
    ['fewer values than cells', { value: [1, 2, 3] }, 'sizes'],
    ['more values than cells', { value: Array(9).fill(1) }, 'sizes'],
    ['a value outside its cells', { value: { 8: 1 } }, 'sizes'],
    ['a value at no number', { value: { '-1': 1 } }, 'sizes'],
    ['a status outside its cells', { status: { 99: '..' } }, 'sizes'],
    ['sizes that do not fit the categories', { size: [2, 2, 1, 3] }, 'dimensions'],
    ['a dimension that is not there', { id: ['Region', 'Kon', 'ContentsCode', 'constructor'] }, 'dimensions'],
    ['a dimension twice', { id: ['Region', 'Region', 'ContentsCode', 'Tid'] }, 'dimensions'],
    ['no sizes', { size: undefined }, 'dimensions'],
    ['no values', { value: undefined }, 'sizes'],
  ] as const)('that contradicts itself is not read: %s', (_, more, problem) => {
    expect(() => readCube(table(more))).toThrow(new UnreadableCube(problem))
  })

  test('two categories in one position, or one beyond the last, are not read', () => {
    for (const index of [
      { '1': 0, '2': 0 },
      { '1': 0, '2': 2 },
      { '1': 0, '2': 0.5 },
      { '1': -1, '2': 0 },
    ]) {
      const dimension = { ...table().dimension, Kon: { category: { index } } }
      expect(() => readCube(table({ dimension }))).toThrow(UnreadableCube)
    }
  })

  test('larger than anything that a person chooses is not read, however little it holds', () => {
    const codes = Array.from({ length: 3000 }, (_, i) => String(i))
    const json = {
      id: ['a', 'b'],
      size: [3000, 3000],
      value: {},
      dimension: { a: { category: { index: codes } }, b: { category: { index: codes } } },
    }
    expect(() => readCube(json)).toThrow(new UnreadableCube('too-large'))
  })

  test.each([
    null,
    1,
    'text',
    [],
    {},
    { class: 'dataset' },
    { values: [] },
    { class: 'collection', link: {} },
  ])('anything else is not taken for one: %j', (json) => expect(() => readCube(json)).toThrow(UnreadableCube))
})

describe('what PxWeb calls json', () => {
  const px = (more: object = {}) => ({
    columns: [
      { code: 'Region', text: 'region', type: 'd' },
      { code: 'Tid', text: 'år', type: 't' },
      { code: 'A', text: 'Folkmängd', type: 'c', unit: 'antal' },
      { code: 'B', text: 'Folkökning', type: 'c' },
    ],
    comments: [],
    data: [
      { key: ['06', '2023'], values: ['367064', '..'] },
      { key: ['0680', '2023'], values: ['145114', '-12.5'] },
    ],
    ...more,
  })
  const by = (measure: string): Meaning => ({ ...meaning, sex: null, fixed: { ContentsCode: measure } })

  test('holds values as text, and a county has the place of its region', () => {
    expect(told(px(), by('A'))).toEqual(['0006 T 2023 367064', '0680 T 2023 145114'])
    expect(told(px(), by('B'))).toEqual(['0006 T 2023 missing', '0680 T 2023 -12.5'])
  })

  test('with rows that contradict each other is not read', () => {
    for (const data of [
      [{ key: ['0680', '2023'], values: ['1'] }],
      [{ key: ['0680'], values: ['1', '2'] }],
      [
        { key: ['0680', '2023'], values: ['1', '2'] },
        { key: ['0680', '2023'], values: ['3', '4'] },
      ],
      [],
    ])
      expect(() => readCube(px({ data }))).toThrow(UnreadableCube)
  })
})

test('a meaning fits only a table in which every name of it stands', () => {
  const cube = readCube(table())
  expect(fits(cube, meaning)).toBe(true)
  expect(fits(cube, { ...meaning, fixed: {} })).toBe(false)
  expect(fits(cube, { ...meaning, fixed: { ContentsCode: 'B' } })).toBe(false)
  expect(fits(cube, { ...meaning, period: 'Kon' })).toBe(false)
  expect(fits(cube, { ...meaning, place: { code: '0000' } })).toBe(false)
})

test('a county and the nation never stand in the places of our own means', () => {
  expect(placeOf('00')).toBe('0000')
  expect(placeOf('06')).toBe('0006')
  expect(placeOf('0680')).toBe('0680')
})

type Drawn = {
  readonly sizes: readonly number[]
  readonly values: readonly (number | null)[]
  readonly order: readonly number[]
}

const axes = [
  { code: 'Region', categories: ['0680', '0682', '0684', '00'] },
  { code: 'Kon', categories: ['1', '2', '1+2'] },
  { code: 'ContentsCode', categories: ['A', 'B'] },
  { code: 'Tid', categories: ['2021', '2022M11', '2023K4'] },
]

const drawn: fc.Arbitrary<Drawn> = fc
  .tuple(...axes.map(({ categories }) => fc.integer({ min: 1, max: categories.length })))
  .chain((sizes) => {
    const size = sizes.reduce((product, each) => product * each, 1)
    return fc.record({
      sizes: fc.constant(sizes),
      values: fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), {
        minLength: size,
        maxLength: size,
      }),
      order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    })
  })

/** The same table with its dimensions in another order, dense or sparse, its categories in a list or by position. */
function written({ sizes, values, order }: Drawn, { sparse, listed }: { sparse: boolean; listed: boolean }) {
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, each) => product * each, 1))
  const turned = order.map((axis) => sizes[axis]!)
  const cells = values.map((_, at) => {
    let rest = at
    let from = 0
    for (let i = 3; i >= 0; i--) {
      const size = turned[i]!
      from += (rest % size) * strides[order[i]!]!
      rest = Math.floor(rest / size)
    }
    return values[from]!
  })
  const dimension = Object.fromEntries(
    axes.map(({ code, categories }, axis) => {
      const used = categories.slice(0, sizes[axis])
      // Back to front: the order of the names must not matter.
      const index = listed ? used : Object.fromEntries(used.map((each, i) => [each, i] as const).toReversed())
      return [code, { category: { index, label: Object.fromEntries(used.map((each) => [each, each])) } }]
    }),
  )
  const value = sparse
    ? Object.fromEntries(cells.flatMap((cell, at) => (cell === null ? [] : [[at, cell] as const])))
    : cells
  return {
    version: '2.0',
    class: 'dataset',
    id: order.map((axis) => axes[axis]!.code),
    size: turned,
    dimension,
    value,
  }
}

describe('whatever the order of its dimensions, dense or sparse', () => {
  test('a table gives the same figures', () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), fc.boolean(), (table, sparse, listed) => {
        const straight = told(written({ ...table, order: [0, 1, 2, 3] }, { sparse: false, listed: true }))
        const turned = told(written(table, { sparse, listed }))
        expect(sorted(turned)).toEqual(sorted(straight))
      }),
    )
  })

  test('each cell is what another reader of the format finds in it', () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), fc.boolean(), (table, sparse, listed) => {
        const json = written(table, { sparse, listed })
        const theirs = jsonStatToolkit(structuredClone(json)).Data()
        const cube = readCube(json)
        const ours = Array.from({ length: cube.size }, (_, at) => cube.cell(at).value)
        // Of a table without a single value it says nothing at all.
        expect(ours).toEqual(theirs ? theirs.map(({ value }) => value ?? null) : ours.map(() => null))
      }),
    )
  })
})

const published = [
  'v1/response_fi',
  'v1/response_gl',
  'v1/response_no',
  'v1/response_se',
  'v1/scb_jsonstat1_dataset',
  'v2/TAB6471_data',
].map((name) => ({ name, json: sharedFile(`pxweb/${name}`) as object | null }))

describe.skipIf(published.some(({ json }) => json === null))('published answers of real services', () => {
  test.each(published)('$name is read cell by cell as another reader does', ({ json }) => {
    // Version 1 packs the table in a bundle.
    const inner = 'dataset' in json! ? { ...(json.dataset as object), class: 'dataset' } : json!
    const theirs = jsonStatToolkit(structuredClone(inner)).Data()!
    const cube = readCube(json)
    expect(cube.size).toBe(theirs.length)
    for (const [at, { value, status }] of theirs.entries())
      expect(cube.cell(at)).toEqual({ value: value ?? null, status: status ?? null })
  })

  test('the population of the counties by month has a figure for each of its 21 regions', () => {
    const cube = readCube(published.find(({ name }) => name === 'v2/TAB6471_data')!.json)
    const { place, period, sex } = guessMeaning(cube.dimensions)
    expect([place, period, sex]).toEqual(['Region', 'Tid', 'Kon'])
    const alder = cube.dimensions.find(({ code }) => code === 'Alder')!
    const by: Meaning = {
      place: { dimension: place! },
      period: period!,
      sex,
      fixed: { Alder: alder.categories[0]!.code, ContentsCode: '000007SF' },
    }
    const rows = [...figuresOf(cube, by, 'X')]
    expect(rows).toHaveLength(21 * 3 * 4)
    expect(rows.filter((row) => 'problem' in row)).toEqual([])
    expect(new Set(rows.map((row) => ('place' in row ? row.place : ''))).size).toBe(21)
    expect(new Set(rows.map((row) => ('sex' in row ? row.sex : '')))).toEqual(new Set(['T', 'K', 'M']))
    expect(new Set(rows.map((row) => ('period' in row ? row.period : '')))).toEqual(
      new Set(['2026-01', '2026-02', '2026-03', '2026-04']),
    )
  })

  test('the same figures come out of PxWeb’s own json and of JSON-stat 1', () => {
    const by: Meaning = {
      place: { code: '0000' },
      period: 'Tid',
      sex: 'Kon',
      fixed: { Civilstand: 'G', ContentsCode: 'BE0101N1' },
    }
    const [px, stat] = ['v1/scb_BefolkningNy_data_json', 'v1/scb_jsonstat1_dataset'].map((name) =>
      told(sharedFile(`pxweb/${name}`), by),
    )
    // In its own json the sexes have no names, and their numbers are enough.
    expect(px).toEqual(stat)
    expect(stat).toContain('0000 K 2017 1671381')
  })
})
