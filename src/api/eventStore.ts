import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Actor } from '../identity/actor.ts'
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
    readonly hidden: readonly ThingKind[]
  },
): Promise<readonly ToldEvent[]> {
  let query = told(db).where('revision', '>', wanted.after).orderBy('revision').limit(wanted.most)
  if (wanted.since) query = query.where(sql<boolean>`body ->> 'at' >= ${wanted.since.toISOString()}`)
  if (wanted.kind) query = query.where('kind', '=', wanted.kind)
  if (wanted.subjectId) query = query.where('subjectId', '=', wanted.subjectId)
  if (wanted.hidden.length > 0) query = query.where('subjectKind', 'not in', wanted.hidden)
  return (await query.execute()).map(toEvent)
}

export async function eventAt(
  db: Db,
  revision: number,
  hidden: readonly ThingKind[],
): Promise<ToldEvent | null> {
  const row = await told(db)
    .where('revision', '=', revision)
    .$if(hidden.length > 0, (query) => query.where('subjectKind', 'not in', hidden))
    .executeTakeFirst()
  return row ? toEvent(row) : null
}

/**
 * Whose pages are not for everybody. Elected leaders see no drafts and no letters; the digests of another council and the
 * tokens of others are for the coordinator alone.
 */
export function hiddenFrom({ role }: Pick<Actor, 'role'>): readonly ThingKind[] {
  if (role === 'coordinator') return []
  return role === 'official' ? ['digest', 'token'] : ['digest', 'token', 'letter', 'principles', 'clause']
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
