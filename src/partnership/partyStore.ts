import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Refusal, type RefusalKind, type Sentence } from '../platform/refusal.ts'
import { awaitTurn, historyOf, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import {
  leavingProblem,
  type Party,
  type PartyContext,
  type PartyDecision,
  type PartyDetails,
  type PartyInFull,
  type StayingProblem,
} from './party.ts'
import { leavingProblemText, partyWords, stayingProblemText } from './partyWords.ts'
import { partyPath } from './paths.ts'
import { continueSeat, endSeat } from './seatStore.ts'
import { parties } from './store.ts'

export type NewParty = Pick<Party, 'kind' | 'code' | 'name' | 'joinedOn'> &
  Partial<Pick<PartyInFull, 'organisationNumber' | 'joining'>> & { readonly id?: string }

/** The caller has seen that it is not a party already. */
export async function addParty(
  db: Db,
  doer: Doer,
  { id = newId(), organisationNumber = null, joining = null, ...party }: NewParty,
): Promise<string> {
  const { partnershipId } = doer
  await db
    .insertInto('party')
    .values({ partnershipId, id, ...party, organisationNumber, leftOn: null })
    .execute()
  if (joining) await writeDecision(db, doer, id, 'joining', { ...joining, reason: '' })
  const subject: Thing = { kind: 'party', id }
  await recordEvent(db, doer, {
    kind: 'party.joined',
    subject,
    name: party.name,
    facts: {
      kind: party.kind,
      code: party.code,
      joinedOn: party.joinedOn,
      organisationNumber,
      ...joining,
    },
  })
  await putInSearch(db, partnershipId, subject, {
    title: party.name,
    text: `${party.code} ${organisationNumber ?? ''}`,
  })
  return id
}

/** The caller has its turn, and has seen that nothing stands in the way. */
export async function changeParty(db: Db, doer: Doer, before: PartyInFull, details: PartyDetails) {
  const { id } = before
  const changed = Object.fromEntries(
    Object.entries(factsOf(details)).filter(([name, value]) => factsOf(before)[name] !== value),
  )
  if (Object.keys(changed).length === 0) return
  const { joining, name, joinedOn, organisationNumber } = details
  // Another than a municipality or a region is known by its organisation number alone.
  const code = before.kind === 'other' && organisationNumber ? organisationNumber : before.code
  await db
    .updateTable('party')
    .set({ name, code, joinedOn, organisationNumber })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('partyDecision').where('partyId', '=', id).where('kind', '=', 'joining').execute()
  if (joining) await writeDecision(db, doer, id, 'joining', { ...joining, reason: '' })
  const subject: Thing = { kind: 'party', id }
  await recordEvent(db, doer, { kind: 'party.changed', subject, name, facts: changed })
  await putInSearch(db, doer.partnershipId, subject, {
    title: name,
    text: `${code} ${organisationNumber ?? ''}`,
  })
}

/** As if it had never joined. Refused when something hangs on it already. */
export async function withdrawJoining(db: Db, doer: Doer, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const party = await partyFor(db, id)
  if (!party.joining || party.leaving) {
    throw partyRefusal('conflict', id, (language) => partyWords(language).cannotWithdraw)
  }
  await db.deleteFrom('partyDecision').where('partyId', '=', id).execute()
  await db.deleteFrom('searchEntry').where('subjectId', '=', id).execute()
  try {
    await db.deleteFrom('party').where('id', '=', id).execute()
  } catch (error) {
    // Some row points at it; which tables those are is for those who have them.
    if ((error as { code?: string }).code !== '23503') throw error
    throw partyRefusal('conflict', id, (language) => partyWords(language).cannotWithdraw)
  }
  await recordEvent(db, doer, {
    kind: 'party.joiningWithdrawn',
    subject: { kind: 'party', id },
    name: party.name,
    facts: { code: party.code, joinedOn: party.joinedOn },
  })
}

export type Leaving = PartyDecision & { readonly lastDay: CivilDate; readonly reason: string }

/** Its seats end on its last day. Taken back by `stay`. */
export async function leave(db: Db, doer: Doer, id: string, { lastDay, ...told }: Leaving): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const party = await partyFor(db, id)
  if (party.leftOn) throw partyRefusal('conflict', id, (language) => partyWords(language).alreadyLeaving)
  const problem = leavingProblem(party, await contextOfParty(db, id), lastDay)
  if (problem) throw partyRefusal('conflict', id, (language) => leavingProblemText(language, problem))
  await db.updateTable('party').set({ leftOn: lastDay }).where('id', '=', id).execute()
  await writeDecision(db, doer, id, 'leaving', told)
  await recordEvent(db, doer, {
    kind: 'party.left',
    subject: { kind: 'party', id },
    name: party.name,
    facts: { lastDay, ...told },
  })
  const held = await db
    .selectFrom('seat')
    .select(['id', 'toOn'])
    .where('partyId', '=', id)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>', lastDay)]))
    .orderBy('id')
    .execute()
  for (const seat of held) {
    if (seat.toOn) await continueSeat(db, doer, seat.id)
    await endSeat(db, doer, seat.id, lastDay, { withParty: true, before: seat.toOn })
  }
}

