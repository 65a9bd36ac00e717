import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { SignalText, Standing } from './horizon.ts'
import type { Grade, KnowledgeKind, KnowledgeText } from './knowledge.ts'

export type KnowledgeTables = {
  knowledge: {
    partnershipId: string
    id: string
    /** The number of the version that counts. */
    version: number
    name: string
    summary: string
    kind: KnowledgeKind
    grade: Grade
    transfer: string
    publisher: string
    author: string
    year: number | null
    address: string
    /** Of the division that held when it was written; null when it concerns everybody. */
    areaId: string | null
    targetGroup: string
    reviewOn: CivilDate
    addedAt: Generated<Date>
    tagWords: string
    searchable: GeneratedAlways<string>
  }
  /** Why it belongs with what it speaks for or against; the link itself is the record's. */
  knowledgeBearing: {
    partnershipId: string
    knowledgeId: string
    subjectId: string
    why: string
  }
  knowledgeTag: {
    partnershipId: string
    knowledgeId: string
    tag: string
  }
  /** Append-only. */
  knowledgeVersion: {
    partnershipId: string
    knowledgeId: string
    version: number
    how: 'added' | 'changed' | 'reviewed' | 'restored'
    note: string
    content: ColumnType<KnowledgeText, string, never>
    writtenAt: Generated<Date>
    writtenBy: string
    writtenHat: string
  }
  knowledgeWithdrawal: {
    partnershipId: string
    knowledgeId: string
    reason: string
    withdrawnAt: Generated<Date>
    withdrawnBy: string
    withdrawnHat: string
  }
  horizonSignal: SignalText & {
    partnershipId: string
    id: string
    addedAt: Generated<Date>
  }
  /** Append-only. */
  horizonLook: Standing & {
    partnershipId: string
    signalId: string
    number: number
    seenOn: CivilDate
    seen: string
    recordedAt: Generated<Date>
    recordedBy: string
    recordedHat: string
  }
  horizonEnding: {
    partnershipId: string
    signalId: string
    reason: string
    /** The need that it became; null when it was laid aside. */
    matterId: string | null
    endedAt: Generated<Date>
    endedBy: string
    endedHat: string
  }
}
