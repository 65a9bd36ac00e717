import type { Db } from '../db/database.ts'
import { addLink, awaitTurn } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'
import { type Conclusion, isStanding } from './conclusion.ts'
import { conclusionsOf, recordAbout } from './store.ts'

/** How a finding is tied to what rests on it. */
const relations = { strength: 'supports', recommendation: 'leadsTo' } as const

/** All that a review arrives at, and how it hangs together. */
export type Whole = {
  readonly findings: readonly Conclusion[]
  readonly strengths: readonly Conclusion[]
  readonly recommendations: readonly Conclusion[]
  /** The findings that carry a strength or a recommendation. */
  readonly carriersOf: (id: string) => readonly Conclusion[]
  /** The strengths and recommendations that a finding carries. */
  readonly carriedBy: (findingId: string) => readonly Conclusion[]
  /** The strengths that whoever carries out a recommendation must not harm. */
  readonly caresOf: (recommendationId: string) => readonly Conclusion[]
  /** The recommendations that must not harm a strength. */
  readonly caredForBy: (strengthId: string) => readonly Conclusion[]
}

export async function wholeOf(db: Db, review: Pick<Review, 'id'>): Promise<Whole> {
  const all = await conclusionsOf(db, review)
  const byId = new Map(all.map((each) => [each.id, each]))
  const found = (ids: readonly string[]) => all.filter(({ id }) => ids.includes(id))
  const ids = [...byId.keys()]
  const links = ids.length === 0 ? [] : await linksFrom(db, ids)
  const cares =
    ids.length === 0
      ? []
      : await db
          .selectFrom('strengthCare')
          .select(['recommendationId', 'strengthId'])
          .where('recommendationId', 'in', ids)
          .execute()
  return {
    findings: all.filter(({ kind }) => kind === 'finding'),
    strengths: all.filter(({ kind }) => kind === 'strength'),
    recommendations: all.filter(({ kind }) => kind === 'recommendation'),
    carriersOf: (id) => found(links.filter(({ toId }) => toId === id).map(({ fromId }) => fromId)),
    carriedBy: (id) => found(links.filter(({ fromId }) => fromId === id).map(({ toId }) => toId)),
    caresOf: (id) =>
      found(cares.filter((each) => each.recommendationId === id).map(({ strengthId }) => strengthId)),
    caredForBy: (id) =>
      found(cares.filter((each) => each.strengthId === id).map(({ recommendationId }) => recommendationId)),
  }
}

/** A strength, and what is known of it by those who propose something. */
export type ProtectedStrength = Pick<Conclusion, 'id' | 'number' | 'name' | 'text' | 'harm'>

/**
 * The strengths that stand, in the order in which they are read: whoever proposes something says what it does to each of
 * them. The caller sees to it that the reader may read them.
 */
export async function strengthsOf(db: Db, review: Pick<Review, 'id'>): Promise<readonly ProtectedStrength[]> {
  return (await conclusionsOf(db, review)).filter((each) => each.kind === 'strength' && isStanding(each))
}

/** The findings that carry a strength or a recommendation are these, and no others. */
export async function setCarriers(
  db: Db,
  doer: Writer,
  conclusion: Conclusion,
  findings: readonly Conclusion[],
): Promise<void> {
  const { kind, id } = conclusion
  if (kind === 'finding') throw new Error('A finding is carried by its evidence.')
  await awaitTurn(db, doer.partnershipId)
  const before = (await linksTo(db, id)).map(({ fromId }) => fromId)
  const wanted = findings.map((each) => each.id)
  const gone = before.filter((each) => !wanted.includes(each))
  const added = wanted.filter((each) => !before.includes(each))
  if (gone.length > 0)
    await db
      .deleteFrom('link')
      .where('fromKind', '=', 'finding')
      .where('fromId', 'in', gone)
      .where('toId', '=', id)
      .execute()
  for (const finding of added) {
    await addLink(db, doer.partnershipId, { kind: 'finding', id: finding }, relations[kind], { kind, id })
  }
  if (gone.length + added.length > 0)
    await recordAbout(db, doer, conclusion, 'carried', { added: added.length, removed: gone.length })
}

/** The strengths that a recommendation must not harm are these, and no others. */
export async function setCares(
  db: Db,
  doer: Writer,
  recommendation: Conclusion,
  strengths: readonly Conclusion[],
): Promise<void> {
  const { partnershipId } = doer
  const { id: recommendationId } = recommendation
  await awaitTurn(db, partnershipId)
  const rows = await db
    .selectFrom('strengthCare')
    .select('strengthId')
    .where('recommendationId', '=', recommendationId)
    .execute()
  const before = rows.map(({ strengthId }) => strengthId)
  const wanted = strengths.map(({ id }) => id)
  if (before.toSorted().join() === wanted.toSorted().join()) return
  await db.deleteFrom('strengthCare').where('recommendationId', '=', recommendationId).execute()
  if (wanted.length > 0) {
    const cares = wanted.map((strengthId) => ({ partnershipId, recommendationId, strengthId }))
    await db.insertInto('strengthCare').values(cares).execute()
  }
  await recordAbout(db, doer, recommendation, 'caresFor', { strengths: wanted.length })
}

function linksFrom(db: Db, ids: readonly string[]) {
  return carrying(db).where('fromId', 'in', ids).execute()
}

function linksTo(db: Db, id: string) {
  return carrying(db).where('toId', '=', id).execute()
}

function carrying(db: Db) {
  return db
    .selectFrom('link')
    .select(['fromId', 'toId'])
    .where('fromKind', '=', 'finding')
    .where('relation', 'in', Object.values(relations))
    .where('toKind', 'in', Object.keys(relations))
}
