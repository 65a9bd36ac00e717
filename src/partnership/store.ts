import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { question } from '../db/question.ts'
import type { CivilDate } from '../i18n/format.ts'
import { putInSearch, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { type Body, hasEnded } from './body.ts'
import type { Party } from './party.ts'
import type { Purpose } from './purpose.ts'

export type NewPartnership = {
  readonly partnershipId: string
  readonly name: string
  readonly area: string
  readonly countyCode: string
  readonly demo: boolean
}

/** The partnership itself, before it has any parties. The caller's transaction is bound to the new id. */
export async function addPartnership(db: Db, doer: Doer, partnership: NewPartnership): Promise<void> {
  await db.insertInto('partnership').values(partnership).execute()
  await recordEvent(db, doer, {
    kind: 'partnership.founded',
    subject: { kind: 'partnership', id: partnership.partnershipId },
    name: partnership.name,
    facts: { county: partnership.area, demo: partnership.demo },
  })
}

export async function addPerson(
  db: Db,
  doer: Doer,
  person: { name: string; email: string },
  id = newId(),
): Promise<string> {
  await db
    .insertInto('person')
    .values({ partnershipId: doer.partnershipId, id, ...person })
    .execute()
  // The address is not repeated in the log, which is never erased.
  await recordEvent(db, doer, { kind: 'person.added', subject: { kind: 'person', id }, name: person.name })
  return id
}

/** The person with this address, added when new. */
export async function personWith(
  db: Db,
  doer: Doer,
  person: { name: string; email: string },
): Promise<string> {
  return (await personAt(db, person.email))?.id ?? addPerson(db, doer, person)
}

/** Whose address it is; null when it is nobody's. */
export async function personAt(
  db: Db,
  email: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', email)
    .executeTakeFirst()
  return person ?? null
}

/** A new wording of the purpose, agreed by the parties on a day. Answers with its version. */
export async function agreePurpose(db: Db, doer: Doer, text: string, agreedOn: CivilDate): Promise<number> {
  const present = await purposeInForce(db)
  const version = (present?.version ?? 0) + 1
  await db
    .insertInto('purpose')
    .values({ partnershipId: doer.partnershipId, version, text, agreedOn })
    .execute()
  const subject = { kind: 'purpose', id: String(version) } as const
  await recordEvent(db, doer, {
    kind: 'purpose.agreed',
    subject,
    name: `Syftet, version ${version}`,
    facts: { before: present?.text ?? null, after: text, agreedOn },
  })
  await putInSearch(db, doer.partnershipId, { kind: 'purpose', id: 'purpose' }, { title: 'Syftet', text })
  return version
}

export async function purposeInForce(db: Db): Promise<Purpose | null> {
  const [purpose] = await latestPurpose(db)
  return purpose ?? null
}

const latestPurpose = question((db) =>
  db.selectFrom('purpose').select(['version', 'text', 'agreedOn']).orderBy('version', 'desc').limit(1),
)

/** The latest first. */
export async function purposeVersions(db: Db): Promise<readonly Purpose[]> {
  return db.selectFrom('purpose').select(['version', 'text', 'agreedOn']).orderBy('version', 'desc').execute()
}

export async function partiesOn(db: Db, day: CivilDate): Promise<readonly Party[]> {
  return (await parties(db)).filter(({ joinedOn, leftOn }) => joinedOn <= day && (!leftOn || leftOn >= day))
}

/** Also those that have left. Municipalities by name in Swedish order, then the region and others. */
export async function parties(db: Db): Promise<readonly Party[]> {
  const rows = await db
    .selectFrom('party')
    .select(['id', 'kind', 'code', 'name', 'joinedOn', 'leftOn'])
    .execute()
  const order = { municipality: 0, region: 1, other: 2 }
  return rows.toSorted((a, b) => order[a.kind] - order[b.kind] || a.name.localeCompare(b.name, 'sv'))
}

/** All of them, also those that have ended, in the order in which they were added. */
export async function bodies(db: Db): Promise<readonly Body[]> {
  const rows = await allBodies(db)
  return rows.map(({ cadenceCount, cadenceUnit, ...body }) => ({
    ...body,
    cadence: cadenceCount && cadenceUnit ? { count: cadenceCount, unit: cadenceUnit } : null,
  }))
}

export async function bodiesOn(db: Db, day: CivilDate): Promise<readonly Body[]> {
  return (await bodies(db)).filter((body) => !hasEnded(body, day))
}

const allBodies = question((db) =>
  db
    .selectFrom('body')
    .innerJoin('bodyRule', 'bodyRule.bodyId', 'body.id')
    .select([
      'body.id',
      'body.kind',
      'body.name',
      'body.purpose',
      'body.mandate',
      'body.parentId',
      'body.cadenceCount',
      'body.cadenceUnit',
      'body.protocol',
      'body.firstOn',
      'body.lastOn',
      'bodyRule.text as rule',
    ])
    .where(
      'bodyRule.version',
      '=',
      sql<number>`(select max(r.version) from body_rule r where r.body_id = body.id)`,
    )
    .orderBy('body.createdAt')
    .orderBy('body.id'),
)
