import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import { civilDateOf } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import { type Clause, textsOf } from './clause.ts'
import { versionPath } from './paths.ts'
import type { Draft, SentVersion } from './version.ts'
import { ownershipWords } from './words.ts'

/** All that have been sent for adoption, the first first. */
export async function sentVersions(db: Db): Promise<readonly SentVersion[]> {
  const sendings = await db
    .selectFrom('principlesSending')
    .select(['version', 'outcomeId'])
    .orderBy('version')
    .execute()
  if (sendings.length === 0) return []
  const [clauses, outcomes] = [await clausesOf(db), await adoptables(db)]
  return sendings.map(({ version, outcomeId }) => ({
    version,
    clauses: clauses.filter((row) => row.version === version && !row.struck).map(toClause),
    // A sending points at its outcome: it is there.
    outcome: outcomes.find(({ id }) => id === outcomeId)!,
  }))
}

/** The version that is being written; null when none is. */
export async function draftOf(db: Db): Promise<Draft | null> {
  const row = await versionsWithState(db)
    .where('sending.version', 'is', null)
    .where('abandonment.version', 'is', null)
    .orderBy('principlesVersion.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toDraft(db, row) : null
}

/** The latest that was laid aside, as long as no other has been started since. */
export async function abandonedDraft(db: Db): Promise<Draft | null> {
  const row = await versionsWithState(db)
    .orderBy('principlesVersion.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.abandoned === true ? toDraft(db, row) : null
}

/** "Not there" and "sent already" are the same for whoever wants to write. */
export async function draftFor(db: Db, version: number): Promise<Draft> {
  const draft = await draftOf(db)
  if (draft?.version === version) return draft
  const sent = await db
    .selectFrom('principlesSending')
    .select('version')
    .where('version', '=', version)
    .executeTakeFirst()
  if (!sent) throw new Refusal('not-found', '')
  throw new Refusal('conflict', (language) => ownershipWords(language).draft.sentAlready, {
    href: versionPath(version),
    label: (language) => ownershipWords(language).draft.toVersion,
  })
}

/** Begins with the words of the latest version that was sent. One is written at a time: a second start gives the same. */
export async function startDraft(db: Db, writer: Writer): Promise<number> {
  const { partnershipId } = writer
  await awaitTurn(db, partnershipId)
  const present = await draftOf(db)
  if (present) return present.version
  const { last } = await db
    .selectFrom('principlesVersion')
    .select((eb) => eb.fn.max('version').as('last'))
    .executeTakeFirstOrThrow()
  const version = (last ?? 0) + 1
  await db.insertInto('principlesVersion').values({ partnershipId, version, startedBy: writer.id }).execute()
  const from = (await sentVersions(db)).at(-1)
  if (from && from.clauses.length > 0) {
    await db
      .insertInto('principlesClause')
      .values(from.clauses.map((clause, place) => ({ partnershipId, version, place, ...columnsOf(clause) })))
      .execute()
  }
  await record(db, writer, 'drafted', version, { from: from?.version ?? null })
  return version
}

export async function abandonDraft(db: Db, writer: Writer, { version }: Draft): Promise<void> {
  await db
    .insertInto('principlesAbandonment')
    .values({ partnershipId: writer.partnershipId, version, abandonedBy: writer.id })
    .execute()
  await record(db, writer, 'abandoned', version)
}

export async function resumeDraft(db: Db, writer: Writer, version: number): Promise<void> {
  await awaitTurn(db, writer.partnershipId)
  if ((await abandonedDraft(db))?.version !== version) throw new Refusal('not-found', '')
  await db.deleteFrom('principlesAbandonment').where('version', '=', version).execute()
  await record(db, writer, 'resumed', version)
}

export async function addClause(db: Db, writer: Writer, { version }: Draft, clause: Clause): Promise<void> {
  const { partnershipId } = writer
  const { last } = await db
    .selectFrom('principlesClause')
    .select((eb) => eb.fn.max('place').as('last'))
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('principlesClause')
    .values({ partnershipId, version, place: (last ?? -1) + 1, ...columnsOf(clause) })
    .execute()
  await recordClause(db, writer, 'added', version, clause, textsOf(clause))
}

export async function changeClause(
  db: Db,
  writer: Writer,
  { version }: Draft,
  before: Clause,
  clause: Clause,
): Promise<void> {
  const { id, ...columns } = columnsOf(clause)
  await db
    .updateTable('principlesClause')
    .set(columns)
    .where('version', '=', version)
    .where('id', '=', id)
    .execute()
  const [old, now] = [textsOf(before), textsOf(clause)]
  const changed = Object.keys(now).filter((name) => old[name] !== now[name])
  await recordClause(db, writer, 'changed', version, clause, {
    ...Object.fromEntries(changed.map((name) => [`before.${name}`, old[name] ?? ''])),
    ...Object.fromEntries(changed.map((name) => [`after.${name}`, now[name] ?? ''])),
  })
}

/** One step among those of its kind. At the end of them nothing happens. */
export async function moveClause(
  db: Db,
  writer: Writer,
  { version, clauses }: Draft,
  clause: Clause,
  way: 'up' | 'down',
): Promise<void> {
  const peers = clauses.filter(({ kind }) => kind === clause.kind)
  const at = peers.findIndex(({ id }) => id === clause.id)
  const other = peers[at + (way === 'up' ? -1 : 1)]
  if (!other) return
  const order = clauses.map(({ id }) => id)
  const [i, j] = [order.indexOf(clause.id), order.indexOf(other.id)]
  order[i] = other.id
  order[j] = clause.id
  for (const [place, id] of order.entries()) {
    await db
      .updateTable('principlesClause')
      .set({ place })
      .where('version', '=', version)
      .where('id', '=', id)
      .execute()
  }
  await recordClause(db, writer, 'moved', version, clause, { way })
}

export async function strikeClause(db: Db, writer: Writer, { version }: Draft, clause: Clause) {
  await db
    .insertInto('principlesClauseRemoval')
    .values({ partnershipId: writer.partnershipId, version, id: clause.id, removedBy: writer.id })
    .execute()
  await recordClause(db, writer, 'struck', version, clause)
}

export async function putBackClause(db: Db, writer: Writer, { version, struck }: Draft, id: string) {
  const clause = struck.find((each) => each.id === id)
  if (!clause) return
  await db.deleteFrom('principlesClauseRemoval').where('version', '=', version).where('id', '=', id).execute()
  await recordClause(db, writer, 'putBack', version, clause)
}

/** "Not yours" and "not there" are the same. */
export function clauseIn({ clauses }: Draft, id: string): Clause {
  const clause = clauses.find((each) => each.id === id)
  if (!clause) throw new Refusal('not-found', '')
  return clause
}

export function principlesThing(version: number): Thing {
  return { kind: 'principles', id: String(version) }
}

export async function record(
  db: Db,
  writer: Writer,
  verb: string,
  version: number,
  facts: Record<string, string | number | null> = {},
): Promise<void> {
  await recordEvent(db, writer, {
    kind: `principles.${verb}`,
    subject: principlesThing(version),
    name: `Principerna, version ${version}`,
    facts,
  })
}

async function recordClause(
  db: Db,
  writer: Writer,
  verb: string,
  version: number,
  clause: Clause,
  facts: Record<string, string> = {},
): Promise<void> {
  await recordEvent(db, writer, {
    kind: `clause.${verb}`,
    subject: { kind: 'clause', id: clause.id },
    name: clause.heading,
    facts: { version, kind: clause.kind, ...facts },
  })
}

type VersionRow = { readonly version: number; readonly startedAt: Date }

async function toDraft(db: Db, { version, startedAt }: VersionRow): Promise<Draft> {
  const rows = (await clausesOf(db)).filter((row) => row.version === version)
  return {
    version,
    startedOn: civilDateOf(startedAt),
    clauses: rows.filter(({ struck }) => !struck).map(toClause),
    struck: rows.filter(({ struck }) => struck).map(toClause),
  }
}

function versionsWithState(db: Db) {
  return db
    .selectFrom('principlesVersion')
    .leftJoin('principlesSending as sending', 'sending.version', 'principlesVersion.version')
    .leftJoin('principlesAbandonment as abandonment', 'abandonment.version', 'principlesVersion.version')
    .select(['principlesVersion.version', 'principlesVersion.startedAt'])
    .select(sql<boolean>`abandonment.version is not null`.as('abandoned'))
}

/** Of every version, in their order within it. */
async function clausesOf(db: Db) {
  return db
    .selectFrom('principlesClause as clause')
    .leftJoin('principlesClauseRemoval as removal', (join) =>
      join.onRef('removal.version', '=', 'clause.version').onRef('removal.id', '=', 'clause.id'),
    )
    .selectAll('clause')
    .select(sql<boolean>`removal.id is not null`.as('struck'))
    .orderBy('clause.version')
    .orderBy('clause.place')
    .orderBy('clause.id')
    .execute()
}

type ClauseRow = Awaited<ReturnType<typeof clausesOf>>[number]

function toClause(row: ClauseRow): Clause {
  const { id, kind, heading, text, practice, who, measure, withinDays, fromOn } = row
  // The database holds to it that an expectation has both, and a principle neither.
  return kind === 'principle'
    ? { kind, id, heading, text, practice }
    : { kind, id, heading, text, who: who!, measure: measure!, withinDays, fromOn }
}

function columnsOf(clause: Clause) {
  const none = { practice: '', who: null, measure: null, withinDays: null, fromOn: null }
  return { ...none, ...clause, id: isUuid(clause.id) ? clause.id : newId() }
}
