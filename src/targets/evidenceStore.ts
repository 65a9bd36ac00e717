import type { Db } from '../db/database.ts'
import type { Series } from '../population/series.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { latestVintage, type Vintage } from '../population/store.ts'
import type { Effect, Showing } from './effect.ts'
import { type Comparison, changeIn } from './ground.ts'

/** What an effect can be shown with: the present values, and the vintage that they are known from. */
export async function evidenceFor(
  db: Db,
  { indicator, place, sex }: Pick<Effect, 'indicator' | 'place' | 'sex'>,
): Promise<{ readonly vintage: Vintage | null; readonly series: Series }> {
  const vintage = await latestVintage(db, { indicatorId: indicator.id, placeCode: place.code })
  const [series] = await seriesOf(db, {
    indicatorIds: [indicator.id],
    placeCodes: [place.code],
    sexes: [sex],
  })
  return { vintage, series: series ?? { placeCode: place.code, sex, points: [] } }
}

/** How it went where the effect is compared; null where either value is missing. */
export async function comparisonOf(
  db: Db,
  effect: Effect,
  placeCode: string,
  periods: Pick<Showing, 'beforePeriod' | 'afterPeriod'>,
): Promise<Comparison | null> {
  const change = changeIn((await comparable(db, effect, [placeCode])).get(placeCode)!, periods)
  return change && { placeCode, ...change }
}

/** How the effect's indicator has gone in other places, by their codes; an empty series where nothing is known. */
export async function comparable(
  db: Db,
  { indicator, sex }: Pick<Effect, 'indicator' | 'sex'>,
  placeCodes: readonly string[],
): Promise<ReadonlyMap<string, Series>> {
  const found = await seriesOf(db, { indicatorIds: [indicator.id], placeCodes, sexes: [sex] })
  return new Map(
    placeCodes.map((placeCode) => [
      placeCode,
      found.find((series) => series.placeCode === placeCode) ?? { placeCode, sex, points: [] },
    ]),
  )
}
