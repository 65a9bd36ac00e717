import { sql } from 'kysely'
import { mayProofread } from '../communication/audience.ts'
import { digestsFor } from '../communication/digestStore.ts'
import type { Db } from '../db/database.ts'
import type { Actor } from '../identity/actor.ts'
import { idsOfOthers } from '../letters/readingStore.ts'
import type { ThingKind } from '../record/thing.ts'
import { signedIn } from './readStore.ts'

export type ToldEvent = {
  readonly revision: number
  /** As events write it: an instant in UTC. */
  readonly at: string
  readonly by: { readonly name: string; readonly hat: string }
  readonly kind: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly name: string
  readonly facts: Record<string, string | number | boolean | null>
}

/** In the order that they happened. */
export async function eventsAfter(
  db: Db,
  wanted: {
    readonly after: number
    readonly most: number
    readonly since: Date | null
    readonly kind: string | undefined
    readonly subjectId: string | undefined
    /** Kinds of things that whoever asks is not told of. */
    readonly hidden: Hidden
  },
): Promise<readonly ToldEvent[]> {
  let query = told(db).where('revision', '>', wanted.after).orderBy('revision').limit(wanted.most)
  if (wanted.since) query = query.where(sql<boolean>`body ->> 'at' >= ${wanted.since.toISOString()}`)
  if (wanted.kind) query = query.where('kind', '=', wanted.kind)
  if (wanted.subjectId) query = query.where('subjectId', '=', wanted.subjectId)
  query = query.where(isTold(wanted.hidden))
  return (await query.execute()).map(toEvent)
}

export async function eventAt(db: Db, revision: number, hidden: Hidden): Promise<ToldEvent | null> {
  const row = await told(db).where('revision', '=', revision).where(isTold(hidden)).executeTakeFirst()
  return row ? toEvent(row) : null
}

/**
 * Whose pages are not for everybody. Elected leaders see no drafts and no letters, and the tokens of others are for the
 * coordinator alone. Of digests each sees what they see on the pages: of those of their own to read before it is sent
 * everything, of others that they were sent and withdrawn. A letter to the council of another party is as closed as
 * its digest.
 */
export type Hidden = {
  /** Kinds of things of which nothing is told. */
  readonly kinds: readonly ThingKind[]
  /** Ids of letters of which nothing is told. */
  readonly letters: readonly string[]
  /** Null: of all digests everything is told. */
  readonly digests: { readonly whole: readonly string[]; readonly sent: readonly string[] } | null
}

export async function hiddenFrom(db: Db, actor: Actor): Promise<Hidden> {
  const { role } = actor
  if (role === 'coordinator') return { kinds: [], letters: [], digests: null }
  const seen = await digestsFor(db, actor)
  const idsOf = (digests: typeof seen) => digests.map(({ id }) => id)
  return {
    kinds: role === 'official' ? ['token'] : ['token', 'letter', 'principles', 'clause'],
    letters: await idsOfOthers(db, actor.partyId),
    digests: {
      whole: idsOf(seen.filter((digest) => mayProofread(actor, digest))),
      sent: idsOf(seen.filter((digest) => !mayProofread(actor, digest))),
    },
  }
}

function isTold({ kinds, letters, digests }: Hidden) {
  const shown = kinds.length > 0 ? sql<boolean>`not subject_kind = any(${kinds}::text[])` : sql<boolean>`true`
  if (!digests) return shown
  return sql<boolean>`${shown} and not (subject_kind = 'letter' and subject_id = any(${letters}::text[]))
    and (subject_kind <> 'digest' or subject_id = any(${digests.whole}::text[])
    or subject_id = any(${digests.sent}::text[]) and kind in ('digest.sent', 'digest.withdrawn'))`
}

function told(db: Db) {
  return db.selectFrom('event').select(['revision', 'body']).where('kind', '<>', signedIn)
}

function toEvent({ revision, body }: { revision: number; body: string }): ToldEvent {
  // json comes parsed from the driver. The id of whoever did it is left out: the name and the hat are enough.
  const { at, by, kind, subject, name, facts } = body as unknown as ToldEvent
  return {
    revision,
    at,
    by: { name: by.name, hat: by.hat },
    kind,
    subject: { kind: subject.kind, id: subject.id },
    name,
    facts,
  }
}
