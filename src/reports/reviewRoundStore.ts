import type { Db } from '../db/database.ts'
import { answerOf } from '../priorities/answer.ts'
import { closureOf } from '../priorities/closingStore.ts'
import { sealOf } from '../priorities/openingStore.ts'
import { candidatesOf, rounds } from '../priorities/store.ts'
import type { ToldRound } from './reviewSource.ts'

/** What the rounds came to in which any of the recommendations was voted on, the first first. Drafts and open rounds tell nothing. */
export async function closedRoundsAbout(
  db: Db,
  recommendations: readonly { readonly id: string }[],
): Promise<readonly ToldRound[]> {
  const ids = new Set(recommendations.map(({ id }) => id))
  const told: ToldRound[] = []
  for (const { id, question, closedOn } of await rounds(db)) {
    if (closedOn === null) continue
    const candidates = await candidatesOf(db, id)
    if (!candidates.some(({ thing }) => thing?.kind === 'recommendation' && ids.has(thing.id))) continue
    const { sealed } = await sealOf(db, id)
    const { result } = await closureOf(db, id)
    told.push({
      question,
      closedOn,
      answer: answerOf('sv', sealed, result),
      rows: (result?.standings ?? [])
        .map(({ place, spread }, at) => ({
          place,
          name: sealed.candidates[at]!.title,
          spread: result!.concordance === null ? null : spread,
        }))
        .toSorted((a, b) => a.place - b.place),
    })
  }
  return told.toSorted((a, b) => (a.closedOn < b.closedOn ? -1 : a.closedOn > b.closedOn ? 1 : 0))
}
