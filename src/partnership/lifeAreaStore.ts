import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import {
  type Belonging,
  belongingIn,
  type Division,
  divisionOn,
  type LifeArea,
  type PlacedKind,
  type Placing,
} from './lifeArea.ts'
import { lifeAreaWords } from './lifeAreaWords.ts'
import { lifeAreasPath } from './paths.ts'

/** The divisions of a partnership, the one that holds on a day, and where everything belongs in it. */
export type LifeAreas = {
  /** From the first on. */
  readonly divisions: readonly Division[]
  /** Null before the first. */
  readonly current: Division | null
  /** By kind and id: see `belongingOf`. */
  readonly placings: ReadonlyMap<string, readonly Placing[]>
}

export async function readLifeAreas(db: Db, day: CivilDate): Promise<LifeAreas> {
  const divisions = await divisionsOf(db)
  const rows = await db
    .selectFrom('lifeAreaPlacing')
    .select(['thingKind', 'thingId', 'division', 'areaId'])
    .execute()
  const placings = new Map<string, Placing[]>()
  for (const { thingKind, thingId, division, areaId } of rows) {
    const key = `${thingKind} ${thingId}`
    placings.set(key, [...(placings.get(key) ?? []), { division, areaId }])
  }
  return { divisions, current: divisionOn(divisions, day), placings }
}

export function belongingOf(
  { divisions, current, placings }: LifeAreas,
  kind: PlacedKind,
  id: string,
): Belonging {
  if (!current) return { kind: 'none' }
  return belongingIn(divisions, placings.get(`${kind} ${id}`) ?? [], current.number)
}

export type NewDivision = {
  readonly firstOn: CivilDate
  readonly reason: string
  readonly areas: readonly LifeArea[]
  /** For each area of the latest division: the ids of those it goes into, none when it ends. */
  readonly successors: ReadonlyMap<string, readonly string[]>
}

/** The caller has its turn, and has seen that the day comes after the latest division's. */
export async function divide(db: Db, doer: Doer, division: NewDivision): Promise<number> {
  const { partnershipId } = doer
  const before = (await divisionsOf(db)).at(-1) ?? null
  const number = (before?.number ?? 0) + 1
  const { firstOn, reason, areas, successors } = division
  await db
    .insertInto('lifeAreaDivision')
    .values({ partnershipId, number, firstOn, reason, recordedBy: doer.id })
    .execute()
  await db
    .insertInto('lifeArea')
    .values(areas.map((area, i) => ({ partnershipId, division: number, position: i + 1, ...area })))
    .execute()
  const links = [...successors].flatMap(([areaId, ids]) =>
    ids.map((successorId) => ({ partnershipId, areaId, successorId })),
  )
  if (links.length > 0) await db.insertInto('lifeAreaSuccessor').values(links).execute()
  await recordEvent(db, doer, {
    kind: 'lifeAreas.divided',
    subject: { kind: 'lifeArea', id: areas[0]!.id },
    name: areas.map(({ name }) => name).join(', '),
    facts: { firstOn, reason, ...becameOf(before, areas, successors) },
  })
  await makeFindable(db, partnershipId)
  return number
}

/** The one before holds again. Only the latest, and only while nothing has been placed in it. */
export async function withdrawDivision(db: Db, doer: Doer, number: number): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const latest = (await divisionsOf(db)).at(-1)
  if (latest?.number !== number) throw refused('notLatest')
  const { placed } = await placedIn(db, number)
  if (placed > 0) throw refused('alreadyUsed')
  const ids = latest.areas.map(({ id }) => id)
  await db.deleteFrom('lifeAreaSuccessor').where('successorId', 'in', ids).execute()
  await db.deleteFrom('lifeArea').where('division', '=', number).execute()
  await db.deleteFrom('lifeAreaDivision').where('number', '=', number).execute()
  await recordEvent(db, doer, {
    kind: 'lifeAreas.withdrawn',
    subject: { kind: 'lifeArea', id: ids[0]! },
    name: latest.areas.map(({ name }) => name).join(', '),
    facts: { firstOn: latest.firstOn },
  })
  await makeFindable(db, doer.partnershipId)
}

/** Another wording; the area is the same. */
export async function changeArea(
  db: Db,
  doer: Doer,
  before: LifeArea,
  { name, description }: Pick<LifeArea, 'name' | 'description'>,
): Promise<void> {
  if (name === before.name && description === before.description) return
  await db.updateTable('lifeArea').set({ name, description }).where('id', '=', before.id).execute()
  await recordEvent(db, doer, {
    kind: 'lifeArea.changed',
    subject: { kind: 'lifeArea', id: before.id },
    name,
    facts: { nameBefore: before.name, descriptionBefore: before.description, name, description },
  })
  await makeFindable(db, doer.partnershipId)
}

export type PlacedThing = { readonly kind: PlacedKind; readonly id: string; readonly name: string }

