import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { assessmentPath } from './paths.ts'
import { type Round, type Unit, unitOf } from './round.ts'
import type { Mark } from './sealing.ts'
import { latestSet, type SetVersion, type StatementKey, statementIn, statementsOf } from './statement.ts'
import { assessmentWords } from './words.ts'

/** A person: rounds are opened, answered and closed by somebody. */
export type Signed = Doer & { readonly id: string }

export type NewRound = Pick<Round, 'name' | 'division' | 'openedOn' | 'lastDay'> & {
  readonly id?: string
  readonly set?: SetVersion
  readonly unitIds: readonly string[]
}

/** One round is open at a time. When a new one opens, nobody needs to know any longer who answered those before it. */
export async function openRound(
  db: Db,
  doer: Signed,
  { id = newId(), set = latestSet, unitIds, ...round }: NewRound,
): Promise<string> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const open = (await rounds(db)).find(({ closedOn }) => closedOn === null)
  if (open) throw refusal(open.id, (words) => words.refusals.openAlready(open.name))
  await db.deleteFrom('assessmentVoter').execute()
  await db
    .insertInto('assessmentRound')
    .values({ partnershipId, id, statementSet: set, openedBy: doer.id, ...round })
    .execute()
  await db
    .insertInto('assessmentUnit')
    .values(
      unitIds.map((unitId) => ({
        partnershipId,
        roundId: id,
        unitId,
        bodyId: round.division === 'bodies' ? unitId : null,
        partyId: round.division === 'parties' ? unitId : null,
      })),
    )
    .execute()
  // What was asked stands in the log in words, for those who read it without the program.
  const asked = statementsOf(set).map((key, i) => [`statement${i + 1}`, statementIn('sv', key).text])
  await recordRound(
    db,
    doer,
    'opened',
    { id, name: round.name },
    {
      division: round.division,
      lastDay: round.lastDay,
      ...Object.fromEntries(asked),
    },
  )
  return id
}

/** The first opened first. */
export async function rounds(db: Db): Promise<readonly Round[]> {
  const rows = await db
    .selectFrom('assessmentRound as round')
    .leftJoin('assessmentClosure as closure', 'closure.roundId', 'round.id')
    .select(['round.id', 'round.name', 'round.statementSet', 'round.division', 'round.openedOn'])
    .select(['round.lastDay', 'closure.closedOn'])
    .select(
      sql<readonly Unit[]>`(
        select json_agg(json_build_object('id', unit.unit_id, 'name', coalesce(body.name, party.name))
          order by party.kind = 'region', coalesce(body.created_at, party.joined_on), coalesce(body.name, party.name))
        from assessment_unit unit
        left join body on body.id = unit.body_id
        left join party on party.id = unit.party_id
        where unit.round_id = round.id)`.as('units'),
    )
    .orderBy('round.openedOn')
    .orderBy('round.openedAt')
    .orderBy('round.id')
    .execute()
  // Sets are only ever added: a round's own is among them.
  return rows.map(({ statementSet, ...round }) => ({ ...round, set: statementSet as SetVersion }))
}

/** "Not yours" and "not there" are the same. */
export async function roundFor(db: Db, id: string): Promise<Round> {
  const found = isUuid(id) ? (await rounds(db)).find((round) => round.id === id) : undefined
  if (!found) throw new Refusal('not-found', '')
  return found
}

/** What was said in closed rounds; of one that has been opened again, what was said before. */
export async function marksOf(db: Db, roundId: string): Promise<readonly Mark[]> {
  const rows = await db
    .selectFrom('assessmentMark')
    .select(['statement', 'partyKind', 'unitId', 'value'])
    .where('roundId', '=', roundId)
    .execute()
  // Statements and values come from the forms and the scale; the table keeps them as they were.
  return rows.map(({ statement, partyKind, unitId, value }) => ({
    statement: statement as StatementKey,
    kind: partyKind,
    unitId,
    value: value as Mark['value'],
  }))
}

