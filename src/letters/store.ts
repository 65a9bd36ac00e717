import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { enqueue } from '../platform/jobs.ts'
import { Refusal } from '../platform/refusal.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import { type About, isWithdrawable, type Letter } from './letter.ts'
import { candidates, letterFor } from './readingStore.ts'
import { lettersWords } from './words.ts'

export type NewLetter = {
  readonly id?: string
  readonly about: About
  /** What it speaks of one by one: each can then tell that it has been reminded of. */
  readonly concerns?: readonly Thing[]
  /** Ids of persons who hold a seat. Their addresses are read when the letter leaves. */
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** Swedish unless told. */
  readonly language?: Language
  /** Whose own it is. Null unless told: there for all who prepare. */
  readonly partyId?: string | null
}

/**
 * Writes a letter, and lets it go: it is sent to each of the recipients when the transaction has committed, and not
 * before `leavesAt`. Answers with its id. Where no mail server is configured it waits, for fourteen days by itself.
 */
export async function postLetter(
  db: Db,
  doer: Doer,
  letter: NewLetter,
  { today, leavesAt = new Date() }: { readonly today: CivilDate; readonly leavesAt?: Date },
): Promise<string> {
  const id = await addLetter(db, doer, letter, today)
  await post(db, doer, id, letter, leavesAt)
  return id
}

/** Keeps a letter that nobody has let go yet. Answers with its id. */
export async function saveDraft(db: Db, doer: Doer, letter: NewLetter, today: CivilDate): Promise<string> {
  const id = await addLetter(db, doer, letter, today)
  await recordEvent(db, doer, happening('letter.drafted', id, letter.subject))
  return id
}

export type Draft = Pick<NewLetter, 'to' | 'subject' | 'text'>

/** In the writer's turn. */
export async function changeDraft(
  db: Db,
  doer: Doer,
  { id }: Letter,
  draft: Draft,
  today: CivilDate,
): Promise<void> {
  const { subject, text, to } = draft
  await db.updateTable('letter').set({ subject, text }).where('id', '=', id).execute()
  await db.deleteFrom('letterRecipient').where('letterId', '=', id).execute()
  await addRecipients(db, doer, id, to, today)
  await recordEvent(db, doer, happening('letter.redrafted', id, subject))
}

/** A draft that nobody will send. Taken up again by `takeUp`. In the writer's turn. */
export async function discard(
  db: Db,
  doer: Doer & { readonly id: string },
  { id, subject, discarding }: Letter,
  now: Date,
): Promise<void> {
  if (discarding) return
  await db
    .insertInto('letterDiscarding')
    .values({ partnershipId: doer.partnershipId, letterId: id, discardedAt: now, discardedBy: doer.id })
    .execute()
  await recordEvent(db, doer, happening('letter.discarded', id, subject))
}

export async function takeUp(db: Db, doer: Doer, { id, subject, discarding }: Letter): Promise<void> {
  if (!discarding) return
  await db.deleteFrom('letterDiscarding').where('letterId', '=', id).execute()
  await recordEvent(db, doer, happening('letter.takenUp', id, subject))
}

/** Lets a draft go; or once more what did not reach everybody. In the writer's turn. */
export async function post(
  db: Db,
  doer: Doer,
  id: string,
  { subject, to }: Pick<NewLetter, 'subject' | 'to'>,
  leavesAt: Date,
): Promise<void> {
  const { partnershipId } = doer
  const { latest } = await db
    .selectFrom('letterPosting')
    .select((eb) => eb.fn.max<number | null>('number').as('latest'))
    .where('letterId', '=', id)
    .executeTakeFirstOrThrow()
  const number = (latest ?? 0) + 1
  await db
    .insertInto('letterPosting')
    .values({ partnershipId, letterId: id, number, approvedBy: doer.id, leavesAt })
    .execute()
  await recordEvent(db, doer, {
    ...happening('letter.posted', id, subject),
    facts: { recipients: to.length },
  })
  await enqueueAll(db, { partnershipId, letterId: id, number }, to, leavesAt)
}

/** What waits for its minute leaves now. */
export async function hasten(db: Db, doer: Doer, letter: Letter, now: Date): Promise<void> {
  const { id, posting, recipients, subject } = letter
  if (!posting) return
  await db
    .updateTable('letterPosting')
    .set({ leavesAt: now })
    .where('letterId', '=', id)
    .where('number', '=', posting.number)
    .execute()
  await recordEvent(db, doer, happening('letter.hastened', id, subject))
  const to = recipients.map(({ personId }) => personId)
  await enqueueAll(db, { partnershipId: doer.partnershipId, letterId: id, number: posting.number }, to, now)
}

