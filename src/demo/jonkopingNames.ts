import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { MasterKey } from '../platform/masterKey.ts'
import { openNames, sealNames } from '../pseudonyms/nameStore.ts'
import { beginNameKey, keyedVoicesOf, nameKeyOf } from '../pseudonyms/store.ts'
import { daysFrom } from './days.ts'
import type { DemoReview } from './jonkopingReview.ts'

/** Invented, as what they have said is. By the number of the interview; of the last ones no name was kept. */
const people = [
  ['Ragnhild Ekesäter', 'ragnhild.ekesater@exempel.se'],
  ['Bengt-Åke Modig', 'bengt-ake.modig@exempel.se'],
  ['Fatima Rosenlund', ''],
  ['Lennart Kvarnhult', 'lennart.kvarnhult@exempel.se'],
  ['Gunvor Stensholm', 'växeln i Tranås'],
  ['Idris Bergkvarn', ''],
  ['Solveig Hallandsdotter', 'solveig@exempel.se'],
  ['Tore Lindvass', ''],
] as const

/** Who was interviewed, kept until two months from now, and opened once to ask about a quote. */
export async function keepNamesInJonkoping(
  db: Db,
  { review, lead, reviewers }: DemoReview,
  now: Date,
  masterKey: MasterKey,
): Promise<void> {
  const today: CivilDate = civilDateOf(now)
  await beginNameKey(db, lead, masterKey, review, daysFrom(today, 60))
  const at = { masterKey, review, key: (await nameKeyOf(db, review))! }
  const voices = await keyedVoicesOf(db, review)
  for (const [i, [name, contact]] of people.entries()) {
    const voice = voices[i]
    if (!voice) continue
    const doer = reviewers[i % reviewers.length] ?? lead
    await sealNames(db, doer, at, voice.number, [{ voiceId: voice.id, person: { name, contact } }])
  }
  const { sourceId } = voices[1]!
  await openNames(db, lead, at, { sourceId, reason: 'Fråga om ett citat får stå i rapporten' })
}
