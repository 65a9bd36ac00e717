import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedText } from '../../test/conformance.ts'
import type { FileProblem, Row } from '../population/figure.ts'
import { UnreadableFile } from '../population/figure.ts'
import { cubeOf } from './cube.testing.ts'
import { readCube } from './cubeFile.ts'
import { cubeProblem, guessedLayout, layoutOfParts, meaningOf, partsOf, usesFor } from './cubeLayout.ts'
import { oneOf } from './cubeParts.ts'
import { type Layout, nothingAsked, shapeOf } from './layout.ts'
import { day, inPieces } from './reading.testing.ts'
import { recognise } from './recognise.ts'

const { dimensions } = readCube(cubeOf())
const swimming = {
  code: 'Simkunniga',
  title: 'Simkunniga, andel (%)',
  isNew: true,
  decimals: 1,
  direction: 'increase',
  describes: 'population',
} as const

const layoutWith = (parts: readonly string[], indicator: Layout['indicator'] = swimming): Layout => ({
  ...layoutOfParts(dimensions, parts),
  sheet: null,
  indicator,
  period: null,
  answers: nothingAsked,
})

const asGuessed = ['place', 'sex', oneOf('tot'), oneOf('A'), 'period']

describe('what the parts of a table are', () => {
  test('is guessed: places, sexes and periods, the whole of an age and the first measure', () => {
    expect(partsOf(dimensions, guessedLayout(dimensions))).toEqual(asGuessed)
    expect(cubeProblem(dimensions, guessedLayout(dimensions))).toBe('no-indicator')
  })

  test('comes back from a layout as it was said, whatever was said', () => {
    const part = (i: number) => {
      const dimension = dimensions[i]!
      return fc.constantFrom(...usesFor(dimension), ...dimension.categories.map(({ code }) => oneOf(code)))
    }
    const parts = fc.tuple(...dimensions.map((_, i) => part(i)))
    fc.assert(
      fc.property(parts, (said) => {
        const layout = layoutWith(said)
        expect(partsOf(dimensions, layout)).toEqual(said)
        // Whatever has nothing wrong can be read.
        expect(meaningOf({ dimensions }, layout) === null).toBe(cubeProblem(dimensions, layout) !== null)
      }),
    )
  })

  test.each([
    [['place', 'sex', oneOf('tot'), oneOf('A'), oneOf('2023')], 'no-period'],
    [[oneOf('0680'), 'sex', oneOf('tot'), oneOf('A'), 'period'], 'no-place'],
    [['place', 'indicator', oneOf('tot'), 'indicator', 'period'], 'several'],
  ] as const)('%j is said to lack what it lacks', (parts, problem) => {
    expect(cubeProblem(dimensions, layoutWith(parts))).toBe(problem)
  })
})

