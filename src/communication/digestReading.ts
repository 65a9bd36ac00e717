import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Addressed } from './audience.ts'
import type { Digest, Paragraph } from './digest.ts'

/** How far back a first digest looks when nobody has said. */
const firstDays = 92

/** The first day of a new digest: as asked, else the last day of the latest that was sent, else three months back. */
export function digestDraftedIn(
  asked: CivilDate | null,
  last: Pick<Digest, 'toOn'> | null,
  now: Date,
): CivilDate {
  // Something may have happened later on the day of the last one; what that told already is not told again.
  return asked ?? last?.toOn ?? civilDateOf(new Date(now.getTime() - firstDays * 86_400_000))
}

/** Every digest in its latest version, with what has become of it. A reading of an earlier version is not joined. */
export function everyDigest(db: Db) {
  return db
    .selectFrom('digest')
    .innerJoin('digestVersion as text', 'text.digestId', 'digest.id')
    .innerJoin('person as writer', 'writer.id', 'text.writtenBy')
    .leftJoin('party', 'party.id', 'digest.partyId')
    .leftJoin('digestReading as reading', (join) =>
      join.onRef('reading.digestId', '=', 'digest.id').onRef('reading.version', '=', 'text.version'),
    )
    .leftJoin('person as reader', 'reader.id', 'reading.readBy')
    .leftJoin('digestSending as sending', 'sending.digestId', 'digest.id')
    .leftJoin('person as sender', 'sender.id', 'sending.sentBy')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('letter')
          .innerJoin('letterPosting as posting', 'posting.letterId', 'letter.id')
          .leftJoin('letterWithdrawal as back', (join) =>
            join.onRef('back.letterId', '=', 'posting.letterId').onRef('back.number', '=', 'posting.number'),
          )
          .leftJoin('person as regretter', 'regretter.id', 'back.withdrawnBy')
          .where('letter.aboutKind', '=', 'digest')
          .where('letter.aboutId', '=', sql<string>`digest.id::text`)
          .select(['back.withdrawnAt', 'back.withdrawnBy', 'regretter.name'])
          .orderBy('posting.number', 'desc')
          .limit(1)
          .as('letterBack'),
      (join) => join.onTrue(),
    )
    .leftJoin('digestWithdrawal as withdrawal', 'withdrawal.digestId', 'digest.id')
    .leftJoin('person as withdrawer', 'withdrawer.id', 'withdrawal.withdrawnBy')
    .leftJoin('digestDiscarding as discarding', 'discarding.digestId', 'digest.id')
    .leftJoin('person as discarder', 'discarder.id', 'discarding.discardedBy')
    .where('text.version', '=', (eb) =>
      eb
        .selectFrom('digestVersion as latest')
        .select((inner) => inner.fn.max('latest.version').as('version'))
        .whereRef('latest.digestId', '=', 'digest.id'),
    )
    .select([
      'digest.id',
      'digest.audience',
      'digest.partyId',
      'party.name as partyName',
      'digest.fromOn',
      'digest.toOn',
      'text.version',
      'text.title',
      'text.introduction',
      'text.paragraphs',
      'text.writtenAt',
      'text.writtenBy',
      'writer.name as writtenByName',
      'reading.readAt',
      'reading.readBy',
      'reading.alone',
      'reader.name as readByName',
      'sending.sentAt',
      'sending.sentBy',
      'sender.name as sentByName',
      'letterBack.withdrawnAt as takenBackAt',
      'letterBack.withdrawnBy as takenBackBy',
      'letterBack.name as takenBackByName',
      'withdrawal.withdrawnAt',
      'withdrawal.withdrawnBy',
      'withdrawal.reason',
      'withdrawer.name as withdrawnByName',
      'discarding.discardedAt',
      'discarding.discardedBy',
      'discarder.name as discardedByName',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof everyDigest>['executeTakeFirstOrThrow']>>

export function toDigest(row: Row): Digest {
  // The check constraint keeps a council's digest to a party, and the others without one.
  const addressed = { audience: row.audience, partyId: row.partyId } as Addressed
  const reading = by(row.readAt, row.readBy, row.readByName)
  const withdrawal = by(row.withdrawnAt, row.withdrawnBy, row.withdrawnByName)
  return {
    ...addressed,
    id: row.id,
    partyName: row.partyName,
    fromOn: row.fromOn,
    toOn: row.toOn,
    version: row.version,
    title: row.title,
    introduction: row.introduction,
    // jsonb comes parsed from the driver.
    paragraphs: row.paragraphs as unknown as readonly Paragraph[],
    written: { at: row.writtenAt, byId: row.writtenBy, byName: row.writtenByName },
    reading: reading && { ...reading, alone: row.alone ?? false },
    sending: by(row.sentAt, row.sentBy, row.sentByName),
    takenBack: by(row.takenBackAt, row.takenBackBy, row.takenBackByName),
    withdrawal: withdrawal && { ...withdrawal, reason: row.reason ?? '' },
    discarding: by(row.discardedAt, row.discardedBy, row.discardedByName),
  }
}

/** A left join: either all of them are there, or none. */
function by(at: Date | null, byId: string | null, byName: string | null) {
  return at && byId && byName ? { at, byId, byName } : null
}
