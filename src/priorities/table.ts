import type { ColumnType, Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { Harm } from './candidate.ts'
import type { Result } from './counting.ts'
import type { Vote } from './method.ts'
import type { Rules } from './round.ts'

export type PriorityTables = {
  /** A round of prioritisation. It can be changed until it has a seal. */
  priorityRound: {
    partnershipId: string
    id: string
    question: string
    description: Generated<string>
    rules: Rules
    lastDay: CivilDate
    replacesId: string | null
    createdAt: Generated<Date>
    createdBy: string
  }
  priorityCandidate: {
    partnershipId: string
    id: string
    roundId: string
    place: number
    title: string
    description: Generated<string>
    /** In kronor; the driver gives it as text. */
    cost: string | number | null
    thingKind: string | null
    thingId: string | null
    againId: string | null
    harms: ColumnType<readonly Harm[], string | undefined, string>
  }
  /** A seat that votes, as it stood when the round was opened. */
  priorityElector: {
    partnershipId: string
    roundId: string
    seatId: string
    partyId: string
    partyKind: 'municipality' | 'region' | 'other'
  }
  /** Append-only: the canonical text of the rules, and its hash. */
  prioritySeal: {
    partnershipId: string
    roundId: string
    document: string
    hash: string
    openedOn: CivilDate
    openedAt: Generated<Date>
    openedBy: string
  }
  /** That a seat has voted; with what, where the vote is open or still going on. */
  priorityVoter: {
    partnershipId: string
    roundId: string
    seatId: string
    ballotId: string | null
  }
  priorityBallot: {
    partnershipId: string
    roundId: string
    id: string
    content: Vote
  }
  /** Append-only. */
  priorityClosure: {
    partnershipId: string
    roundId: string
    ballots: string
    ballotsHash: string
    result: Result | null
    closedOn: CivilDate
    closedAt: Generated<Date>
    closedBy: string
  }
}
