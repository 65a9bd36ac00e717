import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { mayWriteFor, type PartyInFull, partyStateOn } from './party.ts'
import { partyFor, partyRefusal } from './partyStore.ts'
import { partyWords } from './partyWords.ts'

/** A party that the actor may write about. One that has left is only read, unless it is to stay after all. */
export async function writableParty(
  { db, actor, now }: Pick<Env['Variables'], 'db' | 'actor' | 'now'>,
  id: string,
  { alsoLeft = false }: { readonly alsoLeft?: boolean } = {},
): Promise<PartyInFull> {
  requirePreparer(actor)
  const party = await partyFor(db, id)
  if (!mayWriteFor(actor, party.id)) {
    throw partyRefusal('forbidden', party.id, (language) => partyWords(language).notYours)
  }
  if (!alsoLeft && partyStateOn(party, civilDateOf(now)) === 'left') {
    throw partyRefusal('conflict', party.id, (language) => partyWords(language).alreadyLeaving)
  }
  return party
}
