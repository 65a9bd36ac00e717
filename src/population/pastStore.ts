import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Indicator } from './indicator.ts'

/** An indicator as it was until a day. */
export type PastDefinition = Pick<Indicator, 'title' | 'description' | 'unit' | 'direction' | 'describes'> & {
  readonly lastOn: CivilDate
}

const told = ['title', 'description', 'unit', 'direction', 'describes'] as const

/** Keeps what an indicator was before it is told anew. One that nobody had described had nothing to keep. */
export async function keepPast(
  db: Db,
  partnershipId: string,
  before: Indicator,
  next: Pick<Indicator, (typeof told)[number]>,
  lastOn: CivilDate = civilDateOf(new Date()),
): Promise<void> {
  const wasDescribed = before.title !== before.code
  if (!wasDescribed || told.every((key) => before[key] === next[key])) return
  const { title, description, unit, direction, describes } = before
  await db
    .insertInto('indicatorPast')
    .values((eb) => ({
      partnershipId,
      indicatorId: before.id,
      number: eb
        .selectFrom('indicatorPast')
        .select((inner) => inner(inner.fn.coalesce(inner.fn.max('number'), inner.lit(0)), '+', 1).as('next'))
        .where('indicatorId', '=', before.id),
      lastOn,
      title,
      description,
      unit,
      direction,
      describes,
    }))
    .execute()
}

/** What an indicator has been, the first first. */
export async function pastOf(db: Db, indicatorId: string): Promise<readonly PastDefinition[]> {
  return db
    .selectFrom('indicatorPast')
    .select([...told, 'lastOn'])
    .where('indicatorId', '=', indicatorId)
    .orderBy('number')
    .execute()
}

/** As it was on a day; null when it was what it is now. `past` from the first on. */
export function definitionOn(past: readonly PastDefinition[], day: CivilDate): PastDefinition | null {
  return past.find(({ lastOn }) => lastOn > day) ?? null
}
