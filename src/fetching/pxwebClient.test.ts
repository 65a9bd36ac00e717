import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sharedFile } from '../../test/conformance.ts'
import { guessMeaning } from '../sources/cubeFigures.ts'
import { troubles } from './koladaServer.testing.ts'
import { cellsIn, divided, misfitOf, type PxChoice, selectionsOf } from './pxweb.ts'
import { makePxWeb } from './pxwebClient.ts'
import { type PxServer, populationTable, startPxWeb } from './pxwebServer.testing.ts'
import { configShape, table1Shape, tablesShape } from './pxwebShapes.ts'
import { readTable } from './pxwebTable.ts'
import { ServiceFailure } from './service.ts'

const hurry = { pace: 1, firstWait: 5, longestWait: 1500, within: 2000 }

let server: PxServer
beforeEach(async () => {
  server = await startPxWeb()
  server.state.tables = [populationTable()]
  return () => server.close()
})
afterEach(() => expect(server.asked.every(({ url }) => /^\/(api|OV0104)\//.test(url))).toBe(true))

const choice: PxChoice = {
  service: '',
  table: 'TAB638',
  place: { dimension: 'Region' },
  period: 'Tid',
  sex: 'Kon',
  fixed: { Alder: null, ContentsCode: 'BE0101N1' },
  from: '2023',
}

const problemOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ServiceFailure ? error.problem : error),
  )

describe.each([
  ['version 2', () => makePxWeb(server.v2, hurry), 'TAB638'],
  ['version 1', () => makePxWeb(server.v1, hurry), 'BE/TAB638'],
])('PxWeb, %s', (_, made, id) => {
  test('tells what there is to choose in a table', async () => {
    const table = await made().table(id)
    expect(guessMeaning(table.dimensions)).toEqual({ place: 'Region', period: 'Tid', sex: 'Kon' })
    expect(table.dimensions.map(({ code, eliminates }) => [code, eliminates])).toEqual([
      ['Region', true],
      ['Alder', true],
      ['Kon', true],
      ['ContentsCode', false],
      ['Tid', false],
    ])
  })

  test('answers a selection, and sums over what is left out', async () => {
    const { cube } = await made().data(id, {
      Region: ['0680', '0682'],
      ContentsCode: ['BE0101N1'],
      Tid: ['2022'],
    })
    expect(cube.dimensions.map(({ code }) => code)).toEqual(['Region', 'ContentsCode', 'Tid'])
    expect(cube.cell(0)).toEqual({ value: 145_000, status: null })
    expect(cube.cell(1)).toEqual({ value: null, status: '..' })
  })

  test('is asked for its limit once, and divides what is more than that', async () => {
    server.state.maxCells = 4
    const px = made()
    expect([await px.mostCells(), await px.mostCells()]).toEqual([4, 4])
    expect(server.asked.filter(({ url }) => url.includes('config'))).toHaveLength(1)
    const selection = {
      Region: ['00', '06', '0680'],
      ContentsCode: ['BE0101N1'],
      Tid: ['2022', '2023', '2024'],
    }
    expect(await problemOf(px.data(id, selection))).toEqual({ kind: 'too-much' })
    const parts = divided(selection, 4)
    expect(parts.reduce((sum, part) => sum + cellsIn(part), 0)).toBe(9)
    for (const part of parts) expect((await px.data(id, part)).cube.size).toBeLessThanOrEqual(4)
  })

  test('that leaves out a dimension which must be chosen, or names what is not there, is refused', async () => {
    expect(await problemOf(made().data(id, { Tid: ['2022'] }))).toEqual({ kind: 'refused', status: 400 })
    expect(await problemOf(made().data(id, { ContentsCode: ['x'], Tid: ['2022'] }))).toEqual({
      kind: 'refused',
      status: 400,
    })
  })

  test.each([
    ['too busy', troubles.status(429, { 'Retry-After': '1' })],
    ['broken', troubles.status(500)],
    ['cut off in the middle', troubles.cut],
    ['half a text', troubles.truncated],
    ['a page for people', troubles.page],
  ])('is asked again when it is %s', async (_, trouble) => {
    server.state.troubles = [trouble]
    expect((await made().table(id)).dimensions).toHaveLength(5)
    expect(server.asked).toHaveLength(2)
  })

  test('that answers half of what was asked, or about something else, is not believed', async () => {
    const { json } = await askedFor(made(), id)
    server.state.always = troubles.body({
      ...json,
      size: [1, 1, 1],
      value: [1],
      dimension: { ...json.dimension, Tid: { category: { index: ['2022'] } } },
    })
    expect(await problemOf(made().data(id, wide))).toEqual({ kind: 'unreadable' })
    server.state.always = troubles.body({
      ...json,
      dimension: { ...json.dimension, Tid: { category: { index: ['1968', '1969'] } } },
    })
    expect(await problemOf(made().data(id, wide))).toEqual({ kind: 'unasked' })
    server.state.always = troubles.body({ ...json, value: [1] })
    expect(await problemOf(made().data(id, wide))).toEqual({ kind: 'unreadable-table' })
    server.state.always = troubles.body({ error: 'Ändrat' })
    expect(await problemOf(made().data(id, wide))).toEqual({ kind: 'unreadable-table' })
  })

  test.each([
    '../../secret',
    '..',
    '.',
    'TAB638?x=1',
    'https://elsewhere.example',
    'a//b',
    '%2e%2e/x',
    'a\\b',
    '',
  ])('calls nobody for what is no name of a table: %s', async (name) => {
    const problem = await problemOf(made().table(name))
    if (name === '') expect(problem).not.toBeNull()
    else {
      expect(problem).toEqual({ kind: 'refused', status: 404 })
      expect(server.asked).toEqual([])
    }
  })

  test('never follows a redirection', async () => {
    server.state.troubles = [troubles.status(302, { Location: 'http://elsewhere.example/' })]
    expect(await problemOf(made().table(id))).toEqual({ kind: 'elsewhere' })
    expect(server.asked).toHaveLength(1)
  })
})

const wide = { Region: ['0680'], ContentsCode: ['BE0101N1'], Tid: ['2022', '2023'] }

async function askedFor(px: ReturnType<typeof makePxWeb>, id: string) {
  const { bytes } = await px.data(id, wide)
  return { json: JSON.parse(bytes.toString('utf8')) as { dimension: object; value: number[] } }
}

test('tables are found by words in version 2, and in folders in version 1', async () => {
  const found = await makePxWeb(server.v2, hurry).search('folkmängd')
  expect(found).toMatchObject({ count: 1, entries: [{ id: 'TAB638', periods: ['2022', '2024'] }] })
  expect(server.asked.at(-1)?.url).toContain('query=folkm')
  const px = makePxWeb(server.v1, hurry)
  expect((await px.folder('')).entries).toMatchObject([{ kind: 'folder', id: 'BE' }])
  expect((await px.folder('BE')).entries).toMatchObject([{ kind: 'table', id: 'BE/TAB638' }])
})

test('a service without limits to tell is asked for little', async () => {
  server.state.troubles = [troubles.status(404)]
  expect(await makePxWeb(server.v2, hurry).mostCells()).toBe(10_000)
})

test('a code that could be taken for an expression is put in brackets, and is then itself', async () => {
  const [region, ...others] = populationTable().dimensions
  const starred = { ...region!, categories: [{ code: 'A*', label: 'Alla' }] }
  server.state.tables = [populationTable({ dimensions: [starred, ...others] })]
  const { cube } = await makePxWeb(server.v2, hurry).data('TAB638', { ...wide, Region: ['A*'] })
  expect(cube.size).toBe(2)
  expect(server.questions()[0]).toContain('"[A*]"')
})

describe('what is asked for a choice', () => {
  test('is every place that we know, from the first period; and the total by itself where the table has none', () => {
    const [sexes, together, ...more] = selectionsOf(readTable(described()), choice)
    expect(more).toEqual([])
    expect(sexes).toEqual({
      Region: ['00', '06', '0680', '0682'],
      Kon: ['1', '2'],
      ContentsCode: ['BE0101N1'],
      Tid: ['2023', '2024'],
    })
    expect(together).not.toHaveProperty('Kon')
  })

  test('fits its table no longer when a name in it has gone, or a dimension has come', () => {
    const table = readTable(described())
    expect(misfitOf(table, choice)).toBeNull()
    expect(misfitOf(table, { ...choice, fixed: { Alder: '99', ContentsCode: 'BE0101N1' } })).toEqual({
      kind: 'category',
      dimension: 'Alder',
      code: '99',
    })
    expect(misfitOf(table, { ...choice, period: 'Manad' })).toEqual({ kind: 'dimension', code: 'Manad' })
    expect(misfitOf(table, { ...choice, fixed: { ContentsCode: 'BE0101N1' } })).toEqual({
      kind: 'dimension',
      code: 'Alder',
    })
    // Not every dimension may be summed over.
    expect(misfitOf(table, { ...choice, fixed: { Alder: null, ContentsCode: null } })).toMatchObject({
      dimension: 'ContentsCode',
    })
  })

  function described() {
    const { dimensions, label } = populationTable()
    return {
      class: 'dataset',
      label,
      role: { time: ['Tid'], metric: ['ContentsCode'] },
      id: dimensions.map(({ code }) => code),
      size: dimensions.map(({ categories }) => categories.length),
      dimension: Object.fromEntries(
        dimensions.map(({ code, categories, elimination }) => [
          code,
          {
            category: {
              index: categories.map((each) => each.code),
              label: Object.fromEntries(categories.map((each) => [each.code, each.label])),
            },
            extension: { elimination: elimination === true },
          },
        ]),
      ),
      value: [],
    }
  }
})

const published = {
  tables: [
    'v2/TAB6471_metadata',
    'v2_expected/MetadataById_tab001_js2',
    'v2_expected/MetadataById_tab003_js2',
    'v2_expected/MetadataById_tab004_js2',
  ],
  tables1: ['v1/scb_BefolkningNy_metadata', 'v1/response_table_variables'],
  lists: ['v2/search', 'v2/tables', 'v2_expected/ListAllTables'],
  configs: ['v2/config', 'v2_expected/GetApiConfiguration'],
}
const here = sharedFile('pxweb/v2/config') !== null

describe.skipIf(!here)('published answers of real services are understood', () => {
  test.each(published.tables)('a table of version 2: %s', (name) => {
    const table = readTable(sharedFile(`pxweb/${name}`))
    expect(guessMeaning(table.dimensions).period).toMatch(/^(Tid|TIME)$/)
    expect(table.dimensions.some(({ role, categories }) => role === 'measure' && categories[0]!.unit)).toBe(
      true,
    )
  })

  test.each(published.tables1)('a table of version 1: %s', (name) => {
    const table = table1Shape.parse(sharedFile(`pxweb/${name}`))
    expect(guessMeaning(table.dimensions)).toEqual({ place: 'Region', period: 'Tid', sex: 'Kon' })
  })

  test.each(published.lists)('a list of tables: %s', (name) => {
    expect(tablesShape.parse(sharedFile(`pxweb/${name}`)).tables.length).toBeGreaterThan(0)
  })

  test.each(published.configs)('a configuration: %s', (name) => {
    expect(configShape.parse(sharedFile(`pxweb/${name}`)).maxDataCells).toBeGreaterThan(1000)
  })
})
