import { createHash } from 'node:crypto'
import type { Database } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { counties } from '../partnership/sweden.ts'
import type { Figure, FigureFile } from '../population/figure.ts'
import { loadFigures } from '../population/load.ts'
import { ownSource } from '../population/source.ts'
import { type Layout, nothingAsked, periodKey } from '../sources/layout.ts'
import { rememberLayout } from '../sources/layoutStore.ts'
import { addOwnIndicator, newIndicator } from '../sources/ownIndicator.ts'
import { fetchedOn } from './figures.ts'

const lunches = newIndicator('Elever som äter skollunch varje dag, påhittade värden', 'percent', {
  decimals: 1,
  direction: 'increase',
  describes: 'operation',
})
const councils = newIndicator('Möten i ungdomsråd, påhittade värden', 'count', {
  decimals: 0,
  direction: 'increase',
  describes: 'operation',
})

/**
 * Figures of a partnership's own, made up here: a workbook that comes every year, whose layout is remembered, and
 * three values that nobody publishes, written in by hand.
 */
export async function loadOwnFigures(database: Database, doer: Signer, countyCode: string): Promise<void> {
  const { municipalities } = counties.find(({ code }) => code === countyCode)!
  const codes = municipalities.map(({ code }) => code)
  await database.write(doer.partnershipId, async (db) => {
    for (const each of [lunches, councils]) await addOwnIndicator(db, doer, each, 'other')
  })
  const workbook = 'Skolmåltider 2023.xlsx'
  await loadFigures(
    database,
    doer,
    fileOf(
      workbook,
      codes.flatMap((place, at) => [
        row(lunches.code, place, '2022', 71 + ((at * 7) % 12)),
        row(lunches.code, place, '2023', 72.5 + ((at * 5) % 13)),
      ]),
    ),
    {
      last: async (db) => {
        const uses = {
          kommunkod: 'place',
          kommun: 'nothing',
          'antal elever': 'nothing',
          [periodKey]: 'value',
        } as const
        const layout: Layout = {
          uses,
          sheet: 'Sammanställning',
          indicator: lunches,
          period: null,
          answers: nothingAsked,
        }
        const file = { id: newId(), name: workbook, uploadedAt: new Date(), size: 0, layoutId: null }
        await rememberLayout(db, doer, file, ['Kommunkod', 'Kommun', 'Antal elever', '2022', '2023'], layout)
      },
    },
  )
  const some = codes.slice(0, 3).map((place, at) => row(councils.code, place, '2023', [9, 4, 6][at]!))
  const origin = {
    origin: 'Ungdomssamordnarna i tre kommuner',
    datedOn: '2024-02-06' as CivilDate,
    note: 'Varje samordnare räknade årets möten med anteckningar. De andra kommunerna har inget ungdomsråd.',
  }
  await loadFigures(database, doer, { ...fileOf(`${councils.code}, 2023`, some), origin })
}

function row(code: string, place: string, period: string, value: number): Omit<Figure, 'line'> {
  return { fetch: 0, code, place, period, sex: 'T', value, reason: null }
}

function fileOf(name: string, values: readonly Omit<Figure, 'line'>[]): FigureFile {
  const rows = values.map((each, at): Figure => ({ line: at + 1, ...each }))
  return {
    name,
    source: ownSource,
    content: { kind: 'figures', fetches: [fetchedOn], rows: once(rows) },
    hash: () => createHash('sha256').update(JSON.stringify(rows)).digest(),
  }
}

async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows
}
