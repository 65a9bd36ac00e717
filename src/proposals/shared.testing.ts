import type { Db } from '../db/database.ts'
import { addReview } from '../findings/review.testing.ts'
import { share } from '../findings/shareStore.ts'
import { addConclusion } from '../findings/store.ts'
import type { Writer } from '../record/thing.ts'

/** A review that has shared two recommendations and two strengths with everybody. */
export async function sharedReview(db: Db, doer: Writer, member = 'anna@region.example') {
  const review = await addReview(db, doer, [member])
  const add = (kind: 'recommendation' | 'strength', name: string, harm = '') =>
    addConclusion(db, doer, review, { kind, name, harm })
  const harder = await add('recommendation', 'Prioritera hårdare')
  const simpler = await add('recommendation', 'Förenkla styrningen')
  const networks = await add('strength', 'Nätverken', 'Att de blir rapporteringsmöten.')
  const barnahus = await add('strength', 'Barnahus')
  await share(db, doer, review, 'draft')
  return { review, harder, simpler, networks, barnahus }
}
