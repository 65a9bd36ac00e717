import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { versionsOf } from '../guides/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { tell } from '../review/telling.ts'
import { plannedListPath } from './paths.ts'
import { byDay, type PlannedEnding, type PlannedInterview } from './planned.ts'
import { plannedWords } from './plannedWords.ts'

export type PlannedText = {
  readonly rowId: string
  readonly partyIds: readonly string[]
  readonly day: CivilDate
  readonly at: string | null
  readonly isRemote: boolean
  readonly room: string
}

export type EndingText = {
  readonly how: PlannedEnding
  readonly words: string
  /** How many took part, of one that was held; else null. */
  readonly people: number | null
  readonly sourceId: string | null
}

/** By day. For those who do the review: role, principal and day together can tell who it is. */
export async function plannedOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly PlannedInterview[]> {
  const rows = await db
    .selectFrom('plannedInterview as planned')
    .leftJoin('plannedInterviewEnding as ending', 'ending.plannedId', 'planned.id')
    .leftJoin('person as ender', 'ender.id', 'ending.recordedBy')
    .leftJoin('source', 'source.id', 'ending.sourceId')
    .select([
      'planned.id',
      'planned.number',
      'planned.rowId',
      'planned.day',
      'planned.at',
      'planned.isRemote',
      'planned.room',
      'ending.how',
      'ending.words',
      'ending.people',
      'ending.guideNumber',
      'ending.recordedAt',
      'ending.recordedHat',
      'ender.name as enderName',
      'source.id as sourceId',
      'source.number as sourceNumber',
    ])
    .where('planned.reviewId', '=', id)
    .execute()
  const parties = await db
    .selectFrom('plannedInterviewParty as mark')
    .innerJoin('plannedInterview as planned', 'planned.id', 'mark.plannedId')
    .innerJoin('party', 'party.id', 'mark.partyId')
    .select(['mark.plannedId', 'party.id', 'party.name'])
    .where('planned.reviewId', '=', id)
    .orderBy('party.name')
    .execute()
  return rows
    .map(
      ({
        how,
        words,
        people,
        guideNumber,
        recordedAt,
        recordedHat,
        enderName,
        sourceId,
        sourceNumber,
        ...row
      }) => ({
        ...row,
        parties: parties.flatMap(({ plannedId, ...party }) => (plannedId === row.id ? [party] : [])),
        // Where it has ended, the table has all of these.
        ending:
          how === null
            ? null
            : {
                how,
                words: words!,
                people,
                guideNumber,
                source: sourceId === null ? null : { id: sourceId, number: sourceNumber! },
                at: recordedAt!,
                by: { name: enderName!, hat: recordedHat! },
              },
      }),
    )
    .toSorted(byDay)
}

/** "Not of this review" and "not there" are the same. */
export async function plannedFor(
  db: Db,
  review: Pick<Review, 'id'>,
  plannedId: string,
): Promise<PlannedInterview> {
  const planned = isUuid(plannedId)
    ? (await plannedOf(db, review)).find(({ id }) => id === plannedId)
    : undefined
  if (!planned) throw new Refusal('not-found', '')
  return planned
}

/** The caller has its turn. */
export async function planInterview(
  db: Db,
  doer: Writer,
  review: Review,
  id: string,
  { partyIds, ...text }: PlannedText,
): Promise<void> {
  const { partnershipId } = doer
  const { last } = await db
    .selectFrom('plannedInterview')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('reviewId', '=', review.id)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  await db
    .insertInto('plannedInterview')
    .values({ partnershipId, id, reviewId: review.id, number, ...text })
    .execute()
  await markParties(db, doer, id, partyIds)
  await tellOf(db, doer, review, 'review.interviewPlanned', { number })
}

/** The caller has its turn. */
export async function changePlanned(
  db: Db,
  doer: Writer,
  review: Review,
  before: PlannedInterview,
  { partyIds, ...text }: PlannedText,
): Promise<void> {
  await db.updateTable('plannedInterview').set(text).where('id', '=', before.id).execute()
  await db.deleteFrom('plannedInterviewParty').where('plannedId', '=', before.id).execute()
  await markParties(db, doer, before.id, partyIds)
  await tellOf(db, doer, review, 'review.plannedChanged', before)
}

/** Says what became of it. The caller has its turn. */
export async function endPlanned(
  db: Db,
  doer: Writer,
  review: Review,
  planned: PlannedInterview,
  ending: EndingText,
): Promise<void> {
  if (planned.ending) {
    throw new Refusal('conflict', (language) => plannedWords(language).alreadyTold, {
      href: plannedListPath(review.id),
      label: (language) => plannedWords(language).toList,
    })
  }
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  // The guide that was in force is the one that was asked from.
  const [guide] = ending.how === 'held' ? await versionsOf(db, review) : []
  const guideNumber = guide?.number ?? null
  await db
    .insertInto('plannedInterviewEnding')
    .values({ partnershipId, plannedId: planned.id, ...ending, guideNumber, recordedBy, recordedHat })
    .execute()
  await tellOf(db, doer, review, kinds[ending.how], planned)
}

/** It is planned again. Its text, where there is one, stays. The caller has its turn. */
export async function reopenPlanned(
  db: Db,
  doer: Writer,
  review: Review,
  planned: PlannedInterview,
): Promise<void> {
  // Somebody else was first: it stands where both wanted it.
  if (!planned.ending) return
  await db.deleteFrom('plannedInterviewEnding').where('plannedId', '=', planned.id).execute()
  await tellOf(db, doer, review, 'review.plannedReopened', planned)
}

/** Those that a text can be tied to: planned, held without one, or tied to this very text already. */
export async function untiedOf(
  db: Db,
  review: Pick<Review, 'id'>,
  sourceId = '',
): Promise<readonly PlannedInterview[]> {
  return (await plannedOf(db, review)).filter(
    ({ ending }) =>
      ending === null || (ending.how === 'held' && (ending.source === null || ending.source.id === sourceId)),
  )
}

/** What was said in it is there as text: it was held. The caller has its turn. */
export async function tieToSource(
  db: Db,
  doer: Writer,
  review: Review,
  planned: PlannedInterview,
  { sourceId, people }: { readonly sourceId: string; readonly people: number },
): Promise<void> {
  if (!planned.ending) {
    await endPlanned(db, doer, review, planned, { how: 'held', words: '', people, sourceId })
    return
  }
  await db
    .updateTable('plannedInterviewEnding')
    .set({ sourceId })
    .where('plannedId', '=', planned.id)
    .where('how', '=', 'held')
    .where('sourceId', 'is', null)
    .execute()
  // Which text it is stands nowhere in the log: with role and day it could tell who it is.
  await tellOf(db, doer, review, 'review.plannedTied', planned)
}

const kinds = {
  held: 'review.plannedHeld',
  cancelled: 'review.plannedCancelled',
  declined: 'review.plannedDeclined',
} as const

async function markParties(
  db: Db,
  { partnershipId }: Writer,
  plannedId: string,
  partyIds: readonly string[],
) {
  if (partyIds.length === 0) return
  const marks = partyIds.map((partyId) => ({ partnershipId, plannedId, partyId }))
  await db.insertInto('plannedInterviewParty').values(marks).execute()
}

/** Its number and nothing else: everybody reads the history of a review. */
async function tellOf(
  db: Db,
  doer: Writer,
  review: Review,
  kind: `review.${string}`,
  { number }: Pick<PlannedInterview, 'number'>,
): Promise<void> {
  await tell(db, doer, review, kind, { planned: number })
}