/** The party goes on, and so do the seats that ended with it, until the day that they had. */
export async function stay(db: Db, doer: Doer, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const party = await partyFor(db, id)
  const { leftOn } = party
  if (!leftOn) throw partyRefusal('conflict', id, (language) => partyWords(language).notLeaving)
  const problem = await stayingProblem(db, party)
  if (problem) throw partyRefusal('conflict', id, (language) => stayingProblemText(language, problem))
  await db.updateTable('party').set({ leftOn: null }).where('id', '=', id).execute()
  await db.deleteFrom('partyDecision').where('partyId', '=', id).where('kind', '=', 'leaving').execute()
  await recordEvent(db, doer, {
    kind: 'party.stayed',
    subject: { kind: 'party', id },
    name: party.name,
    facts: { lastDay: leftOn },
  })
  for (const { seatId, before } of await endedWith(db, id, leftOn)) {
    await continueSeat(db, doer, seatId)
    if (before) await endSeat(db, doer, seatId, before)
  }
}

/** "Not yours" and "not there" are the same. */
export async function partyFor(db: Db, id: string): Promise<PartyInFull> {
  const party = isUuid(id) ? (await partiesInFull(db)).find((each) => each.id === id) : undefined
  if (!party) throw new Refusal('not-found', '')
  return party
}

/** Also those that have left, in the order of `parties`. */
export async function partiesInFull(db: Db): Promise<readonly PartyInFull[]> {
  const numbers = await db.selectFrom('party').select(['id', 'organisationNumber']).execute()
  const decisions = await db
    .selectFrom('partyDecision')
    .select(['partyId', 'kind', 'body', 'decidedOn', 'diaryNumber', 'reason'])
    .execute()
  const decisionOf = (id: string, wanted: 'joining' | 'leaving') => {
    const found = decisions.find(({ partyId, kind }) => partyId === id && kind === wanted)
    if (!found) return null
    const { body, decidedOn, diaryNumber, reason } = found
    return { body, decidedOn, diaryNumber, reason }
  }
  return (await parties(db)).map((party) => ({
    ...party,
    organisationNumber: numbers.find(({ id }) => id === party.id)?.organisationNumber ?? null,
    joining: decisionOf(party.id, 'joining'),
    leaving: decisionOf(party.id, 'leaving'),
  }))
}

