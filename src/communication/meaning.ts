import type { Audience } from './audience.ts'

/** What an outcome means for an audience, as somebody wrote it. */
export type Meaning = {
  readonly outcomeId: string
  readonly audience: Audience
  /** Null: the same for every party. Else what the party has added for its own council. */
  readonly partyId: string | null
  readonly text: string
  readonly writtenAt: Date
  readonly writtenByName: string
}

/** What an outcome means for whom, each in its latest wording. Those that were taken away again are not there. */
export type Meanings = {
  readonly members: Meaning | null
  readonly council: Meaning | null
  readonly public: Meaning | null
  /** What parties have added for their own councils, by the party's id. */
  readonly parties: ReadonlyMap<string, Meaning>
}

/** Out of everything that was written about one outcome, in the order that it was written. */
export function meaningsOf(written: readonly Meaning[]): Meanings {
  const latest = (audience: Audience) => {
    const found = written.findLast((each) => each.audience === audience && each.partyId === null)
    return found && found.text !== '' ? found : null
  }
  const parties = new Map<string, Meaning>()
  for (const meaning of written) {
    if (meaning.partyId === null) continue
    if (meaning.text === '') parties.delete(meaning.partyId)
    else parties.set(meaning.partyId, meaning)
  }
  return { members: latest('members'), council: latest('council'), public: latest('public'), parties }
}

export function lacking(meanings: Meanings): readonly Audience[] {
  return (['members', 'council', 'public'] as const).filter((audience) => meanings[audience] === null)
}

/** What a party's council is told: what is said to all of them, and then what the party itself has added. */
export function forCouncil(meanings: Meanings, partyId: string): string {
  const said = [meanings.council?.text, meanings.parties.get(partyId)?.text]
  return said.filter((text) => text !== undefined).join('\n\n')
}
