import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { type Layout, shapeOf } from './layout.ts'
import type { UploadedFile } from './loading.ts'
import type { KnownLayout } from './recogniseTable.ts'

type Person = Doer & { readonly id: string }

/** A layout that is remembered, with the file that it was made for. */
export type RememberedLayout = KnownLayout & {
  readonly headings: readonly string[]
  readonly fileName: string
  readonly madeAt: Date
  readonly by: { readonly name: string; readonly hat: string }
}

/** What is remembered, the latest first: for each set of headings the latest layout, unless it has been forgotten. */
export async function rememberedLayouts(db: Db): Promise<readonly RememberedLayout[]> {
  const rows = await db
    .selectFrom('figureLayout as layout')
    .leftJoin('figureLayoutEnd as end', 'end.layoutId', 'layout.id')
    .select([
      'layout.id',
      'shape',
      'layout',
      'headings',
      'fileName',
      'madeAt',
      'madeName',
      'madeHat',
      'endedAt',
    ])
    .orderBy('madeAt', 'desc')
    .orderBy('layout.id', 'desc')
    .execute()
  const latest = rows.filter((row, index) => rows.findIndex(({ shape }) => shape === row.shape) === index)
  return latest
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, shape, fileName, madeAt, madeName, madeHat, layout, headings }) => ({
      id,
      shape,
      fileName,
      madeAt,
      // Written by rememberLayout.
      layout: layout as unknown as Layout,
      headings: headings as unknown as readonly string[],
      by: { name: madeName, hat: madeHat },
    }))
}

export async function knownLayouts(db: Db): Promise<readonly KnownLayout[]> {
  return rememberedLayouts(db)
}

/** The layout that was chosen for a file, and otherwise all that might fit it. */
export async function layoutsFor(db: Db, file: UploadedFile): Promise<readonly KnownLayout[]> {
  if (file.layoutId === null) return knownLayouts(db)
  const { id, shape, layout } = await db
    .selectFrom('figureLayout')
    .select(['id', 'shape', 'layout'])
    .where('id', '=', file.layoutId)
    .executeTakeFirstOrThrow()
  return [{ id, shape, layout: layout as unknown as Layout }]
}

/** Keeps a layout for the file that it was made for, and for the next one with the same headings. */
export async function rememberLayout(
  db: Db,
  doer: Person,
  file: UploadedFile,
  headings: readonly string[],
  layout: Layout,
): Promise<string> {
  const { partnershipId } = doer
  const id = newId()
  await db
    .insertInto('figureLayout')
    .values({
      partnershipId,
      id,
      shape: shapeOf(headings),
      layout: JSON.stringify(layout),
      headings: JSON.stringify(headings),
      fileName: file.name,
      madeBy: doer.id,
      madeName: doer.name,
      madeHat: doer.hat,
    })
    .execute()
  await chooseLayout(db, file.id, id)
  await recordEvent(db, doer, {
    kind: 'figures.mapped',
    subject: { kind: 'figureLayout', id },
    name: file.name,
    facts: { headings: headings.join('; ').slice(0, 500) },
  })
  return id
}

/** The file is read by this layout from now on, whatever is remembered or forgotten. */
export async function chooseLayout(db: Db, fileId: string, layoutId: string): Promise<void> {
  await db.updateTable('figureFile').set({ layoutId }).where('id', '=', fileId).execute()
}

/** The next file with these headings is asked about. What has been loaded stays. Again: changes nothing. */
export async function forgetLayout(db: Db, doer: Person, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const known = (await rememberedLayouts(db)).find((each) => each.id === id)
  if (!known) return
  await db
    .insertInto('figureLayoutEnd')
    .values({ partnershipId: doer.partnershipId, layoutId: id, endedBy: doer.id })
    .execute()
  await recordEvent(db, doer, {
    kind: 'figures.unmapped',
    subject: { kind: 'figureLayout', id },
    name: known.fileName,
  })
}

/** Takes the forgetting back. */
export async function recallLayout(db: Db, doer: Person, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('not-found', '')
  const { numDeletedRows } = await db
    .deleteFrom('figureLayoutEnd')
    .where('layoutId', '=', id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  const row = await db
    .selectFrom('figureLayout')
    .select('fileName')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await recordEvent(db, doer, {
    kind: 'figures.mapped',
    subject: { kind: 'figureLayout', id },
    name: row.fileName,
  })
}
