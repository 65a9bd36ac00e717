import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { recordEvent } from '../record/store.ts'
import { type Actor, hatLabel, type Role, recordedHat } from './actor.ts'

const sessionDays = 30
const codeMinutes = 10
const codeAttempts = 5

export type PartnershipEntry = {
  readonly partnershipId: string
  readonly name: string
  readonly demo: boolean
}

/** What a session opens: the actor, and what the frame of every page shows. */
export type Opened = {
  readonly actor: Actor
  readonly partnership: { name: string; area: string; demo: boolean; revision: number }
  /** The body of the seat that is acted from. */
  readonly body: { readonly id: string; readonly name: string }
  readonly otherSeats: readonly HeldSeat[]
}

/** A seat that somebody may act from, with what tells it from their others. */
export type HeldSeat = {
  readonly id: string
  readonly role: Role
  readonly partyId: string
  readonly partyName: string
  readonly bodyId: string
  readonly bodyName: string
}

/** The cookie's text is `<partnership>.<token>`: the first half says where to look, the second proves the right. */
export function parseSessionCookie(
  cookie: string | undefined,
): { partnershipId: string; token: string } | null {
  const [partnershipId = '', token = ''] = (cookie ?? '').split('.')
  return isUuid(partnershipId) && /^[\w-]{43}$/.test(token) ? { partnershipId, token } : null
}

export async function openSession(db: Db, token: string, now: Date): Promise<Opened | null> {
  const [row] = await heldSession(db, hashOf(token), now, civilDateOf(now))
  if (!row) return null
  return {
    actor: {
      partnershipId: row.partnershipId,
      id: row.personId,
      name: row.personName,
      hat: recordedHat(row, row.otherSeats ?? []),
      seatId: row.seatId,
      role: row.role,
      partyId: row.partyId,
      partyName: row.partyName,
      partyCode: row.partyCode,
      countyCode: row.countyCode,
    },
    partnership: {
      name: row.name,
      area: row.area,
      demo: row.demo,
      revision: row.revision,
    },
    body: { id: row.bodyId, name: row.bodyName },
    otherSeats: row.otherSeats ?? [],
  }
}

const heldSession = question((db, tokenHash: Buffer, now: Date, today: CivilDate) =>
  db
    .selectFrom('session')
    .innerJoin('partnership', 'partnership.partnershipId', 'session.partnershipId')
    .innerJoin('person', 'person.id', 'session.personId')
    .innerJoin('seat', 'seat.id', 'session.seatId')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .innerJoin('body', 'body.id', 'seat.bodyId')
    .select([
      'session.partnershipId',
      'person.id as personId',
      'person.name as personName',
      'seat.id as seatId',
      'seat.role',
      'body.id as bodyId',
      'body.name as bodyName',
      'party.id as partyId',
      'party.name as partyName',
      'party.code as partyCode',
      'partnership.name',
      'partnership.area',
      'partnership.countyCode',
      'partnership.demo',
      'partnership.revision',
      sql<Opened['otherSeats'] | null>`(
        select json_agg(json_build_object('id', s.id, 'role', s.role, 'partyId', p.id, 'partyName', p.name,
          'bodyId', b.id, 'bodyName', b.name) order by s.from_on, s.id)
        from seat s join party p on p.id = s.party_id join body b on b.id = s.body_id
        where s.person_id = person.id and s.id <> seat.id
          and s.from_on <= ${today}::date and (s.to_on is null or s.to_on >= ${today}::date))`.as(
        'otherSeats',
      ),
    ])
    .where('session.tokenHash', '=', tokenHash)
    .where('session.expiresAt', '>', now)
    // A seat that has ended opens nothing: whoever has another signs in again, with that one.
    .where((eb) => eb.or([eb('seat.toOn', 'is', null), eb('seat.toOn', '>=', today)])),
)

export type SeatHolder = {
  readonly personId: string
  readonly personName: string
  readonly seatId: string
  readonly role: Role
  readonly partyName: string
}

/** Who holds a seat on a day, of one party or of all, each with the hat they have worn longest first. */
export async function seatHolders(db: Db, on: CivilDate, party?: string): Promise<readonly SeatHolder[]> {
  return db
    .selectFrom('seat')
    .innerJoin('person', 'person.id', 'seat.personId')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .select([
      'person.id as personId',
      'person.name as personName',
      'seat.id as seatId',
      'seat.role',
      'party.name as partyName',
    ])
    .where('seat.fromOn', '<=', on)
    .where((eb) => eb.or([eb('seat.toOn', 'is', null), eb('seat.toOn', '>=', on)]))
    .$if(party !== undefined, (query) => query.where('party.id', '=', party!))
    .orderBy('seat.fromOn')
    .orderBy('seat.id')
    .execute()
}

