import type { Database } from '../db/database.ts'
import { allPartnerships } from '../identity/store.ts'
import type { Jobs } from '../platform/jobs.ts'
import { eraseKeysPast } from './store.ts'

/** Soon after midnight: the day before was the last one. */
const hour = 1

/** What was told those who were interviewed is done, whether anybody remembers it or not. */
export function nameKeyJobs(jobs: Jobs, database: Database): void {
  jobs.daily('name-keys', hour, async (day) => {
    for (const { partnershipId } of await database.directory(allPartnerships))
      await database.write(partnershipId, (db) => eraseKeysPast(db, partnershipId, day))
  })
}
