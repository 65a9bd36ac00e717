import type { Db } from '../db/database.ts'

/** A session in which the meeting guesses before it sees. */
export type LearningAt = {
  readonly id: string
  readonly indicatorId: string
  readonly indicatorName: string
}

/** The sessions prepared for a meeting, the first made first. */
export async function learningAt(db: Db, meetingId: string): Promise<readonly LearningAt[]> {
  return db
    .selectFrom('learningSession')
    .innerJoin('indicator', 'indicator.id', 'learningSession.indicatorId')
    .select(['learningSession.id', 'learningSession.indicatorId', 'indicator.name as indicatorName'])
    .where('learningSession.meetingId', '=', meetingId)
    .orderBy('learningSession.createdAt')
    .orderBy('learningSession.id')
    .execute()
}
