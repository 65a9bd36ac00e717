import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type Asking, question } from '../db/question.ts'
import type { Recorder } from '../decisions/adoptionStore.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Thing } from '../record/thing.ts'
import type { DecisionPath, Step } from './decisionPath.ts'
import type { Entry, Happening, Matter, Movement, RaisedBy, StopReason } from './matter.ts'

/** A matter with its whole log. */
export type LoggedMatter = Matter & { readonly entries: readonly Entry[] }

export type NewMatter = Pick<Matter, 'title' | 'need' | 'raisedBy'> & {
  readonly id?: string
  readonly path: DecisionPath
  /** Where it is raised, and on which day. */
  readonly bodyId: string
  readonly on: CivilDate
  /** What it stems from. */
  readonly origin: Thing | null
}

/** Answers with the matter's id. */
export async function raiseMatter(db: Db, doer: Recorder, matter: NewMatter): Promise<string> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const { id = newId(), title, need, path, raisedBy, bodyId, on, origin } = matter
  const { kindId, version } = path
  await db
    .insertInto('matter')
    .values({ partnershipId, id, kindId, version, title, need, ...raiserColumns(raisedBy) })
    .execute()
  await insertMovement(db, doer, id, 1, null, {
    kind: 'raised',
    step: 'raise',
    bodyIds: [bodyId],
    on,
    note: '',
  })
  const subject: Thing = { kind: 'matter', id }
  await recordEvent(db, doer, {
    kind: 'matter.raised',
    subject,
    name: title,
    facts: { need, on, kind: path.name, version, in: await namesOfBodies(db, [bodyId]) },
  })
  if (origin) await addLink(db, partnershipId, origin, 'leadsTo', subject)
  await putInSearch(db, partnershipId, subject, { title, text: need })
  return id
}

/** The caller has its turn. */
export async function changeMatter(
  db: Db,
  doer: Recorder,
  before: Matter,
  after: Pick<Matter, 'title' | 'need' | 'raisedBy'>,
): Promise<void> {
  const { title, need, raisedBy } = after
  await db
    .updateTable('matter')
    .set({ title, need, ...raiserColumns(raisedBy) })
    .where('id', '=', before.id)
    .execute()
  const subject: Thing = { kind: 'matter', id: before.id }
  await recordEvent(db, doer, {
    kind: 'matter.changed',
    subject,
    name: title,
    facts: { titleBefore: before.title, titleAfter: title, needBefore: before.need, needAfter: need },
  })
  await putInSearch(db, doer.partnershipId, subject, { title, text: need })
}

type NewMovement = Happening & Pick<Movement, 'on' | 'note'>

/** One more row of the log. `corrects`: it stands in place of an earlier one. The caller has its turn. */
export async function recordMovement(
  db: Db,
  doer: Recorder,
  matter: LoggedMatter,
  movement: NewMovement,
  corrects: number | null = null,
): Promise<void> {
  await insertMovement(db, doer, matter.id, matter.entries.length + 1, corrects, movement)
  const { kind, on, note } = movement
  await recordEvent(db, doer, {
    kind: corrects === null ? `matter.${kind}` : 'matter.corrected',
    subject: { kind: 'matter', id: matter.id },
    name: matter.title,
    facts: {
      on,
      note,
      ...(corrects !== null && { movement: kind }),
      ...('step' in movement && { step: movement.step }),
      ...('bodyIds' in movement && { bodies: await namesOfBodies(db, movement.bodyIds) }),
      ...(kind === 'stopped' && { why: movement.why, until: movement.until }),
      ...(kind === 'rerouted' && { version: movement.version }),
      ...(kind === 'decided' && { outcome: movement.outcomeId }),
    },
  })
  if (kind === 'decided')
    await addLink(db, doer.partnershipId, { kind: 'matter', id: matter.id }, 'leadsTo', {
      kind: 'outcome',
      id: movement.outcomeId,
    })
}

/** Takes the last movement back. The caller has its turn, and knows that it is the last that holds. */
export async function undoMovement(
  db: Db,
  doer: Recorder,
  matter: LoggedMatter,
  movement: Movement,
  on: CivilDate,
): Promise<void> {
  await db
    .insertInto('matterMovement')
    .values({
      ...emptyRow(doer, matter.id, matter.entries.length + 1),
      kind: 'undone',
      happenedOn: on,
      corrects: movement.number,
    })
    .execute()
  await recordEvent(db, doer, {
    kind: 'matter.undone',
    subject: { kind: 'matter', id: matter.id },
    name: matter.title,
    facts: { movement: movement.kind, on: movement.on },
  })
  if (movement.kind === 'decided')
    await db
      .deleteFrom('link')
      .where('fromId', '=', matter.id)
      .where('toId', '=', movement.outcomeId)
      .where('relation', '=', 'leadsTo')
      .execute()
}

/** In the order that they were written down. */
export async function matters(db: Db): Promise<readonly LoggedMatter[]> {
  return (await everyMatter(db)).map(toMatter)
}

/** "Not yours" and "not there" are the same. */
export async function matterFor(db: Db, id: string): Promise<LoggedMatter> {
  const [row] = isUuid(id) ? await oneMatter(db, id) : []
  if (!row) throw new Refusal('not-found', '')
  return toMatter(row)
}

