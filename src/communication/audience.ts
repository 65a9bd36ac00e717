import { type Actor, mayPrepare } from '../identity/actor.ts'

/** Those who hold a seat, the council and boards of one party, and everybody who lives in the county. */
export const audiences = ['members', 'council', 'public'] as const

export type Audience = (typeof audiences)[number]

/** Whom a digest is for. A council's has its party. */
export type Addressed =
  | { readonly audience: 'members' | 'public'; readonly partyId: null }
  | { readonly audience: 'council'; readonly partyId: string }

type Who = Pick<Actor, 'role' | 'partyId'>

/** What an outcome means for one party is for its own people to say, elected or not, and for the coordinator. */
export function mayWriteFor(actor: Who, partyId: string): boolean {
  return actor.role === 'coordinator' || actor.partyId === partyId
}

/** Drafts, changes and sends it. Officials write for all; to a council only those of its own party and the coordinator. */
export function mayCompose(actor: Who, { audience, partyId }: Addressed): boolean {
  if (actor.role === 'coordinator') return true
  return mayPrepare(actor) && (audience !== 'council' || actor.partyId === partyId)
}

/**
 * Reads it before it is sent. To a council also those of its party who are elected: they are the ones who carry it on,
 * and a small municipality may have nobody else.
 */
export function mayProofread(actor: Who, addressed: Addressed): boolean {
  return addressed.audience === 'council' ? mayWriteFor(actor, addressed.partyId) : mayPrepare(actor)
}
