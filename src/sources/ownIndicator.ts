import type { Db } from '../db/database.ts'
import { describeFrom } from '../population/loadIndicators.ts'
import { describeIndicator, indicatorFor } from '../population/store.ts'
import type { Doer } from '../record/thing.ts'
import type { WholeIndicator } from './layout.ts'

/** Where files and values of one's own come from. */
export const ownSource = 'csv'

/** What a new indicator may be counted in: as Kolada writes it last in a title, where the unit is read from. */
export const units = ['percent', 'count', 'per-thousand', 'kronor', 'kronor-per-inhabitant'] as const
export type OwnUnit = (typeof units)[number]

const endings: Readonly<Record<OwnUnit, string>> = {
  percent: ', andel (%)',
  count: ', antal',
  'per-thousand': ', antal/1000 inv',
  kronor: ', kr',
  'kronor-per-inhabitant': ', kr/inv',
}

/** An indicator that somebody has described and that has no values yet. */
export function newIndicator(
  name: string,
  unit: OwnUnit,
  { decimals, direction, describes }: Pick<WholeIndicator, 'decimals' | 'direction' | 'describes'>,
): WholeIndicator {
  return { code: name, title: `${name}${endings[unit]}`, isNew: true, decimals, direction, describes }
}

export async function ownIndicators(
  db: Db,
): Promise<readonly { code: string; title: string; name: string }[]> {
  return db
    .selectFrom('indicator')
    .select(['code', 'title', 'name'])
    .where('source', '=', ownSource)
    .orderBy('name')
    .execute()
}

/**
 * Describes an indicator that came with the values of this loading, as whoever made it said. One that is described
 * already is left as it is.
 */
export async function describeNew(db: Db, doer: Doer, indicator: WholeIndicator): Promise<void> {
  const { code, title, decimals, direction, describes } = indicator
  const known = (await ownIndicators(db)).find((each) => each.code === code)
  if (!known || known.title !== code || known.title === title) return
  await describeFrom(db, doer.partnershipId, ownSource, [
    { line: 0, code, title, description: null, direction: null },
  ])
  const made = await indicatorFor(db, code)
  await describeIndicator(db, doer, made, { name: code, decimals, direction, describes })
}
