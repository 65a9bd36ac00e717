import { v5 as idOf } from 'uuid'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { Thing } from '../record/thing.ts'

const regretSeconds = 60

/** Until then whoever has sent a letter can take it back. */
export function regretUntil(now: Date): Date {
  return new Date(now.getTime() + regretSeconds * 1000)
}

/** What a letter is about, and what that is called. */
export type About = Thing & { readonly name: string }

/** What happened to the mail for one of the recipients. */
export type Delivery =
  | { readonly kind: 'waiting' }
  /** The mail server could not take it yet: it is tried again. */
  | { readonly kind: 'delayed'; readonly at: Date; readonly reason: string }
  | { readonly kind: 'sent' | 'by-hand'; readonly at: Date }
  | { readonly kind: 'failed'; readonly at: Date; readonly reason: string }

export type Recipient = {
  readonly personId: string
  readonly name: string
  readonly partyName: string
  readonly delivery: Delivery
}

/** The latest time that somebody let it go, and has not taken it back. */
export type Posting = {
  readonly number: number
  readonly byName: string | null
  readonly at: Date
  readonly leavesAt: Date
}

export type Letter = {
  readonly id: string
  readonly about: About
  readonly subject: string
  readonly text: string
  readonly language: Language
  /** The party whose own it is, as a letter to its council; null: there for all who prepare. */
  readonly partyId: string | null
  /** Null: the program itself. */
  readonly writtenByName: string | null
  readonly writtenAt: Date
  readonly recipients: readonly Recipient[]
  readonly posting: Posting | null
  /** Who threw the draft away, and when; null when nobody has. */
  readonly discarding: { readonly byName: string; readonly at: Date } | null
}

/**
 * `draft`: nobody has let it go. `failed`: somebody did not get it, and it is tried no more. `discarded`: a draft that
 * somebody has thrown away.
 */
export const letterStates = ['failed', 'waiting', 'draft', 'sent', 'discarded'] as const

export type LetterState = (typeof letterStates)[number]

export function letterState({
  posting,
  discarding,
  recipients,
}: Pick<Letter, 'posting' | 'discarding'> & {
  readonly recipients: readonly Pick<Recipient, 'delivery'>[]
}): LetterState {
  if (!posting) return discarding ? 'discarded' : 'draft'
  const kinds = recipients.map(({ delivery }) => delivery.kind)
  if (kinds.includes('failed')) return 'failed'
  return kinds.every((kind) => kind === 'sent' || kind === 'by-hand') ? 'sent' : 'waiting'
}

/** Somebody has read its words before they were sent, so that they stand: only its recipients can be chosen. */
export function isFixed({ about }: { readonly about: Pick<About, 'kind'> }): boolean {
  return about.kind === 'digest'
}

type Who = Pick<Actor, 'role' | 'partyId'>

/** Letters are there for those who prepare; one that is a party's own for that party's people and the coordinator. */
export function maySee(actor: Who, { partyId }: Pick<Letter, 'partyId'>): boolean {
  if (actor.role === 'coordinator') return true
  return mayPrepare(actor) && (partyId === null || partyId === actor.partyId)
}

/**
 * Changes, sends, takes back and throws away. Reminders are the coordinator's alone; a digest is put together and sent
 * by officials too, and so they look after its letter.
 */
export function mayHandle(
  actor: Who,
  { partyId, about }: { readonly partyId: string | null; readonly about: Pick<About, 'kind'> },
): boolean {
  return actor.role === 'coordinator' || (maySee(actor, { partyId }) && about.kind === 'digest')
}

/** Whether it can still be taken back: somebody has let it go, and nobody has got it. */
export function isWithdrawable(letter: Letter): boolean {
  return (
    letter.posting !== null &&
    letter.recipients.every(({ delivery }) => delivery.kind === 'waiting' || delivery.kind === 'delayed')
  )
}

/** Those that need somebody first, then the latest. */
export function inListOrder(letters: readonly Letter[]): readonly Letter[] {
  const place = (letter: Letter) => letterStates.indexOf(letterState(letter))
  const latest = ({ posting, writtenAt }: Letter) => (posting?.at ?? writtenAt).getTime()
  return letters.toSorted((a, b) => place(a) - place(b) || latest(b) - latest(a))
}

/** The same for each attempt, so that whoever gets a mail twice can tell; another when it was taken back between. */
export function messageIdOf(
  { letterId, number, personId }: { letterId: string; number: number; personId: string },
  mailFrom: string,
): string {
  const domain = /@([\w.-]+)/.exec(mailFrom)?.[1] ?? 'localhost'
  return `<${idOf(`${number} ${personId}`, letterId)}@${domain}>`
}

export type Failure = { readonly reason: string; readonly final: boolean }

/**
 * What a mail server said, without anybody's address. It is final when the server has refused the recipient or the
 * mail for good (RFC 5321: 5xx); everything else may pass, a password that was typed wrongly too.
 */
export function failureOf(error: unknown): Failure {
  const { message, code, responseCode } = error as {
    message?: string
    code?: string
    responseCode?: number
  }
  const refused = code === 'EENVELOPE' || code === 'EMESSAGE'
  return {
    reason: withoutAddresses(message ?? String(error)),
    final: refused && (responseCode ?? 0) >= 500,
  }
}

function withoutAddresses(text: string): string {
  const plain = text
    .replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return plain.slice(0, 300) || 'unknown'
}
