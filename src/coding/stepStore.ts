import type { Kysely } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import { requireMember } from '../review/membership.ts'
import type { Review, Source } from '../review/review.ts'
import {
  type Change,
  type ChangedTable,
  isSame,
  type Row,
  reversed,
  type Step,
  type StepKind,
} from './step.ts'
import { codingWords } from './words.ts'

type Act = {
  readonly kind: StepKind
  /** A coding, a code or a memo. */
  readonly subjectId: string
  readonly source: Pick<Source, 'id' | 'kind' | 'number'> | null
  /** Each row once. */
  readonly changes: readonly Change[]
}

/** A member does something: its rows, the step that it can be undone from, and an event that says nothing of what was said. */
export async function takeStep(
  db: Db,
  doer: Writer,
  review: Review,
  act: Act,
  undoesId: string | null = null,
): Promise<void> {
  await requireMember(db, doer, review)
  await applyAll(db, act.changes)
  const { kind, subjectId, source, changes } = act
  const revision = await recordEvent(db, doer, {
    kind: undoesId === null ? `coding.${kind}` : 'coding.undone',
    subject: thingOf(act, review),
    name: source ? codingWords('sv').sourceLabel(source.kind, source.number) : review.name,
  })
  await db
    .insertInto('codingStep')
    .values({
      partnershipId: doer.partnershipId,
      id: newId(),
      reviewId: review.id,
      revision,
      personId: doer.id,
      kind,
      subjectId,
      sourceId: source?.id ?? null,
      changes: JSON.stringify(changes),
      undoesId,
    })
    .execute()
}

/** The last thing that somebody did and has not undone; null where there is nothing. */
export async function lastStep(db: Db, { id }: Pick<Writer, 'id'>, review: Review): Promise<Step | null> {
  const row = await stepRows(db)
    .where('step.reviewId', '=', review.id)
    .where('step.personId', '=', id)
    .where('step.undoesId', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('codingStep as undoing')
            .select('undoing.id')
            .whereRef('undoing.undoesId', '=', 'step.id'),
        ),
      ),
    )
    .orderBy('step.revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toStep(row) : null
}

/**
 * Takes back the last thing that somebody did, and never what others did. Where others have changed the same since, it
 * stands, and the step is passed over so that the one before it can be undone. Null where there is nothing to undo.
 */
export async function undoLast(
  db: Db,
  doer: Writer,
  review: Review,
): Promise<{ readonly step: Step; readonly done: boolean } | null> {
  await awaitTurn(db, doer.partnershipId)
  await requireMember(db, doer, review)
  const step = await lastStep(db, doer, review)
  if (!step) return null
  const back = reversed(step.changes)
  const done = (await stand(db, back)) && (await fits(db, back))
  const source = step.sourceId
    ? await db
        .selectFrom('source')
        .select(['id', 'kind', 'number'])
        .where('id', '=', step.sourceId)
        .executeTakeFirstOrThrow()
    : null
  const { kind, subjectId } = step
  await takeStep(db, doer, review, { kind, subjectId, source, changes: done ? back : [] }, step.id)
  return { step, done }
}

/** Everything that was done about a thing, the latest first. */
export async function stepsAbout(db: Db, subjectId: string): Promise<readonly Step[]> {
  const rows = await stepRows(db)
    .where('step.subjectId', '=', subjectId)
    .orderBy('step.revision', 'desc')
    .limit(100)
    .execute()
  return rows.map(toStep)
}

