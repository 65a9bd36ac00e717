import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { indicatorsWithValues } from '../population/store.ts'
import { addLink, awaitTurn, linksOf, recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { targets } from '../targets/store.ts'
import {
  type Bearing,
  type BearingOn,
  bearings,
  type Knowledge,
  type KnowledgeAbout,
  type Subject,
  type SubjectKind,
  subjectKinds,
} from './knowledge.ts'
import { knowledgeOf } from './store.ts'

/** It speaks for or against a thing. It does one of them: the later word counts. */
export async function setBearing(
  db: Db,
  doer: Writer,
  { id, name }: Pick<Knowledge, 'id' | 'name'>,
  bearing: Bearing,
  subject: Subject,
  why: string,
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const before = (await bearingsOf(db, id)).find((each) => each.subject.id === subject.id)
  if (before?.bearing === bearing && before.why === why) return
  if (before) await unlink(db, id, before)
  await addLink(db, partnershipId, { kind: 'knowledge', id }, bearing, subject)
  if (why !== '') {
    await db
      .insertInto('knowledgeBearing')
      .values({ partnershipId, knowledgeId: id, subjectId: subject.id, why })
      .execute()
  }
  await recordEvent(db, doer, {
    kind: 'knowledge.linked',
    subject: { kind: 'knowledge', id },
    name,
    facts: { bearing, kind: subject.kind, id: subject.id, to: subject.name, why },
  })
}

/** It speaks neither for nor against it. */
export async function removeBearing(
  db: Db,
  doer: Writer,
  { id, name }: Pick<Knowledge, 'id' | 'name'>,
  subject: Pick<Subject, 'kind' | 'id'>,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const before = (await bearingsOf(db, id)).find((each) => each.subject.id === subject.id)
  if (!before) return
  await unlink(db, id, before)
  await recordEvent(db, doer, {
    kind: 'knowledge.unlinked',
    subject: { kind: 'knowledge', id },
    name,
    facts: { bearing: before.bearing, kind: subject.kind, id: subject.id, to: before.subject.name },
  })
}

async function unlink(db: Db, id: string, { bearing, subject }: BearingOn): Promise<void> {
  await db
    .deleteFrom('knowledgeBearing')
    .where('knowledgeId', '=', id)
    .where('subjectId', '=', subject.id)
    .execute()
  await db
    .deleteFrom('link')
    .where('fromId', '=', id)
    .where('relation', '=', bearing)
    .where('toId', '=', subject.id)
    .execute()
}

/** What it speaks for and against, in the order that it was said. */
export async function bearingsOf(db: Db, id: string): Promise<readonly BearingOn[]> {
  const found = (await linksOf(db, { kind: 'knowledge', id })).flatMap(({ relation, forward, thing }) => {
    const bearing = bearings.find((each) => each === relation)
    const kind = subjectKinds.find((each) => each === thing.kind)
    return forward && bearing && kind ? [{ bearing, kind, id: thing.id }] : []
  })
  const subjects = await subjectsOf(db, found)
  const whys = await db
    .selectFrom('knowledgeBearing')
    .select(['subjectId', 'why'])
    .where('knowledgeId', '=', id)
    .execute()
  return found.flatMap(({ bearing, ...thing }) => {
    const subject = subjects.find((each) => each.kind === thing.kind && each.id === thing.id)
    const why = whys.find(({ subjectId }) => subjectId === thing.id)?.why ?? ''
    return subject ? [{ bearing, subject, why }] : []
  })
}

/** What each of them speaks for and against, by its id. */
export async function bearingsOfAll(
  db: Db,
): Promise<
  ReadonlyMap<
    string,
    readonly { readonly bearing: Bearing; readonly kind: SubjectKind; readonly id: string }[]
  >
> {
  const rows = await db
    .selectFrom('link')
    .select(['fromId', 'relation', 'toKind', 'toId'])
    .where('fromKind', '=', 'knowledge')
    .orderBy('createdAt')
    .execute()
  const all = new Map<string, { bearing: Bearing; kind: SubjectKind; id: string }[]>()
  for (const { fromId, relation, toKind, toId } of rows) {
    const bearing = bearings.find((each) => each === relation)
    const kind = subjectKinds.find((each) => each === toKind)
    if (bearing && kind) all.set(fromId, [...(all.get(fromId) ?? []), { bearing, kind, id: toId }])
  }
  return all
}

/** What speaks for and against a thing: the strongest first, and nothing that was withdrawn. */
export async function knowledgeAbout(
  db: Db,
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
): Promise<Readonly<Record<Bearing, readonly KnowledgeAbout[]>>> {
  const rows = await db
    .selectFrom('link')
    .select(['fromId', 'relation'])
    .where('fromKind', '=', 'knowledge')
    .where('toKind', '=', kind)
    .where('toId', '=', id)
    .orderBy('createdAt')
    .execute()
  const all = await knowledgeOf(
    db,
    rows.map(({ fromId }) => fromId),
  )
  const told = await db
    .selectFrom('knowledgeBearing')
    .select(['knowledgeId', 'why'])
    .where('subjectId', '=', id)
    .execute()
  const whys = new Map(told.map(({ knowledgeId, why }) => [knowledgeId, why]))
  const of = (bearing: Bearing) => {
    const ids = new Set(rows.filter(({ relation }) => relation === bearing).map(({ fromId }) => fromId))
    return all
      .filter(({ id, withdrawal }) => ids.has(id) && !withdrawal)
      .map((item) => ({ item, why: whys.get(item.id) ?? '' }))
  }
  return { supports: of('supports'), contradicts: of('contradicts') }
}

/** "Not yours" and "not there" are the same. */
export async function subjectFor(db: Db, kind: string, id: string): Promise<Subject> {
  const known = subjectKinds.find((each) => each === kind)
  const [subject] = known && isUuid(id) ? await subjectsOf(db, [{ kind: known, id }]) : []
  if (!subject) throw new Refusal('not-found', '')
  return subject
}

/** All that knowledge can speak for or against, a list for each kind. */
export async function possibleSubjects(db: Db): Promise<readonly Subject[]> {
  const [ofTargets, ofIndicators, ofMatters] = [
    await targets(db),
    await indicatorsWithValues(db),
    await db.selectFrom('matter').select(['id', 'title as name']).orderBy('createdAt', 'desc').execute(),
  ]
  return [
    ...ofTargets.map(({ id, name }) => ({ kind: 'target', id, name }) as const),
    ...ofIndicators.map(({ id, name }) => ({ kind: 'indicator', id, name }) as const),
    ...ofMatters.map((matter) => ({ kind: 'matter', ...matter }) as const),
  ]
}

async function subjectsOf(
  db: Db,
  wanted: readonly { readonly kind: SubjectKind; readonly id: string }[],
): Promise<readonly Subject[]> {
  if (wanted.length === 0) return []
  const idsOf = (kind: SubjectKind) =>
    sql<string>`any(${wanted.filter((each) => each.kind === kind).map(({ id }) => id)}::uuid[])`
  const rows = await db
    .selectFrom('target')
    .select([sql<SubjectKind>`'target'`.as('kind'), 'id', 'name'])
    .where('id', '=', idsOf('target'))
    .unionAll(
      db
        .selectFrom('indicator')
        .select([sql<SubjectKind>`'indicator'`.as('kind'), 'id', 'name'])
        .where('id', '=', idsOf('indicator')),
    )
    .unionAll(
      db
        .selectFrom('matter')
        .select([sql<SubjectKind>`'matter'`.as('kind'), 'id', 'title as name'])
        .where('id', '=', idsOf('matter')),
    )
    .execute()
  return rows
}
