import { families as charts } from '../signals/compute.ts'
import { computeAgreement } from './computeAgreement.ts'
import { computeAhp } from './computeAhp.ts'
import { computeKendallW, computeRankings, computeScoring } from './computePriorities.ts'
import { computeShares } from './computeShares.ts'

/** Every family of `samsyn compute`: the control charts, and the methods of judging, agreeing and prioritising. */
export const families: Readonly<Record<string, (input: unknown) => unknown>> = {
  ...charts,
  agreement: computeAgreement,
  kendall_w: computeKendallW,
  weighted_scoring: computeScoring,
  ahp: computeAhp,
  rankings: computeRankings,
  equal_shares: computeShares,
}
