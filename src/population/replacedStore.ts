import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import type { CivilDate } from '../i18n/format.ts'
import { speaksFor } from './membership.ts'
import { hidingIn } from './smallNumberStore.ts'

export type Revision = {
  readonly period: string
  readonly before: number | null
  readonly after: number | null
  readonly replacedOn: CivilDate
  /** The vintage that the value from before was last known in. */
  readonly lastKnownIn: number
  /** The vintage that the value after came in. */
  readonly broughtIn: number
}

/** What has been revised in one place: the value that was, the one that took its place, and when that was fetched. */
export async function revisionsOf(
  db: Db,
  indicatorId: string,
  placeCode: string,
): Promise<readonly Revision[]> {
  const rows = await replaced(db, indicatorId, placeCode)
  const hide = await hidingIn(db, [indicatorId])
  return rows.map(({ membersBefore, membersAfter, before, after, ...row }) => {
    const shown = (value: number | null, members: number | null) =>
      speaksFor(placeCode, members)
        ? hide({ indicatorId, sex: 'T', placeCode, period: row.period }, { value, members, reason: null })
            .value
        : null
    return { ...row, before: shown(before, membersBefore), after: shown(after, membersAfter) }
  })
}

const replaced = question((db, indicatorId: string, placeCode: string) =>
  db
    .selectFrom('observation as old')
    .innerJoin('observation as fresh', (join) =>
      join
        .onRef('fresh.indicatorId', '=', 'old.indicatorId')
        .onRef('fresh.placeCode', '=', 'old.placeCode')
        .onRef('fresh.sex', '=', 'old.sex')
        .onRef('fresh.period', '=', 'old.period')
        .onRef('fresh.vintage', '=', 'old.replacedIn'),
    )
    .innerJoin('vintage', 'vintage.number', 'fresh.vintage')
    .select((eb) => [
      'old.period',
      'old.value as before',
      'fresh.value as after',
      'old.members as membersBefore',
      'fresh.members as membersAfter',
      'vintage.fetchedOn as replacedOn',
      'fresh.vintage as broughtIn',
      eb(eb.ref('fresh.vintage'), '-', 1).as('lastKnownIn'),
    ])
    .where('old.indicatorId', '=', indicatorId)
    .where('old.placeCode', '=', placeCode)
    .where('old.sex', '=', 'T')
    .orderBy('old.period', 'desc'),
)
