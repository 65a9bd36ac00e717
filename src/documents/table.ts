import type { Generated } from 'kysely'
import type { DocumentKind, Reach } from './document.ts'
import type { TextFormat } from './extraction.ts'

type Recorded = {
  partnershipId: string
  sourceId: string
  recordedBy: string
  recordedHat: string
  recordedAt: Generated<Date>
}

export type DocumentTables = {
  document: {
    partnershipId: string
    sourceId: string
    kind: DocumentKind
    dated: string
    publisher: string
    keptAt: string
    note: string
    reach: Reach
  }
  documentWithdrawal: Recorded
  documentFile: Recorded & {
    name: string
    format: TextFormat
    bytes: number
    sha256: Buffer
    pages: number | null
    characters: number
  }
  documentCoverage: {
    partnershipId: string
    sourceId: string
    perspectiveId: string
  }
}
