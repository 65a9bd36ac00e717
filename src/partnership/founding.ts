import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { hatLabel } from '../identity/actor.ts'
import type { SeatHolder } from '../identity/store.ts'
import { Refusal } from '../platform/refusal.ts'
import { addBody } from './bodyStore.ts'
import { addSeat } from './seatStore.ts'
import { addPartnership, addParty, addPerson } from './store.ts'
import { countyOf, principalsOf, regionName } from './sweden.ts'

export type Founding = {
  readonly name: string
  readonly county: string
  readonly person: string
  readonly email: string
  readonly today: CivilDate
  readonly demo?: boolean
  readonly words: { readonly steering: string; readonly preparatory: string }
}

/** A county's partnership with its principals, two bodies and its coordinator. Answers with the coordinator's seat. */
export async function found(db: Db, partnershipId: string, founding: Founding): Promise<SeatHolder> {
  const county = countyOf(founding.county)
  if (!county) throw new Refusal('not-found', `There is no county with the code ${founding.county}.`)
  const personId = newId()
  const doer = {
    partnershipId,
    id: personId,
    name: founding.person,
    hat: hatLabel('sv', 'coordinator', regionName(county)),
  }
  const { name, today } = founding

  await addPartnership(db, doer, {
    partnershipId,
    name,
    area: county.name,
    countyCode: county.code,
    demo: founding.demo ?? false,
  })
  let partyId = ''
  // The region last: its coordinator is the first to sit here.
  for (const party of principalsOf(county)) partyId = await addParty(db, doer, { ...party, joinedOn: today })

  const rule = 'minst 1 från kommun, minst 1 från region'
  await addBody(db, doer, { kind: 'steering', name: founding.words.steering, rule })
  const bodyId = await addBody(db, doer, { kind: 'preparatory', name: founding.words.preparatory, rule })
  await addPerson(db, doer, { name: founding.person, email: founding.email }, personId)
  const seatId = await addSeat(db, doer, { bodyId, partyId, personId, role: 'coordinator', fromOn: today })
  return { personId, personName: founding.person, seatId, role: 'coordinator', partyName: regionName(county) }
}
