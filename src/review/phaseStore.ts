import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Writer } from '../record/thing.ts'
import { inTime, type Phase } from './phase.ts'
import type { Review } from './review.ts'
import { tell } from './telling.ts'

export type PhaseText = Omit<Phase, 'id'>

/** As they are planned. */
export async function phasesOf(db: Db, { id }: Pick<Review, 'id'>): Promise<readonly Phase[]> {
  const rows = await db
    .selectFrom('reviewPhase as phase')
    .leftJoin('reviewPhaseMark as begun', (join) =>
      join.onRef('begun.phaseId', '=', 'phase.id').on('begun.what', '=', 'begun'),
    )
    .leftJoin('reviewPhaseMark as done', (join) =>
      join.onRef('done.phaseId', '=', 'phase.id').on('done.what', '=', 'done'),
    )
    .select([
      'phase.id',
      'phase.name',
      'phase.about',
      'phase.fromOn',
      'phase.toOn',
      'begun.happenedOn as begunOn',
      'done.happenedOn as doneOn',
    ])
    .where('phase.reviewId', '=', id)
    .execute()
  return inTime(rows)
}

/** "Not of this review" and "not there" are the same. */
export async function phaseFor(db: Db, review: Pick<Review, 'id'>, phaseId: string): Promise<Phase> {
  const phase = isUuid(phaseId) ? (await phasesOf(db, review)).find(({ id }) => id === phaseId) : undefined
  if (!phase) throw new Refusal('not-found', '')
  return phase
}

/** The caller has its turn. */
export async function addPhase(db: Db, doer: Writer, review: Review, phase: Phase): Promise<void> {
  const { name, about, fromOn, toOn } = phase
  await insertPhase(db, doer, review.id, phase)
  await tell(db, doer, review, 'review.phaseAdded', { phase: name, about, fromOn, toOn })
}

/** Without telling of it: for whatever tells of the whole. */
export async function insertPhase(db: Db, doer: Writer, reviewId: string, phase: Phase): Promise<void> {
  const { id, name, about, fromOn, toOn } = phase
  await db
    .insertInto('reviewPhase')
    .values({ partnershipId: doer.partnershipId, id, reviewId, name, about, fromOn, toOn })
    .execute()
  await mark(db, doer, phase)
}

/** Other words, other days, or what has happened since. The caller has its turn. */
export async function changePhase(
  db: Db,
  doer: Writer,
  review: Pick<Review, 'id' | 'name'>,
  before: Phase,
  { name, about, fromOn, toOn, begunOn, doneOn }: PhaseText,
): Promise<void> {
  await db.updateTable('reviewPhase').set({ name, about, fromOn, toOn }).where('id', '=', before.id).execute()
  await db.deleteFrom('reviewPhaseMark').where('phaseId', '=', before.id).execute()
  await mark(db, doer, { id: before.id, begunOn, doneOn })
  await tell(db, doer, review, 'review.phaseChanged', {
    phase: name,
    ...changed(before, { name, about, fromOn, toOn, begunOn, doneOn }),
  })
}

/** Only what reads otherwise than before, and how it read. */
function changed(before: PhaseText, after: PhaseText): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(after).flatMap(([part, text]) => {
      const was = before[part as keyof PhaseText]
      return text === was
        ? []
        : [
            [part, text],
            [`${part}Before`, was],
          ]
    }),
  )
}

/** All of it is told, so that it can be put back. The caller has its turn. */
export async function removePhase(db: Db, doer: Writer, review: Review, phase: Phase): Promise<void> {
  await db.deleteFrom('reviewPhaseMark').where('phaseId', '=', phase.id).execute()
  await db.deleteFrom('reviewPhase').where('id', '=', phase.id).execute()
  const { id, name, about, fromOn, toOn, begunOn, doneOn } = phase
  await tell(db, doer, review, 'review.phaseRemoved', {
    id,
    phase: name,
    about,
    fromOn,
    toOn,
    begunOn,
    doneOn,
  })
}

async function mark(
  db: Db,
  { partnershipId, id: recordedBy, hat: recordedHat }: Writer,
  { id: phaseId, begunOn, doneOn }: Pick<Phase, 'id' | 'begunOn' | 'doneOn'>,
): Promise<void> {
  const days: readonly (readonly ['begun' | 'done', CivilDate | null])[] = [
    ['begun', begunOn],
    ['done', doneOn],
  ]
  const marks = days.flatMap(([what, happenedOn]) =>
    happenedOn === null ? [] : [{ partnershipId, phaseId, what, happenedOn, recordedBy, recordedHat }],
  )
  if (marks.length > 0) await db.insertInto('reviewPhaseMark').values(marks).execute()
}
