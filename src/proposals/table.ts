import type { ColumnType, Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { AnswerKind, Origin, RiskLevel, StrengthEffect } from './proposal.ts'

/** Öre. The driver gives whole numbers of eight bytes as text. */
type Ore = ColumnType<string | null, bigint | null, never>

export type ProposalTables = {
  proposal: {
    partnershipId: string
    id: string
    number: number
    version: number
    handedOn: CivilDate
    answerBy: CivilDate | null
    handedAt: Generated<Date>
    handedBy: string
    handedHat: string
  }
  /** Append-only. */
  proposalVersion: {
    partnershipId: string
    proposalId: string
    version: number
    title: string
    what: string
    why: string
    forWhom: string
    onceCost: Ore
    yearlyCost: Ore
    riskLevel: RiskLevel | null
    risk: string
    people: number | null
    partyIds: ColumnType<readonly string[], string, never>
    origins: ColumnType<readonly Origin[], string, never>
    reviewId: string | null
    effects: ColumnType<readonly StrengthEffect[], string, never>
    writtenAt: Generated<Date>
    writtenBy: string
    writtenHat: string
  }
  proposalWithdrawal: {
    partnershipId: string
    proposalId: string
    reason: string
    withdrawnAt: Generated<Date>
    withdrawnBy: string
    withdrawnHat: string
  }
  proposalMerge: {
    partnershipId: string
    intoId: string
    mergedAt: Generated<Date>
    mergedBy: string
    mergedHat: string
  }
  proposalMergePart: {
    partnershipId: string
    intoId: string
    proposalId: string
  }
  proposalMergeUndoing: {
    partnershipId: string
    intoId: string
    undoneAt: Generated<Date>
    undoneBy: string
    undoneHat: string
  }
  /** Append-only. */
  proposalPromise: {
    partnershipId: string
    number: number
    weeks: number
    saidAt: Generated<Date>
    saidBy: string
    saidHat: string
  }
  proposalAnswer: {
    partnershipId: string
    proposalId: string
    number: number
    version: number
    answer: AnswerKind
    reason: string
    answeredOn: CivilDate
    tenths: number | null
    possibleOn: CivilDate | null
    answeredAt: Generated<Date>
    answeredBy: string
    answeredHat: string
  }
}
