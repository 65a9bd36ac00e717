import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { type Asking, question } from '../db/question.ts'
import type { CivilDate } from '../i18n/format.ts'
import { type Actor, hatLabel } from '../identity/actor.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import { mayRevoke, type Presented, type Scope, type Token, type TokenState, tokenState } from './token.ts'
import { tokenWords } from './words.ts'

export type NewToken = Pick<Token, 'id' | 'name' | 'scope' | 'lastOn'>

/** A key that acts as the seat which makes it. Answers with the secret, which is not to be had again. */
export async function makeToken(db: Db, actor: Actor, token: NewToken): Promise<Presented> {
  const { partnershipId, seatId } = actor
  const { id, name, scope, lastOn } = token
  const secret = randomBytes(32).toString('base64url')
  await db
    .insertInto('apiToken')
    .values({ partnershipId, id, seatId, name, scope, lastOn, secretHash: hashOf(secret) })
    .execute()
  await recordEvent(db, actor, {
    kind: 'token.made',
    subject: { kind: 'token', id },
    name,
    facts: { scope, lastOn },
  })
  return { id, partnershipId, secret }
}

/** At once, and for good. A token that is revoked already stays as it was. */
export async function revokeToken(db: Db, actor: Actor, id: string): Promise<void> {
  await awaitTurn(db, actor.partnershipId)
  const token = await tokenFor(db, actor, id)
  if (token.revocation) return
  await db
    .insertInto('apiTokenRevocation')
    .values({ partnershipId: actor.partnershipId, tokenId: id, revokedBy: actor.id })
    .execute()
  await recordEvent(db, actor, {
    kind: 'token.revoked',
    subject: { kind: 'token', id },
    name: token.name,
    facts: { madeBy: token.personName },
  })
}

/** Their own, or for the coordinator those of all: the latest made first. */
export async function tokensFor(db: Db, actor: Actor): Promise<readonly Token[]> {
  const rows = await tokens(db).orderBy('apiToken.madeAt', 'desc').orderBy('apiToken.id', 'desc').execute()
  return rows.map(toToken).filter((token) => mayRevoke(actor, token))
}

/** "Not yours" and "not there" are the same. */
export async function tokenFor(db: Db, actor: Actor, id: string): Promise<Token> {
  const row = isUuid(id) ? await tokens(db).where('apiToken.id', '=', id).executeTakeFirst() : undefined
  const token = row && toToken(row)
  if (!token || !mayRevoke(actor, token)) throw new Refusal('not-found', '')
  return token
}

/** A token that was shown: whom it acts as, and what it may. */
export type OpenedToken = {
  /** Acts as the seat, and says that a token did it. */
  readonly actor: Actor
  readonly id: string
  readonly scope: Scope
  readonly revision: number
  readonly usedOn: CivilDate | null
}

export type ClosedToken = { readonly closed: Exclude<TokenState, 'valid'> }

/**
 * What a token opens. Null when there is none, or when the secret is another; why it opens nothing any more is told
 * to whoever knows the secret, and to nobody else.
 */
export async function openToken(
  db: Db,
  { id, secret }: Presented,
  today: CivilDate,
): Promise<OpenedToken | ClosedToken | null> {
  const [row] = await shownToken(db, id)
  // Compared also where there is none: how long it takes tells nobody which ids exist.
  const known = timingSafeEqual(row?.secretHash ?? nobodys, hashOf(secret))
  if (!row || !known) return null
  const token = toToken(row)
  const state = tokenState(token, today)
  if (state !== 'valid') return { closed: state }
  const { partnershipId, seatId, role, partyId, partyName, partyCode, countyCode, personId, personName } = row
  const hat = tokenWords('sv').hat(hatLabel('sv', role, partyName), token.name)
  return {
    actor: {
      partnershipId,
      id: personId,
      name: personName,
      hat,
      seatId,
      role,
      partyId,
      partyName,
      partyCode,
      countyCode,
    },
    id,
    scope: token.scope,
    revision: row.revision,
    usedOn: token.lastUsedOn,
  }
}

/** Once a day: more would write at every reading. */
export async function noteUse(db: Db, partnershipId: string, tokenId: string, usedOn: CivilDate) {
  await db
    .insertInto('apiTokenUse')
    .values({ partnershipId, tokenId, usedOn })
    .onConflict((oc) => oc.columns(['partnershipId', 'tokenId']).doUpdateSet({ usedOn }))
    .execute()
}

const nobodys = Buffer.alloc(32)

const shownToken = question((db, id: string) =>
  tokens(db)
    .innerJoin('partnership', 'partnership.partnershipId', 'apiToken.partnershipId')
    .select([
      'apiToken.partnershipId',
      'apiToken.secretHash',
      'apiToken.seatId',
      'party.id as partyId',
      'party.code as partyCode',
      'partnership.countyCode',
      'partnership.revision',
    ])
    .where('apiToken.id', '=', id),
)

function tokens(db: Asking) {
  return db
    .selectFrom('apiToken')
    .innerJoin('seat', 'seat.id', 'apiToken.seatId')
    .innerJoin('person', 'person.id', 'seat.personId')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .leftJoin('apiTokenUse', 'apiTokenUse.tokenId', 'apiToken.id')
    .leftJoin('apiTokenRevocation', 'apiTokenRevocation.tokenId', 'apiToken.id')
    .leftJoin('person as revoker', 'revoker.id', 'apiTokenRevocation.revokedBy')
    .select([
      'apiToken.id',
      'apiToken.name',
      'apiToken.scope',
      'apiToken.lastOn',
      'apiToken.madeAt',
      'person.id as personId',
      'person.name as personName',
      'seat.role',
      'seat.toOn as seatUntil',
      'party.name as partyName',
      'apiTokenUse.usedOn as lastUsedOn',
      'apiTokenRevocation.revokedAt',
      'revoker.name as revokedByName',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof tokens>['executeTakeFirstOrThrow']>>

function toToken(row: Row): Token {
  const { id, name, scope, lastOn, madeAt, personId, personName, role, partyName, seatUntil, lastUsedOn } =
    row
  const { revokedAt, revokedByName } = row
  return {
    id,
    name,
    scope,
    lastOn,
    madeAt,
    personId,
    personName,
    role,
    partyName,
    seatUntil,
    lastUsedOn,
    // A left join: either both are there, or none.
    revocation: revokedAt && revokedByName ? { at: revokedAt, byName: revokedByName } : null,
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