/** Whether a form with this id has been sent before. The caller has its turn. */
export async function isTaken(db: Db, subjectId: string): Promise<boolean> {
  const row = await db
    .selectFrom('codingStep')
    .select('id')
    .where('subjectId', '=', subjectId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Rows as a step keeps them, in the order of their ids. */
export async function rowsOf(db: Db, table: ChangedTable, ids: readonly string[]): Promise<readonly Row[]> {
  if (ids.length === 0) return []
  const rows = await anyTable(db).selectFrom(table).selectAll().where('id', 'in', ids).orderBy('id').execute()
  return rows.map(asKept)
}

/** A row as it comes back from the database's own form: dates as text. */
export function asKept(row: object): Row {
  return JSON.parse(JSON.stringify(row)) as Row
}

function thingOf({ kind, subjectId, source }: Act, { id }: Review): Thing {
  if (source) return { kind: 'source', id: source.id }
  return kind.startsWith('code') ? { kind: 'code', id: subjectId } : { kind: 'review', id }
}

/** Whether every row is still as the step left it. */
async function stand(db: Db, back: readonly Change[]): Promise<boolean> {
  for (const table of new Set(back.map((change) => change.table))) {
    const of = back.filter((change) => change.table === table)
    const rows = await rowsOf(
      db,
      table,
      of.map(({ before, after }) => (before ?? after)!.id),
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const { before, after } of of) {
      if (!isSame(before, byId.get((before ?? after)!.id) ?? null)) return false
    }
  }
  return true
}

/** Whether what comes back has its code, and no code goes away that others use. */
async function fits(db: Db, back: readonly Change[]): Promise<boolean> {
  const codes = back.filter(({ table }) => table === 'code')
  const returning = new Set(codes.filter(({ after }) => after !== null).map(({ after }) => after!.id))
  const needed = back
    .flatMap(({ after }) => [after?.['codeId'], after?.['parentId']])
    .filter((id): id is string => typeof id === 'string' && !returning.has(id))
  if ((await rowsOf(db, 'code', [...new Set(needed)])).length < new Set(needed).size) return false
  const leaving = codes.filter(({ after }) => after === null).map(({ before }) => before!.id)
  if (leaving.length === 0) return true
  const changed = new Set(back.map(({ before, after }) => (before ?? after)!.id))
  const users = await usersOf(db, leaving)
  return users.every((id) => changed.has(id))
}

/** Ids of what refers to a code. */
async function usersOf(db: Db, codeIds: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all([
    ...(['coding', 'memo', 'codingAgreement'] as const).map((table) =>
      anyTable(db).selectFrom(table).select('id').where('codeId', 'in', codeIds).execute(),
    ),
    db.selectFrom('code').select('id').where('parentId', 'in', codeIds).execute(),
  ])
  return found.flat().map(({ id }) => String(id))
}

/** In their order; those that do the same to the same table go together. */
async function applyAll(db: Db, changes: readonly Change[]): Promise<void> {
  const tables = anyTable(db)
  try {
    for (const { table, act, rows } of together(changes)) {
      if (act === 'add') await tables.insertInto(table).values(rows).execute()
      else if (act === 'remove')
        await tables
          .deleteFrom(table)
          .where(
            'id',
            'in',
            rows.map(({ id }) => id),
          )
          .execute()
      else
        for (const { id, ...columns } of rows)
          await tables.updateTable(table).set(columns).where('id', '=', id).execute()
    }
  } catch (error) {
    // A finding or a quote leans on it: what refers to a code further on is not known here.
    if ((error as { code?: string }).code !== '23503') throw error
    throw new Refusal('conflict', (language) => codingWords(language).inUse)
  }
}

type Group = {
  readonly table: ChangedTable
  readonly act: 'add' | 'remove' | 'change'
  readonly rows: Row[]
}

/** A statement takes 65,535 values at most; no table here has more than twelve columns. */
const mostRows = 5000

function together(changes: readonly Change[]): readonly Group[] {
  const groups: Group[] = []
  for (const { table, before, after } of changes) {
    const act = before === null ? 'add' : after === null ? 'remove' : 'change'
    const row = (after ?? before)!
    const last = groups.at(-1)
    if (last && last.table === table && last.act === act && last.rows.length < mostRows) last.rows.push(row)
    else groups.push({ table, act, rows: [row] })
  }
  return groups
}

/** The four tables alike: a step knows its rows by their ids, and not what is in them. */
function anyTable(db: Db) {
  return db as unknown as Kysely<Record<ChangedTable, Record<string, unknown>>>
}

function stepRows(db: Db) {
  return db
    .selectFrom('codingStep as step')
    .innerJoin('person', 'person.id', 'step.personId')
    .select([
      'step.id',
      'step.kind',
      'step.subjectId',
      'step.sourceId',
      'step.changes',
      'step.undoesId',
      'step.doneAt',
      'person.name as by',
    ])
}

type StepRow = Awaited<ReturnType<ReturnType<typeof stepRows>['execute']>>[number]

function toStep({ changes, undoesId, doneAt, ...row }: StepRow): Step {
  // jsonb comes parsed from the driver.
  return {
    ...row,
    changes: changes as unknown as readonly Change[],
    at: doneAt,
    isUndoing: undoesId !== null,
  }
}
