import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Review, Source, VoiceRole } from '../review/review.ts'
import { sourcesOf, voiceRolesOf } from '../review/store.ts'
import { type Code, withDescendants } from './codeTree.ts'
import type { Coder } from './coding.ts'
import { codersIn, foundIn } from './passages.ts'
import { bySource, type CodeTree } from './reading.ts'
import { type ReliabilityReport, reliabilityOf } from './reliability.ts'
import { retrieved, type Standing, type Way, whatStands } from './retrieval.ts'
import { sentencesOfSources } from './sentenceStore.ts'
import { sentencesOf } from './sentences.ts'
import { agreementsOf, codersOf, putInReview } from './store.ts'

export type Asked = {
  readonly one: string | null
  readonly other: string | null
  readonly way: Way
  readonly perspective: string | null
  readonly role: string | null
  readonly page: number
}

export type Hit = Standing & {
  readonly source: Source
  /** The numbers of the first and the last sentence that it touches. */
  readonly sentences: readonly [number, number]
  readonly text: string
  /** The rest of the sentences that it is in. */
  readonly before: string
  readonly after: string
  /** Who says it, as what; null where nobody does, as in a document. */
  readonly voice: { readonly pseudonym: string; readonly role: string } | null
}

export type Retrieval = {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly sources: number
  readonly voices: number
  readonly pages: number
  readonly coders: readonly Coder[]
  readonly roles: readonly VoiceRole[]
}

const hitsOnPage = 40

/** The parts of texts that have what is asked for, with the text around them, source by source. */
export async function retrieve(
  db: Db,
  review: Review,
  { codes }: CodeTree,
  { one, other, way, perspective, role, page }: Asked,
): Promise<Retrieval> {
  const [interviews, documents, coders, roles] = await Promise.all([
    sourcesOf(db, review, 'interview'),
    sourcesOf(db, review, 'document'),
    codersOf(db, review),
    voiceRolesOf(db, review),
  ])
  const sources = [...interviews, ...documents]
  const wanted = one === null ? codesOfPerspective(codes, perspective) : withDescendants(codes, one)
  const second = other === null ? null : withDescendants(codes, other)
  const [stands, speakers] = await Promise.all([
    standingIn(db, review, { sources, coders, codeIds: new Set([...wanted, ...(second ?? [])]) }),
    speakersOf(db, review),
  ])
  const within = perspective === null ? null : codesOfPerspective(codes, perspective)
  const found = retrieved(stands, wanted, second, way).filter(
    ({ codeIds }) => within === null || codeIds.some((id) => within.has(id)),
  )
  const spoken = found
    .map((part) => ({ part, voice: speakers(part) }))
    .filter(({ voice }) => role === null || voice?.roleId === role)
  const shown = spoken.slice((page - 1) * hitsOnPage, page * hitsOnPage)
  const read = await inContext(
    db,
    shown.map(({ part }) => part),
  )
  const byId = new Map(sources.map((source) => [source.id, source]))
  return {
    hits: shown.map(({ part, voice }, i) => ({
      ...part,
      ...read[i]!,
      source: byId.get(part.sourceId)!,
      voice,
    })),
    total: spoken.length,
    sources: new Set(spoken.map(({ part }) => part.sourceId)).size,
    voices: new Set(spoken.flatMap(({ voice }) => voice?.id ?? [])).size,
    pages: Math.max(1, Math.ceil(spoken.length / hitsOnPage)),
    coders,
    roles,
  }
}

/** What parts of texts say, with the rest of their sentences: only so much is fetched of each text. */
async function inContext(
  db: Db,
  parts: readonly Standing[],
): Promise<readonly Pick<Hit, 'sentences' | 'text' | 'before' | 'after'>[]> {
  const sentencesIn = await sentencesOfSources(db, [...new Set(parts.map(({ sourceId }) => sourceId))])
  const asked = parts.map(({ sourceId, start, end }, place) => {
    const sentences = sentencesIn.get(sourceId) ?? []
    const touched = sentencesOf({ sentences }, { start, end }) ?? ([0, 0] as const)
    const from = Math.min(start, sentences[touched[0] - 1]?.start ?? start)
    const to = Math.max(end, sentences[touched[1] - 1]?.end ?? end)
    return { place, sourceId, touched, from, start, end, to }
  })
  if (asked.length === 0) return []
  const { rows } = await sql<{ text: string; before: string; after: string }>`
    select substring(text from "start" + 1 for "end" - "start") as text,
      substring(text from "from" + 1 for "start" - "from") as before,
      substring(text from "end" + 1 for "to" - "end") as after
    from json_to_recordset(${JSON.stringify(asked)}) as asked (
      place integer, "sourceId" uuid, "from" integer, "start" integer, "end" integer, "to" integer
    )
    join source_text on source_id = "sourceId"
    order by place
  `.execute(db)
  return rows.map((row, i) => ({ ...row, sentences: asked[i]!.touched }))
}

