import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { characterOffsets } from '../review/characters.ts'
import type { Review, Source } from '../review/review.ts'
import { nextSourceNumber, sourcesOf } from '../review/store.ts'
import type { Interview } from './interview.ts'

/** Stores the text with its turns and voices. Who the voices are is stored nowhere. The caller has its turn. */
export async function addInterview(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
  {
    id = newId(),
    title,
    interview,
  }: { readonly id?: string; readonly title: string; readonly interview: Interview },
): Promise<string> {
  const { partnershipId } = doer
  const number = await nextSourceNumber(db, review, 'interview')
  await db
    .insertInto('source')
    .values({ partnershipId, id, reviewId: review.id, kind: 'interview', number, title })
    .execute()
  await db.insertInto('sourceText').values({ partnershipId, sourceId: id, text: interview.text }).execute()
  const voiceIds = new Map(interview.voices.map(({ pseudonym }) => [pseudonym, newId()]))
  const voices = interview.voices.map(({ pseudonym, roleId, partyId }) => ({
    partnershipId,
    id: voiceIds.get(pseudonym)!,
    sourceId: id,
    pseudonym,
    roleId,
    partyId,
  }))
  await db.insertInto('voice').values(voices).execute()
  const turns = interview.turns.map(({ pseudonym, ...turn }, i) => ({
    partnershipId,
    sourceId: id,
    place: i + 1,
    ...turn,
    voiceId: pseudonym === null ? null : voiceIds.get(pseudonym)!,
    isInterviewer: pseudonym === null,
  }))
  for (let at = 0; at < turns.length; at += 500) {
    await db
      .insertInto('turn')
      .values(turns.slice(at, at + 500))
      .execute()
  }
  // Never what was said, nor the title, which somebody may have written a name in.
  await recordEvent(db, doer, {
    kind: 'source.interviewAdded',
    subject: { kind: 'source', id },
    name: `Intervju ${number}`,
    facts: { review: review.name, voices: voices.length, turns: turns.length },
  })
  return id
}

export type Voice = {
  readonly id: string
  readonly sourceId: string
  readonly pseudonym: string
  readonly roleId: string
  readonly role: string
  /** Null for none, or where it is not told. */
  readonly party: string | null
}

/** All who are heard in a review, by pseudonym. */
export async function voicesOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Voice[]> {
  return db
    .selectFrom('voice')
    .innerJoin('source', 'source.id', 'voice.sourceId')
    .innerJoin('reviewRole', 'reviewRole.id', 'voice.roleId')
    .leftJoin('party', 'party.id', 'voice.partyId')
    .select([
      'voice.id',
      'voice.sourceId',
      'voice.pseudonym',
      'voice.roleId',
      'reviewRole.name as role',
      'party.name as party',
    ])
    .where('source.reviewId', '=', id)
    .where('source.kind', '=', 'interview')
    .orderBy('source.number')
    .orderBy('voice.pseudonym')
    .execute()
}

export type Spoken = {
  readonly place: number
  readonly speaker: string
  readonly isInterviewer: boolean
  /** Who said it takes part no longer. */
  readonly isWithdrawn: boolean
  readonly text: string
}

/** What is said, turn by turn. For members of the review. */
export async function turnsOf(db: Db, { id }: Pick<Source, 'id'>): Promise<readonly Spoken[]> {
  const stored = await db
    .selectFrom('sourceText')
    .select('text')
    .where('sourceId', '=', id)
    .executeTakeFirst()
  if (!stored) return []
  const offsets = characterOffsets(stored.text)
  const rows = await db
    .selectFrom('turn')
    .leftJoin('voiceWithdrawal as gone', 'gone.voiceId', 'turn.voiceId')
    .select(['place', 'speaker', 'isInterviewer', 'startAt', 'endAt', 'gone.recordedAt as goneAt'])
    .where('sourceId', '=', id)
    .orderBy('place')
    .execute()
  return rows.map(({ startAt, endAt, goneAt, ...turn }) => ({
    ...turn,
    isWithdrawn: goneAt !== null,
    text: offsets.slice(startAt, endAt),
  }))
}

export async function interviewsOf(db: Db, review: Pick<Review, 'id'>): Promise<readonly Source[]> {
  return sourcesOf(db, review, 'interview')
}
