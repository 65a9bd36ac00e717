export const memoKinds = ['segment', 'source', 'code', 'method', 'idea'] as const

/** What a memo is about: a part of a text, a source, a code, how the work is done, or an idea on its way to a theory. */
export type MemoKind = (typeof memoKinds)[number]

export type Memo = {
  readonly id: string
  readonly kind: MemoKind
  readonly text: string
  /** The coder who wrote it. */
  readonly coder: {
    readonly id: string
    readonly personId: string | null
    readonly name: string
    readonly number: number
  }
  readonly at: Date
  readonly source: {
    readonly id: string
    readonly kind: 'document' | 'interview'
    readonly number: number
  } | null
  /** The part of the text that it is about. */
  readonly span: { readonly start: number; readonly end: number } | null
  readonly codeId: string | null
}
