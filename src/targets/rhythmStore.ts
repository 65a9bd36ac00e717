import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Effect } from './effect.ts'
import { promiseEffect } from './effectStore.ts'
import { effectWords } from './effectWords.ts'
import { type Keeping, nextDue, type Rhythm } from './rhythm.ts'
import type { Standing } from './standing.ts'
import { targetFor } from './store.ts'
import type { Target } from './target.ts'

/** The rhythm that holds, a target's own by its id; nothing for those that nobody has given one. */
export async function rhythmsOf(db: Db, targetIds: readonly string[]): Promise<ReadonlyMap<string, Rhythm>> {
  if (targetIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('effectRhythm')
    .distinctOn('targetId')
    .select(['targetId', 'number', 'rhythm', 'responsible'])
    .where('targetId', '=', sql<string>`any(${targetIds}::uuid[])`)
    .orderBy('targetId')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map(({ targetId, ...rhythm }) => [targetId, rhythm]))
}

export async function rhythmOf(db: Db, targetId: string): Promise<Rhythm | null> {
  return (await rhythmsOf(db, [targetId])).get(targetId) ?? null
}

/** The promise of a target that falls due first; null when none waits. */
export async function nextPromise(db: Db, targetId: string): Promise<Keeping['next']> {
  return (await promisesOf(db, [targetId])).get(targetId)?.next ?? null
}

/** How each target's effects are kept up with, in three questions however many they are. */
export async function keepingsOf(db: Db, standings: readonly Standing[]): Promise<readonly Keeping[]> {
  const ids = standings.map(({ target }) => target.id)
  const rhythms = await rhythmsOf(db, ids)
  const promises = await promisesOf(db, ids)
  return standings.map((standing) => ({
    standing,
    rhythm: rhythms.get(standing.target.id) ?? null,
    next: promises.get(standing.target.id)?.next ?? null,
    shownOn: promises.get(standing.target.id)?.shownOn ?? null,
  }))
}

async function promisesOf(db: Db, targetIds: readonly string[]) {
  if (targetIds.length === 0) return new Map<string, Pick<Keeping, 'next' | 'shownOn'>>()
  const rows = await db
    .selectFrom('effect')
    .leftJoin('effectShowing', 'effectShowing.effectId', 'effect.id')
    .leftJoin('effectWithdrawal', 'effectWithdrawal.effectId', 'effect.id')
    .select(['effect.targetId', 'effect.id', 'effect.dueOn', 'effectShowing.shownOn'])
    .where('effect.targetId', '=', sql<string>`any(${targetIds}::uuid[])`)
    .where('effectWithdrawal.effectId', 'is', null)
    .orderBy('effect.dueOn')
    .orderBy('effect.id')
    .execute()
  const found = new Map<string, Pick<Keeping, 'next' | 'shownOn'>>()
  for (const { targetId, id, dueOn, shownOn } of rows) {
    const { next = null, shownOn: latest = null } = found.get(targetId!) ?? {}
    found.set(
      targetId!,
      shownOn === null
        ? { next: next ?? { id, dueOn }, shownOn: latest }
        : { next, shownOn: latest !== null && latest > shownOn ? latest : shownOn },
    )
  }
  return found
}

export type NewRhythm = Pick<Rhythm, 'rhythm' | 'responsible'> & {
  /** When it begins; not asked for while a promise waits already. */
  readonly firstOn: CivilDate | null
}

/** From now on the effect is shown so often. A promise that waits stands as it was given. The caller has its turn. */
export async function setRhythm(
  db: Db,
  doer: Doer & { readonly id: string },
  target: Target,
  { rhythm, responsible, firstOn }: NewRhythm,
): Promise<void> {
  const { partnershipId, id: setBy } = doer
  const number = ((await rhythmOf(db, target.id))?.number ?? 0) + 1
  await db
    .insertInto('effectRhythm')
    .values({ partnershipId, targetId: target.id, number, rhythm, responsible, setBy })
    .execute()
  await recordEvent(db, doer, {
    kind: 'target.rhythmSet',
    subject: { kind: 'target', id: target.id },
    name: target.name,
    facts: { number, rhythm, responsible },
  })
  if (rhythm !== 'none' && firstOn !== null && (await nextPromise(db, target.id)) === null)
    await promiseByRhythm(db, doer, target, { number, rhythm, responsible }, firstOn)
}

/** The promise that a rhythm makes. Its title is stored, and so in the language that is stored. */
async function promiseByRhythm(
  db: Db,
  doer: Doer,
  target: Pick<Target, 'id' | 'name' | 'indicator' | 'place' | 'sex'>,
  { number, responsible }: Rhythm,
  dueOn: CivilDate,
): Promise<void> {
  await promiseEffect(db, doer, {
    title: effectWords('sv').byRhythm(target.name).slice(0, 200),
    responsible,
    targetId: target.id,
    indicatorId: target.indicator.id,
    placeCode: target.place.code,
    sex: target.sex,
    dueOn,
    byRhythm: number,
  })
}

/** Promises the next showing of a target that has a rhythm, when none waits already. The caller has its turn. */
export async function keepRhythm(db: Db, doer: Doer, effect: Effect, today: CivilDate): Promise<void> {
  if (!effect.target || (await nextPromise(db, effect.target.id)) !== null) return
  const rhythm = await rhythmOf(db, effect.target.id)
  const dueOn = rhythm && nextDue(rhythm.rhythm, effect.dueOn, today)
  if (!dueOn) return
  const target = await targetFor(db, effect.target.id)
  if (!target.closure) await promiseByRhythm(db, doer, target, rhythm, dueOn)
}
