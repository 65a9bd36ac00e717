import type { Db } from '../db/database.ts'
import type { Perspective, Review, Source } from '../review/review.ts'
import { perspectivesOf } from '../review/store.ts'
import { type CodeUse, codesOf, usesOf } from './codeStore.ts'
import { type CodeInTree, inOrder } from './codeTree.ts'
import type { Coder, CodingAgreement } from './coding.ts'
import type { Memo } from './memo.ts'
import { memosOf } from './memoStore.ts'
import { codersIn, type Passage, passagesOf } from './passages.ts'
import type { CodedText } from './sentences.ts'
import { agreementsOf, codedText, codersOf, codingsOf, type SourceCoding } from './store.ts'

/** The code book, with how much each code is used. */
export type CodeBook = {
  readonly codes: readonly CodeInTree[]
  readonly perspectives: readonly Perspective[]
  readonly uses: ReadonlyMap<string, CodeUse>
}

export async function readCodeBook(db: Db, review: Review): Promise<CodeBook> {
  const [codes, perspectives, uses] = await Promise.all([
    codesOf(db, review),
    perspectivesOf(db, review),
    usesOf(db, review),
  ])
  return { codes: inOrder(codes), perspectives, uses }
}

/** One source as its coders see it. */
export type CodedSourceReading = {
  readonly text: CodedText | null
  readonly coders: readonly Coder[]
  readonly codings: readonly SourceCoding[]
  readonly agreements: readonly CodingAgreement[]
  readonly passages: readonly Passage[]
  /** Those about the source or a part of it, the latest first. */
  readonly memos: readonly Memo[]
}

export async function readCodedSource(db: Db, review: Review, source: Source): Promise<CodedSourceReading> {
  const [text, coders, codings, agreements, memos] = await Promise.all([
    codedText(db, source),
    codersOf(db, review),
    codingsOf(db, [source.id]),
    agreementsOf(db, [source.id]),
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
  const [sources, coders] = await Promise.all([
    db
      .selectFrom('source')
      .leftJoin('sourceText', 'sourceText.sourceId', 'source.id')
      .select(['source.id', 'reviewId', 'kind', 'number', 'title', 'sourceText.sourceId as withText'])
      .where('reviewId', '=', review.id)
      .orderBy('kind', 'desc')
      .orderBy('number')
      .execute(),
    codersOf(db, review),
  ])
  const ids = sources.map(({ id }) => id)
  const [codings, agreements] = await Promise.all([codingsOf(db, ids), agreementsOf(db, ids)])
  const codingsIn = bySource(codings)
  const agreementsIn = bySource(agreements)
  return sources.map(({ withText, ...source }) => {
    const mine = codingsIn.get(source.id) ?? []
    const passages = passagesOf(mine, coders, agreementsIn.get(source.id))
    return {
      ...source,
      hasText: withText !== null,
      passages: passages.length,
      coders: codersIn(mine, coders).length,
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
