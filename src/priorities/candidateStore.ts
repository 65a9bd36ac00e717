import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { choicesOn } from '../proposals/choiceStore.ts'
import { firstCost, harmsOf, isStanding, stateOf } from '../proposals/proposal.ts'
import { proposals } from '../proposals/readingStore.ts'
import { addLink } from '../record/store.ts'
import { linkableKinds, type Offered, type OfferedGroup } from './candidate.ts'
import type { RoundCandidate } from './round.ts'

/** What may be chosen as a candidate, by where it stands: each shared review's recommendations, and the proposals. */
export async function offeredOn(db: Db, today: CivilDate): Promise<readonly OfferedGroup[]> {
  const choices = await choicesOn(db, today)
  const recommended = choices.reviews.map(
    ({ name, recommendations }): OfferedGroup => ({
      kind: 'recommendation',
      name,
      offered: recommendations.map(({ id, name: title, text }) => ({
        thing: { kind: 'recommendation', id },
        title,
        description: text,
        cost: null,
        harms: [],
      })),
    }),
  )
  const standing = (await proposals(db)).filter(isStanding)
  // Those that somebody has sent to a round come first.
  const sent = standing.filter((proposal) => stateOf(proposal) === 'to-round')
  const proposed = [...sent, ...standing.filter((proposal) => !sent.includes(proposal))].map(
    (proposal): Offered => ({
      thing: { kind: 'proposal', id: proposal.id },
      title: proposal.title,
      description: proposal.what,
      cost: kronorOf(firstCost(proposal)),
      harms: harmsOf(proposal).flatMap(({ strengthId, why }) => {
        const strength = choices.strengthOf(strengthId)
        return strength ? [{ strength: strength.name, why }] : []
      }),
    }),
  )
  return [...recommended, { kind: 'proposal' as const, name: '', offered: proposed }].filter(
    ({ offered }) => offered.length > 0,
  )
}

/** Whole kronor, rounded up; null where nobody knows, or where it costs nothing: a budget is shared out among costs. */
function kronorOf(ore: bigint | null): number | null {
  return ore === null || ore === 0n ? null : Number((ore + 99n) / 100n)
}

/** The candidates as what they stem from reads now, and the titles of those whose origin is no longer offered. */
export async function asTheyRead(
  db: Db,
  candidates: readonly RoundCandidate[],
  today: CivilDate,
): Promise<{ readonly candidates: readonly RoundCandidate[]; readonly gone: readonly string[] }> {
  if (!candidates.some(({ thing }) => thing && isLinkable(thing.kind))) return { candidates, gone: [] }
  const all = (await offeredOn(db, today)).flatMap(({ offered }) => offered)
  const gone: string[] = []
  const fresh = candidates.map((candidate) => {
    const { thing } = candidate
    if (!thing || !isLinkable(thing.kind)) return candidate
    const origin = all.find((each) => each.thing.id === thing.id)
    if (!origin) {
      gone.push(candidate.title)
      return candidate
    }
    const { title, description, cost, harms } = origin
    return { ...candidate, title, description, harms, cost: cost ?? candidate.cost }
  })
  return { candidates: fresh, gone }
}

/** As they read when the round opens, so that they stand in the draft as they are sealed; and linked both ways. */
export async function settleCandidates(
  db: Db,
  partnershipId: string,
  roundId: string,
  candidates: readonly RoundCandidate[],
): Promise<void> {
  for (const { id, title, description, cost, harms, thing } of candidates) {
    if (!thing || !isLinkable(thing.kind)) continue
    await db
      .updateTable('priorityCandidate')
      .set({ title, description, cost, harms: JSON.stringify(harms ?? []) })
      .where('id', '=', id)
      .execute()
    await addLink(db, partnershipId, { kind: thing.kind, id: thing.id }, 'leadsTo', {
      kind: 'round',
      id: roundId,
    })
  }
}

function isLinkable(kind: string): kind is (typeof linkableKinds)[number] {
  return linkableKinds.some((each) => each === kind)
}
