import { type Row, UnreadableFile } from '../population/figure.ts'
import { ownSource } from '../population/source.ts'
import { forbidden } from './cells.ts'
import type { CsvRow } from './csv.ts'
import { type Cube, mostCells, UnreadableCube } from './cube.ts'
import { figuresOf, type Meaning } from './cubeFigures.ts'
import { readCube } from './cubeFile.ts'
import { guessedLayout, headingsOf, meaningOf } from './cubeLayout.ts'
import { shapeOf } from './layout.ts'
import type { Opening, Recognised } from './recognise.ts'
import type { TableStart } from './recogniseTable.ts'

/** Tells how a table of dimensions is read: as somebody has said, or not yet. */
export function readCubeFile(json: unknown, opening: Opening): Recognised {
  const cube = cubeIn(json)
  refusePeople(cube)
  const { name, hash, fetchedOn, layouts = [], asks, mapping } = opening
  const { dimensions } = cube
  const headings = headingsOf(dimensions)
  const shape = shapeOf(headings)
  const known = layouts.find((each) => each.shape === shape)
  const meaning = known && meaningOf(cube, known.layout)
  if (!known || !meaning || mapping) {
    if (!asks && !mapping) throw new UnreadableFile({ kind: 'unrecognised' })
    const table: TableStart = {
      sheet: null,
      sheets: [],
      header: { line: 1, names: headings },
      samples: samplesOf(cube),
      layout: known?.layout ?? guessedLayout(dimensions),
      problem: null,
      dimensions,
    }
    return { kind: 'unmapped', table, rows: textsOf(cube) }
  }
  const code = known.layout.indicator?.code ?? ''
  const rows = batches(figuresOf(cube, meaning, code))
  return {
    kind: 'loadable',
    format: 'cube',
    file: { name, source: ownSource, content: { kind: 'figures', fetches: [fetchedOn], rows }, hash },
    ignoredColumns: [],
    continues: () => false,
    table: {
      sheet: null,
      sheets: [],
      header: headings,
      known,
      layout: known.layout,
      questions: () => [],
      only: onlyIn(cube, meaning),
    },
  }
}

function cubeIn(json: unknown): Cube {
  try {
    return readCube(json)
  } catch (error) {
    if (!(error instanceof UnreadableCube)) throw error
    switch (error.problem) {
      case 'unrecognised':
        throw new UnreadableFile({ kind: 'unrecognised' })
      case 'sizes':
      case 'dimensions':
        throw new UnreadableFile({ kind: 'cube' })
      case 'too-large':
        throw new UnreadableFile({ kind: 'cube-too-large', most: mostCells })
      case 'several':
        throw new UnreadableFile({ kind: 'several-cubes' })
    }
  }
}

/** A dimension with one category says nothing that could have been otherwise. */
function onlyIn({ dimensions }: Cube, { fixed }: Meaning): readonly string[] {
  return dimensions.flatMap(({ code, label, categories }) => {
    const one = categories.find((each) => each.code === fixed[code])
    return one && categories.length > 1 ? [`${label}: ${one.label}`] : []
  })
}

/** What stands on the page where somebody says what the dimensions are. */
function refusePeople({ title, source, dimensions }: Cube): void {
  const names = [title, source, ...dimensions.flatMap(({ code, label }) => [code, label])]
  const problem =
    forbidden(names) ??
    forbidden(dimensions.flatMap(({ categories }) => categories.flatMap(({ code, label }) => [code, label])))
  if (problem) throw new UnreadableFile({ kind: 'identity-number-in-header', column: 1 })
}

const shown = 3

function samplesOf({ dimensions }: Cube): readonly CsvRow[] {
  return Array.from({ length: shown }, (_, i) => ({
    line: i + 1,
    cells: dimensions.map(({ categories }) => categories[i]?.label ?? ''),
  }))
}

const batch = 1000

async function* batches(rows: Iterable<Row>): AsyncGenerator<readonly Row[]> {
  let some: Row[] = []
  for (const row of rows) {
    some.push(row)
    if (some.length === batch) {
      yield some
      some = []
    }
  }
  if (some.length > 0) yield some
}

/** Values that are texts, as PxWeb writes them: somebody may have put anything there. */
async function* textsOf({ size, cell }: Cube): AsyncGenerator<readonly CsvRow[]> {
  let rows: CsvRow[] = []
  for (let at = 0; at < size; at++) {
    const { value, status } = cell(at)
    const cells = [value, status].filter((each) => typeof each === 'string')
    if (cells.length > 0) rows.push({ line: at + 1, cells })
    if (rows.length === batch) {
      yield rows
      rows = []
    }
  }
  if (rows.length > 0) yield rows
}
