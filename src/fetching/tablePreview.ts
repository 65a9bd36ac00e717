import type { Rejected } from '../population/figure.ts'
import { mostTold, type ProblemKind, type Row } from '../population/figure.ts'
import { placesOfCounty, sourceNationCode } from '../population/places.ts'
import { type Cube } from '../sources/cube.ts'
import { figuresOf, fits, placeOf } from '../sources/cubeFigures.ts'
import { cellsIn, meaningIn, type PxChoice, type PxTable, type Selection, selectionsOf } from './pxweb.ts'

/** A few real rows of what would be fetched, and how much it is. */
export type TablePreview = {
  readonly rows: readonly Extract<Row, { readonly place: string }>[]
  readonly rejected: Rejected
  readonly cells: number
  readonly questions: number
}

const mostPlaces = 5
const mostPeriods = 2

/** What to ask for a preview: the nation, a few places of the county, and the latest periods. */
export function sampleOf(table: PxTable, choice: PxChoice, countyCode: string): Selection {
  const [selection = {}] = selectionsOf(table, choice)
  const near = new Set([
    sourceNationCode,
    `00${countyCode}`,
    ...placesOfCounty(countyCode).map(({ code }) => code),
  ])
  const cut = Object.entries(selection).map(([code, codes]) => {
    if ('dimension' in choice.place && code === choice.place.dimension) {
      const ours = codes.filter((each) => near.has(placeOf(each)))
      return [code, (ours.length > 0 ? ours : codes).slice(0, mostPlaces)] as const
    }
    return [code, code === choice.period ? codes.toSorted().slice(-mostPeriods) : codes] as const
  })
  return Object.fromEntries(cut)
}

/** Null when the answer is not about the table that was chosen. */
export function previewFrom(table: PxTable, choice: PxChoice, cube: Cube): TablePreview | null {
  const meaning = meaningIn(cube, choice)
  if (!fits(cube, meaning)) return null
  const all = [...figuresOf(cube, meaning, '')]
  const rows = all.flatMap((row) => ('place' in row ? [row] : []))
  const problems = all.flatMap((row) => ('problem' in row ? [row] : []))
  const byReason: Partial<Record<ProblemKind, number>> = {}
  for (const { problem } of problems) byReason[problem.kind] = (byReason[problem.kind] ?? 0) + 1
  const asked = selectionsOf(table, choice)
  return {
    rows,
    rejected: { count: problems.length, byReason, first: problems.slice(0, mostTold) },
    cells: asked.reduce((sum, each) => sum + cellsIn(each), 0),
    questions: asked.length,
  }
}
