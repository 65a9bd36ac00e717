import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { completionOf } from '../review/commissionStore.ts'
import type { Review } from '../review/review.ts'
import { reviews } from '../review/store.ts'
import { type By, type Conclusion, isStanding, yearOf } from './conclusion.ts'
import { type Fate, type FateKind, type Said, type Thread, threadsOf } from './recurrence.ts'
import { share } from './shareStore.ts'
import { sharingOf } from './sharingStore.ts'
import { addConclusion, conclusionsOf, type NewConclusion, recordAbout } from './store.ts'
import { findingWords } from './words.ts'

export type SaidRecommendation = Conclusion & Said

export type RecordedFate = Fate & {
  readonly reason: string
  readonly seenOn: CivilDate
  readonly at: Date
  readonly by: By
}

/** What this review and those before it have recommended, and what became of it. */
export type Recurrence = {
  /** The first first; this one last. */
  readonly reviews: readonly Review[]
  readonly recommendations: readonly SaidRecommendation[]
  readonly fates: readonly RecordedFate[]
  readonly threads: readonly Thread<SaidRecommendation>[]
}

export async function recurrenceOf(db: Db, review: Review): Promise<Recurrence> {
  const before = (await earlierThan(db, review)).toReversed()
  const said: SaidRecommendation[] = []
  const series: Review[] = []
  for (const each of [...before, review]) {
    // What an earlier review works with is its own, until it is shared.
    const isShared = each.id === review.id || ((await sharingOf(db, each))?.state ?? 'working') !== 'working'
    const own = (isShared ? await conclusionsOf(db, each) : []).filter(
      (conclusion) => conclusion.kind === 'recommendation' && isStanding(conclusion),
    )
    if (own.length > 0 || each.id === review.id || isRepeated(each, before, review)) series.push(each)
    said.push(...own.map((conclusion) => ({ ...conclusion, year: yearOf(each) })))
  }
  const fates = await fatesOf(
    db,
    said.map(({ id }) => id),
  )
  const order = series.map(({ id }) => id)
  return { reviews: series, recommendations: said, fates, threads: threadsOf(order, said, fates) }
}

const isRepeated = (each: Review, before: readonly Review[], review: Review): boolean =>
  [...before, review].some(({ repeatsId }) => repeatsId === each.id)

/** The reviews that were begun before it, the latest first. */
export async function earlierThan(
  db: Db,
  review: Pick<Review, 'id' | 'begunOn'>,
): Promise<readonly Review[]> {
  return (await reviews(db)).filter(({ id, begunOn }) => id !== review.id && begunOn < review.begunOn)
}

/**
 * A recommendation that an earlier review made, before any of it was kept here. What that review said is known to
 * everybody: with the first one, it is shared as final. A review that goes on, or whose findings were written here,
 * writes its own. The caller has its turn.
 */
export async function enterEarlier(
  db: Db,
  doer: Writer,
  earlier: Review,
  recommendation: Omit<NewConclusion, 'kind'>,
): Promise<Conclusion> {
  const isMadeHere = (await conclusionsOf(db, earlier)).some(({ kind }) => kind === 'finding')
  if (isMadeHere || !(await completionOf(db, earlier))) {
    throw new Refusal('conflict', (language) => findingWords(language).earlier.madeHere(earlier.name))
  }
  const entered = await addConclusion(db, doer, earlier, { ...recommendation, kind: 'recommendation' })
  if ((await sharingOf(db, earlier))?.state !== 'final') await share(db, doer, earlier, 'final')
  return entered
}

export type NewFate = Pick<RecordedFate, 'fate' | 'laterId' | 'reason' | 'seenOn'>

/** What became of an earlier recommendation, as the review sees it; the later word counts. The caller has its turn. */
export async function setFate(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id'>,
  earlier: Conclusion,
  { fate, laterId, reason, seenOn }: NewFate,
): Promise<void> {
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await dropFate(db, review, earlier)
  const row = { earlierId: earlier.id, reviewId: review.id, fate, laterId, reason, seenOn }
  await db
    .insertInto('recommendationFate')
    .values({ partnershipId, ...row, recordedBy, recordedHat })
    .execute()
  const relation = relations[fate]
  if (laterId !== null && relation) {
    const later = { kind: 'recommendation', id: laterId } as const
    await addLink(db, partnershipId, later, relation, { kind: 'recommendation', id: earlier.id })
  }
  await recordAbout(db, doer, earlier, 'fated', { fate, seenOn, later: laterId })
}

/** Nobody has said what became of it. The caller has its turn. */
export async function removeFate(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id'>,
  earlier: Conclusion,
): Promise<void> {
  if (await dropFate(db, review, earlier)) await recordAbout(db, doer, earlier, 'unfated')
}

const relations = { repeated: 'repeats', reversed: 'replaces', solved: null } as const satisfies Record<
  FateKind,
  string | null
>

async function dropFate(
  db: Db,
  review: Pick<Review, 'id'>,
  { id }: Pick<Conclusion, 'id'>,
): Promise<boolean> {
  const before = await db
    .deleteFrom('recommendationFate')
    .where('earlierId', '=', id)
    .where('reviewId', '=', review.id)
    .returning('laterId')
    .executeTakeFirst()
  if (before?.laterId) {
    await db.deleteFrom('link').where('fromId', '=', before.laterId).where('toId', '=', id).execute()
  }
  return before !== undefined
}

async function fatesOf(db: Db, ids: readonly string[]): Promise<readonly RecordedFate[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('recommendationFate as fated')
    .innerJoin('person', 'person.id', 'recordedBy')
    .select([
      'earlierId',
      'reviewId',
      'fate',
      'laterId',
      'reason',
      'seenOn',
      'recordedAt as at',
      'person.name',
      'recordedHat as hat',
    ])
    .where('earlierId', 'in', ids)
    .orderBy('recordedAt')
    .execute()
  return rows.map(({ name, hat, ...fate }) => ({ ...fate, by: { name, hat } }))
}

export type ObstacleAnswer = {
  readonly number: number
  readonly text: string
  readonly at: Date
  readonly by: By
}

/** What stood in the way, so that it has to be said again. The caller has its turn. */
export async function answerObstacle(
  db: Db,
  doer: Writer,
  recommendation: Conclusion,
  text: string,
): Promise<void> {
  const [last] = await obstacleAnswersOf(db, recommendation.id)
  if (last?.text === text) return
  const { partnershipId, id: answeredBy, hat: answeredHat } = doer
  const number = (last?.number ?? 0) + 1
  await db
    .insertInto('obstacleAnswer')
    .values({ partnershipId, recommendationId: recommendation.id, number, text, answeredBy, answeredHat })
    .execute()
  await recordAbout(db, doer, recommendation, 'obstacleAnswered', { number })
}

/** The latest first. */
export async function obstacleAnswersOf(
  db: Db,
  recommendationId: string,
): Promise<readonly ObstacleAnswer[]> {
  const rows = await db
    .selectFrom('obstacleAnswer')
    .innerJoin('person', 'person.id', 'answeredBy')
    .select(['number', 'text', 'answeredAt as at', 'person.name', 'answeredHat as hat'])
    .where('recommendationId', '=', recommendationId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ name, hat, ...answer }) => ({ ...answer, by: { name, hat } }))
}
