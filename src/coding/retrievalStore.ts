import type { Db } from '../db/database.ts'
import type { Review, Source, VoiceRole } from '../review/review.ts'
import { sourcesOf, voiceRolesOf } from '../review/store.ts'
import { type Code, withDescendants } from './codeTree.ts'
import type { Coder } from './coding.ts'
import { codersIn, passagesOf } from './passages.ts'
import { bySource, type CodeBook } from './reading.ts'
import { type CodedSource, type ReliabilityReport, reliabilityOf } from './reliability.ts'
import { retrieved, type Standing, type Way, whatStands } from './retrieval.ts'
import type { CodedText } from './sentences.ts'
import { agreementsOf, codedText, codersOf, codingsOf } from './store.ts'

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
  readonly text: CodedText
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
  { codes }: CodeBook,
  { one, other, way, perspective, role, page }: Asked,
): Promise<Retrieval> {
  const [interviews, documents, coders, roles] = await Promise.all([
    sourcesOf(db, review, 'interview'),
    sourcesOf(db, review, 'document'),
    codersOf(db, review),
    voiceRolesOf(db, review),
  ])
  const sources = [...interviews, ...documents]
  const stands = await standingIn(db, sources, coders)
  const wanted = one === null ? codesOfPerspective(codes, perspective) : withDescendants(codes, one)
  const second = other === null ? null : withDescendants(codes, other)
  const within = perspective === null ? null : codesOfPerspective(codes, perspective)
  const found = retrieved(stands, wanted, second, way).filter(
    ({ codeIds }) => within === null || codeIds.some((id) => within.has(id)),
  )
  const speakers = await speakersOf(db, [...new Set(found.map(({ sourceId }) => sourceId))])
  const spoken = found
    .map((part) => ({ part, voice: speakers(part) }))
    .filter(({ voice }) => role === null || voice?.roleId === role)
  const shown = spoken.slice((page - 1) * hitsOnPage, page * hitsOnPage)
  const texts = new Map<string, CodedText>()
  for (const { part } of shown) {
    const text = texts.has(part.sourceId) ? null : await codedText(db, { id: part.sourceId })
    if (text) texts.set(part.sourceId, text)
  }
  const byId = new Map(sources.map((source) => [source.id, source]))
  return {
    hits: shown.map(({ part, voice }) => ({
      ...part,
      source: byId.get(part.sourceId)!,
      text: texts.get(part.sourceId)!,
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

/** How far coders agree in all of a review. Only the texts that at least two have coded are read. */
export async function readReliability(db: Db, review: Review): Promise<ReliabilityReport> {
  const coders = await codersOf(db, review)
  const ids = await db.selectFrom('source').select('id').where('reviewId', '=', review.id).execute()
  const codings = bySource(
    await codingsOf(
      db,
      ids.map(({ id }) => id),
    ),
  )
  const compared: CodedSource[] = []
  for (const [id, theirs] of codings) {
    if (codersIn(theirs, coders).length < 2) continue
    const text = await codedText(db, { id })
    if (text) compared.push({ sentences: text.sentences, codings: theirs })
  }
  return reliabilityOf(compared, coders)
}

async function standingIn(
  db: Db,
  sources: readonly Source[],
  coders: readonly Coder[],
): Promise<readonly Standing[]> {
  const ids = sources.map(({ id }) => id)
  const [codings, agreements] = await Promise.all([codingsOf(db, ids), agreementsOf(db, ids)])
  const [codingsIn, agreementsIn] = [bySource(codings), bySource(agreements)]
  return ids.flatMap((id) =>
    whatStands(id, passagesOf(codingsIn.get(id) ?? [], coders, agreementsIn.get(id))),
  )
}

/** The codes of a perspective, with those below them; all where none is named. */
function codesOfPerspective(codes: readonly Code[], perspective: string | null): ReadonlySet<string> {
  const roots = codes.filter(({ perspectiveId }) => perspective === null || perspectiveId === perspective)
  return new Set(roots.flatMap(({ id }) => [...withDescendants(codes, id)]))
}

async function speakersOf(db: Db, sourceIds: readonly string[]) {
  const turns =
    sourceIds.length === 0
      ? []
      : await db
          .selectFrom('turn')
          .innerJoin('voice', 'voice.id', 'turn.voiceId')
          .innerJoin('reviewRole', 'reviewRole.id', 'voice.roleId')
          .select([
            'turn.sourceId',
            'startAt as start',
            'endAt as end',
            'voice.id',
            'pseudonym',
            'roleId',
            'reviewRole.name as role',
          ])
          .where('turn.sourceId', 'in', sourceIds)
          .orderBy('place')
          .execute()
  const bySourceId = bySource(turns)
  return ({ sourceId, start, end }: Standing) =>
    bySourceId.get(sourceId)?.find((turn) => turn.start < end && turn.end > start) ?? null
}
