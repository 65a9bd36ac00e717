import { validate as isUuid } from 'uuid'
import type { Database, Db } from '../db/database.ts'
import { allPartnerships } from '../identity/store.ts'
import { openReportSets, publishedSet } from '../reports/publicationStore.ts'
import type { ReportSet, SetPlace } from '../reports/set.ts'
import { placesOfSet } from '../reports/store.ts'
import { type OpenPartnership, partnershipOf } from './openStore.ts'

export type OpenReports = {
  readonly partnershipId: string
  readonly partnership: OpenPartnership
  readonly set: ReportSet
  readonly places: readonly SetPlace[]
}

/**
 * Reports that are open to all, or were. As with digests each partnership is asked in a transaction of its own, and
 * sees nothing but its own rows.
 */
export async function openReports(database: Database, id: string): Promise<OpenReports | null> {
  if (!isUuid(id)) return null
  for (const { partnershipId } of await database.directory(allPartnerships)) {
    const found = await database.read(partnershipId, async (db) => {
      const set = await publishedSet(db, id)
      return set && (await opened(db, partnershipId, set))
    })
    if (found) return found
  }
  return null
}

/** Of every partnership, the latest first. */
export async function allOpenReports(database: Database): Promise<readonly OpenReports[]> {
  const found: OpenReports[] = []
  for (const { partnershipId } of await database.directory(allPartnerships)) {
    found.push(
      ...(await database.read(partnershipId, async (db) => {
        const all: OpenReports[] = []
        for (const set of await openReportSets(db)) all.push(await opened(db, partnershipId, set))
        return all
      })),
    )
  }
  return found
}

async function opened(db: Db, partnershipId: string, set: ReportSet): Promise<OpenReports> {
  return { partnershipId, partnership: await partnershipOf(db), set, places: await placesOfSet(db, set.id) }
}
