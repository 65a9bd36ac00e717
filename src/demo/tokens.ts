import { makeToken, noteUse, revokeToken } from '../api/tokenStore.ts'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { seatHolders } from '../identity/store.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { partiesOn } from '../partnership/store.ts'
import { daysFrom } from './days.ts'
import { signerOf } from './signer.ts'

/** Programs that read and write in the example: of the region, and of the first municipality with an official. */
export async function giveTokens(db: Db, { partnershipId }: Signer, now: Date): Promise<void> {
  const today = civilDateOf(now)
  const actors = await actorsOn(db, partnershipId, today)
  const coordinator = actors.find(({ role }) => role === 'coordinator')!
  const official = actors.find(({ role, partyCode }) => role === 'official' && !partyCode.startsWith('00'))!

  const tool = { name: 'Regionens beslutsstöd', scope: 'read', lastOn: daysFrom(today, 300) } as const
  const { id: read } = await makeToken(db, coordinator, { id: newId(), ...tool })
  await noteUse(db, partnershipId, read, today)

  const system = {
    name: `Ärendesystemet i ${official.partyName}`,
    scope: 'write',
    lastOn: daysFrom(today, 120),
  } as const
  const { id: written } = await makeToken(db, official, { id: newId(), ...system })
  await noteUse(db, partnershipId, written, daysFrom(today, -6))

  const trial = { name: 'Provkörning', scope: 'read', lastOn: daysFrom(today, 30) } as const
  const { id: tried } = await makeToken(db, official, { id: newId(), ...trial })
  await revokeToken(db, coordinator, tried)
}

async function actorsOn(db: Db, partnershipId: string, today: CivilDate): Promise<readonly Actor[]> {
  const parties = await partiesOn(db, today)
  const { countyCode } = await db
    .selectFrom('partnership')
    .select('countyCode')
    .where('partnershipId', '=', partnershipId)
    .executeTakeFirstOrThrow()
  return (await seatHolders(db, today)).map((holder) => {
    const party = parties.find(({ name }) => name === holder.partyName)!
    const { id: _, ...signer } = signerOf(partnershipId, holder)
    return {
      ...signer,
      id: holder.personId,
      seatId: holder.seatId,
      role: holder.role,
      partyId: party.id,
      partyName: party.name,
      partyCode: party.code,
      countyCode,
    }
  })
}
