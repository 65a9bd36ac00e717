import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { Audience } from './audience.ts'

export type CommunicationTables = {
  /** What an outcome means for somebody. Append-only: of the same audience and party the highest number counts. */
  outcomeMeaning: {
    partnershipId: string
    outcomeId: string
    number: number
    audience: Audience
    /** Null: the same for every party. Else what one party has added for its own council. */
    partyId: string | null
    /** Empty: taken away again. */
    text: string
    writtenAt: Generated<Date>
    writtenBy: string
  }
  digest: {
    partnershipId: string
    id: string
    audience: Audience
    partyId: string | null
    fromOn: CivilDate
    toOn: CivilDate
    createdAt: Generated<Date>
    createdBy: string
  }
  /** The whole text, anew at each change. Append-only, and none comes after the sending. */
  digestVersion: {
    partnershipId: string
    digestId: string
    version: number
    title: string
    introduction: string
    /** JSON: a list of `Paragraph`. */
    paragraphs: string
    writtenAt: Generated<Date>
    writtenBy: string
  }
  /** Somebody has read exactly this version. */
  digestReading: {
    partnershipId: string
    digestId: string
    version: number
    writtenBy: string
    readBy: string
    readAt: Generated<Date>
    /** There was nobody else who could have read it. */
    alone: boolean
  }
  /** Points at a reading: what nobody has read cannot be sent. */
  digestSending: {
    partnershipId: string
    digestId: string
    version: number
    sentAt: Generated<Date>
    sentBy: string
  }
  digestWithdrawal: {
    partnershipId: string
    digestId: string
    reason: string
    withdrawnAt: Generated<Date>
    withdrawnBy: string
  }
  /** A draft that came to nothing. Taken away when it is taken up again. */
  digestDiscarding: {
    partnershipId: string
    digestId: string
    discardedAt: Generated<Date>
    discardedBy: string
  }
}
