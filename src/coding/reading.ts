import type { Db } from '../db/database.ts'
import { type ReadOnce, readAnew } from '../platform/readings.ts'
import type { Perspective, Review, Source } from '../review/review.ts'
import { perspectivesOf } from '../review/store.ts'
import { type CodeUse, codesOf, usesOf } from './codeStore.ts'
import { type CodeInTree, inOrder } from './codeTree.ts'
import type { Coder, Coding, CodingAgreement } from './coding.ts'
import type { Memo } from './memo.ts'
import { memosOf } from './memoStore.ts'
import { codersIn, foundIn, type Passage, passagesOf } from './passages.ts'
import type { CodedText } from './sentences.ts'
import { agreementsOf, codedText, codersOf, codingsOf, putInReview } from './store.ts'

export type CodeTree = {
  readonly codes: readonly CodeInTree[]
  readonly perspectives: readonly Perspective[]
}

/** The code book, with how much each code is used. */
export type CodeBook = CodeTree & { readonly uses: ReadonlyMap<string, CodeUse> }

export async function readCodeTree(db: Db, review: Review): Promise<CodeTree> {
  const [codes, perspectives] = await Promise.all([codesOf(db, review), perspectivesOf(db, review)])
  return { codes: inOrder(codes), perspectives }
}

/** Only for those who have been let past: what is counted is kept for the others who read at the same revision. */
export async function readCodeBook(db: Db, review: Review, readOnce: ReadOnce = readAnew): Promise<CodeBook> {
  const [tree, uses] = await Promise.all([
    readCodeTree(db, review),
    readOnce(['codeUses', review.id], () => usesOf(db, review)),
  ])
  return { ...tree, uses }
}

/** One source as its coders see it. */
export type CodedSourceReading = {
  readonly text: CodedText | null
  readonly coders: readonly Coder[]
  readonly codings: readonly Coding[]
  readonly agreements: readonly CodingAgreement[]
  readonly passages: readonly Passage[]
  /** Those about the source or a part of it, the latest first. */
  readonly memos: readonly Memo[]
}

export async function readCodedSource(db: Db, review: Review, source: Source): Promise<CodedSourceReading> {
  const [text, coders, codings, agreements, memos] = await Promise.all([
    codedText(db, source),
    codersOf(db, review),
    codingsOf(db, source),
    agreementsOf(db, { sourceId: source.id }),
    memosOf(db, review, { kind: null, sourceId: source.id }),
  ])
  return { text, coders, codings, agreements, memos, passages: passagesOf(codings, coders, agreements) }
}

/** A source in the list of what is coded. */
export type SourceInShort = Source & {
  readonly hasText: boolean
  readonly passages: number
  readonly coders: number
  readonly apart: number
}

/** All sources of a review, interviews first, with how far the coding has come. */
export async function readSources(db: Db, review: Review): Promise<readonly SourceInShort[]> {
  const [sources, coders, put, agreements] = await Promise.all([
    db
      .selectFrom('source')
      .leftJoin('sourceText', 'sourceText.sourceId', 'source.id')
      .select(['source.id', 'reviewId', 'kind', 'number', 'title', 'sourceText.sourceId as withText'])
      .where('reviewId', '=', review.id)
      .orderBy('kind', 'desc')
      .orderBy('number')
      .execute(),
    codersOf(db, review),
    putInReview(db, review),
    agreementsOf(db, { reviewId: review.id }),
  ])
  const agreementsIn = bySource(agreements)
  return sources.map(({ withText, ...source }) => {
    const mine = put.get(source.id) ?? []
    const by = codersIn(mine, coders).length
    const passages = foundIn(mine, by, agreementsIn.get(source.id))
    return {
      ...source,
      hasText: withText !== null,
      passages: passages.length,
      coders: by,
      apart: passages.filter(({ standing }) => standing === 'disagree').length,
    }
  })
}

export function bySource<T extends { readonly sourceId: string }>(things: readonly T[]) {
  const found = new Map<string, T[]>()
  for (const thing of things) {
    const known = found.get(thing.sourceId)
    if (known) known.push(thing)
    else found.set(thing.sourceId, [thing])
  }
  return found
}
