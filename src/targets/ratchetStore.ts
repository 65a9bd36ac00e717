import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { addLink, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { EarlierTarget, Line, RatchetAnswer } from './ratchet.ts'
import { putTargetInSearch } from './searchStore.ts'
import type { Target } from './target.ts'

type Recorder = Doer & { readonly id: string }

/** What each target was answered, and whether the one before it was missed: one question, however many. */
export async function linesOf(db: Db, targetIds: readonly string[]): Promise<ReadonlyMap<string, Line>> {
  if (targetIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('target')
    .leftJoin('targetAnswer as answer', (join) =>
      join.onRef('answer.targetId', '=', 'target.id').on('answer.number', '=', (eb) =>
        eb
          .selectFrom('targetAnswer as later')
          .select((max) => max.fn.max('later.number').as('number'))
          .whereRef('later.targetId', '=', 'target.id'),
      ),
    )
    .select(['target.id', 'answer.number', 'answer.about', 'answer.period', 'answer.reason', 'answer.change'])
    .select(
      sql<string | null>`(
        select earlier.outcome from earlier_target earlier
        where earlier.target_id = target.id and not exists (
          select from earlier_target_removal removal where removal.id = earlier.id)
        order by earlier.due_period desc, earlier.recorded_at desc limit 1)`.as('before'),
    )
    .where('target.id', '=', sql<string>`any(${targetIds}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, before, number, about, period, reason, change }) => [
      id,
      {
        beforeMissed: before === 'missed',
        // A left join: either all of them are there, or none.
        answer: number === null ? null : ({ number, about, period, reason, change } as RatchetAnswer),
      },
    ]),
  )
}

/** Those that it came after, and those that they came after: the latest first. */
export async function earlierTargets(db: Db, targetId: string): Promise<readonly EarlierTarget[]> {
  const found: EarlierTarget[] = []
  const asked = new Set<string>()
  let next = [targetId]
  while (next.length > 0) {
    for (const id of next) asked.add(id)
    const rows = await db
      .selectFrom('earlierTarget')
      .leftJoin('earlierTargetRemoval as removal', 'removal.id', 'earlierTarget.id')
      .select(['earlierTarget.id', 'beforeId', 'level', 'duePeriod', 'outcome', 'note'])
      .where('targetId', 'in', next)
      .where('removal.id', 'is', null)
      .execute()
    found.push(...rows)
    next = rows.flatMap(({ beforeId }) => (beforeId === null || asked.has(beforeId) ? [] : beforeId))
  }
  return found.toSorted((a, b) => (a.duePeriod < b.duePeriod ? 1 : a.duePeriod > b.duePeriod ? -1 : 0))
}

export type NewEarlier = Pick<EarlierTarget, 'level' | 'duePeriod' | 'outcome' | 'note'> & {
  readonly id?: string
  readonly beforeId?: string | null
}

/** A target that was decided before this one, in Samsyn or before there was any. */
export async function addEarlier(
  db: Db,
  doer: Recorder,
  target: Target,
  { id = newId(), beforeId = null, ...earlier }: NewEarlier,
): Promise<void> {
  const { partnershipId, id: recordedBy } = doer
  await db
    .insertInto('earlierTarget')
    .values({ partnershipId, targetId: target.id, id, beforeId, recordedBy, ...earlier })
    .execute()
  const subject = { kind: 'target', id: target.id } as const
  if (beforeId !== null)
    await addLink(db, partnershipId, subject, 'replaces', { kind: 'target', id: beforeId })
  await recordEvent(db, doer, {
    kind: 'target.earlierAdded',
    subject,
    name: target.name,
    facts: { earlier: id, ...earlier },
  })
}

/** Entered wrongly. Nothing when it is not there, or was removed already; one that stands in Samsyn is never removed. */
export async function removeEarlier(db: Db, doer: Recorder, target: Target, id: string): Promise<void> {
  const { partnershipId, id: removedBy } = doer
  const row = await db
    .selectFrom('earlierTarget')
    .leftJoin('earlierTargetRemoval as removal', 'removal.id', 'earlierTarget.id')
    .select(['earlierTarget.id', 'level', 'duePeriod'])
    .where('earlierTarget.id', '=', id)
    .where('targetId', '=', target.id)
    .where('beforeId', 'is', null)
    .where('removal.id', 'is', null)
    .executeTakeFirst()
  if (!row) return
  await db.insertInto('earlierTargetRemoval').values({ partnershipId, id, removedBy }).execute()
  await recordEvent(db, doer, {
    kind: 'target.earlierRemoved',
    subject: { kind: 'target', id: target.id },
    name: target.name,
    facts: { earlier: id, level: row.level, duePeriod: row.duePeriod },
  })
}

/** A new answer beside the earlier ones. The caller has its turn. */
export async function answerTarget(
  db: Db,
  doer: Recorder,
  target: Target,
  answer: Omit<RatchetAnswer, 'number'>,
): Promise<void> {
  const { partnershipId, id: recordedBy } = doer
  const line = (await linesOf(db, [target.id])).get(target.id)
  const number = (line?.answer?.number ?? 0) + 1
  await db
    .insertInto('targetAnswer')
    .values({ partnershipId, targetId: target.id, number, recordedBy, ...answer })
    .execute()
  const { about, period, reason, change } = answer
  await recordEvent(db, doer, {
    kind:
      about === 'reached' ? 'target.kept' : about === 'missed' ? 'target.answered' : 'target.answerTakenBack',
    subject: { kind: 'target', id: target.id },
    name: target.name,
    facts: { number, period, reason, change },
  })
  await putTargetInSearch(db, partnershipId, target.id)
}
