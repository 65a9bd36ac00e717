import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type NameKeyTables = {
  nameKey: {
    partnershipId: string
    id: string
    reviewId: string
    /** Null from the erasure on. */
    wrapped: Buffer | null
    eraseOn: CivilDate
    begunBy: string
    begunHat: string
    begunAt: Generated<Date>
    erasedBy: string | null
    erasedHat: string | null
    erasedAt: Date | null
  }
  voiceName: {
    partnershipId: string
    voiceId: string
    keyId: string
    sealed: Buffer
    sealedBy: string
    sealedHat: string
    sealedAt: Generated<Date>
  }
  nameKeyLook: {
    partnershipId: string
    id: string
    keyId: string
    sourceId: string | null
    names: number
    reason: string
    lookedBy: string
    lookedHat: string
    lookedAt: Generated<Date>
  }
}
