import type { Db } from '../db/database.ts'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import { seatHolders } from '../identity/store.ts'
import { postLetter } from '../letters/store.ts'
import { awaitTurn } from '../record/store.ts'
import { agreementPath } from './paths.ts'
import type { Reminder } from './reminder.ts'
import { standingOf } from './standing.ts'
import { readAgreements } from './store.ts'
import { agreementWords } from './words.ts'

/**
 * Writes to the coordinators about what runs out or is to be evaluated, each reminder once: its row and its letter are
 * stored together or not at all, and in the writer's turn. Answers with how many were written. Where nobody
 * coordinates on the day, nothing is marked as sent.
 */
export async function sendReminders(
  db: Db,
  partnershipId: string,
  day: CivilDate,
  address: string,
): Promise<number> {
  await awaitTurn(db, partnershipId)
  const holders = await seatHolders(db, day)
  const to = new Set(holders.filter(({ role }) => role === 'coordinator').map(({ personId }) => personId))
  if (to.size === 0) return 0
  const doer = { partnershipId, id: null, name: 'Samsyn', hat: '' }
  const reading = await readAgreements(db)
  let sent = 0
  for (const agreement of reading.agreements) {
    const { version, reminders } = standingOf(agreement, reading, day)
    const { id, title } = version.outcome
    for (const reminder of reminders) {
      const marked = await db
        .insertInto('agreementReminder')
        .values({
          partnershipId,
          outcomeId: id,
          about: reminder.about,
          onDay: reminder.onDay,
          daysBefore: reminder.daysBefore,
        })
        .onConflict((oc) => oc.doNothing())
        .returning('outcomeId')
        .execute()
      if (marked.length === 0) continue
      const href = new URL(agreementPath(agreement.id), address).href
      const about = { kind: 'outcome', id, name: title } as const
      await postLetter(db, doer, { about, to: [...to], ...letterOf(title, reminder, href) }, { today: day })
      sent += 1
    }
  }
  return sent
}

function letterOf(title: string, { about, left, onDay }: Reminder, href: string) {
  const words = agreementWords(storedLanguage).letter
  const text = words[about](title, formatDate(storedLanguage, onDay))
  // A subject may be no longer than a line of mail.
  return { subject: words.subjects[about](title, left).slice(0, 200), text: `${text}\n\n${href}` }
}
