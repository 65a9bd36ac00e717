import { registered } from '../comparison/registered.ts'
import type { Database, Db } from '../db/database.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { counties, regionCode } from '../partnership/sweden.ts'
import { loadFigures } from '../population/load.ts'
import { sayWhatItCounts } from '../population/smallNumberStore.ts'
import { describeIndicator, indicatorFor } from '../population/store.ts'
import { fetchedOn } from './figures.ts'
import { catalogueOf, fileOf, type Value } from './survey.ts'

/** Children of nobody: made up here, so that a county has small numbers that are not shown. */
const families = 'E10004'

const years = [2020, 2021, 2022, 2023, 2024]

/** Girls and boys of each municipality, and the sums of the region, in numbers that follow how many children live there. */
export async function loadSmallGroups(database: Database, doer: Signer, countyCode: string): Promise<void> {
  await loadFigures(database, doer, fileOf('Påhittade antal', fetchedOn, countsOf(countyCode)))
  const title = 'Barn och unga med kontaktfamilj, påhittade värden, antal'
  const description =
    'Påhittade värden: antal barn och unga 0–19 år som har en kontaktfamilj den 1 november, efter hemkommun.'
  const entry = { code: families, title, description, direction: null }
  await loadFigures(database, doer, catalogueOf('Påhittade antal, beskrivning', [entry]))
}

/** Somebody has said that it counts people: small numbers are hidden from then on. */
export async function sayThatTheyArePeople(db: Db, doer: Signer): Promise<void> {
  const indicator = await indicatorFor(db, families)
  const name = 'Barn och unga med kontaktfamilj, påhittade värden'
  await describeIndicator(db, doer, indicator, { ...indicator, name, direction: 'neutral', decimals: 0 })
  await sayWhatItCounts(db, doer, indicator, 'people')
}

function countsOf(countyCode: string): Value[] {
  const county = counties.find(({ code }) => code === countyCode)!
  return years.flatMap((year, turn) => {
    const counts = county.municipalities.map(({ code }, at) => {
      const young = registered.get(code)?.young ?? 0
      const wave = (phase: number) => 1 + Math.sin(at * 2.1 + turn * 1.3 + phase) / 5
      const girls = Math.round((young / 420) * wave(0))
      const boys = Math.round((young / 170) * wave(2))
      return { code, girls, boys }
    })
    const sum = (of: 'girls' | 'boys') => counts.reduce((total, each) => total + each[of], 0)
    return [...counts, { code: regionCode(county), girls: sum('girls'), boys: sum('boys') }].flatMap(
      ({ code, girls, boys }): Value[] => [
        [families, code, year, girls, 'K'],
        [families, code, year, boys, 'M'],
        [families, code, year, girls + boys],
      ],
    )
  })
}
