import type { ColumnType, Generated } from 'kysely'
import type { Deck } from './deck.ts'

export type SlideTables = {
  /** How the slides of a review are arranged. Append-only. */
  slideDeck: {
    partnershipId: string
    reviewId: string
    version: number
    how: 'changed' | 'restored'
    content: ColumnType<Deck, string, never>
    writtenAt: Generated<Date>
    writtenBy: string
    writtenHat: string
  }
}
