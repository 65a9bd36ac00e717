import type { Database } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { freezeReports } from '../reports/freezingStore.ts'
import { reportSets } from '../reports/store.ts'
import { uiWords } from '../ui/words.ts'
import type { DemoCounty } from './county.ts'

/** The county's reports, frozen: only what they say. Their files are made when somebody asks for them. */
export async function freezeDemoReports(
  database: Database,
  doer: Signer,
  { code, reports: kind }: DemoCounty,
  now: Date,
): Promise<void> {
  await database.write(doer.partnershipId, async (db) => {
    if ((await reportSets(db)).some(({ review }) => review === null)) return
    const { name, area } = await db
      .selectFrom('partnership')
      .select(['name', 'area'])
      .executeTakeFirstOrThrow()
    await freezeReports(db, doer, {
      id: newId(),
      kind,
      knownOn: civilDateOf(now),
      now,
      countyCode: code,
      partnership: `${name} ${area}`,
      demo: uiWords('sv').demo,
    })
  })
}
