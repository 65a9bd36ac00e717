import type { Db } from '../db/database.ts'
import { UnreadableFile } from '../population/figure.ts'
import type { Sex } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { places } from '../population/places.ts'
import { hidingIn } from '../population/smallNumberStore.ts'
import { indicatorFor } from '../population/store.ts'
import { awaitTurn } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { UploadedFile } from './loading.ts'
import { addFile, fileContent, removeFile } from './store.ts'
import { looksWritten, readWritten, type Written, writtenFile } from './written.ts'
import { formIfChanged } from './writtenForm.ts'

/** Where values can be written in: the municipalities of a county and its region. The county's own is our mean. */
export function placesToWrite(countyCode: string): readonly Place[] {
  const own = places.filter((place) => place.countyCode === countyCode)
  const named = own.filter(({ kind }) => kind === 'municipality')
  return [
    ...named.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
    ...own.filter(({ kind }) => kind === 'region'),
  ]
}

/** What is known of a place. A number that is not shown is not shown to whoever corrects the others either. */
export type PresentCell = {
  readonly place: string
  readonly value: number | null
  readonly reason: string | null
  readonly isHidden: boolean
}

export async function presentCells(
  db: Db,
  { indicatorId, period, sex }: { readonly indicatorId: string; readonly period: string; readonly sex: Sex },
): Promise<readonly PresentCell[]> {
  const rows = await db
    .selectFrom('observation')
    .select(['placeCode', 'value', 'reason', 'members'])
    .where('indicatorId', '=', indicatorId)
    .where('period', '=', period)
    .where('sex', '=', sex)
    .where('replacedIn', 'is', null)
    .where('members', 'is', null)
    .execute()
  const hide = await hidingIn(db, [indicatorId])
  return rows.map(({ placeCode, ...said }) => {
    const { value, reason } = hide({ indicatorId, sex, placeCode, period }, said)
    const isHidden = said.value !== null && value === null
    return { place: placeCode, value, reason: isHidden ? null : reason, isHidden }
  })
}

/**
 * Last before it is loaded, when no other loading can come between.
 *
 * @throws UnreadableFile when somebody else has changed what it would replace
 */
export async function refuseIfChanged(db: Db, written: Written): Promise<void> {
  const { code } = written.indicator
  const indicator = await indicatorFor(db, code)
  const present = await presentCells(db, { ...written, indicatorId: indicator.id })
  const about = places.filter((place) => written.rows.some((row) => row.place === place.code))
  const typed = { seen: written.seen }
  if (formIfChanged('sv', about, { rows: written.rows, typed }, present))
    throw new UnreadableFile({ kind: 'meanwhile' })
}

/** What somebody has written in and not loaded yet; null for any other file, and for one that is loaded. */
export async function writtenIn(db: Db, file: UploadedFile): Promise<Written | null> {
  const parts: Buffer[] = []
  for await (const part of fileContent(file, (work) => work(db))) {
    if (parts.length === 0 && !looksWritten(part.subarray(0, 100).toString())) return null
    parts.push(part)
  }
  return parts.length === 0 ? null : readWritten(JSON.parse(Buffer.concat(parts).toString()))
}

/** Keeps what was written as a file that waits, in place of what it corrects. Sent twice, there is one. */
export async function addWritten(
  db: Db,
  doer: Doer & { readonly id: string },
  written: Written,
  replaces: UploadedFile | null,
): Promise<string> {
  await awaitTurn(db, doer.partnershipId)
  const known = await db.selectFrom('figureFile').select('id').where('id', '=', written.id).executeTakeFirst()
  if (known) return known.id
  if (replaces) await removeFile(db, replaces.id)
  const { indicator, period } = written
  return addFile(
    db,
    doer,
    `${indicator.name}, ${period}`.slice(0, 200),
    writtenFile(written),
    null,
    written.id,
  )
}
