import type { Db } from '../db/database.ts'
import { civilDateOf } from '../i18n/format.ts'
import { candidates } from '../letters/readingStore.ts'
import { addAttempt, postLetter, saveDraft } from '../letters/store.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { readCockpit } from '../overview/cockpit.ts'
import { byWeight } from '../overview/debt.ts'
import { reminderOf } from '../overview/reminder.ts'
import { daysFrom } from './days.ts'

type Written = {
  /** By its name. */
  readonly party: string
  /** So many days ago; null for a draft. */
  readonly ago: number | null
  /** The mail server would not take it. */
  readonly failed?: boolean
}

/** What has been written to parties that owe something. Nothing of it is sent: it stands there as if it had been. */
export async function remind(
  db: Db,
  doer: Signer,
  now: Date,
  partnership: string,
  letters: readonly Written[],
): Promise<void> {
  const today = civilDateOf(now)
  const { parties, debts } = await readCockpit(db, now)
  for (const { party: name, ago, failed = false } of letters) {
    const party = parties.find((each) => each.name === name)
    const owed = byWeight(
      debts.filter(({ partyId }) => partyId === party?.id),
      today,
    )
    if (!party || owed.length === 0) continue
    const written = reminderOf('sv', {
      partnership,
      party,
      debts: owed,
      today: ago === null ? today : daysFrom(today, -ago),
      address: 'https://samsyn.example',
      writer: doer,
    })
    const to = (await candidates(db, today, party.id)).map(({ personId }) => personId)
    const about = { kind: 'party', id: party.id, name } as const
    const letter = { about, concerns: owed.map(({ thing }) => thing), to, ...written }
    if (ago === null) {
      await saveDraft(db, doer, letter, today)
      continue
    }
    const at = new Date(now.getTime() - ago * 86_400_000)
    const letterId = await postLetter(db, doer, letter, { today, leavesAt: at })
    for (const personId of to) {
      const mail = { partnershipId: doer.partnershipId, letterId, number: 1, personId }
      const reason = failed ? '550 5.1.1 Mailbox unavailable' : ''
      await addAttempt(db, mail, { result: failed ? 'failed' : 'sent', reason })
    }
    await db.updateTable('letter').set({ writtenAt: at }).where('id', '=', letterId).execute()
    await db.updateTable('letterPosting').set({ approvedAt: at }).where('letterId', '=', letterId).execute()
    await db.updateTable('letterAttempt').set({ madeAt: at }).where('letterId', '=', letterId).execute()
  }
}
