import type { Database, Db } from '../db/database.ts'
import type { Jobs } from '../platform/jobs.ts'
import type { Mailer, Message } from '../platform/mail.ts'
import { recordEvent } from '../record/store.ts'
import { failureOf, messageIdOf } from './letter.ts'
import { addAttempt, type Mail } from './store.ts'

type Sender = { readonly database: Database; readonly mailer: Mailer; readonly mailFrom: string }

/** Without a mail server nothing is taken out of the queue: what waits there is sent when there is one. */
export function letterJobs(jobs: Jobs, sender: Sender): void {
  if (!sender.mailer.delivers) return
  jobs.queue('letters', async ({ partnershipId = '', letterId = '', personId = '', number }, { last }) => {
    const mail = { partnershipId, letterId, personId, number: Number(number) }
    const delayed = await sendMail(sender, mail, last)
    if (delayed) throw new Error(delayed)
  })
}

/**
 * Sends one mail, and marks it sent when the mail server has taken it. Between the two lies the one moment at which
 * a program that is killed sends it again: with the same Message-ID, by which readers of mail drop the second.
 * Answers with a reason when it should be tried again, else with null.
 */
export async function sendMail(
  { database, mailer, mailFrom }: Sender,
  mail: Mail,
  last: boolean,
): Promise<string | null> {
  const { partnershipId, letterId, personId } = mail
  return database.write(partnershipId, async (db) => {
    // Held until it is marked: a second one who sends the same waits here for nothing, and comes back.
    const [held] = await db
      .selectFrom('letterRecipient')
      .select('name')
      .where('letterId', '=', letterId)
      .where('personId', '=', personId)
      .forUpdate()
      .skipLocked()
      .execute()
    if (!held) return (await isRecipient(db, mail)) ? 'Somebody else is sending it.' : null
    const found = await waitingMail(db, mail)
    if (!found) return null

    const failure = await mailer
      .send({ ...found.message, messageId: messageIdOf(mail, mailFrom) })
      .then(() => null)
      .catch(failureOf)
    const result = failure === null ? 'sent' : failure.final || last ? 'failed' : 'delayed'
    await addAttempt(db, mail, { result, reason: failure?.reason ?? '' })
    await recordEvent(
      db,
      { partnershipId, id: null, name: 'Samsyn', hat: '' },
      {
        kind: `letter.${result}`,
        subject: { kind: 'letter', id: letterId },
        name: found.message.subject,
        facts: { to: held.name },
      },
    )
    return result === 'delayed' ? failure!.reason : null
  })
}

async function isRecipient(db: Db, { letterId, personId }: Mail): Promise<boolean> {
  const row = await db
    .selectFrom('letterRecipient')
    .select('personId')
    .where('letterId', '=', letterId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Null when the person has got it, or when the letter was taken back. The address is the one of this moment. */
async function waitingMail(
  db: Db,
  { letterId, personId, number }: Mail,
): Promise<{ readonly message: Message } | null> {
  const row = await db
    .selectFrom('letter')
    .innerJoin('letterPosting as posting', 'posting.letterId', 'letter.id')
    .innerJoin('person', (join) => join.on('person.id', '=', personId))
    .leftJoin('person as approver', 'approver.id', 'posting.approvedBy')
    .select([
      'letter.subject',
      'letter.text',
      'letter.language',
      'person.name',
      'person.email',
      'approver.name as approverName',
      'approver.email as approverEmail',
    ])
    .where('letter.id', '=', letterId)
    .where('posting.number', '=', number)
    .leftJoin('letterWithdrawal as withdrawal', (join) =>
      join.onRef('withdrawal.letterId', '=', 'letter.id').on('withdrawal.number', '=', number),
    )
    .where('withdrawal.number', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('letterAttempt as made')
            .select('made.number')
            .whereRef('made.letterId', '=', 'letter.id')
            .where('made.personId', '=', personId)
            .where((made) =>
              made.or([
                made('made.result', 'in', ['sent', 'by-hand']),
                // Given up; only when it is let go anew is it tried again.
                made.and([made('made.result', '=', 'failed'), made('made.posting', '=', number)]),
              ]),
            ),
        ),
      ),
    )
    .executeTakeFirst()
  if (!row) return null
  const { subject, text, language, name, email, approverName, approverEmail } = row
  const replyTo =
    approverName !== null && approverEmail !== null ? { name: approverName, address: approverEmail } : null
  return {
    message: { to: { name, address: email }, subject, text, language, ...(replyTo && { replyTo }) },
  }
}
