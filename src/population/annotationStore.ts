import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import type { Thing } from '../record/thing.ts'
import type { Sex } from './indicator.ts'

/** What another feature draws in an indicator's chart. */
export type Annotation = {
  readonly placeCode: string
  readonly sex: Sex
  readonly kind: 'target' | 'action'
  readonly fromPeriod: string
  readonly period: string
  readonly value: number | null
  readonly words: string
  readonly subject: Thing
}

/** Draws a line or a word in the indicator's chart, or moves the one that the subject has there. */
export async function annotate(
  db: Db,
  partnershipId: string,
  indicatorId: string,
  annotation: Annotation,
): Promise<void> {
  const { subject, ...drawn } = annotation
  await db
    .insertInto('annotation')
    .values({ partnershipId, indicatorId, ...drawn, subjectKind: subject.kind, subjectId: subject.id })
    .onConflict((oc) => oc.columns(['partnershipId', 'indicatorId', 'subjectId']).doUpdateSet(drawn))
    .execute()
}

export async function removeAnnotation(db: Db, subject: Thing): Promise<void> {
  await db.deleteFrom('annotation').where('subjectId', '=', subject.id).execute()
}

/** What is drawn in the chart of everybody in a place; a target for women or men alone is not. */
export async function annotationsOf(
  db: Db,
  indicatorId: string,
  placeCode: string,
): Promise<readonly Annotation[]> {
  const rows = await drawnFor(db, indicatorId, placeCode)
  return rows.map(({ subjectKind, subjectId, ...row }) => ({
    ...row,
    // Written by `annotate` alone, whose parameter is a Thing.
    subject: { kind: subjectKind, id: subjectId } as Thing,
  }))
}

const drawnFor = question((db, indicatorId: string, placeCode: string) =>
  db
    .selectFrom('annotation')
    .select([
      'placeCode',
      'sex',
      'kind',
      'fromPeriod',
      'period',
      'value',
      'words',
      'subjectKind',
      'subjectId',
    ])
    .where('indicatorId', '=', indicatorId)
    .where('placeCode', '=', placeCode)
    .where('sex', '=', 'T')
    .orderBy('period'),
)
