import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type AssessmentTables = {
  /** A self-assessment, open until it is closed. */
  assessmentRound: {
    partnershipId: string
    id: string
    name: string
    /** Which statements it asks. */
    statementSet: number
    division: 'bodies' | 'parties'
    openedOn: CivilDate
    lastDay: CivilDate
    openedAt: Generated<Date>
    openedBy: string
  }
  /** Whose seat-holders are asked: a body or a party. */
  assessmentUnit: {
    partnershipId: string
    roundId: string
    unitId: string
    bodyId: string | null
    partyId: string | null
  }
  /** Whose answer an answer is, as long as the round is open. Never in a copy; gone when it is closed. */
  assessmentKey: {
    partnershipId: string
    roundId: string
    personId: string
    answerId: string
  }
  /** What is answered, as long as the round is open. Never in a copy; taken apart when it is closed. */
  assessmentAnswer: {
    partnershipId: string
    roundId: string
    answerId: string
    statement: string
    partyKind: 'municipality' | 'region' | 'other'
    unitId: string
    value: number | null
    comment: string
  }
  /** Who has answered a round that was closed, so that nobody does twice if it is opened again. */
  assessmentVoter: {
    partnershipId: string
    roundId: string
    personId: string
  }
  /** One value on one statement in a closed round: nothing tells which of them come from the same person. */
  assessmentMark: {
    partnershipId: string
    roundId: string
    id: string
    statement: string
    partyKind: 'municipality' | 'region' | 'other'
    unitId: string | null
    value: number | null
  }
  assessmentComment: {
    partnershipId: string
    roundId: string
    id: string
    statement: string
    partyKind: 'municipality' | 'region' | 'other'
    text: string
  }
  assessmentClosure: {
    partnershipId: string
    roundId: string
    closedOn: CivilDate
    closedAt: Generated<Date>
    closedBy: string
  }
}
