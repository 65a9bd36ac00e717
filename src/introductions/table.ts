import type { Generated } from 'kysely'

export type IntroductionTables = {
  /** What somebody who leaves a seat wants to hand over. Append-only: the highest number is what is said now. */
  handoverNote: {
    partnershipId: string
    seatId: string
    number: number
    text: string
    writtenAt: Generated<Date>
    writtenBy: string
  }
}
