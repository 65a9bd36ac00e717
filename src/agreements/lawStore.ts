import type { Db } from '../db/database.ts'
import type { Recorder } from '../decisions/adoptionStore.ts'
import { recordEvent } from '../record/store.ts'
import type { OwnLawChange } from './ownLaw.ts'

/** In the order that they were entered. */
export async function ownLawChanges(db: Db): Promise<readonly OwnLawChange[]> {
  return db
    .selectFrom('lawChange')
    .innerJoin('person', 'person.id', 'lawChange.recordedBy')
    .select([
      'lawChange.id',
      'lawChange.sfs',
      'lawChange.name',
      'lawChange.abbreviation',
      'lawChange.replacedBySfs',
      'lawChange.replacedByName',
      'lawChange.since',
      'lawChange.section',
      'lawChange.nowIn',
      'person.name as recordedByName',
    ])
    .orderBy('lawChange.recordedAt')
    .orderBy('lawChange.id')
    .execute()
}

/** The caller has its turn. */
export async function addLawChange(
  db: Db,
  doer: Recorder,
  change: Omit<OwnLawChange, 'recordedByName'>,
): Promise<void> {
  const { partnershipId, id: recordedBy } = doer
  await db
    .insertInto('lawChange')
    .values({ partnershipId, recordedBy, ...change })
    .execute()
  await recordEvent(db, doer, { kind: 'lawChange.added', ...about(change), facts: factsOf(change) })
}

/** It was entered by mistake, or the program has come to know it. The caller has its turn. */
export async function removeLawChange(db: Db, doer: Recorder, change: OwnLawChange): Promise<void> {
  await db.deleteFrom('lawChange').where('id', '=', change.id).execute()
  await recordEvent(db, doer, { kind: 'lawChange.removed', ...about(change), facts: factsOf(change) })
}

function about({ id, name, sfs }: Pick<OwnLawChange, 'id' | 'name' | 'sfs'>) {
  return { subject: { kind: 'lawChange', id }, name: name || sfs } as const
}

function factsOf({ sfs, replacedBySfs, since, section, nowIn }: Omit<OwnLawChange, 'recordedByName'>) {
  return { sfs, replacedBySfs, since, section, nowIn }
}