/** Takes a letter back that has not reached anybody: it is a draft again. */
export async function withdraw(db: Db, doer: Doer & { readonly id: string }, letter: Letter): Promise<void> {
  const { id, posting, recipients, subject } = letter
  // Whoever sends one of them just now holds its row.
  const free = await db
    .selectFrom('letterRecipient')
    .select('personId')
    .where('letterId', '=', id)
    .forUpdate()
    .skipLocked()
    .execute()
  const present = await letterFor(db, id)
  if (!posting || free.length < recipients.length || !isWithdrawable(present))
    throw new Refusal('conflict', (language) => lettersWords(language).tooLate)
  await db
    .insertInto('letterWithdrawal')
    .values({
      partnershipId: doer.partnershipId,
      letterId: id,
      number: posting.number,
      withdrawnBy: doer.id,
    })
    .execute()
  await recordEvent(db, doer, happening('letter.withdrawn', id, subject))
}

/** Somebody has sent it in another way to those who have not got it. */
export async function recordHandDelivery(db: Db, doer: Doer, letter: Letter): Promise<void> {
  const { id, posting, recipients, subject } = letter
  if (!posting) return
  for (const { personId, delivery } of recipients) {
    if (delivery.kind === 'sent' || delivery.kind === 'by-hand') continue
    await addAttempt(
      db,
      { partnershipId: doer.partnershipId, letterId: id, number: posting.number, personId },
      { result: 'by-hand', reason: '' },
    )
  }
  await recordEvent(db, doer, happening('letter.sentByHand', id, subject))
}

/** One of the mails of a letter, as a job knows it. */
export type Mail = {
  readonly partnershipId: string
  readonly letterId: string
  /** Which of the times that the letter was let go. */
  readonly number: number
  readonly personId: string
}

export async function addAttempt(
  db: Db,
  { partnershipId, letterId, number, personId }: Mail,
  attempt: { readonly result: 'sent' | 'by-hand' | 'delayed' | 'failed'; readonly reason: string },
): Promise<void> {
  const { latest } = await db
    .selectFrom('letterAttempt')
    .select((eb) => eb.fn.max<number | null>('number').as('latest'))
    .where('letterId', '=', letterId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('letterAttempt')
    .values({ partnershipId, letterId, personId, number: (latest ?? 0) + 1, posting: number, ...attempt })
    .execute()
}

async function addLetter(db: Db, doer: Doer, letter: NewLetter, today: CivilDate): Promise<string> {
  const { id = newId(), about, concerns = [], subject, text, language = 'sv', partyId = null } = letter
  const { partnershipId } = doer
  const { kind: aboutKind, id: aboutId, name: aboutName } = about
  await db
    .insertInto('letter')
    .values({
      partnershipId,
      id,
      aboutKind,
      aboutId,
      aboutName,
      subject,
      text,
      language,
      partyId,
      writtenBy: doer.id,
    })
    .execute()
  if (concerns.length > 0) {
    await db
      .insertInto('letterConcern')
      .values(
        concerns.map((each) => ({
          partnershipId,
          letterId: id,
          subjectKind: each.kind,
          subjectId: each.id,
        })),
      )
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
  await addRecipients(db, doer, id, letter.to, today)
  return id
}

async function addRecipients(
  db: Db,
  { partnershipId }: Doer,
  letterId: string,
  to: readonly string[],
  today: CivilDate,
): Promise<void> {
  const known = new Map((await candidates(db, today)).map((each) => [each.personId, each]))
  const rows = [...new Set(to)].map((personId) => {
    const person = known.get(personId)
    if (!person) throw new Error('A letter is written to people who hold a seat.')
    return { partnershipId, letterId, personId, name: person.name, partyName: person.partyName }
  })
  if (rows.length > 0) await db.insertInto('letterRecipient').values(rows).execute()
}

async function enqueueAll(
  db: Db,
  { partnershipId, letterId, number }: Omit<Mail, 'personId'>,
  to: readonly string[],
  after: Date,
): Promise<void> {
  for (const personId of to) {
    await enqueue(db, 'letters', { partnershipId, letterId, number: String(number), personId }, { after })
  }
}

function happening(kind: string, id: string, name: string) {
  return { kind, subject: { kind: 'letter', id }, name } as const
}
