import type { Db } from '../db/database.ts'
import { placesOfCounty } from '../population/places.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { choices } from './choiceStore.ts'

type Person = Doer & { readonly id: string }

/** Whether the values of an indicator's units are fetched too, from now on. Said again: changes nothing. */
export async function chooseUnits(db: Db, doer: Person, code: string, wanted: boolean): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const known = (await choices(db)).chosen.find((each) => each.code === code)
  // What there are no units of is fetched without them, whatever is asked.
  if (!known || known.withUnits === wanted || (wanted && !known.hasUnits)) return
  if (wanted)
    await db.insertInto('fetchedIndicatorUnits').values({ partnershipId, code, chosenBy: doer.id }).execute()
  else await db.deleteFrom('fetchedIndicatorUnits').where('code', '=', code).execute()
  await recordEvent(db, doer, {
    kind: wanted ? 'fetching.unitsChosen' : 'fetching.unitsUnchosen',
    subject: { kind: 'fetchedIndicator', id: code },
    name: `${code} ${known.title}`,
  })
}

/** The municipalities of the partnership's county: units are fetched for these alone. */
export async function municipalitiesAround(db: Db): Promise<readonly string[]> {
  const { countyCode } = await db.selectFrom('partnership').select('countyCode').executeTakeFirstOrThrow()
  return placesOfCounty(countyCode).flatMap(({ kind, code }) => (kind === 'municipality' ? code : []))
}
