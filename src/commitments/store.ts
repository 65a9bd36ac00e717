import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Commitment, Version } from './commitment.ts'
import { type MandatePeriod, periodName, periodOf } from './mandate.ts'

/** A person: a promise is always written down by somebody. */
export type Recorder = Doer & { readonly id: string }

export type NewVersion = Omit<Version, 'number'>

export type NewCommitment = NewVersion & {
  readonly id?: string
  readonly partyId: string
  readonly bodyId: string
  readonly period: number
}

/** A promise with the names that its page and lists show. */
export type NamedCommitment = Omit<Commitment, 'versions'> & {
  readonly partyName: string
  readonly bodyName: string
  readonly versions: readonly RecordedVersion[]
}

export type RecordedVersion = Version & { readonly recordedAt: Date; readonly recordedByName: string }

/** The caller has seen that the party has promised nothing in this body for the period. */
export async function promise(
  db: Db,
  doer: Recorder,
  { id = newId(), partyId, bodyId, period, ...version }: NewCommitment,
): Promise<string> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  await db.insertInto('commitment').values({ partnershipId, id, partyId, bodyId, period }).execute()
  await insertVersion(db, doer, id, 1, version)
  await record(db, doer, id, 'commitment.promised')
  return id
}

/** A new version beside the earlier ones, which are still told. The caller has its turn. */
export async function changePromise(
  db: Db,
  doer: Recorder,
  commitment: Commitment,
  version: NewVersion,
): Promise<void> {
  await insertVersion(db, doer, commitment.id, commitment.versions.length + 1, version)
  await record(db, doer, commitment.id, 'commitment.changed')
}

/** Other days for a mandate period than the usual ones. The caller has its turn. */
export async function changePeriod(db: Db, doer: Doer, period: MandatePeriod): Promise<void> {
  const { partnershipId } = doer
  const before = periodOf(await changedPeriods(db), period.year)
  const { firstOn, lastOn } = period
  await db
    .insertInto('mandatePeriod')
    .values({ partnershipId, ...period })
    .onConflict((oc) => oc.columns(['partnershipId', 'year']).doUpdateSet({ firstOn, lastOn }))
    .execute()
  await recordEvent(db, doer, {
    kind: 'mandatePeriod.changed',
    subject: { kind: 'partnership', id: partnershipId },
    name: `Mandatperioden ${periodName(period)}`,
    facts: { firstOn, lastOn, before: `${before.firstOn}–${before.lastOn}` },
  })
}

/** Those whose days are others than the usual ones. */
export async function changedPeriods(db: Db): Promise<readonly MandatePeriod[]> {
  return db.selectFrom('mandatePeriod').select(['year', 'firstOn', 'lastOn']).orderBy('year').execute()
}

/** "Not yours" and "not there" are the same. */
export async function commitmentFor(db: Db, id: string): Promise<NamedCommitment> {
  const [found] = isUuid(id) ? await commitments(db, id) : []
  if (!found) throw new Refusal('not-found', '')
  return found
}

/** All of them, with all their versions, in one question. */
export async function commitments(db: Db, id?: string): Promise<readonly NamedCommitment[]> {
  const rows = await db
    .selectFrom('commitment')
    .innerJoin('party', 'party.id', 'commitment.partyId')
    .innerJoin('body', 'body.id', 'commitment.bodyId')
    .innerJoin('commitmentVersion as version', 'version.commitmentId', 'commitment.id')
    .innerJoin('person', 'person.id', 'version.recordedBy')
    .select([
      'commitment.id',
      'commitment.partyId',
      'commitment.bodyId',
      'commitment.period',
      'party.name as partyName',
      'body.name as bodyName',
      'version.number',
      'version.fromOn',
      'version.seats',
      'version.functions',
      'version.meetingsPerYear',
      'version.decidedBy',
      'version.decidedOn',
      'version.section',
      'version.diaryNumber',
      'version.recordedAt',
      'person.name as recordedByName',
    ])
    .$if(id !== undefined, (query) => query.where('commitment.id', '=', id!))
    .orderBy('commitment.createdAt')
    .orderBy('commitment.id')
    .orderBy('version.number')
    .execute()
  const found = new Map<string, NamedCommitment & { versions: RecordedVersion[] }>()
  for (const { id: own, partyId, bodyId, period, partyName, bodyName, ...version } of rows) {
    const known = found.get(own)
    if (known) known.versions.push(version)
    else found.set(own, { id: own, partyId, bodyId, period, partyName, bodyName, versions: [version] })
  }
  return [...found.values()]
}

async function insertVersion(
  db: Db,
  doer: Recorder,
  commitmentId: string,
  number: number,
  version: NewVersion,
): Promise<void> {
  const { partnershipId, id: recordedBy } = doer
  await db
    .insertInto('commitmentVersion')
    .values({ partnershipId, commitmentId, number, recordedBy, ...version })
    .execute()
}

async function record(db: Db, doer: Doer, id: string, kind: string): Promise<void> {
  const { partyName, bodyName, period, versions } = await commitmentFor(db, id)
  const { recordedAt: _, recordedByName: __, number, ...version } = versions.at(-1)!
  const name = `${partyName}, ${bodyName} ${periodName(periodOf(await changedPeriods(db), period))}`
  const subject = { kind: 'commitment', id } as const
  await recordEvent(db, doer, { kind, subject, name, facts: { version: number, ...version } })
  const title = `Åtagande: ${name}`
  const text = `${version.functions} ${version.decidedBy} ${version.diaryNumber}`
  await putInSearch(db, doer.partnershipId, subject, { title, text })
}
