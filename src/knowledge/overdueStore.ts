import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { daysUnseen, standingOf } from './horizon.ts'
import { readSignals } from './horizonStore.ts'
import { daysOverdue } from './knowledge.ts'
import { allKnowledge } from './store.ts'

export const overdueKinds = ['knowledge', 'horizonSignal'] as const

/** What should have been looked at again by a day that has passed. */
export type Overdue = {
  readonly kind: (typeof overdueKinds)[number]
  readonly id: string
  readonly name: string
  /** Who follows it; empty where nobody is named. */
  readonly followedBy: string
  readonly by: CivilDate
}

/** What has waited longest first. */
export async function overdueReviews(db: Db, today: CivilDate): Promise<readonly Overdue[]> {
  const items = (await allKnowledge(db))
    .filter((item) => daysOverdue(item, today) > 0)
    .map(({ id, name, reviewOn }) => ({
      kind: 'knowledge' as const,
      id,
      name,
      followedBy: '',
      by: reviewOn,
    }))
  const signals = (await readSignals(db))
    .filter((signal) => daysUnseen(signal, today) > 0)
    .map((signal) => ({
      kind: 'horizonSignal' as const,
      id: signal.id,
      name: signal.name,
      followedBy: signal.followedBy,
      by: standingOf(signal).nextOn,
    }))
  return [...items, ...signals].toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
}
