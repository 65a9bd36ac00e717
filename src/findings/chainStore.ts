import type { Db } from '../db/database.ts'
import { addLink, awaitTurn, linksOf, type Relation } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import { type Linked, places } from './chain.ts'
import type { Conclusion } from './conclusion.ts'
import { recordAbout } from './store.ts'

/** Relations along which a thing leads on, and those by which a later thing points back at it. */
const onward: readonly Relation[] = ['leadsTo', 'supports']
const backward: readonly Relation[] = ['adopts', 'implements', 'measures']

/** Further than this nobody follows it, and rings of links end. */
const mostSteps = 5

/** What a recommendation, or a thing that came of one, has led to: as far as the links tell, the nearest first. */
export async function ledTo(db: Db, { kind, id }: Thing): Promise<readonly Linked[]> {
  const found = new Map<string, Omit<Linked, 'name'>>()
  let edge: readonly Thing[] = [{ kind, id }]
  for (let steps = 1; steps <= mostSteps && edge.length > 0; steps++) {
    const next: Thing[] = []
    for (const thing of edge) {
      for (const { relation, forward, thing: other } of await linksOf(db, thing)) {
        const leadsOn = forward ? onward.includes(relation) : backward.includes(relation)
        if (!leadsOn || !places[other.kind] || found.has(other.id)) continue
        found.set(other.id, { ...other, relation, steps })
        next.push(other)
      }
    }
    edge = next
  }
  return named(db, [...found.values()])
}

/** A decision, an agreement or a position that a recommendation may be tied to, the latest first. */
export async function tieable(db: Db): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('searchEntry')
    .select(['subjectId as id', 'title as name'])
    .where('subjectKind', '=', 'outcome')
    .orderBy('title', 'desc')
    .limit(500)
    .execute()
}

/** It has led to the decision. */
export async function tie(db: Db, doer: Writer, recommendation: Conclusion, outcome: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { kind, id } = recommendation
  await addLink(db, doer.partnershipId, { kind, id }, 'leadsTo', { kind: 'outcome', id: outcome })
  await recordAbout(db, doer, recommendation, 'linked', { kind: 'outcome', id: outcome })
}

/** It has not. */
export async function untie(
  db: Db,
  doer: Writer,
  recommendation: Conclusion,
  outcome: string,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { numDeletedRows } = await db
    .deleteFrom('link')
    .where('fromId', '=', recommendation.id)
    .where('relation', '=', 'leadsTo')
    .where('toKind', '=', 'outcome')
    .where('toId', '=', outcome)
    .executeTakeFirst()
  if (numDeletedRows > 0n)
    await recordAbout(db, doer, recommendation, 'unlinked', { kind: 'outcome', id: outcome })
}

/** Called as the search calls them: things further on are known by no other name here. */
async function named(db: Db, things: readonly Omit<Linked, 'name'>[]): Promise<readonly Linked[]> {
  if (things.length === 0) return []
  const rows = await db
    .selectFrom('searchEntry')
    .select(['subjectId', 'title'])
    .where(
      'subjectId',
      'in',
      things.map(({ id }) => id),
    )
    .execute()
  const names = new Map(rows.map(({ subjectId, title }) => [subjectId, title]))
  return things.map((thing) => ({ ...thing, name: names.get(thing.id) ?? '' }))
}
