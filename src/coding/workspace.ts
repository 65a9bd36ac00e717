import type { Review, Source } from '../review/review.ts'
import type { CodeInTree } from './codeTree.ts'
import type { Coder, CodingAgreement, Span } from './coding.ts'
import { overlap } from './coding.ts'
import { codersIn, type Passage } from './passages.ts'
import type { Place, Show } from './paths.ts'
import type { Present } from './presenceStore.ts'
import type { CodeBook, CodedSourceReading } from './reading.ts'
import type { Reliability } from './reliability.ts'
import type { Block, CodedText } from './sentences.ts'
import type { Step } from './step.ts'

/** What the page of a source's coding is drawn from. */
export type Workspace = Omit<CodedSourceReading, 'text'> & {
  readonly review: Review
  readonly source: Source
  readonly text: CodedText
  readonly book: CodeBook
  readonly codeOf: (id: string) => CodeInTree | undefined
  /** The person who looks. */
  readonly readerId: string
  /** As whom the reader codes; null until they have put something down. */
  readonly me: Coder | null
  readonly place: Required<Place> & { readonly show: Show }
  readonly reliability: Reliability
  readonly present: readonly Present[]
  readonly last: Step | null
  /** Codes that the reader has put lately, the latest first. */
  readonly recent: readonly CodeInTree[]
}

/** The passages that the reader asked to see, with only those codings. */
export function shownPassages({ passages, place, me }: Workspace): readonly Passage[] {
  if (place.show === 'disagreement') return passages.filter(({ standing }) => standing === 'disagree')
  if (place.show === 'all') return passages
  return passages
    .map((passage) => ({
      ...passage,
      codings: passage.codings.filter(({ coderId }) => coderId === me?.id),
      codes: passage.codes.filter(({ coders }) => coders.some(({ id }) => id === me?.id)),
    }))
    .filter(({ codings }) => codings.length > 0)
}

/** The passage that is chosen; null where none is, or what is chosen has no code. */
export function chosenPassage({ passages, place: { at } }: Workspace): Passage | null {
  return at === null ? null : (passages.find((passage) => overlap(passage, at)) ?? null)
}

/** Who has coded the source, by number. */
export function codersHere({ codings, coders }: Workspace): readonly Coder[] {
  return codersIn(codings, coders)
}

/** The agreement that counts for a passage: the latest. */
export function agreementOn(passage: Passage): CodingAgreement | null {
  return passage.agreements[0] ?? null
}

/** So many sentences are shown at a time, whole turns and paragraphs. */
const mostSentences = 400

/** A long text in parts. */
export function partsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]]
  let count = 0
  for (const block of blocks) {
    if (count > 0 && count + block.sentences.length > mostSentences) {
      parts.push([])
      count = 0
    }
    parts.at(-1)!.push(block)
    count += block.sentences.length
  }
  return parts
}

/** The part that a place of the text is in, from 1. */
export function partWith(parts: readonly (readonly Block[])[], { start }: Span): number {
  const index = parts.findIndex((blocks) => (blocks.at(-1)?.end ?? 0) > start)
  return index < 0 ? parts.length : index + 1
}
