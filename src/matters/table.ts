import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

type Step = 'raise' | 'prepare' | 'consult' | 'decide' | 'carryOut'

export type MatterTables = {
  /** What a matter can be about, each with its agreed path. */
  matterKind: {
    partnershipId: string
    id: string
    createdAt: Generated<Date>
  }
  /** No more matters of the kind are raised. Taken back, it is gone: the log remembers. */
  matterKindEnding: {
    partnershipId: string
    kindId: string
    endedOn: CivilDate
    recordedBy: string
  }
  /** The path of a kind in versions; the highest is the one that new matters begin with. */
  matterPath: {
    partnershipId: string
    kindId: string
    version: number
    name: string
    about: string
    since: Generated<Date>
    recordedBy: string
  }
  matterPathStage: {
    partnershipId: string
    kindId: string
    version: number
    /** 1, 2, 3 …: the order of the way. */
    position: number
    step: Step
    /** How many days it may take; null when nothing is agreed. */
    days: number | null
  }
  matterPathBody: {
    partnershipId: string
    kindId: string
    version: number
    position: number
    bodyId: string
  }
  matter: {
    partnershipId: string
    id: string
    kindId: string
    /** The version of the path that it was raised with. */
    version: number
    title: string
    need: string
    /** One of them, and never both. */
    raisedByPartyId: string | null
    raisedByBodyId: string | null
    createdAt: Generated<Date>
  }
  /** What has happened to a matter. Append-only: what was wrong is corrected, or taken back, by a new row. */
  matterMovement: {
    partnershipId: string
    matterId: string
    number: number
    kind:
      | 'raised'
      | 'moved'
      | 'returned'
      | 'answered'
      | 'decided'
      | 'stopped'
      | 'resumed'
      | 'finished'
      | 'rerouted'
      | 'undone'
    happenedOn: CivilDate
    /** Where to. */
    step: Step | null
    note: string
    /** Of one that is stopped. */
    why: 'dropped' | 'postponed' | 'elsewhere' | null
    untilOn: CivilDate | null
    outcomeId: string | null
    /** Of the path that it is moved over to. */
    version: number | null
    corrects: number | null
    recordedAt: Generated<Date>
    recordedBy: string
    recordedHat: string
  }
  /** Where to, or who has answered. */
  matterMovementBody: {
    partnershipId: string
    matterId: string
    number: number
    bodyId: string
  }
}