async function insertMovement(
  db: Db,
  doer: Recorder,
  matterId: string,
  number: number,
  corrects: number | null,
  movement: NewMovement,
): Promise<void> {
  const { kind, on, note } = movement
  await db
    .insertInto('matterMovement')
    .values({
      ...emptyRow(doer, matterId, number),
      kind,
      happenedOn: on,
      note,
      corrects,
      ...('step' in movement && { step: movement.step }),
      ...(kind === 'stopped' && { why: movement.why, untilOn: movement.until }),
      ...(kind === 'decided' && { outcomeId: movement.outcomeId }),
      ...(kind === 'rerouted' && { version: movement.version }),
    })
    .execute()
  const bodyIds = 'bodyIds' in movement ? movement.bodyIds : []
  if (bodyIds.length === 0) return
  await db
    .insertInto('matterMovementBody')
    .values(bodyIds.map((bodyId) => ({ partnershipId: doer.partnershipId, matterId, number, bodyId })))
    .execute()
}

function emptyRow({ partnershipId, id, hat }: Recorder, matterId: string, number: number) {
  const nothing = { step: null, why: null, untilOn: null, outcomeId: null, version: null, corrects: null }
  return { partnershipId, matterId, number, note: '', recordedBy: id, recordedHat: hat, ...nothing }
}

async function namesOfBodies(db: Db, ids: readonly string[]): Promise<string> {
  if (ids.length === 0) return ''
  const rows = await db.selectFrom('body').select('name').where('id', 'in', ids).orderBy('name').execute()
  return rows.map(({ name }) => name).join(', ')
}

function raiserColumns({ kind, id }: RaisedBy) {
  return { raisedByPartyId: kind === 'party' ? id : null, raisedByBodyId: kind === 'body' ? id : null }
}

type MovementRow = {
  readonly number: number
  readonly kind: Entry['kind']
  readonly on: CivilDate
  readonly step: Step | null
  readonly note: string
  readonly why: StopReason | null
  readonly until: CivilDate | null
  readonly outcomeId: string | null
  readonly version: number | null
  readonly corrects: number | null
  readonly recordedAt: string
  readonly recordedByName: string
  readonly recordedHat: string
  readonly bodyIds: readonly string[] | null
}

const everyMatter = question((db) => logged(db).orderBy('matter.createdAt').orderBy('matter.id'))

const oneMatter = question((db, id: string) => logged(db).where('matter.id', '=', id))

function logged(db: Asking) {
  return db
    .selectFrom('matter')
    .select([
      'matter.id',
      'matter.kindId',
      'matter.version',
      'matter.title',
      'matter.need',
      'matter.raisedByPartyId',
      'matter.raisedByBodyId',
    ])
    .select(
      sql<readonly MovementRow[]>`(
        select json_agg(json_build_object('number', moved.number, 'kind', moved.kind, 'on', moved.happened_on,
          'step', moved.step, 'note', moved.note, 'why', moved.why, 'until', moved.until_on,
          'outcomeId', moved.outcome_id, 'version', moved.version, 'corrects', moved.corrects,
          'recordedAt', moved.recorded_at, 'recordedByName', person.name, 'recordedHat', moved.recorded_hat, 'bodyIds', (
            select json_agg(to_body.body_id order by to_body.body_id)
            from matter_movement_body to_body
            where to_body.matter_id = moved.matter_id and to_body.number = moved.number)) order by moved.number)
        from matter_movement moved join person on person.id = moved.recorded_by
        where moved.matter_id = matter.id)`.as('movements'),
    )
}

type MatterRow = Awaited<ReturnType<typeof everyMatter>>[number]

function toMatter({ raisedByPartyId, raisedByBodyId, movements, ...matter }: MatterRow): LoggedMatter {
  return {
    ...matter,
    raisedBy: raisedByPartyId
      ? { kind: 'party', id: raisedByPartyId }
      : { kind: 'body', id: raisedByBodyId! },
    entries: movements.map(toEntry),
  }
}

/** The constraints of the table see to that what a kind needs is there. */
function toEntry(row: MovementRow): Entry {
  const { number, on, note, corrects, recordedByName, recordedHat } = row
  const told = {
    number,
    on,
    note,
    corrects,
    recordedByName,
    recordedHat,
    recordedAt: new Date(row.recordedAt),
  }
  const bodyIds = row.bodyIds ?? []
  switch (row.kind) {
    case 'raised':
    case 'moved':
    case 'returned':
      return { ...told, kind: row.kind, step: row.step!, bodyIds }
    case 'decided':
      return { ...told, kind: row.kind, step: 'carryOut', bodyIds, outcomeId: row.outcomeId! }
    case 'answered':
      return { ...told, kind: row.kind, bodyIds: [bodyIds[0]!] }
    case 'stopped':
      return { ...told, kind: row.kind, why: row.why!, until: row.until }
    case 'rerouted':
      return { ...told, kind: row.kind, version: row.version! }
    case 'resumed':
    case 'finished':
    case 'undone':
      return { ...told, kind: row.kind }
  }
}
