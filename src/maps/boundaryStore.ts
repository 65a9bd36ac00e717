import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { BoundaryContent } from './boundary.ts'

export type BoundaryFile = {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly licence: string
  readonly content: BoundaryContent
  readonly uploadedAt: Date
  readonly uploadedBy: string
  /** The property that its areas are known by; null until somebody has said which. */
  readonly property: string | null
  readonly usedAt: Date | null
  readonly withdrawnAt: Date | null
}

type Person = Doer & { readonly id: string }

export async function addBoundaryFile(
  db: Db,
  doer: Person,
  file: Pick<BoundaryFile, 'id' | 'name' | 'source' | 'licence' | 'content'>,
): Promise<void> {
  const { id, name, source, licence } = file
  const content = JSON.stringify(file.content)
  await db
    .insertInto('boundaryFile')
    .values({ partnershipId: doer.partnershipId, id, name, source, licence, content, uploadedBy: doer.id })
    .execute()
  await recordEvent(db, doer, {
    kind: 'boundaries.loaded',
    ...subjectOf(file),
    facts: { source, licence, areas: file.content.areas.length },
  })
}

export async function boundaryFileFor(db: Db, id: string): Promise<BoundaryFile> {
  const file = /^[0-9a-f-]{36}$/.test(id)
    ? await files(db).where('boundaryFile.id', '=', id).executeTakeFirst()
    : undefined
  if (!file) throw new Refusal('not-found', '')
  return file
}

/** The latest first. */
export async function boundaryFiles(db: Db): Promise<readonly BoundaryFile[]> {
  return files(db).orderBy('boundaryFile.uploadedAt', 'desc').execute()
}

/** What the maps are drawn with: the latest that is in use; null where none is. */
export async function boundariesInUse(
  db: Db,
): Promise<(BoundaryFile & { readonly property: string }) | null> {
  const file = await files(db)
    .where('boundaryUse.usedAt', 'is not', null)
    .where('boundaryWithdrawal.withdrawnAt', 'is', null)
    .orderBy('boundaryUse.usedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return file?.property ? { ...file, property: file.property } : null
}

/** Draws the maps with a file from now on, its areas known by the codes of a property. */
export async function useBoundaries(
  db: Db,
  doer: Person,
  file: BoundaryFile,
  property: string,
): Promise<void> {
  const row = { property, usedAt: new Date(), usedBy: doer.id }
  await db
    .insertInto('boundaryUse')
    .values({ partnershipId: doer.partnershipId, fileId: file.id, ...row })
    .onConflict((oc) => oc.columns(['partnershipId', 'fileId']).doUpdateSet(row))
    .execute()
  await db.deleteFrom('boundaryWithdrawal').where('fileId', '=', file.id).execute()
  await recordEvent(db, doer, { kind: 'boundaries.used', ...subjectOf(file), facts: { property } })
}

/** Twice changes nothing more. */
export async function withdrawBoundaries(db: Db, doer: Person, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const file = await boundaryFileFor(db, id)
  if (file.withdrawnAt) return
  await db
    .insertInto('boundaryWithdrawal')
    .values({ partnershipId: doer.partnershipId, fileId: file.id, withdrawnBy: doer.id })
    .execute()
  await recordEvent(db, doer, { kind: 'boundaries.withdrawn', ...subjectOf(file) })
}

export async function takeUpBoundaries(db: Db, doer: Person, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const file = await boundaryFileFor(db, id)
  if (!file.withdrawnAt) return
  await db.deleteFrom('boundaryWithdrawal').where('fileId', '=', file.id).execute()
  await recordEvent(db, doer, { kind: 'boundaries.takenUp', ...subjectOf(file) })
}

function subjectOf({ id, name }: Pick<BoundaryFile, 'id' | 'name'>) {
  return { subject: { kind: 'boundaries', id }, name } as const
}

function files(db: Db) {
  return db
    .selectFrom('boundaryFile')
    .innerJoin('person', 'person.id', 'boundaryFile.uploadedBy')
    .leftJoin('boundaryUse', 'boundaryUse.fileId', 'boundaryFile.id')
    .leftJoin('boundaryWithdrawal', 'boundaryWithdrawal.fileId', 'boundaryFile.id')
    .select([
      'boundaryFile.id',
      'boundaryFile.name',
      'boundaryFile.source',
      'boundaryFile.licence',
      'boundaryFile.content',
      'boundaryFile.uploadedAt',
      'person.name as uploadedBy',
      'boundaryUse.property',
      'boundaryUse.usedAt',
      'boundaryWithdrawal.withdrawnAt',
    ])
}
