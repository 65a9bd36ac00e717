import type { Db } from '../db/database.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { divisionsOf, place } from '../partnership/lifeAreaStore.ts'
import { indicatorFor } from '../population/store.ts'

/** Where each indicator belongs, by the names that the two counties have for their areas. */
const belongs: Readonly<Record<string, readonly string[]>> = {
  N15428: ['Ungdomslivet', 'Barn och unga'],
  N17625: ['Ungdomslivet', 'Barn och unga'],
  N17461: ['Ungdomslivet', 'Barn och unga'],
  U09808: ['Ungdomslivet', 'Barn och unga'],
  N00943: ['Barnalivet', 'Barn och unga'],
  // The made-up survey.
  E10001: ['Barnalivet', 'Barn och unga'],
  // The made-up count.
  E10004: ['Barnalivet', 'Barn och unga'],
  N07907: ['Vuxenlivet'],
}

/** The indicators in the life areas that hold now. */
export async function placeIndicators(db: Db, doer: Signer): Promise<void> {
  const present = (await divisionsOf(db)).at(-1)
  if (!present) return
  for (const [code, names] of Object.entries(belongs)) {
    const area = present.areas.find(({ name }) => names.includes(name))
    const { id, name } = await indicatorFor(db, code)
    if (area) await place(db, doer, { kind: 'indicator', id, name }, area, present.number)
  }
}
