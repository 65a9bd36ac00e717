import type { Generated } from 'kysely'

export type LearningTables = {
  /** A session in which participants guess, see, explain and ask. */
  learningSession: {
    partnershipId: string
    id: string
    indicatorId: string
    kind: 'value' | 'direction' | 'line' | 'rank'
    /** Null: each about their own municipality. */
    placeCode: string | null
    period: string
    /** What is asked the second time. */
    againPlaceCode: string | null
    againPeriod: string
    length: number
    ranked: readonly string[]
    meetingId: string | null
    createdAt: Generated<Date>
    createdBy: string
  }
  /** That a step has been opened. Taken away when it is taken back, before anybody has answered in it. */
  learningStep: {
    partnershipId: string
    sessionId: string
    step: 'guess' | 'see' | 'explain' | 'questions' | 'again' | 'gain' | 'done'
    /** The newest vintage when the truth was shown. */
    vintage: number | null
    openedAt: Generated<Date>
    openedBy: string
  }
  /** Who a participant is, as long as the session goes on. Never in a copy; gone when it ends. */
  learningParticipant: {
    partnershipId: string
    sessionId: string
    personId: string
    seatId: string
    /** By chance. */
    participantId: string
    partyKind: 'municipality' | 'region' | 'other'
    /** The place that the participant guesses about. */
    placeCode: string
  }
  /** A guess before the truth has been shown. Never in a copy; becomes a mark. */
  learningGuess: {
    partnershipId: string
    sessionId: string
    turn: 1 | 2
    participantId: string
    answer: readonly number[]
    sureness: number
  }
  /** What is left of a guess when the truth has been shown. */
  learningMark: {
    partnershipId: string
    sessionId: string
    turn: 1 | 2
    participantId: string
    /** Null where too few of the kind have guessed to be told apart. */
    partyKind: 'municipality' | 'region' | 'other' | null
    /** Where each guessed about their own municipality: how far from the truth. */
    answer: readonly number[]
    sureness: number
  }
  /** What could explain it, and what needs to be known. */
  learningText: {
    partnershipId: string
    sessionId: string
    id: string
    kind: 'explanation' | 'question'
    words: string
  }
  learningSupport: {
    partnershipId: string
    sessionId: string
    textId: string
    participantId: string
  }
  /** That a text says the same as another. Taken away when they are parted again. */
  learningMerger: {
    partnershipId: string
    sessionId: string
    textId: string
    intoId: string
    mergedAt: Generated<Date>
    mergedBy: string
  }
}
