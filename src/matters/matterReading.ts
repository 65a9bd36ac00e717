import type { Db } from '../db/database.ts'
import { type Adoptable, inForce, inForceFor } from '../decisions/adoption.ts'
import { requestOf } from '../decisions/adoptionStore.ts'
import { adoptableOf } from '../decisions/matrixStore.ts'
import { citation } from '../decisions/outcome.ts'
import { outcomeFor } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { standing } from './matter.ts'
import type { Origin } from './origin.ts'
import { originsOf } from './originStore.ts'
import type { RaisedMatter } from './readingStore.ts'

/** What a matter led to, and whether it holds. */
export type LedTo = {
  readonly id: string
  readonly name: string
  readonly takenOn: CivilDate
  readonly adoptable: Adoptable
  readonly standing: ReturnType<typeof inForce>
  /** Null when it is not put to the parties. */
  readonly request: Awaited<ReturnType<typeof requestOf>>
  /** Those of the asked for whom it is in force, and those for whom it is not. */
  readonly holdsFor: readonly string[]
  readonly notFor: readonly string[]
}

/** What the page of one matter shows beside what all of them share. */
export type MatterReading = {
  readonly origins: readonly Origin[]
  readonly led: readonly LedTo[]
  /** The names of outcomes that its log speaks of, also of those that were taken back. */
  readonly outcomeNames: ReadonlyMap<string, string>
}

export async function readMatter(
  db: Db,
  { matter, journey }: RaisedMatter,
  today: CivilDate,
): Promise<MatterReading> {
  const spokenOf = new Set(
    [...matter.entries, ...standing(matter.entries)].flatMap((entry) =>
      entry.kind === 'decided' ? [entry.outcomeId] : [],
    ),
  )
  const outcomeNames = new Map<string, string>()
  for (const id of spokenOf) {
    const outcome = await outcomeFor(db, id)
    outcomeNames.set(id, `${citation(outcome)} ${outcome.title}`)
  }
  const led: LedTo[] = []
  for (const { id } of journey.outcomes) led.push(await readLedTo(db, id, today))
  return { origins: await originsOf(db, matter.id), led, outcomeNames }
}

async function readLedTo(db: Db, id: string, today: CivilDate): Promise<LedTo> {
  const outcome = await outcomeFor(db, id)
  const [adoptable, request] = [await adoptableOf(db, id), await requestOf(db, id)]
  const asked = request?.parties ?? []
  const holds = (party: { readonly id: string }) => inForceFor(adoptable, party.id, today) !== null
  return {
    id,
    name: `${citation(outcome)} ${outcome.title}`,
    takenOn: outcome.takenOn,
    adoptable,
    standing: inForce(adoptable, today),
    request,
    holdsFor: asked.filter(holds).map(({ name }) => name),
    notFor: asked.filter((party) => !holds(party)).map(({ name }) => name),
  }
}
