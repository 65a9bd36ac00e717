import type { SourceKind } from '../review/review.ts'

/** In small letters, without braces. */
export type Guid = string

/** An instant as `Date.toISOString` writes it. */
type Instant = string

export type FileCoder = { readonly guid: Guid; readonly name: string }

/** Codes stand in the order of the file, each after the one that it lies under. */
export type FileCode = {
  readonly guid: Guid
  readonly parent: Guid | null
  readonly name: string
  readonly definition: string
  /** `#rrggbb` in small letters. */
  readonly color: string | null
  readonly isCodable: boolean
}

export type FileCoding = {
  readonly guid: Guid
  readonly code: Guid
  readonly coder: Guid | null
  readonly at: Instant | null
}

/** [start, end) in Unicode characters. */
export type FileSelection = {
  readonly guid: Guid
  readonly start: number
  readonly end: number
  readonly coder: Guid | null
  readonly at: Instant | null
  readonly codings: readonly FileCoding[]
}

export type FileSource = {
  readonly guid: Guid
  readonly name: string
  /** Null where the file does not say: no other program has such a thing. */
  readonly kind: SourceKind | null
  readonly at: Instant | null
  readonly text: string
  readonly selections: readonly FileSelection[]
}

/** All of a project that we hold, but its sources, which come one at a time. */
export type FileHead = {
  readonly name: string
  readonly at: Instant | null
  readonly coders: readonly FileCoder[]
  readonly codes: readonly FileCode[]
}

export const projectNamespace = 'urn:QDA-XML:project:1.0'
export const codebookNamespace = 'urn:QDA-XML:codebook:1.0'

/** Who wrote the file, in its own words. */
export const origin = 'Samsyn'

/**
 * REFI-QDA knows no difference between an interview and a document. We tell it as a variable, which other programs show
 * beside the source; we know it by its GUID, and its values by these words.
 */
export const kindVariable = {
  guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a40',
  name: 'Slag',
  values: { document: 'Dokument', interview: 'Intervju' } as const satisfies Record<SourceKind, string>,
}
