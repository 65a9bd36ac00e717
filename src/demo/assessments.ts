import { saveAnswer } from '../assessments/answerStore.ts'
import { closeRound } from '../assessments/closingStore.ts'
import type { Round, Said } from '../assessments/round.ts'
import {
  type SetVersion,
  type StatementKey,
  scale,
  statementsOf,
  type Value,
} from '../assessments/statement.ts'
import { openRound, roundFor } from '../assessments/store.ts'
import type { Db } from '../db/database.ts'
import { type CivilDate, daysAfter } from '../i18n/format.ts'
import { hatLabel } from '../identity/actor.ts'
import type { Signer } from '../meetings/closingStore.ts'
import type { Party } from '../partnership/party.ts'
import { bodiesOn } from '../partnership/store.ts'

/** Where the answers of municipalities and of the region lie in each of three years: invented, and not flat. */
type Levels = Readonly<Record<StatementKey, readonly [municipal: Years, regional: Years]>>
type Years = readonly [number, number, number]

const levels: Levels = {
  purpose: [
    [2.7, 3.3, 3.7],
    [3.5, 3.8, 4.1],
  ],
  equality: [
    [2.6, 2.5, 2.7],
    [3.9, 4.2, 4.3],
  ],
  promises: [
    [3.1, 2.9, 3.3],
    [3.0, 2.8, 3.1],
  ],
  time: [
    [2.3, 2.4, 2.1],
    [3.2, 3.0, 3.1],
  ],
  home: [
    [2.2, 2.2, 2.2],
    [2.9, 2.9, 2.9],
  ],
  reach: [
    [2.4, 2.6, 2.9],
    [3.1, 3.2, 3.2],
  ],
  budget: [
    [1.8, 1.9, 2.2],
    [2.6, 2.7, 2.9],
  ],
  openness: [
    [3.2, 3.5, 3.8],
    [3.3, 3.4, 3.9],
  ],
  effect: [
    [2.1, 2.6, 2.8],
    [2.7, 3.0, 3.2],
  ],
}

const comments: Partial<Record<StatementKey, readonly string[]>> = {
  equality: [
    'De stora kommunerna har mer folk att skicka, och det märks.',
    'Bättre sedan ordet går runt bordet.',
  ],
  time: ['Jag läser handlingarna på bussen dit.', 'Vi har ingen tid avsatt mellan träffarna.'],
  budget: ['Målen kommer när budgeten redan är lagd.'],
  openness: ['Förra träffen vågade vi prata om det som inte fungerar.'],
  effect: ['Närvaroteamen är det jag brukar berätta om.'],
}

/** Say nothing in any round, so that each example county has somebody to press on with. */
const silentParties = ['Eda', 'Aneby']

/** Three years of self-assessment, and one round that has just been opened and that nobody has answered yet. */
export async function assessOurselves(db: Db, doer: Signer, today: CivilDate): Promise<void> {
  const bodies = (await bodiesOn(db, today)).map(({ id }) => id)
  const people = await seatHoldersIn(db, today)
  for (const [year, ago] of [-1125, -760, -395].entries()) {
    const openedOn = daysAfter(today, ago)
    const set: SetVersion = year === 0 ? 1 : 2
    const name = openedOn.slice(0, 4)
    const lastDay = daysAfter(openedOn, 21)
    const id = await openRound(db, doer, {
      name,
      division: 'bodies',
      openedOn,
      lastDay,
      set,
      unitIds: bodies,
    })
    const round = await roundFor(db, id)
    for (const [i, person] of people.entries()) {
      // Some of the municipal members do not answer, others each year.
      if (person.kind === 'municipality' && (i * 7 + year * 3) % 9 === 0) continue
      const unit = round.units.find((each) => each.id === person.bodyId)
      if (!unit) continue
      const answering = { ...doer, id: person.id, name: person.name, hat: person.hat }
      await saveAnswer(db, answering, round, { unit, kind: person.kind }, saidBy(round, person.kind, i, year))
    }
    await closeRound(db, doer, round, daysAfter(lastDay, 2))
  }
  const openedOn = daysAfter(today, -2)
  await openRound(db, doer, {
    name: today.slice(0, 4),
    division: 'bodies',
    openedOn,
    lastDay: daysAfter(today, 19),
    unitIds: bodies,
  })
}

function saidBy(round: Round, kind: Party['kind'], person: number, year: number): readonly Said[] {
  return statementsOf(round.set).map((statement, at): Said => {
    const [municipal, regional] = levels[statement]
    const level = (kind === 'region' ? regional : municipal)[year]!
    // Two parts of chance: what the person is like, and what the statement makes of it.
    const aside = chance(person, 0, 0) * 1.4 - 0.7 + (chance(person, at + 1, year + 1) * 2.4 - 1.2)
    const value = Math.min(scale.length, Math.max(1, Math.round(level + aside))) as Value
    const unknown = chance(person, at + 20, year) > 0.965
    const said = comments[statement] ?? []
    const comment = year > 0 && (person + at * 5) % 11 === year ? (said[person % said.length] ?? '') : ''
    return { statement, value: unknown ? null : value, comment }
  })
}

/** Between 0 and 1, the same each time for the same three numbers. */
function chance(one: number, two: number, three: number): number {
  const mixed = Math.imul(one * 374_761_393 + two * 668_265_263 + three * 2_147_483_647 + 1, 1_274_126_177)
  const stirred = Math.imul(mixed ^ (mixed >>> 13), 1_103_515_245)
  return ((stirred ^ (stirred >>> 16)) >>> 0) / 4_294_967_296
}

/** Each person once, in the seat that they have had the longest. */
async function seatHoldersIn(db: Db, day: CivilDate) {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('person', 'person.id', 'seat.personId')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .select(['person.id', 'person.name', 'seat.bodyId', 'seat.role', 'party.kind', 'party.name as partyName'])
    .where((eb) => eb.or([eb('seat.toOn', 'is', null), eb('seat.toOn', '>=', day)]))
    .where('party.name', 'not in', silentParties)
    .orderBy('person.name')
    .orderBy('seat.fromOn')
    .orderBy('seat.id')
    .execute()
  const known = new Set<string>()
  return rows.flatMap(({ role, partyName, ...row }) => {
    if (known.has(row.id)) return []
    known.add(row.id)
    return [{ ...row, hat: hatLabel('sv', role, partyName) }]
  })
}
