import type { ColumnType } from 'kysely'
import type { ScoredCriterion } from './scorecard.ts'

export type IntakeTables = {
  intakeScore: {
    partnershipId: string
    proposalId: string
    personId: string
    partyId: string
    scores: ColumnType<readonly ScoredCriterion[], string, string>
    note: string
    scoredAt: ColumnType<Date, Date | undefined, Date>
    scoredHat: string
  }
}
