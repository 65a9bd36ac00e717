import type { Db } from '../db/database.ts'
import type { Vintage } from '../population/store.ts'

/** The newest fetching from a source that a target is measured by; others say nothing about the targets. */
export async function vintageOfTargets(db: Db): Promise<Vintage | null> {
  const row = await db
    .selectFrom('vintage')
    .select(['number', 'source', 'fetchedOn'])
    .where('source', 'in', (eb) =>
      eb
        .selectFrom('target')
        .innerJoin('indicator', 'indicator.id', 'target.indicatorId')
        .select('indicator.source'),
    )
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
