import type { Db } from '../db/database.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Target } from './target.ts'
import { noTurning, type Turning } from './turning.ts'

export type TurningVersion = Turning & { readonly version: number }

/** The first that was written comes first. */
export async function turningsOf(db: Db, targetId: string): Promise<readonly TurningVersion[]> {
  return db
    .selectFrom('turning')
    .select(['version', 'story', 'partners', 'works', 'ideas', 'actions'])
    .where('targetId', '=', targetId)
    .orderBy('version')
    .execute()
}

/** The latest version; an empty one, with the number 0, as long as nobody has written. */
export async function turningOf(db: Db, targetId: string): Promise<TurningVersion> {
  return (await turningsOf(db, targetId)).at(-1) ?? { ...noTurning, version: 0 }
}

/** A new version beside the earlier ones. The caller has its turn. */
export async function writeTurning(
  db: Db,
  doer: Doer & { readonly id: string },
  target: Target,
  { actions, ...parts }: Turning,
): Promise<void> {
  const { partnershipId, id: writtenBy } = doer
  const version = (await turningOf(db, target.id)).version + 1
  const list = JSON.stringify(actions)
  await db
    .insertInto('turning')
    .values({ partnershipId, targetId: target.id, version, writtenBy, ...parts, actions: list })
    .execute()
  await recordEvent(db, doer, {
    kind: 'target.turningWritten',
    subject: { kind: 'target', id: target.id },
    name: target.name,
    facts: { version, ...parts, actions: list },
  })
}
