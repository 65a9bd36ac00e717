/*
 * One person may hold several seats, and acts from one of them at a time. When another of them has to do with the same
 * matter, that person may be on both sides of it. Whether somebody is disqualified is decided by the law and by the
 * body itself; here it is only pointed out, in good time.
 */

type Named = { readonly id: string; readonly name: string }

/** A seat as the one who holds it knows it. */
export type OtherHat = { readonly label: string; readonly party: Named; readonly body: Named }

/** What is about to be done. */
export type Matter = {
  /** The bodies that ask or decide. */
  readonly bodyIds: readonly string[]
  /** The parties that are concerned; null when all of them are. */
  readonly partyIds?: readonly string[] | null
}

export type HatMeeting = {
  readonly hat: OtherHat
  /** The other seat is another party's, which is concerned too. */
  readonly otherParty: boolean
  /** The other seat is in the body that asks or decides, and the one acted from is not. */
  readonly decides: boolean
}

/** Which of a person's other seats meet the one acted from; none, when nobody has to think twice. */
export function hatsThatMeet(
  worn: { readonly partyId: string; readonly body: Named },
  others: readonly OtherHat[],
  { bodyIds, partyIds = null }: Matter,
): readonly HatMeeting[] {
  return others
    .map((hat) => ({
      hat,
      otherParty: hat.party.id !== worn.partyId && (partyIds === null || partyIds.includes(hat.party.id)),
      decides: hat.body.id !== worn.body.id && bodyIds.includes(hat.body.id),
    }))
    .filter(({ otherParty, decides }) => otherParty || decides)
}
