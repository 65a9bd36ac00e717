import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { type Asking, question } from '../db/question.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Role } from '../identity/actor.ts'
import { seatHolders } from '../identity/store.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ThingKind } from '../record/thing.ts'
import type { Delivery, Letter, Posting } from './letter.ts'

export async function letterFor(db: Db, id: string): Promise<Letter> {
  const [row] = isUuid(id) ? await oneLetter(db, id) : []
  if (!row) throw new Refusal('not-found', '')
  return toLetter(row)
}

/** The latest of them, the latest first. */
export async function letters(db: Db, most = 500): Promise<readonly Letter[]> {
  return (await allLetters(db, most)).map(toLetter)
}

/** The ids of those that are the own of other parties. */
export async function idsOfOthers(db: Db, partyId: string): Promise<readonly string[]> {
  return (await ofOthers(db, partyId)).map(({ id }) => id)
}

const ofOthers = question((db, partyId: string) =>
  db.selectFrom('letter').select('id').where('partyId', '<>', partyId),
)

/** What has been written about a thing, in short. */
export type Written = {
  readonly letterId: string
  readonly aboutId: string
  /** Null: a draft. */
  readonly postedAt: Date | null
  readonly to: readonly string[]
  /** What it speaks of, one by one, as `kind:id`. */
  readonly concerns: readonly string[]
}

/**
 * The latest letters about things of a kind, the latest first: drafts, and those that somebody has let go. Drafts that
 * were thrown away are left out.
 */
export async function writtenAbout(db: Db, kind: ThingKind, most = 500): Promise<readonly Written[]> {
  return (await writtenOf(db, kind, most)).map(({ to, concerns, ...written }) => ({
    ...written,
    to: to ?? [],
    concerns: concerns ?? [],
  }))
}

const writtenOf = question((db, kind: string, most: number) =>
  db
    .selectFrom('letter')
    .select([
      'letter.id as letterId',
      'letter.aboutId',
      sql<Date | null>`(
        select case when w.number is null then p.approved_at end
        from letter_posting p
        left join letter_withdrawal w on w.letter_id = p.letter_id and w.number = p.number
        where p.letter_id = letter.id order by p.number desc limit 1)`.as('postedAt'),
      sql<readonly string[] | null>`(
        select json_agg(r.name order by r.name) from letter_recipient r where r.letter_id = letter.id)`.as(
        'to',
      ),
      sql<readonly string[] | null>`(
        select json_agg(c.subject_kind || ':' || c.subject_id)
        from letter_concern c where c.letter_id = letter.id)`.as('concerns'),
    ])
    .leftJoin('letterDiscarding as discarding', 'discarding.letterId', 'letter.id')
    .where('letter.aboutKind', '=', kind)
    .where('discarding.letterId', 'is', null)
    .orderBy('letter.writtenAt', 'desc')
    .orderBy('letter.id', 'desc')
    .limit(most),
)

/** Somebody a letter can be written to. */
export type Candidate = {
  readonly personId: string
  readonly name: string
  readonly role: Role
  readonly partyName: string
}

