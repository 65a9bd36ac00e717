import type { Db } from '../db/database.ts'
import type { SeatInBody } from '../partnership/seat.ts'
import { recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'

export type HandoverNote = {
  readonly number: number
  readonly text: string
  readonly writtenAt: Date
  readonly writtenByName: string
}

/** A new version beside the earlier ones. The caller has its turn. */
export async function handOver(db: Db, doer: Writer, seat: SeatInBody, text: string): Promise<void> {
  const { partnershipId, id: writtenBy } = doer
  const number = (await handoverNotes(db, seat.id)).length + 1
  await db
    .insertInto('handoverNote')
    .values({ partnershipId, seatId: seat.id, number, text, writtenBy })
    .execute()
  await recordEvent(db, doer, {
    kind: 'seat.handedOver',
    subject: { kind: 'seat', id: seat.id },
    name: seat.personName,
    facts: { version: number, text },
  })
}

/** The latest first. */
export async function handoverNotes(db: Db, seatId: string): Promise<readonly HandoverNote[]> {
  return db
    .selectFrom('handoverNote')
    .innerJoin('person', 'person.id', 'handoverNote.writtenBy')
    .select(['number', 'text', 'writtenAt', 'person.name as writtenByName'])
    .where('seatId', '=', seatId)
    .orderBy('number', 'desc')
    .execute()
}
