import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Source } from '../review/review.ts'

type By = { readonly name: string; readonly hat: string }

/** What a voice was told before it spoke, and whether it takes part still. */
export type Standing = {
  /** Which version of the information it was given; null where nobody has noted it. */
  readonly informed: {
    readonly number: number
    readonly on: CivilDate
    readonly at: Date
    readonly by: By
  } | null
  readonly withdrawal: { readonly at: Date; readonly by: By } | null
}

/** By the ids of the voices of an interview; all of them are in it. */
export async function standingsOf(
  db: Db,
  { id }: Pick<Source, 'id'>,
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await db
    .selectFrom('voice')
    .leftJoin('voiceInformation as told', 'told.voiceId', 'voice.id')
    .leftJoin('person as teller', 'teller.id', 'told.recordedBy')
    .leftJoin('voiceWithdrawal as gone', 'gone.voiceId', 'voice.id')
    .leftJoin('person as goneBy', 'goneBy.id', 'gone.recordedBy')
    .select([
      'voice.id',
      'told.number',
      'told.givenOn',
      'told.recordedAt as toldAt',
      'told.recordedHat as toldHat',
      'teller.name as tellerName',
      'gone.recordedAt as goneAt',
      'gone.recordedHat as goneHat',
      'goneBy.name as goneName',
    ])
    .where('voice.sourceId', '=', id)
    .execute()
  // Where there is a row, the table has all of these.
  return new Map(
    rows.map((row) => [
      row.id,
      {
        informed:
          row.number === null
            ? null
            : {
                number: row.number,
                on: row.givenOn!,
                at: row.toldAt!,
                by: { name: row.tellerName!, hat: row.toldHat! },
              },
        withdrawal: row.goneAt ? { at: row.goneAt, by: { name: row.goneName!, hat: row.goneHat! } } : null,
      },
    ]),
  )
}

/** What was noted before gives way to it. The caller has its turn. */
export async function noteInformed(
  db: Db,
  doer: Writer,
  source: Source,
  voiceId: string,
  { number, on }: { readonly number: number; readonly on: CivilDate },
): Promise<void> {
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await db.deleteFrom('voiceInformation').where('voiceId', '=', voiceId).execute()
  await db
    .insertInto('voiceInformation')
    .values({ partnershipId, voiceId, number, givenOn: on, recordedBy, recordedHat })
    .execute()
  await tellOf(db, doer, source, 'source.voiceInformed', { version: number })
}

/** It is quoted outside the review no longer. Twice is once. The caller has its turn. */
export async function withdrawVoice(db: Db, doer: Writer, source: Source, voiceId: string): Promise<void> {
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('voiceWithdrawal')
    .values({ partnershipId, voiceId, recordedBy, recordedHat })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows) await tellOf(db, doer, source, 'source.voiceWithdrawn')
}

/** It takes part again. The caller has its turn. */
export async function restoreVoice(db: Db, doer: Writer, source: Source, voiceId: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('voiceWithdrawal')
    .where('voiceId', '=', voiceId)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await tellOf(db, doer, source, 'source.voiceRestored')
}

/** Which of the voices it was stands in no event. */
async function tellOf(
  db: Db,
  doer: Writer,
  { id, number }: Pick<Source, 'id' | 'number'>,
  kind: `source.${string}`,
  facts: Readonly<Record<string, number>> = {},
): Promise<void> {
  await recordEvent(db, doer, {
    kind,
    subject: { kind: 'source', id },
    name: `Intervju ${number}`,
    facts,
  })
}
