import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { writeInhabitants } from '../partnership/inhabitantStore.ts'
import { parties } from '../partnership/store.ts'

/** Those registered on 31 December of the year, by the code of the party. Source: SCB, population statistics (CC0). */
const registered: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // Värmland.
  '1715': { 2021: 12_134 },
  '1730': { 2021: 8_490 },
  '1737': { 2021: 11_472 },
  '1760': { 2021: 3_948 },
  '1761': { 2021: 16_765 },
  '1762': { 2021: 3_680 },
  '1763': { 2021: 11_606 },
  '1764': { 2021: 9_091 },
  '1765': { 2021: 9_942 },
  '1766': { 2021: 13_355 },
  '1780': { 2021: 95_408 },
  '1781': { 2021: 24_099 },
  '1782': { 2021: 10_403 },
  '1783': { 2021: 11_553 },
  '1784': { 2021: 25_854 },
  '1785': { 2021: 15_396 },
  '0017': { 2021: 283_196 },
  // Jönköping county.
  '0604': { 2021: 6_892 },
  '0617': { 2021: 9_570 },
  '0642': { 2021: 7_430 },
  '0643': { 2021: 12_810 },
  '0662': { 2021: 29_556 },
  '0665': { 2021: 14_746 },
  '0680': { 2021: 143_579 },
  '0682': { 2021: 31_782 },
  '0683': { 2021: 34_661 },
  '0684': { 2021: 11_709 },
  '0685': { 2021: 27_621 },
  '0686': { 2021: 17_834 },
  '0687': { 2021: 18_874 },
  '0006': { 2021: 367_064 },
}

/** How many live in each party's area: what costs are shared by, and what makes a figure large or small. */
export async function countInhabitants(db: Db, doer: Signer): Promise<void> {
  for (const party of await parties(db)) {
    for (const [year, inhabitants] of Object.entries(registered[party.code] ?? {})) {
      const countedOn = `${year}-12-31` as CivilDate
      const source = 'SCB, folkmängd'
      await writeInhabitants(db, doer, party, { year: Number(year), inhabitants, countedOn, source })
    }
  }
}
