import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type DecisionTables = {
  /** What a meeting arrived at. The arena takes no political decisions: it takes positions and recommends. */
  outcome: {
    partnershipId: string
    id: string
    kind: 'position' | 'recommendation'
    /** Running number within the year, as people cite it: 2025:3. */
    year: number
    number: number
    title: string
    text: string
    /** Who thought otherwise, and what; empty when all agreed. */
    dissent: string
    meetingId: string
    agendaItemId: string | null
    takenOn: CivilDate
    createdAt: Generated<Date>
  }
}
