import type { CivilDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'

/** What a token may do: read, or read and record what its seat may record. */
export const scopes = ['read', 'write'] as const

export type Scope = (typeof scopes)[number]

/** A token as a list shows it. What it opens with is known to nobody but whoever was given it. */
export type Token = {
  readonly id: string
  readonly name: string
  readonly scope: Scope
  /** The last day, which still counts. */
  readonly lastOn: CivilDate
  readonly madeAt: Date
  readonly personId: string
  readonly personName: string
  /** The seat that it acts as. */
  readonly role: Actor['role']
  readonly partyName: string
  /** The last day of that seat; null while none is set. */
  readonly seatUntil: CivilDate | null
  readonly lastUsedOn: CivilDate | null
  readonly revocation: { readonly at: Date; readonly byName: string } | null
}

export type TokenState = 'valid' | 'expired' | 'revoked' | 'seat-ended'

export function tokenState(
  { lastOn, seatUntil, revocation }: Pick<Token, 'lastOn' | 'seatUntil' | 'revocation'>,
  today: CivilDate,
): TokenState {
  if (revocation) return 'revoked'
  if (seatUntil !== null && seatUntil < today) return 'seat-ended'
  return lastOn < today ? 'expired' : 'valid'
}

/** The latest last day that a token can be given: a year from the day that it is made. */
export function latestLastDay(today: CivilDate): CivilDate {
  const [year = '', ...rest] = today.split('-')
  const day = [String(Number(year) + 1), ...rest].join('-')
  return (day.endsWith('-02-29') ? day.replace(/29$/, '28') : day) as CivilDate
}

/** Everybody sees and revokes their own; the coordinator those of all. */
export function mayRevoke(actor: Pick<Actor, 'id' | 'role'>, { personId }: Pick<Token, 'personId'>): boolean {
  return actor.role === 'coordinator' || actor.id === personId
}

/** What a caller shows: which token it says that it is, where to look for it, and the proof. */
export type Presented = { readonly id: string; readonly partnershipId: string; readonly secret: string }

/**
 * `samsyn_<token>_<partnership>_<secret>`. The beginning makes a token that has leaked easy to search for, and its id
 * tells which one it is; the secret, 256 random bits, is all that proves anything.
 */
export function tokenText({ id, partnershipId, secret }: Presented): string {
  return `${tokenStart(id)}_${partnershipId.replaceAll('-', '')}_${secret}`
}

/** What a token begins with, for whoever has found one and wonders which it is. */
export function tokenStart(id: string): string {
  return `samsyn_${id.replaceAll('-', '')}`
}

/** Null for what is no token. */
export function parseToken(text: string): Presented | null {
  const [, id, partnershipId, secret] = /^samsyn_([0-9a-f]{32})_([0-9a-f]{32})_([\w-]{43})$/.exec(text) ?? []
  return id && partnershipId && secret
    ? { id: dashed(id), partnershipId: dashed(partnershipId), secret }
    : null
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
