import { hatLabel } from '../identity/actor.ts'
import type { SeatHolder } from '../identity/store.ts'
import type { Signer } from '../meetings/closingStore.ts'

/** Somebody of the example county, acting in the seat they hold. */
export function signerOf(partnershipId: string, holder: SeatHolder): Signer {
  return {
    partnershipId,
    id: holder.personId,
    name: holder.personName,
    hat: hatLabel('sv', holder.role, holder.partyName),
  }
}