export async function contextOfParty(db: Db, id: string): Promise<PartyContext> {
  const coordinators = await db
    .selectFrom('seat')
    .select('partyId')
    .where('role', '=', 'coordinator')
    .where('toOn', 'is', null)
    .execute()
  const seats = await db
    .selectFrom('seat')
    .select((eb) => [eb.fn.min('fromOn').as('first'), eb.fn.max('fromOn').as('last')])
    .where('partyId', '=', id)
    .executeTakeFirst()
  const answers = await db
    .selectFrom('adoption')
    .select((eb) => [eb.fn.min('decidedOn').as('first'), eb.fn.max('decidedOn').as('last')])
    .where('partyId', '=', id)
    .executeTakeFirst()
  const { rows } = await sql<{ day: CivilDate | null }>`
    select max((meeting.starts_at at time zone 'Europe/Stockholm')::date) as day
    from meeting
    join meeting_closure closure on closure.meeting_id = meeting.id
    join seat on seat.body_id = meeting.body_id and seat.party_id = ${id}
      and (meeting.starts_at at time zone 'Europe/Stockholm')::date between seat.from_on and coalesce(seat.to_on, 'infinity')
  `.execute(db)
  return {
    coordinatesAlone: coordinators.length > 0 && coordinators.every(({ partyId }) => partyId === id),
    // Null, whatever the types say, where there are none.
    firstSeatFrom: seats?.first ?? null,
    lastSeatFrom: seats?.last ?? null,
    countedOn: rows[0]?.day ?? null,
    firstAnswerOn: answers?.first ?? null,
    lastAnswerOn: answers?.last ?? null,
  }
}

/** What has been built on the party's leaving. Outcomes and meetings stand later in the method: only their days are read. */
export async function stayingProblem(db: Db, { id, code, leftOn }: Party): Promise<StayingProblem> {
  if (!leftOn) return null
  const anew = (await parties(db)).find(
    (other) => other.id !== id && other.code === code && other.joinedOn > leftOn,
  )
  if (anew) return { kind: 'joinedAnew', day: anew.joinedOn }
  const asked = await db
    .selectFrom('adoptionRequest')
    .select('askedOn')
    .where('askedOn', '>', leftOn)
    .orderBy('askedOn')
    .limit(1)
    .executeTakeFirst()
  if (asked) return { kind: 'askedWithout', day: asked.askedOn }
  const bodyIds = (await endedWith(db, id, leftOn)).map(({ bodyId }) => bodyId)
  if (bodyIds.length === 0) return null
  const { rows } = await sql<{ day: CivilDate | null }>`
    select min((meeting.starts_at at time zone 'Europe/Stockholm')::date) as day
    from meeting join meeting_closure closure on closure.meeting_id = meeting.id
    where meeting.body_id = any(${bodyIds}::uuid[])
      and (meeting.starts_at at time zone 'Europe/Stockholm')::date > ${leftOn}::date`.execute(db)
  const met = rows[0]?.day
  return met ? { kind: 'metWithout', day: met } : null
}

/** Why something cannot be done with a party, with the way back to it. */
export function partyRefusal(kind: RefusalKind, id: string, sentence: Sentence): Refusal {
  const label = (language: Language) => partyWords(language).back
  return new Refusal(kind, sentence, { href: partyPath(id), label })
}

/** The seats that ended because the party left, and the last day that each had before. */
async function endedWith(db: Db, partyId: string, leftOn: CivilDate) {
  const seats = await db
    .selectFrom('seat')
    .select(['id', 'bodyId'])
    .where('partyId', '=', partyId)
    .where('toOn', '=', leftOn)
    .orderBy('id')
    .execute()
  const found: { seatId: string; bodyId: string; before: CivilDate | null }[] = []
  for (const { id, bodyId } of seats) {
    const [latest] = await historyOf(db, { kind: 'seat', id }, 1)
    if (latest?.kind !== 'seat.ended' || !latest.facts.withParty) continue
    // Facts are plain JSON: a day stands there as it was written.
    found.push({ seatId: id, bodyId, before: (latest.facts.before as CivilDate | undefined) ?? null })
  }
  return found
}

async function writeDecision(
  db: Db,
  doer: Doer,
  partyId: string,
  kind: 'joining' | 'leaving',
  decision: PartyDecision & { readonly reason: string },
): Promise<void> {
  await db
    .insertInto('partyDecision')
    .values({ partnershipId: doer.partnershipId, partyId, kind, recordedBy: doer.id, ...decision })
    .execute()
}

/** What the log keeps, each by itself, so that a change tells no more than what changed. */
function factsOf({ name, joinedOn, organisationNumber, joining }: PartyDetails) {
  const facts: Record<string, string | null> = {
    name,
    joinedOn,
    organisationNumber,
    body: joining?.body ?? '',
    decidedOn: joining?.decidedOn ?? null,
    diaryNumber: joining?.diaryNumber ?? '',
  }
  return facts
}
