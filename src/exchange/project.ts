import type { MemoKind } from '../coding/memo.ts'
import type { DocumentKind, DocumentText, Reach } from '../documents/document.ts'
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

/** What somebody thought: about a selection, a source or a code by its GUID, or else about no one of them. */
export type FileNote = {
  readonly guid: Guid
  readonly kind: MemoKind
  readonly about: Guid | null
  readonly text: string
  readonly coder: Guid | null
  readonly at: Instant | null
}

/** A perspective, with the codes and the documents that belong to it. */
export type FilePerspective = {
  readonly guid: Guid
  readonly name: string
  readonly question: string
  readonly codes: readonly Guid[]
  readonly sources: readonly Guid[]
}

/** Somebody who was interviewed, by pseudonym. */
export type FileVoice = {
  readonly guid: Guid
  readonly source: Guid
  readonly pseudonym: string
  readonly role: string
  /** By name; null for none. */
  readonly principal: string | null
}

/** What the register says of a document. */
export type FileDocument = Omit<DocumentText, 'title'> & { readonly source: Guid }

/** All of a project that we hold, but its sources and notes, which come one at a time. */
export type FileHead = {
  readonly name: string
  readonly at: Instant | null
  readonly coders: readonly FileCoder[]
  readonly codes: readonly FileCode[]
  readonly perspectives: readonly FilePerspective[]
  readonly voices: readonly FileVoice[]
  readonly documents: readonly FileDocument[]
}

export type FilePart =
  | { readonly kind: 'source'; readonly source: FileSource }
  | { readonly kind: 'note'; readonly note: FileNote }

export const projectNamespace = 'urn:QDA-XML:project:1.0'
export const codebookNamespace = 'urn:QDA-XML:codebook:1.0'

/** Who wrote the file, in its own words. */
export const origin = 'Samsyn'

/**
 * What REFI-QDA has no word for is told as variables, which other programs show beside the source or the case; we know
 * them by their GUIDs, and their values by these words.
 */
export const variables = {
  kind: { guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a40', name: 'Slag' },
  role: { guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a41', name: 'Roll' },
  principal: { guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a42', name: 'Huvudman' },
  documentKind: { guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a43', name: 'Sorts dokument' },
  dated: { guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a44', name: 'Daterat' },
  publisher: { guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a45', name: 'Utgivare' },
  keptAt: { guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a46', name: 'Finns' },
  note: { guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a47', name: 'Om dokumentet' },
  reach: { guid: '8d5a3b0e-6f0c-4a55-9d0a-5c9e2f7b1a48', name: 'Vem får läsa' },
} as const

export type VariableName = keyof typeof variables

export const kindValues = {
  document: 'Dokument',
  interview: 'Intervju',
} as const satisfies Record<SourceKind, string>

export const documentKindValues = {
  report: 'Rapport',
  evaluation: 'Utvärdering',
  decision: 'Beslut',
  agreement: 'Överenskommelse',
  plan: 'Plan',
  minutes: 'Protokoll',
  law: 'Lag',
  other: 'Annat',
} as const satisfies Record<DocumentKind, string>

export const reachValues = {
  public: 'Alla',
  shared: 'Partnerskapet',
  members: 'De som gör kartläggningen',
} as const satisfies Record<Reach, string>

/** The names of notes that are about no one thing. */
export const noteNames = { method: 'Metod', idea: 'Idé' } as const