/** The people who sit in each body and for each party on a day. */
export async function seatsByUnit(db: Db, day: CivilDate): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const seats = await db
    .selectFrom('seat')
    .select(['personId', 'bodyId', 'partyId'])
    .where('fromOn', '<=', day)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', day)]))
    .execute()
  const people = new Map<string, Set<string>>()
  for (const { personId, bodyId, partyId } of seats) {
    for (const unitId of [bodyId, partyId])
      people.set(unitId, (people.get(unitId) ?? new Set()).add(personId))
  }
  return people
}

/** How many have answered of those who are asked. Answers that are sealed count too. */
export async function turnoutOf(
  db: Db,
  { id, units }: Round,
  day: CivilDate,
): Promise<{ readonly answered: number; readonly asked: number }> {
  const answered = await answeredIn(db, id)
  const people = await seatsByUnit(db, day)
  const asked = new Set(units.flatMap((unit) => [...(people.get(unit.id) ?? [])]))
  // Whoever has answered and left their seat since was asked as well.
  for (const personId of answered) asked.add(personId)
  return { answered: answered.size, asked: asked.size }
}

/** Of the open round: how many of each party are asked, and how many of them have not answered. Whom, nobody is told. */
export type OpenAsking = {
  readonly round: Round
  readonly parties: readonly {
    readonly partyId: string
    readonly asked: number
    readonly missing: number
  }[]
  /** The seats that are asked and whose people have not answered in any: for each to be told of their own. */
  readonly seatIds: ReadonlySet<string>
}

/** Null when no round is open. Parties of which everybody has answered are left out. */
export async function openAsking(db: Db, day: CivilDate): Promise<OpenAsking | null> {
  const round = (await rounds(db)).find(({ closedOn }) => closedOn === null)
  if (!round) return null
  const [answered, seats] = await Promise.all([
    answeredIn(db, round.id),
    db
      .selectFrom('seat')
      .select(['id', 'personId', 'bodyId', 'partyId'])
      .where('fromOn', '<=', day)
      .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', day)]))
      .execute(),
  ])
  const asked = new Map<string, Set<string>>()
  const inRound = seats.filter((seat) => unitOf(round, seat) !== null)
  for (const seat of inRound)
    asked.set(seat.partyId, (asked.get(seat.partyId) ?? new Set()).add(seat.personId))
  const parties = [...asked].map(([partyId, people]) => ({
    partyId,
    asked: people.size,
    missing: [...people].filter((id) => !answered.has(id)).length,
  }))
  const waiting = inRound.filter(({ personId }) => !answered.has(personId))
  return {
    round,
    parties: parties.filter(({ missing }) => missing > 0),
    seatIds: new Set(waiting.map(({ id }) => id)),
  }
}

async function answeredIn(db: Db, roundId: string): Promise<ReadonlySet<string>> {
  const keys = await db
    .selectFrom('assessmentKey')
    .select('personId')
    .where('roundId', '=', roundId)
    .unionAll(db.selectFrom('assessmentVoter').select('personId').where('roundId', '=', roundId))
    .execute()
  return new Set(keys.map(({ personId }) => personId))
}

export async function recordRound(
  db: Db,
  doer: Doer,
  verb: string,
  { id, name }: Pick<Round, 'id' | 'name'>,
  facts: Record<string, string | number> = {},
): Promise<void> {
  await recordEvent(db, doer, {
    kind: `assessment.${verb}`,
    subject: { kind: 'assessment', id },
    name,
    facts,
  })
}

export function refusal(
  roundId: string,
  sentence: (words: ReturnType<typeof assessmentWords>) => string,
): Refusal {
  return new Refusal('conflict', (language) => sentence(assessmentWords(language)), {
    href: assessmentPath(roundId),
    label: (language) => assessmentWords(language).toRound,
  })
}
