import { createHash } from 'node:crypto'
import type { Database, Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { counties } from '../partnership/sweden.ts'
import type { CatalogueEntry, Figure, FigureFile } from '../population/figure.ts'
import type { Sex } from '../population/indicator.ts'
import { loadFigures } from '../population/load.ts'
import { startPhase } from '../population/phaseStore.ts'
import { indicatorFor } from '../population/store.ts'
import type { Subunit } from '../population/subunit.ts'
import { tellSubunits } from '../population/subunitStore.ts'
import { fetchedOn } from './figures.ts'

/** Values of nobody: they are made up here, so that a county has an interval, a revision and a new unit to look at. */
const safe = 'E10001'
const uncertainty = 'E10002'
const cycling = 'E10003'

/** What all places have in common in each year. */
const common = [0, 1.1, -0.6, 0.4, -1.2, 0.7, 1.3, -0.5, 0.2, -0.9, 0.6, -0.4]
const firstYear = 2013
const sensorsFrom = 2017

/** The survey as it was first: before the meetings that have been held. */
export async function loadSurvey(database: Database, doer: Signer, countyCode: string): Promise<void> {
  await database.write(doer.partnershipId, (db) => tellSubunits(db, doer.partnershipId, schools(countyCode)))
  const answers = [...first(countyCode), ...ofSchools(countyCode)]
  await loadFigures(database, doer, fileOf('Påhittad enkät', fetchedOn, answers))
  await loadFigures(database, doer, catalogueOf('Påhittad enkät, beskrivning', entries('1000')))
}

/** The trips are counted in another way from a year on, so that their limits are calculated anew. */
export async function recalculateTrips(db: Db, doer: Signer, startedAt: Date): Promise<void> {
  const indicator = await indicatorFor(db, cycling)
  await startPhase(db, doer, indicator, {
    id: newId(),
    kind: 'measuring',
    placeCode: null,
    period: String(sensorsFrom),
    reason: 'Resorna räknas av sensorer vid skolvägarna i stället för av vuxna som står där.',
    startedAt,
  })
}

/** What has come since: two corrected values, and trips that are counted another way. */
export async function reviseSurvey(
  database: Database,
  doer: Signer,
  countyCode: string,
  today: CivilDate,
): Promise<void> {
  await loadFigures(database, doer, fileOf('Påhittad enkät, rättad', today, second(countyCode)))
  await loadFigures(database, doer, catalogueOf('Påhittad enkät, rättad beskrivning', entries('100 000')))
}

type Answer = readonly [code: string, place: string, year: number, value: number]
/** Null: too few answered. Of everybody, where no sex is told. */
export type Value = readonly [code: string, place: string, year: number, value: number | null, sex?: Sex]

/** Schools that do not exist, three in each municipality: their names say so, and their ids are nobody's. */
function schools(countyCode: string): readonly Subunit[] {
  return places(countyCode).flatMap((municipalityCode) =>
    ['A', 'B', 'C'].map((letter, at) => ({
      code: `V15E${municipalityCode}9990${at + 1}`,
      name: `Påhittad skola ${letter}`,
      municipalityCode,
    })),
  )
}

/** In the third of each municipality too few answer in some years. */
function ofSchools(countyCode: string): Value[] {
  return schools(countyCode).flatMap(({ code }, at) =>
    common.map((shared, turn): Value => {
      const isTooFew = at % 3 === 2 && turn > 6 && (at + turn) % 4 < 2
      const value = rounded(77 - (at % 7) * 2.1 + shared + wave(turn, at) * 5)
      return [safe, code, firstYear + turn, isTooFew ? null : value]
    }),
  )
}

function first(countyCode: string): Answer[] {
  return places(countyCode).flatMap((place, at) =>
    common.flatMap((shared, turn): Answer[] => {
      const year = firstYear + turn
      return [
        [safe, place, year, rounded(76 - (at % 5) * 1.7 + shared + wave(at, turn) * 2)],
        [uncertainty, place, year, rounded(2.4 + (at % 6) * 0.7)],
        [cycling, place, year, rounded(trips(year) + (at % 7) * 14 + shared * 6 + wave(turn, at) * 9)],
      ]
    }),
  )
}

/** Sensors see those that nobody counted by hand. */
function trips(year: number): number {
  return year < sensorsFrom ? 180 : 246
}

function second(countyCode: string): Value[] {
  const corrected = places(countyCode).slice(0, 2)
  return first(countyCode).flatMap((value): Value[] => {
    const [code, place, year, number] = value
    if (code === cycling) return [[code, place, year, rounded(number * 100)]]
    const isCorrected = code === safe && corrected.includes(place) && year === firstYear + common.length - 1
    return isCorrected ? [[code, place, year, rounded(number - 4.3)]] : []
  })
}

function places(countyCode: string): readonly string[] {
  return counties.find(({ code }) => code === countyCode)!.municipalities.map(({ code }) => code)
}

/** Between -1 and 1, and the same every time. */
function wave(at: number, turn: number): number {
  return Math.sin(at * 2.3 + turn * 1.7)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function entries(perSoMany: string): readonly Omit<CatalogueEntry, 'line'>[] {
  const what = 'Barn som känner sig trygga på väg till skolan, påhittade värden, andel (%)'
  return [
    {
      code: safe,
      title: what,
      description:
        'Påhittade värden: andel av barnen i en enkät som svarade att de känner sig trygga på väg till skolan.',
      direction: 'increase',
    },
    {
      code: uncertainty,
      title: `Osäkerhetstal - ${what}`,
      description: 'Påhittade värden: halva bredden på intervallet runt andelen.',
      direction: null,
    },
    {
      code: cycling,
      title: `Cykelresor till skolan en dag i maj, påhittade värden, antal/${perSoMany} inv`,
      description: `Påhittade värden: räknade cykelresor till skolan en dag i maj, per ${perSoMany} invånare.`,
      direction: 'increase',
    },
  ]
}

export function fileOf(name: string, day: CivilDate, values: readonly Value[]): FigureFile {
  const rows = values.map(
    ([code, place, year, value, sex = 'T'], at): Figure => ({
      line: at + 1,
      fetch: 0,
      code,
      place,
      period: String(year),
      sex,
      value,
      reason: value === null ? 'suppressed' : null,
    }),
  )
  return {
    name,
    source: 'csv',
    content: { kind: 'figures', fetches: [day], rows: once(rows) },
    hash: hashOf(rows),
  }
}

export function catalogueOf(name: string, all: readonly Omit<CatalogueEntry, 'line'>[]): FigureFile {
  const rows = all.map((entry, at): CatalogueEntry => ({ line: at + 1, ...entry }))
  return { name, source: 'csv', content: { kind: 'catalogue', rows: once(rows) }, hash: hashOf(rows) }
}

async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows
}

function hashOf(rows: readonly unknown[]): () => Buffer {
  return () => createHash('sha256').update(JSON.stringify(rows)).digest()
}
