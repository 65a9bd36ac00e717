import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
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
    /** Whether who asks prepares: drafts and letters are theirs to see. */
    readonly prepares: boolean
  },
): Promise<readonly ToldEvent[]> {
  let query = told(db).where('revision', '>', wanted.after).orderBy('revision').limit(wanted.most)
  if (wanted.since) query = query.where(sql<boolean>`body ->> 'at' >= ${wanted.since.toISOString()}`)
  if (wanted.kind) query = query.where('kind', '=', wanted.kind)
  if (wanted.subjectId) query = query.where('subjectId', '=', wanted.subjectId)
  if (!wanted.prepares) query = query.where('subjectKind', 'not in', preparersOnly)
  return (await query.execute()).map(toEvent)
}

export async function eventAt(db: Db, revision: number, prepares: boolean): Promise<ToldEvent | null> {
  const row = await told(db)
    .where('revision', '=', revision)
    .$if(!prepares, (query) => query.where('subjectKind', 'not in', preparersOnly))
    .executeTakeFirst()
  return row ? toEvent(row) : null
}

/** Things whose pages are for those who prepare: what is still being written, letters, and other people's tokens. */
const preparersOnly: readonly ThingKind[] = ['principles', 'clause', 'letter', 'token']

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
