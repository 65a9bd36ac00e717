import type { Generated } from 'kysely'

export type ExchangeTables = {
  exchangeFile: {
    partnershipId: string
    id: string
    reviewId: string
    name: string
    kind: 'project' | 'codebook'
    summary: string
    content: Buffer
    uploadedAt: Generated<Date>
    uploadedBy: string
  }
  exchangeImport: {
    partnershipId: string
    id: string
    fileId: string
    choices: string
    begunAt: Generated<Date>
    askedBy: string
    askedName: string
    askedHat: string
    done: Generated<number>
    total: number
    holder: string | null
    beatAt: Date | null
  }
  exchangeImportEnd: {
    partnershipId: string
    importId: string
    endedAt: Generated<Date>
    outcome: 'finished' | 'failed' | 'cancelled'
    incident: string | null
  }
  exchangeGuid: { partnershipId: string; thingId: string; guid: string }
  exchangeProject: { partnershipId: string; reviewId: string; name: string; madeAt: Date | null }
  exchangeMerge: {
    partnershipId: string
    id: string
    reviewId: string
    fileName: string
    changes: string
    mergedAt: Generated<Date>
    mergedBy: string
  }
  exchangeMergeUndoing: {
    partnershipId: string
    mergeId: string
    undoneAt: Generated<Date>
    undoneBy: string
  }
}