export type NewCode = { readonly code: string; readonly name: string }

export type LastDeed = { readonly partyId: string; readonly at: Date; readonly kind: string }

/** What somebody of each party did last, of those who hold a seat of it on the day. Parties of whom nobody did anything are missing. */
export async function lastDeeds(db: Db, on: CivilDate): Promise<readonly LastDeed[]> {
  const rows = await latestDeeds(db, on, on)
  return rows.map(({ at, ...deed }) => ({ ...deed, at: new Date(at) }))
}

/** For each person one look into the index of the log; then the latest of each party. */
const latestDeeds = question((db, from: CivilDate, to: CivilDate) =>
  db
    .selectFrom(
      db
        .selectFrom('seat')
        .select(['partyId', 'personId'])
        .distinct()
        .where('fromOn', '<=', from)
        .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', to)]))
        .as('held'),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('event')
          .select(['kind', 'revision', sql<string>`body ->> 'at'`.as('at')])
          .where('byId', '=', sql<string>`held.person_id::text`)
          .orderBy('revision', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .distinctOn('held.partyId')
    .select(['held.partyId', 'latest.kind', 'latest.at'])
    .orderBy('held.partyId')
    .orderBy('latest.revision', 'desc'),
)

/** A fresh code for the person with this address; an older one stops working. Null when nobody has it. */
export async function makeSignInCode(db: Db, email: string, now: Date): Promise<NewCode | null> {
  const person = await db
    .selectFrom('person')
    .select(['partnershipId', 'id', 'name'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (!person) return null
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const fresh = {
    codeHash: hashOf(`${person.id}.${code}`),
    expiresAt: new Date(now.getTime() + codeMinutes * 60_000),
    attempts: 0,
  }
  await db
    .insertInto('signInCode')
    .values({ partnershipId: person.partnershipId, personId: person.id, ...fresh })
    .onConflict((oc) => oc.columns(['partnershipId', 'personId']).doUpdateSet(fresh))
    .execute()
  return { code, name: person.name }
}

/** The person's id when the code is right and fresh; it is used up. A wrong one counts as an attempt. */
export async function useSignInCode(db: Db, email: string, code: string, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('signInCode')
    .innerJoin('person', 'person.id', 'signInCode.personId')
    .select(['person.id', 'signInCode.codeHash'])
    .where('person.email', '=', email)
    .where('signInCode.expiresAt', '>', now)
    .where('signInCode.attempts', '<', codeAttempts)
    .forUpdate('signInCode')
    .executeTakeFirst()
  if (!row) return null
  if (timingSafeEqual(row.codeHash, hashOf(`${row.id}.${code}`))) {
    await db.deleteFrom('signInCode').where('personId', '=', row.id).execute()
    return row.id
  }
  await db
    .updateTable('signInCode')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('personId', '=', row.id)
    .execute()
  return null
}

/** The session's token, which only the cookie knows: the database keeps its hash. */
export async function addSession(
  db: Db,
  holder: SeatHolder,
  partnershipId: string,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.deleteFrom('session').where('expiresAt', '<', now).execute()
  await db
    .insertInto('session')
    .values({
      partnershipId,
      tokenHash: hashOf(token),
      personId: holder.personId,
      seatId: holder.seatId,
      expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
    })
    .execute()
  await recordEvent(
    db,
    {
      partnershipId,
      id: holder.personId,
      name: holder.personName,
      hat: hatLabel('sv', holder.role, holder.partyName),
    },
    { kind: 'person.signedIn', subject: { kind: 'person', id: holder.personId }, name: holder.personName },
    { shown: false },
  )
  return token
}

export async function removeSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('tokenHash', '=', hashOf(token)).execute()
}

/** Puts on another hat. The caller has checked that the seat is one of the person's own. */
export async function wearHat(db: Db, token: string, seatId: string): Promise<void> {
  await db.updateTable('session').set({ seatId }).where('tokenHash', '=', hashOf(token)).execute()
}

/** Every partnership in the database; read with `database.directory`. */
export async function allPartnerships(db: Db): Promise<readonly PartnershipEntry[]> {
  return db.selectFrom('partnership').select(['partnershipId', 'name', 'demo']).orderBy('name').execute()
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
