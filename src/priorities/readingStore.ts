import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { bodiesOn } from '../partnership/store.ts'
import { turnoutOf } from './ballotStore.ts'
import { offeredOn } from './candidateStore.ts'
import { closureOf } from './closingStore.ts'
import type { DraftContext } from './forms.ts'
import { fewest, mostCandidates } from './method.ts'
import { proposedSeal, sealOf } from './openingStore.ts'
import type { Earlier, ResultReading } from './resultView.tsx'
import { openingProblems, type Round, stateOf } from './round.ts'
import type { RoundReading } from './roundView.tsx'
import { candidatesOf, rounds } from './store.ts'

/** A draft with what would be sealed, an open or closed round with what is. */
export async function readRound(db: Db, round: Round, now: Date): Promise<RoundReading> {
  const isSealed = stateOf(round) !== 'draft'
  const { sealed, hash, holds, gone } = isSealed
    ? { ...(await sealOf(db, round.id)), gone: [] }
    : { ...(await proposedSeal(db, round, civilDateOf(now))), holds: true }
  const all = await rounds(db)
  return {
    round,
    sealed,
    hash,
    holds,
    turnout: await turnoutOf(db, round.id),
    problems: isSealed
      ? []
      : [
          ...(gone.length > 0 ? (['gone'] as const) : []),
          ...openingProblems(sealed, mostCandidates(sealed.method.kind), fewest),
        ],
    before: all.find(({ id }) => id === round.replacesId) ?? null,
    after: all.find(({ replacesId }) => replacesId === round.id) ?? null,
  }
}

export async function readResult(db: Db, round: Round, now: Date): Promise<ResultReading> {
  const reading = await readRound(db, round, now)
  const { result, ballots, ballotsHash } = await closureOf(db, round.id)
  return { ...reading, result, ballots, ballotsHash, earlier: await earlierOf(db, round) }
}

async function earlierOf(db: Db, { id, replacesId }: Round): Promise<Earlier | null> {
  const before = (await rounds(db)).find((round) => round.id === replacesId)
  if (!before || stateOf(before) !== 'closed') return null
  const { result } = await closureOf(db, before.id)
  if (!result) return null
  const { candidates } = (await sealOf(db, before.id)).sealed
  const at = (await candidatesOf(db, id)).map(({ againId }) => {
    const found = candidates.findIndex((candidate) => candidate.id === againId)
    return found === -1 ? null : found
  })
  return { result, at }
}

/** What the form of a draft chooses among. */
export async function draftContext(db: Db, round: Round, today: CivilDate): Promise<DraftContext> {
  const seats = await db
    .selectFrom('seat')
    .innerJoin('person', 'person.id', 'seat.personId')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .innerJoin('body', 'body.id', 'seat.bodyId')
    .select(['seat.id', 'seat.bodyId', 'person.name', 'party.name as partyName', 'body.name as bodyName'])
    .where('seat.fromOn', '<=', today)
    .where((eb) => eb.or([eb('seat.toOn', 'is', null), eb('seat.toOn', '>=', today)]))
    .orderBy('body.createdAt')
    .orderBy('person.name')
    .orderBy('seat.id')
    .execute()
  return {
    today,
    round,
    candidates: await candidatesOf(db, round.id),
    groups: await offeredOn(db, today),
    bodies: (await bodiesOn(db, today)).map(({ id, name }) => ({
      id,
      name,
      people: seats.filter((seat) => seat.bodyId === id).length,
    })),
    seats: seats.map(({ id, name, partyName, bodyName }) => ({
      id,
      label: `${name}, ${partyName}, ${bodyName}`,
    })),
  }
}
