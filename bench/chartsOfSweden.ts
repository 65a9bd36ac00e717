import { sql } from 'kysely'
import { openDatabase } from '../src/db/database.ts'
import type { EmbeddedServer } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import type { CivilDate } from '../src/i18n/format.ts'
import { places } from '../src/population/places.ts'
import { chartOfSeries } from '../src/population/series.ts'
import { seriesOf } from '../src/population/seriesStore.ts'
import { indicatorsWithValues } from '../src/population/store.ts'
import type { Measurement } from './bench.ts'
import { addObservations, withSuperuser } from './county.ts'
import { foundBench, seconds } from './import.ts'

const indicatorCount = 23
const yearsTimesSexes = 15 * 3
const rounds = 5
const municipalities = places.filter((place) => place.kind === 'municipality').map(({ code }) => code)

/**
 * The control charts of every municipality in Sweden for 23 indicators, read from the database and worked out, beside
 * a plain query that brings the same values to the program and does nothing with them.
 */
export async function chartsOfSweden(server: EmbeddedServer): Promise<readonly Measurement[]> {
  const database = openDatabase(server.owner)
  await migrate(database.pool)
  const partnershipId = await foundBench(database)
  await withSuperuser(server.superuser, async (client) => {
    await client.query(
      `insert into vintage (partnership_id, number, source, fetched_on, file_name, file_hash)
       values ($1, 1, 'bench', $2, 'x', '')`,
      [partnershipId, '2024-12-12' as CivilDate],
    )
    await addObservations(client, partnershipId, indicatorCount * municipalities.length * yearsTimesSexes)
    await client.query('vacuum analyze')
  })
  const ours: number[] = []
  const plain: number[] = []
  let [charts, limits] = [0, 0]
  for (let round = -1; round < rounds; round++) {
    const query = await database.read(partnershipId, (db) =>
      seconds(() =>
        db
          .selectFrom('observation')
          .select(['indicatorId', 'placeCode', 'period', 'value'])
          .where('sex', '=', 'T')
          .where('replacedIn', 'is', null)
          .where('placeCode', '=', sql<string>`any(${municipalities}::text[])`)
          .execute(),
      ),
    )
    const all = await database.read(partnershipId, (db) =>
      seconds(async () => {
        const indicators = new Map((await indicatorsWithValues(db)).map((one) => [one.id, one]))
        const series = await seriesOf(db, {
          indicatorIds: [...indicators.keys()],
          placeCodes: municipalities,
          sexes: ['T'],
        })
        const made = series.map((one) => chartOfSeries(indicators.get(one.indicatorId)!, one, 85))
        charts = made.length
        limits = made.filter((chart) => chart?.phases.at(-1)?.limits).length
      }),
    )
    // The first round warms up.
    if (round < 0) continue
    plain.push(query)
    ours.push(all)
  }
  await database.close()
  if (limits !== indicatorCount * municipalities.length)
    throw new Error(`${limits} of ${charts} charts have limits.`)
  const [chart, query] = [median(ours), median(plain)]
  return [
    {
      name: `Control charts of ${indicatorCount} indicators in ${municipalities.length} municipalities`,
      value: Math.round((chart / query) * 100) / 100,
      unit: 'times a plain query of the same values',
      aim: 2,
      method:
        `${charts} series of 15 values read, put in order and charted with all rules in ${(chart * 1000).toFixed(0)} ms ` +
        `against ${(query * 1000).toFixed(0)} ms for the plain query; medians of ${rounds} rounds in turn, after one to warm up.`,
    },
  ]
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!
}