describe('a file of JSON-stat', () => {
  test('that nobody has said anything about is asked about, not guessed', async () => {
    const found = await read(cubeOf(), [])
    expect(found.kind).toBe('unmapped')
  })

  test('is read by its layout: one age, one measure, and the sexes by name', async () => {
    expect(await valuesOf(await read(cubeOf(), asGuessed))).toEqual([
      'Simkunniga 0680 M 2023 1',
      'Simkunniga 0680 K 2023 9',
      'Simkunniga 0680 M 2024 2',
      'Simkunniga 0680 K 2024 10',
      'Simkunniga 1784 M 2023 17',
      'Simkunniga 1784 K 2023 25',
      'Simkunniga 1784 M 2024 18',
      'Simkunniga 1784 K 2024 26',
    ])
  })

  test('whose measures are indicators has one of each', async () => {
    const parts = ['place', oneOf('2'), oneOf('6'), 'indicator', 'period']
    const values = await valuesOf(await read(cubeOf(), parts, null))
    expect(values.slice(0, 4)).toEqual([
      'Simkunniga barn 0680 T 2023 13',
      'Simkunniga barn 0680 T 2024 14',
      'Simkunniga barn 1784 T 2023 29',
      'Simkunniga barn 1784 T 2024 30',
    ])
    expect(values[4]).toBe('Märken 0680 T 2023 15')
  })

  test('that is sparse says why the rest is missing, by the sign beside it or without one', async () => {
    const sparse = cubeOf({ value: { '0': 5, '8': 7 }, status: { '1': '..', '9': '.' } })
    const values = await valuesOf(await read(sparse, asGuessed))
    expect(values.slice(0, 4)).toEqual([
      'Simkunniga 0680 M 2023 5',
      'Simkunniga 0680 K 2023 7',
      'Simkunniga 0680 M 2024 missing',
      'Simkunniga 0680 K 2024 not-applicable',
    ])
    expect(values.slice(4).every((each) => each.endsWith('missing'))).toBe(true)
  })

  test('with other ages than the layout knows is asked about again', async () => {
    const other = cubeOf()
    other.dimension.Alder.category = { index: ['7', '8'], label: { '7': '7 år', '8': '8 år' } }
    expect((await read(other, asGuessed)).kind).toBe('unmapped')
    await expect(
      recognise(inPieces(JSON.stringify(other)), { name: 'a.json', fetchedOn: day }),
    ).rejects.toThrow(UnreadableFile)
  })

  test.each<[string, (text: string) => string | Buffer, FileProblem]>([
    ['cut off', (text) => text.slice(0, -40), { kind: 'json' }],
    ['with a value too many', (text) => text.replace('[1,', '[0,1,'), { kind: 'cube' }],
    ['of two tables', (text) => `{"a":${text},"b":${text}}`, { kind: 'several-cubes' }],
    ['in another encoding', (text) => Buffer.from(text, 'latin1'), { kind: 'encoding' }],
    [
      'about a person',
      (text) => text.replace('Simkunniga barn', 'Anna 19121212-1212'),
      { kind: 'identity-number-in-header', column: 1 },
    ],
  ])('%s is refused for what it is', async (_, change, problem) => {
    const content = inPieces(change(JSON.stringify(cubeOf())), 100)
    const given = { name: 'a.json', fetchedOn: day, asks: true }
    await expect(recognise(content, given)).rejects.toMatchObject({ problem })
  })
})

const published = [
  'v1/scb_jsonstat1_dataset',
  'v1/scb_BefolkningNy_data_json',
  'v1/response_fi',
  'v1/response_gl',
  'v1/response_no',
  'v1/response_se',
  'v2/TAB6471_data',
].map((name) => ({ name, text: sharedText(`pxweb/${name}.json`) }))

describe.skipIf(published.some(({ text }) => text === null))(
  'published files of statistical databases',
  () => {
    test.each(published)('$name is asked about, and its periods are found', async ({ text }) => {
      const given = { name: 'a.json', fetchedOn: day, asks: true }
      const found = await recognise(inPieces(text!, 65_536), given)
      if (found.kind !== 'unmapped') throw new Error('It was not asked about.')
      const parts = found.table.dimensions!
      expect(parts.length).toBeGreaterThan(1)
      expect(partsOf(parts, found.table.layout)).toContain('period')
    })
  },
)

async function read(json: object, parts: readonly string[], indicator: Layout['indicator'] = swimming) {
  const shape = shapeOf(dimensions.map(({ code }) => code))
  const layouts = parts.length > 0 ? [{ id: 'x', shape, layout: layoutWith(parts, indicator) }] : []
  const given = { name: 'a.json', fetchedOn: day, layouts, asks: true }
  return recognise(inPieces(JSON.stringify(json), 100), given)
}

async function valuesOf(found: Awaited<ReturnType<typeof read>>): Promise<readonly string[]> {
  if (found.kind !== 'loadable' || found.file.content.kind !== 'figures') throw new Error('Not loadable.')
  const rows: Row[] = []
  for await (const batch of found.file.content.rows) rows.push(...batch)
  return rows.map((row) =>
    'problem' in row
      ? row.problem.kind
      : `${row.code} ${row.place} ${row.sex} ${row.period} ${row.value ?? row.reason}`,
  )
}
