import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import { memberRole } from './membership.ts'
import { type OpenQuestion, type QuestionEnding, questionDaysLate } from './openQuestion.ts'
import { reviewPath } from './paths.ts'
import type { Review } from './review.ts'
import { tell } from './telling.ts'
import { reviewWords } from './words.ts'

export type QuestionText = {
  readonly question: string
  readonly ownerId: string
  readonly dueOn: CivilDate
}

/** What is open first, by the day that it is due; then what has ended. */
export async function questionsOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly OpenQuestion[]> {
  const rows = await questionRows(db).where('asked.reviewId', '=', id).execute()
  return rows
    .map(questionIn)
    .toSorted(
      (a, b) =>
        Number(a.ending !== null) - Number(b.ending !== null) ||
        (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0),
    )
}

/** An open question that should have been answered, and the review that it waits in. */
export type LateQuestion = OpenQuestion & { readonly review: Pick<Review, 'id' | 'name'> }

/** Of all reviews, what has waited longest first. */
export async function lateQuestions(db: Db, today: CivilDate): Promise<readonly LateQuestion[]> {
  const rows = await questionRows(db)
    .innerJoin('review', 'review.id', 'asked.reviewId')
    .select(['review.id as reviewId', 'review.name as reviewName'])
    .where('ending.how', 'is', null)
    .where('asked.dueOn', '<', today)
    .orderBy('asked.dueOn')
    .orderBy('asked.id')
    .execute()
  return rows.map((row) => ({ ...questionIn(row), review: { id: row.reviewId, name: row.reviewName } }))
}

/** How many are open in each review, and how many of them late. Reviews without any are missing. */
export async function openQuestionCounts(
  db: Db,
  today: CivilDate,
): Promise<ReadonlyMap<string, { readonly open: number; readonly late: number }>> {
  const rows = await questionRows(db).select('asked.reviewId').where('ending.how', 'is', null).execute()
  const counts = new Map<string, { open: number; late: number }>()
  for (const row of rows) {
    const { open, late } = counts.get(row.reviewId) ?? { open: 0, late: 0 }
    const isLate = questionDaysLate(questionIn(row), today) > 0
    counts.set(row.reviewId, { open: open + 1, late: late + Number(isLate) })
  }
  return counts
}

/** "Not of this review" and "not there" are the same. */
export async function questionFor(
  db: Db,
  { id }: Pick<Review, 'id'>,
  questionId: string,
): Promise<OpenQuestion> {
  const row = isUuid(questionId)
    ? await questionRows(db)
        .where('asked.reviewId', '=', id)
        .where('asked.id', '=', questionId)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found', '')
  return questionIn(row)
}

/** Those who do the review, whoever is to answer, and the coordination. */
export async function mayEndQuestion(
  db: Db,
  actor: Pick<Actor, 'id' | 'role'>,
  review: Pick<Review, 'id'>,
  { owner }: Pick<OpenQuestion, 'owner'>,
): Promise<boolean> {
  if (actor.role === 'coordinator' || actor.id === owner.id) return true
  return (await memberRole(db, actor, review)) !== null
}

/** The caller has its turn. */
export async function addQuestion(
  db: Db,
  doer: Writer,
  review: Review,
  id: string,
  text: QuestionText,
): Promise<void> {
  const { partnershipId } = doer
  await db
    .insertInto('openQuestion')
    .values({ partnershipId, id, reviewId: review.id, ...text })
    .execute()
  const { question, owner, dueOn } = await questionFor(db, review, id)
  await tell(db, doer, review, 'review.questionAsked', { question, owner: owner.name, dueOn })
}

/** The caller has its turn. */
export async function changeQuestion(
  db: Db,
  doer: Writer,
  review: Review,
  before: OpenQuestion,
  text: QuestionText,
): Promise<void> {
  await db.updateTable('openQuestion').set(text).where('id', '=', before.id).execute()
  const { question, owner, dueOn } = await questionFor(db, review, before.id)
  await tell(db, doer, review, 'review.questionChanged', {
    question,
    owner: owner.name,
    dueOn,
    questionBefore: before.question,
    ownerBefore: before.owner.name,
    dueOnBefore: before.dueOn,
  })
}

/** The caller has its turn. */
export async function endQuestion(
  db: Db,
  doer: Writer,
  review: Review,
  asked: OpenQuestion,
  { how, words }: { readonly how: QuestionEnding; readonly words: string },
): Promise<void> {
  refuseEnded(review, asked)
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await db
    .insertInto('openQuestionEnding')
    .values({ partnershipId, questionId: asked.id, how, words, recordedBy, recordedHat })
    .execute()
  const kind = how === 'answered' ? 'review.questionAnswered' : 'review.questionWithdrawn'
  await tell(db, doer, review, kind, { question: asked.question, words })
}

/** It is open again. The caller has its turn. */
export async function reopenQuestion(
  db: Db,
  doer: Writer,
  review: Review,
  { id, question, ending }: OpenQuestion,
): Promise<void> {
  // Somebody else was first: it stands where both wanted it.
  if (!ending) return
  await db.deleteFrom('openQuestionEnding').where('questionId', '=', id).execute()
  await tell(db, doer, review, 'review.questionReopened', { question, wordsBefore: ending.words })
}

/** Whoever comes second is led to what was said. */
export function refuseEnded({ id }: Pick<Review, 'id'>, { ending }: Pick<OpenQuestion, 'ending'>): void {
  if (!ending) return
  throw new Refusal('conflict', (language) => reviewWords(language).questionEnded, {
    href: reviewPath(id),
    label: (language) => reviewWords(language).toReview,
  })
}

function questionRows(db: Db) {
  return db
    .selectFrom('openQuestion as asked')
    .innerJoin('person as owner', 'owner.id', 'asked.ownerId')
    .leftJoin('openQuestionEnding as ending', 'ending.questionId', 'asked.id')
    .leftJoin('person as ender', 'ender.id', 'ending.recordedBy')
    .select([
      'asked.id',
      'asked.question',
      'asked.dueOn',
      'owner.id as ownerId',
      'owner.name as ownerName',
      'ending.how',
      'ending.words',
      'ending.recordedAt',
      'ending.recordedHat',
      'ender.name as enderName',
    ])
}

type QuestionRow = Awaited<ReturnType<ReturnType<typeof questionRows>['execute']>>[number]

function questionIn(row: QuestionRow): OpenQuestion {
  const { id, question, dueOn, ownerId, ownerName, how } = row
  return {
    id,
    question,
    dueOn,
    owner: { id: ownerId, name: ownerName },
    // Where it has ended, the table has all of these.
    ending:
      how === null
        ? null
        : {
            how,
            words: row.words!,
            at: row.recordedAt!,
            by: { name: row.enderName!, hat: row.recordedHat! },
          },
  }
}
