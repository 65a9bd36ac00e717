import type { ColumnType, Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { ChangeSignal } from './changeSignal.ts'
import type { Tested } from './ground.ts'
import type { EffectRhythm } from './rhythm.ts'
import type { WrittenAction } from './turning.ts'

export type TargetTables = {
  target: {
    partnershipId: string
    id: string
    indicatorId: string
    placeCode: string
    sex: 'T' | 'K' | 'M'
    name: string
    baselinePeriod: string
    baselineValue: number
    level: number
    duePeriod: string
    agreedOn: CivilDate
    createdAt: Generated<Date>
  }
  /** The target is no longer worked towards: reached and raised, replaced, or given up, and why. */
  targetClosure: {
    partnershipId: string
    targetId: string
    reason: string
    closedAt: Generated<Date>
    closedBy: string
  }
  /** What a party promises for a target. Append-only; its latest one counts, and an empty one says nothing. */
  targetContribution: {
    partnershipId: string
    targetId: string
    partyId: string
    number: number
    what: string
    level: number | null
    amount: number | null
    basePeriod: string | null
    baseValue: number | null
    recordedAt: Generated<Date>
    recordedBy: string
  }
  /** What was answered when the target was met or missed. Append-only; the latest counts. */
  targetAnswer: {
    partnershipId: string
    targetId: string
    number: number
    about: 'reached' | 'missed' | 'nothing'
    period: string
    reason: string
    change: string
    recordedAt: Generated<Date>
    recordedBy: string
  }
  /** What held before a target: another target, or one from before the program. */
  earlierTarget: {
    partnershipId: string
    targetId: string
    id: string
    beforeId: string | null
    level: number
    duePeriod: string
    outcome: 'reached' | 'missed' | 'changed'
    note: string
    recordedAt: Generated<Date>
    recordedBy: string
  }
  earlierTargetRemoval: {
    partnershipId: string
    id: string
    removedAt: Generated<Date>
    removedBy: string
  }
  /** How the curve is to be turned. Append-only; the latest version counts. */
  turning: {
    partnershipId: string
    targetId: string
    version: number
    story: string
    partners: string
    works: string
    ideas: string
    actions: ColumnType<readonly WrittenAction[], string, never>
    writtenAt: Generated<Date>
    writtenBy: string
  }
  /** An action under a target is done. Undone it keeps its row, and has another. */
  actionCompletion: {
    partnershipId: string
    id: string
    targetId: string
    actionId: string
    doneOn: CivilDate
    doneBy: string
    result: string
    recordedAt: Generated<Date>
    recordedBy: string
    recordedHat: string
  }
  actionCompletionUndo: {
    partnershipId: string
    completionId: string
    undoneAt: Generated<Date>
    undoneBy: string
  }
  /** What the partnership has promised to show, and by when. */
  effect: {
    partnershipId: string
    id: string
    title: string
    /** Who answers for showing it. */
    responsible: string
    targetId: string | null
    indicatorId: string
    placeCode: string
    sex: 'T' | 'K' | 'M'
    dueOn: CivilDate
    /** The rhythm that made the promise; null when somebody made it. */
    byRhythm: number | null
    createdAt: Generated<Date>
  }
  /** How often the effect of a target is shown. Append-only; the latest counts. */
  effectRhythm: {
    partnershipId: string
    targetId: string
    number: number
    rhythm: EffectRhythm
    responsible: string
    setAt: Generated<Date>
    setBy: string
  }
  /** A promise that was taken back, and why. */
  effectWithdrawal: {
    partnershipId: string
    effectId: string
    reason: string
    withdrawnAt: Generated<Date>
    withdrawnBy: string
  }
  /** The effect as it was shown: before, after, and how strongly it can be tied to the work. */
  effectShowing: {
    partnershipId: string
    effectId: string
    beforePeriod: string
    beforeValue: number
    afterPeriod: string
    afterValue: number
    /** The vintage that the two values were read from. */
    vintage: number
    strength: 'plausible' | 'associated' | 'tested'
    story: string
    /** Null together with `signal` for what was shown before it was asked what else may explain the change. */
    others: string | null
    comparisonPlace: string | null
    comparisonBefore: number | null
    comparisonAfter: number | null
    testedHow: Tested['how'] | null
    testedOn: CivilDate | null
    testedBy: string | null
    signal: ChangeSignal | null
    shownOn: CivilDate
    shownBy: string
  }
}
