import { addGroup } from '../comparison/groupStore.ts'
import type { Db } from '../db/database.ts'
import type { Signer } from '../meetings/closingStore.ts'

/** Municipalities that the county is said to learn with: the group is made up, as the meetings are. */
export async function putTogetherGroups(db: Db, doer: Signer): Promise<void> {
  await addGroup(db, doer, {
    name: 'Nätverket för skolnärvaro',
    basis:
      'Påhittad grupp: kommuner som träffas två gånger om året för att lära av varandra om närvaro i skolan.',
    // Vetlanda, Falköping, Arvika, Köping, Mora, Bollnäs and Boden.
    members: ['0685', '1499', '1784', '1983', '2062', '2183', '2582'],
  })
}