/** Those who hold a seat on the day; of one party, when it is named. Each once, by name. */
export async function candidates(db: Db, today: CivilDate, party?: string): Promise<readonly Candidate[]> {
  const known = new Map<string, Candidate>()
  for (const { personId, personName, role, partyName } of await seatHolders(db, today, party)) {
    if (!known.has(personId)) known.set(personId, { personId, name: personName, role, partyName })
  }
  return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** The letter as a link that opens in the reader's own mail program, for those who have not got it. */
export async function mailtoOf(db: Db, { recipients, subject, text }: Letter): Promise<string | null> {
  const missing = recipients
    .filter(({ delivery }) => delivery.kind !== 'sent' && delivery.kind !== 'by-hand')
    .map(({ personId }) => personId)
  if (missing.length === 0) return null
  const people = await db.selectFrom('person').select('email').where('id', 'in', missing).execute()
  const to = people.map(({ email }) => encodeURIComponent(email).replaceAll('%40', '@')).join(',')
  // Lines in a mail end with both (RFC 6068).
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'))
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${body}`
}

const oneLetter = question((db, id: string) => withAll(db).where('letter.id', '=', id))

const allLetters = question((db, most: number) =>
  withAll(db).orderBy('letter.writtenAt', 'desc').orderBy('letter.id', 'desc').limit(most),
)

type RecipientRow = readonly [
  personId: string,
  name: string,
  partyName: string,
  result: Exclude<Delivery['kind'], 'waiting'> | null,
  madeAt: string | null,
  reason: string | null,
]

type PostingRow = Omit<Posting, 'at' | 'leavesAt'> & { readonly at: string; readonly leavesAt: string }

/** With the latest posting that was not taken back, and for each recipient what became of it. */
function withAll(db: Asking) {
  return db
    .selectFrom('letter')
    .leftJoin('person as writer', 'writer.id', 'letter.writtenBy')
    .leftJoin('letterDiscarding as discarding', 'discarding.letterId', 'letter.id')
    .leftJoin('person as discarder', 'discarder.id', 'discarding.discardedBy')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('letterPosting as p')
          .leftJoin('person as approver', 'approver.id', 'p.approvedBy')
          .leftJoin('letterWithdrawal as w', (join) =>
            join.onRef('w.letterId', '=', 'p.letterId').onRef('w.number', '=', 'p.number'),
          )
          .whereRef('p.letterId', '=', 'letter.id')
          .select([
            'p.number',
            sql<PostingRow | null>`case when w.number is null then json_build_object('number', p.number,
              'byName', approver.name, 'at', p.approved_at, 'leavesAt', p.leaves_at) end`.as('told'),
          ])
          .orderBy('p.number', 'desc')
          .limit(1)
          .as('posting'),
      (join) => join.onTrue(),
    )
    .select([
      'letter.id',
      'letter.aboutKind',
      'letter.aboutId',
      'letter.aboutName',
      'letter.subject',
      'letter.text',
      'letter.language',
      'letter.partyId',
      'letter.writtenAt',
      'writer.name as writtenByName',
      'posting.told as posting',
      'discarding.discardedAt',
      'discarder.name as discardedByName',
    ])
    .select(
      sql<readonly RecipientRow[] | null>`(
        select json_agg(json_build_array(r.person_id, r.name, r.party_name, a.result, a.made_at, a.reason)
          order by r.name, r.person_id)
        from letter_recipient r
        left join lateral (
          select result, made_at, reason from letter_attempt t
          where t.letter_id = r.letter_id and t.person_id = r.person_id
            and (t.result in ('sent', 'by-hand') or t.posting = posting.number)
          order by t.result in ('sent', 'by-hand') desc, t.number desc limit 1) a on true
        where r.letter_id = letter.id)`.as('recipients'),
    )
}

function toLetter(row: Awaited<ReturnType<typeof oneLetter>>[number]): Letter {
  const { aboutKind, aboutId, aboutName, posting, recipients, discardedAt, discardedByName, ...letter } = row
  return {
    ...letter,
    about: { kind: aboutKind as ThingKind, id: aboutId, name: aboutName },
    posting: posting && {
      ...posting,
      at: new Date(posting.at),
      leavesAt: new Date(posting.leavesAt),
    },
    discarding: discardedAt && discardedByName !== null ? { byName: discardedByName, at: discardedAt } : null,
    recipients: (recipients ?? []).map(([personId, name, partyName, ...latest]) => ({
      personId,
      name,
      partyName,
      delivery: deliveryOf(...latest),
    })),
  }
}

function deliveryOf(kind: RecipientRow[3], madeAt: RecipientRow[4], reason: RecipientRow[5]): Delivery {
  if (kind === null || madeAt === null) return { kind: 'waiting' }
  const at = new Date(madeAt)
  return kind === 'sent' || kind === 'by-hand' ? { kind, at } : { kind, at, reason: reason ?? '' }
}
