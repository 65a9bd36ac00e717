import type { Generated } from 'kysely'

export type LetterTables = {
  letter: {
    partnershipId: string
    id: string
    aboutKind: string
    aboutId: string
    /** What it was called when the letter was written. */
    aboutName: string
    subject: string
    text: string
    language: 'sv' | 'en'
    /** Whose own it is; null: there for all who prepare. */
    partyId: string | null
    /** Null: the program itself. */
    writtenBy: string | null
    writtenAt: Generated<Date>
  }
  /** What else the letter speaks of, one by one: so that each can tell that it has been reminded of. */
  letterConcern: { partnershipId: string; letterId: string; subjectKind: string; subjectId: string }
  /** Never an address: that is the person's, and read when the letter leaves. */
  letterRecipient: {
    partnershipId: string
    letterId: string
    personId: string
    name: string
    partyName: string
  }
  /** Somebody has let it go. It can be taken back until it leaves, and be let go again. */
  letterPosting: {
    partnershipId: string
    letterId: string
    number: number
    approvedBy: string | null
    approvedAt: Generated<Date>
    leavesAt: Date
  }
  letterWithdrawal: {
    partnershipId: string
    letterId: string
    number: number
    withdrawnBy: string
    withdrawnAt: Generated<Date>
  }
  /** A draft that nobody will send. Taken away when it is taken up again. */
  letterDiscarding: {
    partnershipId: string
    letterId: string
    discardedAt: Generated<Date>
    discardedBy: string
  }
  /** One for each time that a mail was handed over, or refused. */
  letterAttempt: {
    partnershipId: string
    letterId: string
    personId: string
    number: number
    /** Which of the times that it was let go. */
    posting: number
    madeAt: Generated<Date>
    result: 'sent' | 'by-hand' | 'delayed' | 'failed'
    reason: string
  }
}
