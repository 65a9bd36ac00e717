import type { Db } from '../db/database.ts'
import { addIndicator, describeFrom } from '../population/loadIndicators.ts'
import { sayWhatItCounts } from '../population/smallNumberStore.ts'
import { ownSource } from '../population/source.ts'
import { describeIndicator, indicatorFor } from '../population/store.ts'
import { awaitTurn } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { WholeIndicator } from './layout.ts'

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

/** Makes an indicator that has no values yet. False when its name is taken. Sent twice, there is one. */
export async function addOwnIndicator(
  db: Db,
  doer: Doer & { readonly id: string },
  indicator: WholeIndicator,
  counts: 'people' | 'other',
): Promise<boolean> {
  await awaitTurn(db, doer.partnershipId)
  const { code, title, decimals, direction, describes } = indicator
  const known = await db
    .selectFrom('indicator')
    .select(['title', 'decimals', 'direction', 'describes'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (known) {
    const isSame = known.title === title && known.decimals === decimals
    return isSame && known.direction === direction && known.describes === describes
  }
  const made = await addIndicator(db, doer, ownSource, indicator)
  if (counts === 'people') await sayWhatItCounts(db, doer, made, counts)
  return true
}
