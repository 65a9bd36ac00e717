import type { Database } from '../db/database.ts'
import { allPartnerships } from '../identity/store.ts'
import type { Jobs } from '../platform/jobs.ts'
import { sendPlanReminders } from './reminding.ts'

/** Before people come to work. */
const hour = 6

export function planJobs(
  jobs: Jobs,
  { database, address }: { readonly database: Database; readonly address: string },
): void {
  jobs.daily('plan-reminders', hour, async (day) => {
    // One partnership at a time: what fails is done again, and what was sent is not.
    for (const { partnershipId } of await database.directory(allPartnerships))
      await database.write(partnershipId, (db) => sendPlanReminders(db, partnershipId, day, address))
  })
}
