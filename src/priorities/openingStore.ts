import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { awaitTurn } from '../record/store.ts'
import { asTheyRead, settleCandidates } from './candidateStore.ts'
import { type Elector, fewest, mostCandidates, type PartyWeight, type Sealed } from './method.ts'
import { openingProblems, type Round, type RoundCandidate, stateOf } from './round.ts'
import { canonical, hashOf } from './seal.ts'
import { candidatesOf, recordRound, refusal, roundFor, type Signed } from './store.ts'

/** What would be sealed if the round were opened on this day, and what its seal would be. */
export async function proposedSeal(
  db: Db,
  round: Round,
  day: CivilDate,
): Promise<{
  readonly sealed: Sealed
  readonly document: string
  readonly hash: string
  readonly candidates: readonly RoundCandidate[]
  /** What candidates are called whose origin is no longer there to choose. */
  readonly gone: readonly string[]
}> {
  const { method, weightRule, tieRule, named, changeable } = round.rules
  const { candidates, gone } = await asTheyRead(db, await candidatesOf(db, round.id), day)
  const electors = await electorsOf(db, round, day)
  const sealed: Sealed = {
    format: 'samsyn-round',
    version: 1,
    roundId: round.id,
    question: round.question,
    method,
    candidates: candidates.map(({ id, title, description, cost, thing, harms }) => ({
      id,
      title,
      description,
      cost,
      ...(thing && { thing }),
      ...(harms && harms.length > 0 && { harms }),
    })),
    electors,
    weightRule,
    partyWeights: weightRule === 'seat' ? [] : await partyWeights(db, electors, weightRule),
    tieRule,
    named,
    changeable,
    replaces: round.replacesId,
  }
  const document = canonical(sealed)
  return { sealed, document, hash: hashOf(document), candidates, gone }
}

/** From here on nothing of the rules is changed: not by a form, and not by the database. */
export async function openRound(
  db: Db,
  doer: Signed,
  id: string,
  day: CivilDate,
  /** Whose seats vote, where that is another day, and when it was: as told of a round of another time. */
  { electorsOn = day, at }: { readonly electorsOn?: CivilDate; readonly at?: Date } = {},
): Promise<string> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const round = await roundFor(db, id)
  if (stateOf(round) !== 'draft') throw refusal(id, (words) => words.refusals.sealed)
  const { sealed, document, hash, candidates, gone } = await proposedSeal(db, round, electorsOn)
  if (gone.length > 0) throw refusal(id, (words) => words.problems.gone)
  const [problem] = openingProblems(sealed, mostCandidates(sealed.method.kind), fewest)
  if (problem) throw refusal(id, (words) => words.problems[problem])
  await settleCandidates(db, partnershipId, id, candidates)
  await db
    .insertInto('priorityElector')
    .values(
      sealed.electors.map(({ seatId, partyId, kind }) => ({
        partnershipId,
        roundId: id,
        seatId,
        partyId,
        partyKind: kind,
      })),
    )
    .execute()
  await db
    .insertInto('prioritySeal')
    .values({
      partnershipId,
      roundId: id,
      document,
      hash,
      openedOn: day,
      openedBy: doer.id,
      ...(at && { openedAt: at }),
    })
    .execute()
  await recordRound(db, doer, 'opened', round, { seal: hash, electors: sealed.electors.length })
  return hash
}

/** What was sealed, and whether its text still has the hash that was shown. */
export async function sealOf(
  db: Db,
  roundId: string,
): Promise<{
  readonly sealed: Sealed
  readonly document: string
  readonly hash: string
  readonly holds: boolean
}> {
  const { document, hash } = await db
    .selectFrom('prioritySeal')
    .select(['document', 'hash'])
    .where('roundId', '=', roundId)
    .executeTakeFirstOrThrow()
  return { sealed: JSON.parse(document) as Sealed, document, hash, holds: hashOf(document) === hash }
}

/** The seats that vote, by party: those of the bodies on the day, and those that were chosen one by one. */
async function electorsOf(db: Db, { rules }: Pick<Round, 'rules'>, day: CivilDate): Promise<Elector[]> {
  const { bodies, seats } = rules
  if (bodies.length === 0 && seats.length === 0) return []
  const rows = await db
    .selectFrom('seat')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .select(['seat.id as seatId', 'seat.partyId', 'party.name as partyName', 'party.kind'])
    .where('seat.fromOn', '<=', day)
    .where((eb) => eb.or([eb('seat.toOn', 'is', null), eb('seat.toOn', '>=', day)]))
    .where((eb) =>
      eb.or([
        ...(bodies.length > 0 ? [eb('seat.bodyId', 'in', bodies)] : []),
        ...(seats.length > 0 ? [eb('seat.id', 'in', seats)] : []),
      ]),
    )
    .orderBy('party.code')
    .orderBy('seat.id')
    .execute()
  return rows.map(({ seatId, partyId, partyName, kind }) => ({ seatId, partyId, partyName, kind }))
}

async function partyWeights(
  db: Db,
  electors: readonly Elector[],
  rule: 'party' | 'inhabitants',
): Promise<PartyWeight[]> {
  const parties = [...new Set(electors.map(({ partyId }) => partyId))]
  if (rule === 'party') return parties.map((partyId) => ({ partyId, weight: 1, countedOn: null }))
  if (parties.length === 0) return []
  // The latest version of each year, and of those the latest year that has a figure.
  const { rows } = await sql<{ partyId: string; weight: number; countedOn: string }>`
    select distinct on (party_id) party_id as "partyId", inhabitants as weight, counted_on::text as "countedOn"
    from (select distinct on (party_id, year) * from party_inhabitants
      where party_id in (${sql.join(parties)}) order by party_id, year, version desc) latest
    where inhabitants > 0
    order by party_id, year desc`.execute(db)
  return parties.flatMap((partyId) => {
    const found = rows.find((row) => row.partyId === partyId)
    return found ? [found] : []
  })
}
