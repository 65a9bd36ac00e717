import type { Db } from '../db/database.ts'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import { seatHolders } from '../identity/store.ts'
import { postLetter } from '../letters/store.ts'
import { awaitTurn } from '../record/store.ts'
import { actionPath, planPath } from './paths.ts'
import { wholePlans } from './readingStore.ts'
import { type PlanReminder, remindersOn } from './reminder.ts'
import { planReminderWords } from './reminderWords.ts'

/**
 * Writes to the owners of actions that end soon or are late, and to those who are late with an answer, each reminder
 * once: its row and its letter are stored together or not at all, and in the writer's turn. Whoever holds no seat on
 * the day is not written to, and nothing is marked as sent. Answers with how many were written.
 */
export async function sendPlanReminders(
  db: Db,
  partnershipId: string,
  day: CivilDate,
  address: string,
): Promise<number> {
  await awaitTurn(db, partnershipId)
  const seated = new Set((await seatHolders(db, day)).map(({ personId }) => personId))
  const doer = { partnershipId, id: null, name: 'Samsyn', hat: '' }
  let sent = 0
  for (const plan of await wholePlans(db)) {
    for (const reminder of remindersOn(plan, day)) {
      if (!seated.has(reminder.toId)) continue
      const { about, subjectId, onDay } = reminder
      const marked = await db
        .insertInto('planReminder')
        .values({ partnershipId, subjectId, about, onDay })
        .onConflict((oc) => oc.doNothing())
        .returning('subjectId')
        .execute()
      if (marked.length === 0) continue
      const path = about === 'answer' ? `${planPath(plan.id)}#support` : actionPath(subjectId)
      const letter = letterOf(reminder, plan.name, new URL(path, address).href)
      const thing = { kind: 'plan', id: plan.id, name: plan.name } as const
      await postLetter(db, doer, { about: thing, to: [reminder.toId], ...letter }, { today: day })
      sent += 1
    }
  }
  return sent
}

function letterOf({ about, name, onDay }: PlanReminder, plan: string, href: string) {
  const { subjects, texts } = planReminderWords(storedLanguage)
  const text = texts[about](name, plan, formatDate(storedLanguage, onDay))
  // A subject may be no longer than a line of mail.
  return { subject: subjects[about](name).slice(0, 200), text: `${text}\n\n${href}` }
}
