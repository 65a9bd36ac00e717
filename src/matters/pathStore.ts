import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { question } from '../db/question.ts'
import type { Recorder } from '../decisions/adoptionStore.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Thing } from '../record/thing.ts'
import { type DecisionPath, latestPath, type MatterKind, type Stage } from './decisionPath.ts'

export type NewPath = Pick<DecisionPath, 'name' | 'about' | 'stages'> & {
  /** When it was agreed; now, unless told. */
  readonly since?: Date
}

/** A kind of matter with the first version of its path. Answers with the kind's id. */
export async function addKind(db: Db, doer: Recorder, path: NewPath, id = newId()): Promise<string> {
  await db.insertInto('matterKind').values({ partnershipId: doer.partnershipId, id }).execute()
  await addVersion(db, doer, id, 1, path)
  return id
}

/** One more version: matters that are on their way keep the one that they have. */
export async function changePath(db: Db, doer: Recorder, kind: MatterKind, path: NewPath): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const before = latestPath(kind)
  if (sameText(before) === sameText(path)) return
  await addVersion(db, doer, kind.id, before.version + 1, path)
}

/** No more matters of it are raised. Those that are on their way keep their path. The caller has its turn. */
export async function endKind(db: Db, doer: Recorder, kind: MatterKind, endedOn: CivilDate): Promise<void> {
  const { partnershipId, id: recordedBy } = doer
  await db
    .insertInto('matterKindEnding')
    .values({ partnershipId, kindId: kind.id, endedOn, recordedBy })
    .execute()
  await recordEvent(db, doer, { kind: 'matterKind.ended', ...aboutKind(kind), facts: { on: endedOn } })
}

/** It is used again after all. The caller has its turn. */
export async function reopenKind(db: Db, doer: Recorder, kind: MatterKind): Promise<void> {
  await db.deleteFrom('matterKindEnding').where('kindId', '=', kind.id).execute()
  await recordEvent(db, doer, { kind: 'matterKind.reopened', ...aboutKind(kind), facts: {} })
}

/** In the order that they were added. */
export async function matterKinds(db: Db): Promise<readonly MatterKind[]> {
  const kinds = new Map<string, DecisionPath[]>()
  for (const { kindId, since, stages, ...version } of await everyPath(db)) {
    const path = {
      ...version,
      kindId,
      since: civilDateOf(since),
      stages: (stages ?? []).map(([step, days, bodyIds]) => ({ step, days, bodyIds: bodyIds ?? [] })),
    }
    kinds.set(kindId, [...(kinds.get(kindId) ?? []), path])
  }
  const endings = await db.selectFrom('matterKindEnding').select(['kindId', 'endedOn']).execute()
  const ended = new Map(endings.map(({ kindId, endedOn }) => [kindId, endedOn]))
  return [...kinds].map(([id, versions]) => ({ id, versions, endedOn: ended.get(id) ?? null }))
}

function aboutKind(kind: MatterKind) {
  return { subject: { kind: 'matterKind', id: kind.id }, name: latestPath(kind).name } as const
}

async function addVersion(
  db: Db,
  doer: Recorder,
  kindId: string,
  version: number,
  { name, about, stages, since }: NewPath,
): Promise<void> {
  const { partnershipId } = doer
  const row = { partnershipId, kindId, version }
  await db
    .insertInto('matterPath')
    .values({ ...row, name, about, recordedBy: doer.id, ...(since && { since }) })
    .execute()
  const placed = stages.map((stage, i) => ({ ...stage, position: i + 1 }))
  await db
    .insertInto('matterPathStage')
    .values(placed.map(({ position, step, days }) => ({ ...row, position, step, days })))
    .execute()
  const bodyRows = placed.flatMap(({ position, bodyIds }) =>
    bodyIds.map((bodyId) => ({ ...row, position, bodyId })),
  )
  if (bodyRows.length > 0) await db.insertInto('matterPathBody').values(bodyRows).execute()

  const subject: Thing = { kind: 'matterKind', id: kindId }
  await recordEvent(db, doer, {
    kind: version === 1 ? 'matterKind.added' : 'matterKind.changed',
    subject,
    name,
    facts: { version, about, path: await inNames(db, stages) },
  })
  await putInSearch(db, partnershipId, subject, { title: name, text: about })
}

/** The path as the log tells it, readable without a key. */
async function inNames(db: Db, stages: readonly Stage[]): Promise<string> {
  const rows = await db.selectFrom('body').select(['id', 'name']).execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return stages
    .map(({ step, bodyIds, days }) => {
      const who = bodyIds.map((id) => names.get(id) ?? id).join(' + ')
      return [step, who, days === null ? '' : `${days} d`].filter(Boolean).join(' ')
    })
    .join(' → ')
}

function sameText({ name, about, stages }: Pick<NewPath, 'name' | 'about' | 'stages'>): string {
  return JSON.stringify([name, about, stages.map((each) => [each.step, each.bodyIds.toSorted(), each.days])])
}

type StageRow = readonly [step: Stage['step'], days: number | null, bodyIds: readonly string[] | null]

const everyPath = question((db) =>
  db
    .selectFrom('matterPath')
    .innerJoin('matterKind', 'matterKind.id', 'matterPath.kindId')
    .select([
      'matterPath.kindId',
      'matterPath.version',
      'matterPath.name',
      'matterPath.about',
      'matterPath.since',
    ])
    .select(
      sql<readonly StageRow[] | null>`(
        select json_agg(json_build_array(stage.step, stage.days, (
          select json_agg(passed.body_id order by passed.body_id)
          from matter_path_body passed
          where passed.kind_id = stage.kind_id and passed.version = stage.version
            and passed.position = stage.position)) order by stage.position)
        from matter_path_stage stage
        where stage.kind_id = matter_path.kind_id and stage.version = matter_path.version)`.as('stages'),
    )
    .orderBy('matterKind.createdAt')
    .orderBy('matterKind.id')
    .orderBy('matterPath.version'),
)
