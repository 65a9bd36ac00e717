import { group } from 'd3-array'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { addLink } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import type { SourceKind } from '../review/review.ts'
import {
  type Bearing,
  type Breadth,
  breadthOf,
  heardIn,
  nothing,
  type Piece,
  type Speaker,
} from './breadth.ts'
import type { By, Conclusion } from './conclusion.ts'
import { recordAbout } from './store.ts'

/** A part of a source, or a document as a whole, that bears on a finding. */
export type Evidence = {
  readonly id: string
  readonly findingId: string
  readonly bearing: Bearing
  readonly source: {
    readonly id: string
    readonly kind: SourceKind
    readonly number: number
    readonly title: string
  }
  /** Null for a document as a whole. */
  readonly segmentId: string | null
  /** What is said there; null for a document as a whole, and where the segment is no more. */
  readonly text: string | null
  readonly voices: readonly Speaker[]
}

/** What may be put under a finding: `segmentId` null for a document as a whole. */
export type Bears = { readonly sourceId: string; readonly segmentId: string | null }

/** What is there already stays as it is. The caller has its turn. */
export async function addEvidence(
  db: Db,
  doer: Writer,
  finding: Conclusion,
  bearing: Bearing,
  pieces: readonly Bears[],
): Promise<void> {
  if (pieces.length === 0) return
  const { partnershipId, id: addedBy, hat: addedHat } = doer
  const added = await db
    .insertInto('findingEvidence')
    .values(
      pieces.map((piece) => ({
        partnershipId,
        id: newId(),
        findingId: finding.id,
        bearing,
        ...piece,
        addedBy,
        addedHat,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .returning(['sourceId', 'segmentId'])
    .execute()
  if (added.length === 0) return
  for (const piece of added) {
    await addLink(db, partnershipId, thingOf(piece), bearing, { kind: 'finding', id: finding.id })
  }
  await recordAbout(db, doer, finding, 'evidenced', { bearing, pieces: added.length })
  await recount(db, doer, finding.id)
}

/** It bears on the finding no longer. The caller has its turn. */
export async function removeEvidence(
  db: Db,
  doer: Writer,
  finding: Conclusion,
  evidenceId: string,
): Promise<void> {
  const removed = await db
    .deleteFrom('findingEvidence')
    .where('id', '=', evidenceId)
    .where('findingId', '=', finding.id)
    .returning(['sourceId', 'segmentId', 'bearing'])
    .executeTakeFirst()
  if (!removed) return
  await db
    .deleteFrom('link')
    .where('fromId', '=', thingOf(removed).id)
    .where('toId', '=', finding.id)
    .execute()
  await recordAbout(db, doer, finding, 'unevidenced', { bearing: removed.bearing })
  await recount(db, doer, finding.id)
}

/** That somebody has looked for what speaks against it, and where; null: nobody has. The caller has its turn. */
export async function setCounterSearch(
  db: Db,
  doer: Writer,
  finding: Conclusion,
  note: string | null,
): Promise<void> {
  const { partnershipId, id: searchedBy, hat: searchedHat } = doer
  const { numDeletedRows } = await db
    .deleteFrom('counterSearch')
    .where('findingId', '=', finding.id)
    .executeTakeFirst()
  if (note !== null) {
    await db
      .insertInto('counterSearch')
      .values({ partnershipId, findingId: finding.id, note, searchedBy, searchedHat })
      .execute()
  } else if (numDeletedRows === 0n) return
  await recordAbout(db, doer, finding, note === null ? 'counterNotSought' : 'counterSought')
}

export type CounterSearch = { readonly note: string; readonly at: Date; readonly by: By }

export async function counterSearchesOf(
  db: Db,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, CounterSearch>> {
  if (findingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('counterSearch')
    .innerJoin('person', 'person.id', 'searchedBy')
    .select(['findingId', 'note', 'searchedAt as at', 'person.name', 'searchedHat as hat'])
    .where('findingId', 'in', findingIds)
    .execute()
  return new Map(
    rows.map(({ findingId, note, at, name, hat }) => [findingId, { note, at, by: { name, hat } }]),
  )
}

/** Only for members of the review: what is said stands in it. In the order of the sources. */
export async function evidenceOf(db: Db, findingIds: readonly string[]): Promise<readonly Evidence[]> {
  if (findingIds.length === 0) return []
  const rows = await db
    .selectFrom('findingEvidence as evidence')
    .innerJoin('source', 'source.id', 'evidence.sourceId')
    .leftJoin('segment', 'segment.id', 'evidence.segmentId')
    .leftJoin('sourceText', 'sourceText.sourceId', 'segment.sourceId')
    .select([
      'evidence.id',
      'evidence.findingId',
      'evidence.bearing',
      'evidence.segmentId',
      'source.id as sourceId',
      'source.kind',
      'source.number',
      'source.title',
      'segment.startAt',
      'segment.endAt',
      textOfSegment.as('text'),
    ])
    .where('evidence.findingId', 'in', findingIds)
    .orderBy('source.kind')
    .orderBy('source.number')
    .orderBy('segment.startAt')
    .orderBy('evidence.id')
    .execute()
  const heard = await hearingIn(db, [...new Set(rows.map(({ sourceId }) => sourceId))])
  return rows.map(({ sourceId, kind, number, title, startAt, endAt, ...row }) => ({
    ...row,
    source: { id: sourceId, kind, number, title },
    voices: startAt === null || endAt === null ? [] : heard(sourceId, { startAt, endAt }),
  }))
}

/** What is said in a segment; PostgreSQL counts characters as the segment does. */
export const textOfSegment = sql<
  string | null
>`substr(source_text.text, segment.start_at + 1, segment.end_at - segment.start_at)`

/** Who is heard in which part of the sources. */
export async function hearingIn(db: Db, sourceIds: readonly string[]) {
  if (sourceIds.length === 0) return () => []
  const [turns, voices] = [
    await db
      .selectFrom('turn')
      .select(['sourceId', 'startAt', 'endAt', 'voiceId'])
      .where('sourceId', 'in', sourceIds)
      .execute(),
    await db
      .selectFrom('voice')
      .select(['id', 'sourceId', 'roleId', 'partyId'])
      .where('sourceId', 'in', sourceIds)
      .execute(),
  ]
  const turnsOf = group(turns, ({ sourceId }) => sourceId)
  const voicesOf = group(voices, ({ sourceId }) => sourceId)
  return (sourceId: string, part: { readonly startAt: number; readonly endAt: number }): readonly Speaker[] =>
    heardIn(part, turnsOf.get(sourceId) ?? [], voicesOf.get(sourceId) ?? [])
}

/**
 * How broadly each finding is borne, as it was counted when its evidence last changed: what is known without the
 * evidence itself, which a complete copy does not have.
 */
export async function talliesOf(
  db: Db,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, Breadth>> {
  if (findingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('findingTally')
    .select(['findingId', 'breadth'])
    .where('findingId', 'in', findingIds)
    .execute()
  return new Map(rows.map(({ findingId, breadth }) => [findingId, breadth]))
}

/** As it is now, from evidence that has been read; as it was counted, where the segments are not there. */
export function breadthFrom(
  findingId: string,
  evidence: readonly Evidence[],
  tallies: ReadonlyMap<string, Breadth>,
): Breadth {
  const own = evidence.filter((each) => each.findingId === findingId)
  const tally = tallies.get(findingId)
  return own.some(({ segmentId }) => segmentId !== null) || !tally ? breadthOf(piecesOf(own)) : tally
}

/** A segment that is no more speaks neither for nor against. */
function piecesOf(evidence: readonly Evidence[]): readonly Piece[] {
  return evidence.filter(({ segmentId, text }) => segmentId === null || text !== null)
}

async function recount(db: Db, { partnershipId }: Writer, findingId: string): Promise<void> {
  const evidence = await evidenceOf(db, [findingId])
  const breadth = JSON.stringify(breadthOf(piecesOf(evidence)))
  await db
    .insertInto('findingTally')
    .values({ partnershipId, findingId, breadth })
    .onConflict((oc) =>
      oc.columns(['partnershipId', 'findingId']).doUpdateSet({ breadth, countedAt: sql<Date>`now()` }),
    )
    .execute()
}

const thingOf = ({ sourceId, segmentId }: Bears): Thing =>
  segmentId === null ? { kind: 'source', id: sourceId } : { kind: 'segment', id: segmentId }

export const noBreadth: Breadth = { supports: nothing, contradicts: nothing }
