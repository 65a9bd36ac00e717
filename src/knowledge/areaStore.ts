import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { type Belonging, belongingIn, divisionOn } from '../partnership/lifeArea.ts'
import { divisionsOf } from '../partnership/lifeAreaStore.ts'
import { areasBehind } from './knowledge.ts'

/** The areas of the present division, and into which of them each earlier one went. */
export async function areasToday(db: Db, today: CivilDate) {
  const divisions = await divisionsOf(db)
  const current = divisionOn(divisions, today)
  const areas = current?.areas ?? []
  const areaOf = current ? areasBehind(divisions, current) : new Map<string, string>()
  return {
    areas,
    areaOf,
    /** What an area is called today; an empty text where it is not one any more. */
    nameOf: (id: string | null) => areas.find((area) => area.id === areaOf.get(id ?? ''))?.name ?? '',
  }
}

/** Where something belongs today that was put in an area of whatever division. */
export async function belongingToday(db: Db, areaId: string | null, today: CivilDate): Promise<Belonging> {
  const divisions = await divisionsOf(db)
  const current = divisionOn(divisions, today)
  const written = divisions.find(({ areas }) => areas.some(({ id }) => id === areaId))
  if (!current || !written) return { kind: 'none' }
  return belongingIn(divisions, [{ division: written.number, areaId }], current.number)
}
