import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { perspectivesOf, reviewFor } from '../review/store.ts'
import { tell } from '../review/telling.ts'
import {
  bodyOf,
  differs,
  type GuidePart,
  type GuideQuestion,
  type GuideVersion,
  sectionsOf,
  takenOver,
} from './guide.ts'

export type QuestionText = Omit<GuideQuestion, 'id'>

export type StoredQuestion = GuideQuestion & { readonly isRemoved: boolean }

/** In the order in which they are asked within their sections, also those that were removed. */
export async function questionsOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly StoredQuestion[]> {
  const rows = await db
    .selectFrom('guideQuestion as asked')
    .leftJoin('guideQuestionRemoval as removal', 'removal.questionId', 'asked.id')
    .select([
      'asked.id',
      'asked.part',
      'asked.perspectiveId',
      'asked.question',
      'asked.prompts',
      'asked.minutes',
      'removal.recordedAt as removedAt',
    ])
    .where('asked.reviewId', '=', id)
    .orderBy('asked.place')
    .execute()
  return rows.map(({ part, perspectiveId, removedAt, ...row }) => ({
    ...row,
    section: perspectiveId ?? part,
    isRemoved: removedAt !== null,
  }))
}

/** Those that are asked. */
export async function askedOf(db: Db, review: Pick<Review, 'id'>): Promise<readonly GuideQuestion[]> {
  return (await questionsOf(db, review)).filter(({ isRemoved }) => !isRemoved)
}

/** "Not of this review" and "not there" are the same. */
export async function questionFor(
  db: Db,
  review: Pick<Review, 'id'>,
  questionId: string,
): Promise<StoredQuestion> {
  const found = isUuid(questionId)
    ? (await questionsOf(db, review)).find(({ id }) => id === questionId)
    : undefined
  if (!found) throw new Refusal('not-found', '')
  return found
}

/** Last among them. The caller has its turn. */
export async function addQuestion(
  db: Db,
  doer: Writer,
  review: Review,
  id: string,
  text: QuestionText,
): Promise<void> {
  const { partnershipId } = doer
  const place = await nextPlace(db, review)
  await db
    .insertInto('guideQuestion')
    .values({ partnershipId, id, reviewId: review.id, place, ...columnsOf(text) })
    .execute()
  await tell(db, doer, review, 'review.guideQuestionAdded', { question: text.question })
}

/** The caller has its turn. */
export async function changeQuestion(
  db: Db,
  doer: Writer,
  review: Review,
  before: GuideQuestion,
  text: QuestionText,
): Promise<void> {
  await db.updateTable('guideQuestion').set(columnsOf(text)).where('id', '=', before.id).execute()
  const questionBefore = before.question
  await tell(db, doer, review, 'review.guideQuestionChanged', { question: text.question, questionBefore })
}

/** One step within its section. At the end of it, it stays. The caller has its turn. */
export async function moveQuestion(
  db: Db,
  doer: Writer,
  review: Review,
  moved: GuideQuestion,
  direction: 'up' | 'down',
): Promise<void> {
  const beside = (await askedOf(db, review)).filter(({ section }) => section === moved.section)
  const at = beside.findIndex(({ id }) => id === moved.id)
  const other = at < 0 ? undefined : beside[direction === 'up' ? at - 1 : at + 1]
  if (!other) return
  const placed = await db
    .selectFrom('guideQuestion')
    .select(['id', 'place'])
    .where('id', 'in', [moved.id, other.id])
    .execute()
  for (const { id, place } of placed) {
    const swapped = id === moved.id ? other.id : moved.id
    await db.updateTable('guideQuestion').set({ place }).where('id', '=', swapped).execute()
  }
  await tell(db, doer, review, 'review.guideQuestionMoved', { question: moved.question })
}

/** It is asked no longer. The caller has its turn. */
export async function removeQuestion(
  db: Db,
  doer: Writer,
  review: Review,
  { id, question, isRemoved }: StoredQuestion,
): Promise<void> {
  if (isRemoved) return
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await db
    .insertInto('guideQuestionRemoval')
    .values({ partnershipId, questionId: id, recordedBy, recordedHat })
    .execute()
  await tell(db, doer, review, 'review.guideQuestionRemoved', { question })
}

/** It is asked again. The caller has its turn. */
export async function restoreQuestion(
  db: Db,
  doer: Writer,
  review: Review,
  { id, question, isRemoved }: StoredQuestion,
): Promise<void> {
  if (!isRemoved) return
  await db.deleteFrom('guideQuestionRemoval').where('questionId', '=', id).execute()
  await tell(db, doer, review, 'review.guideQuestionRestored', { question })
}

/** The questions of the review that this one does over again, as far as the perspectives are the same. */
export async function takeOver(db: Db, doer: Writer, review: Review): Promise<{ readonly left: number }> {
  if (review.repeatsId === null || (await askedOf(db, review)).length > 0) return { left: 0 }
  const earlier = await reviewFor(db, review.repeatsId)
  const theirs = await perspectivesOf(db, earlier)
  const { questions, left } = takenOver(await askedOf(db, earlier), theirs, await perspectivesOf(db, review))
  const first = await nextPlace(db, review)
  for (const [i, text] of questions.entries()) {
    await db
      .insertInto('guideQuestion')
      .values({
        partnershipId: doer.partnershipId,
        id: newId(),
        reviewId: review.id,
        place: first + i,
        ...columnsOf(text),
      })
      .execute()
  }
  await tell(db, doer, review, 'review.guideTakenOver', { questions: questions.length, left })
  return { left }
}

/** The latest first. */
export async function versionsOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly GuideVersion[]> {
  const rows = await db
    .selectFrom('guideVersion as version')
    .innerJoin('person', 'person.id', 'version.recordedBy')
    .select([
      'version.number',
      'version.body',
      'version.recordedAt as at',
      'version.recordedHat as hat',
      'person.name',
    ])
    .where('version.reviewId', '=', id)
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map(({ name, hat, ...version }) => ({ ...version, by: { name, hat } }))
}

/** Keeps the guide as it is now; nothing where it is asked as in the latest version. The caller has its turn. */
export async function keepVersion(db: Db, doer: Writer, review: Review): Promise<void> {
  const body = bodyOf(sectionsOf(await askedOf(db, review), await perspectivesOf(db, review)))
  const [latest] = await versionsOf(db, review)
  if (body.sections.length === 0 || (latest && !differs(latest.body, body))) return
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  const number = (latest?.number ?? 0) + 1
  await db
    .insertInto('guideVersion')
    .values({ partnershipId, reviewId: review.id, number, body, recordedBy, recordedHat })
    .execute()
  await tell(db, doer, review, 'review.guideKept', { version: number })
}

function columnsOf({ section, ...asked }: QuestionText) {
  const part: GuidePart = section === 'opening' || section === 'closing' ? section : 'perspective'
  return { ...asked, part, perspectiveId: part === 'perspective' ? section : null }
}

async function nextPlace(db: Db, { id }: Pick<Review, 'id'>): Promise<number> {
  const { last } = await db
    .selectFrom('guideQuestion')
    .select((eb) => eb.fn.max('place').as('last'))
    .where('reviewId', '=', id)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
