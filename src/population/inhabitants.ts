import type { Db } from '../db/database.ts'
import { inhabitantsOf } from '../partnership/inhabitantStore.ts'
import { type Offered, offered } from '../partnership/inhabitants.ts'
import type { PartyInFull } from '../partnership/party.ts'
import type { Indicator } from './indicator.ts'
import type { Series } from './series.ts'
import { seriesOf } from './seriesStore.ts'
import { fetchedText } from './source.ts'
import { indicatorFor, latestVintage, type Vintage } from './store.ts'

/** Kolada's "Invånare totalt, antal": on 31 December of its year, by home municipality. */
export const inhabitantsCode = 'N01951'

export type InhabitantFigures = {
  /** Null when the figures are not loaded. */
  readonly indicator: Indicator | null
  readonly vintage: Vintage | null
  readonly offered: readonly Offered[]
}

/** What the partnership's own indicators say of how many live in a party's area. */
export async function inhabitantFigures(db: Db, party: PartyInFull): Promise<InhabitantFigures> {
  const known = await db
    .selectFrom('indicator')
    .select('id')
    .where('code', '=', inhabitantsCode)
    .executeTakeFirst()
  if (!known) return { indicator: null, vintage: null, offered: [] }
  const indicator = await indicatorFor(db, known.id)
  // A party's code is its place's: SCB's for a municipality, Kolada's for a region.
  const [series] = await seriesOf(db, {
    indicatorIds: [indicator.id],
    placeCodes: [party.code],
    sexes: ['T'],
  })
  const found = series ? yearly(series) : []
  return {
    indicator,
    vintage: await latestVintage(db, { indicatorId: indicator.id, placeCode: party.code }),
    offered: offered(found, await inhabitantsOf(db, party.id)),
  }
}

/** Where the figures come from, as it is written beside them: in the language that is stored. */
export function inhabitantsSource({ indicator, vintage }: InhabitantFigures): string {
  return indicator ? fetchedText('sv', { indicator, vintage }).replace(/\.$/, '') : ''
}

function yearly(series: Series) {
  return series.points.flatMap(({ period, value }) =>
    /^\d{4}$/.test(period) && value !== null && Number.isInteger(value) && value > 0
      ? [{ year: Number(period), inhabitants: value }]
      : [],
  )
}
