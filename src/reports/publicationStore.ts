import type { Db } from '../db/database.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import { isOpen, type ReportSet } from './set.ts'
import { reportSets, setName } from './store.ts'

type Publisher = Doer & { readonly id: string }

/** Opens the reports to all. The caller has its turn, and knows that they are not open. */
export async function publishReports(db: Db, doer: Publisher, set: ReportSet): Promise<void> {
  const number = (set.publication?.number ?? 0) + 1
  await db
    .insertInto('reportPublication')
    .values({ partnershipId: doer.partnershipId, setId: set.id, number, publishedBy: doer.id })
    .execute()
  await recordEvent(db, doer, { kind: 'report.published', ...subjectOf(set), facts: { number } })
}

/** Takes them back, with a reason for those who have the address. The caller has its turn, and knows that they are open. */
export async function withdrawReports(
  db: Db,
  doer: Publisher,
  set: ReportSet,
  reason: string,
): Promise<void> {
  const { number } = set.publication!
  await db
    .insertInto('reportWithdrawal')
    .values({ partnershipId: doer.partnershipId, setId: set.id, number, reason, withdrawnBy: doer.id })
    .execute()
  await recordEvent(db, doer, { kind: 'report.withdrawn', ...subjectOf(set), facts: { number, reason } })
}

/** Those that everybody may read, the latest first. */
export async function openReportSets(db: Db): Promise<readonly ReportSet[]> {
  return (await reportSets(db)).filter(isOpen)
}

/** One that is open to all, or was and is withdrawn; null for one that never was. */
export async function publishedSet(db: Db, id: string): Promise<ReportSet | null> {
  const set = (await reportSets(db)).find((each) => each.id === id)
  return set?.publication ? set : null
}

function subjectOf(set: ReportSet) {
  const subject: Thing = { kind: 'report', id: set.id }
  return { subject, name: setName(set) }
}