/** In the division that holds on the day. Null takes the thing out. */
export async function place(
  db: Db,
  doer: Doer,
  thing: PlacedThing,
  area: LifeArea | null,
  division: number,
): Promise<void> {
  const { partnershipId } = doer
  const { kind: thingKind, id: thingId, name } = thing
  const row = { partnershipId, thingKind, thingId, division }
  const set = { areaId: area?.id ?? null, placedBy: doer.id }
  await db
    .insertInto('lifeAreaPlacing')
    .values({ ...row, ...set })
    .onConflict((oc) =>
      oc
        .columns(['partnershipId', 'thingKind', 'thingId', 'division'])
        .doUpdateSet({ ...set, placedAt: sql`now()` }),
    )
    .execute()
  await recordEvent(db, doer, {
    kind: 'lifeArea.placed',
    subject: { kind: thingKind, id: thingId },
    name,
    facts: { area: area?.name ?? null },
  })
}

/** Everything that can be placed, with its name. Targets that are closed are left where they were. */
export async function placeable(db: Db): Promise<readonly PlacedThing[]> {
  const bodies = await db.selectFrom('body').select(['id', 'name', 'lastOn']).orderBy('createdAt').execute()
  const targets = await db
    .selectFrom('target')
    .leftJoin('targetClosure', 'targetClosure.targetId', 'target.id')
    .select(['target.id', 'target.name'])
    .where('targetClosure.targetId', 'is', null)
    .orderBy('target.createdAt')
    .execute()
  const placed = await db
    .selectFrom('lifeAreaPlacing')
    .innerJoin('indicator', 'indicator.id', 'lifeAreaPlacing.thingId')
    .select(['indicator.id', 'indicator.name'])
    .where('thingKind', '=', 'indicator')
    .distinct()
    .orderBy('indicator.name')
    .execute()
  return [
    ...bodies.map(({ id, name }) => ({ kind: 'body' as const, id, name })),
    ...targets.map(({ id, name }) => ({ kind: 'target' as const, id, name })),
    ...placed.map(({ id, name }) => ({ kind: 'indicator' as const, id, name })),
  ]
}

/** One thing that can be placed. "Not yours" and "not there" are the same. */
export async function placeableThing(db: Db, kind: PlacedKind, id: string): Promise<PlacedThing> {
  const found = await db.selectFrom(kind).select(['id', 'name']).where('id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal('not-found', '')
  return { kind, ...found }
}

/** How many things have been placed in a division by hand. */
export async function placedIn(db: Db, division: number): Promise<{ readonly placed: number }> {
  return db
    .selectFrom('lifeAreaPlacing')
    .select(sql<number>`count(*)::int`.as('placed'))
    .where('division', '=', division)
    .executeTakeFirstOrThrow()
}

/** From the first on. */
export async function divisionsOf(db: Db): Promise<readonly Division[]> {
  const divisions = await db
    .selectFrom('lifeAreaDivision')
    .select(['number', 'firstOn', 'reason'])
    .orderBy('number')
    .execute()
  const areas = await db
    .selectFrom('lifeArea')
    .select(['id', 'division', 'name', 'description'])
    .orderBy('division')
    .orderBy('position')
    .execute()
  const links = await db.selectFrom('lifeAreaSuccessor').select(['areaId', 'successorId']).execute()
  return divisions.map((division) => ({
    ...division,
    areas: areas
      .filter((area) => area.division === division.number)
      .map(({ id, name, description }) => ({ id, name, description })),
    successors: new Map(
      areas
        .filter((area) => area.division === division.number - 1)
        .map(({ id }) => [id, links.flatMap((link) => (link.areaId === id ? link.successorId : []))]),
    ),
  }))
}

export function refused(why: 'notLatest' | 'alreadyUsed' | 'placedMeanwhile'): Refusal {
  return new Refusal('conflict', (language) => lifeAreaWords(language).refused[why], {
    href: lifeAreasPath(),
    label: (language) => lifeAreaWords(language).title,
  })
}

/** For the log: what became of each area, in words of the day. */
function becameOf(
  before: Division | null,
  areas: readonly LifeArea[],
  successors: ReadonlyMap<string, readonly string[]>,
): Record<string, string> {
  const nameOf = (id: string) => areas.find((area) => area.id === id)?.name ?? id
  const told = (before?.areas ?? []).map(({ id, name }) => {
    const into = (successors.get(id) ?? []).map(nameOf)
    return `${name}: ${into.join(' + ') || '–'}`
  })
  return told.length > 0 ? { became: told.join('; ') } : {}
}

/** A search finds the areas of the latest division. */
async function makeFindable(db: Db, partnershipId: string): Promise<void> {
  await db.deleteFrom('searchEntry').where('subjectKind', '=', 'lifeArea').execute()
  for (const { id, name, description } of (await divisionsOf(db)).at(-1)?.areas ?? []) {
    await putInSearch(db, partnershipId, { kind: 'lifeArea', id }, { title: name, text: description })
  }
}