/** How far coders agree in all of a review. Only the texts that at least two have coded are read. */
export async function readReliability(db: Db, review: Review): Promise<ReliabilityReport> {
  const [coders, put] = await Promise.all([codersOf(db, review), putInReview(db, review)])
  const several = [...put].filter(([, codings]) => codersIn(codings, coders).length > 1)
  const sentencesIn = await sentencesOfSources(
    db,
    several.map(([id]) => id),
  )
  const compared = several.flatMap(([id, codings]) => {
    const sentences = sentencesIn.get(id)
    return sentences ? [{ sentences, codings }] : []
  })
  return reliabilityOf(compared, coders)
}

/** What stands in the sources of a review, of the passages that have any of these codes. */
async function standingIn(
  db: Db,
  review: Review,
  {
    sources,
    coders,
    codeIds,
  }: {
    readonly sources: readonly Source[]
    readonly coders: readonly Coder[]
    readonly codeIds: ReadonlySet<string>
  },
): Promise<readonly Standing[]> {
  const [put, agreements] = await Promise.all([
    putInReview(db, review),
    agreementsOf(db, { reviewId: review.id }),
  ])
  const agreementsIn = bySource(agreements)
  const isAsked = ({ codeId }: { readonly codeId: string }) => codeIds.has(codeId)
  return sources.flatMap(({ id }) => {
    const [codings, settled] = [put.get(id) ?? [], agreementsIn.get(id) ?? []]
    if (!codings.some(isAsked) && !settled.some(isAsked)) return []
    const passages = foundIn(codings, codersIn(codings, coders).length, settled)
    return whatStands(
      id,
      passages.filter((passage) => passage.codings.some(isAsked) || passage.agreements.some(isAsked)),
    )
  })
}

/** The codes of a perspective, with those below them; all where none is named. */
function codesOfPerspective(codes: readonly Code[], perspective: string | null): ReadonlySet<string> {
  const roots = codes.filter(({ perspectiveId }) => perspective === null || perspectiveId === perspective)
  return new Set(roots.flatMap(({ id }) => [...withDescendants(codes, id)]))
}

/** Who says a part of a text: whoever's turn is the first in it. */
async function speakersOf(db: Db, { id }: Pick<Review, 'id'>) {
  const voices = await db
    .selectFrom('voice')
    .innerJoin('reviewRole', 'reviewRole.id', 'voice.roleId')
    .select(['voice.id', 'pseudonym', 'roleId', 'reviewRole.name as role'])
    .where('reviewRole.reviewId', '=', id)
    .execute()
  const byId = new Map(voices.map((voice) => [voice.id, voice]))
  // A source is one row, as of what is put in it.
  const { rows } = await sql<Record<'sourceId' | 'starts' | 'ends' | 'voices', string>>`
    select source_id, string_agg(start_at::text, ' ') as starts, string_agg(end_at::text, ' ') as ends,
      string_agg(voice_id::text, ' ') as voices
    from (
      select turn.source_id, start_at, end_at, voice_id
      from turn join source on source.id = turn.source_id
      where review_id = ${id} and voice_id is not null
      order by turn.source_id, place
    ) said
    group by source_id
  `.execute(db)
  const turnsIn = new Map(
    rows.map(({ sourceId, starts, ends, voices: by }) => {
      const [to, voiceIds] = [ends.split(' '), by.split(' ')]
      const turns = starts
        .split(' ')
        .map((start, i) => ({ start: Number(start), end: Number(to[i]), voiceId: voiceIds[i]! }))
      return [sourceId, turns]
    }),
  )
  return ({ sourceId, start, end }: Standing) => {
    const turn = turnsIn.get(sourceId)?.find((each) => each.start < end && each.end > start)
    return (turn && byId.get(turn.voiceId)) ?? null
  }
}
