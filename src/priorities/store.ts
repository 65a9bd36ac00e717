import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Harm } from './candidate.ts'
import { roundPath } from './paths.ts'
import { type Round, type RoundCandidate, type Rules, stateOf } from './round.ts'
import { priorityWords } from './words.ts'

/** A person: rounds are made, opened and closed by somebody. */
export type Signed = Doer & { readonly id: string }

export type NewCandidate = {
  readonly id?: string
  readonly title: string
  readonly description?: string
  readonly cost?: number | null
  readonly thing?: RoundCandidate['thing']
  readonly againId?: string | null
  readonly harms?: readonly Harm[] | undefined
}

export type Draft = {
  readonly question: string
  readonly description: string
  readonly lastDay: CivilDate
  readonly rules: Rules
  readonly candidates: readonly NewCandidate[]
}

export async function addRound(
  db: Db,
  doer: Signed,
  {
    id = newId(),
    replacesId = null,
    candidates,
    ...round
  }: Draft & { id?: string; replacesId?: string | null },
): Promise<string> {
  const { partnershipId } = doer
  await db
    .insertInto('priorityRound')
    .values({
      partnershipId,
      id,
      ...round,
      rules: sql`${JSON.stringify(round.rules)}::jsonb`,
      replacesId,
      createdBy: doer.id,
    })
    .execute()
  await putCandidates(db, partnershipId, id, candidates)
  if (replacesId) {
    await addLink(db, partnershipId, { kind: 'round', id }, 'replaces', { kind: 'round', id: replacesId })
  }
  await findable(db, partnershipId, id, round)
  await recordRound(
    db,
    doer,
    'drafted',
    { id, question: round.question },
    { method: round.rules.method.kind },
  )
  return id
}

/** The whole draft as it is from now on. Refused, by the database too, once the round is sealed. */
export async function saveDraft(db: Db, doer: Signed, id: string, draft: Draft): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const round = await roundFor(db, id)
  if (stateOf(round) !== 'draft') throw refusal(id, (words) => words.refusals.sealed)
  const { candidates, ...rest } = draft
  await db
    .updateTable('priorityRound')
    .set({ ...rest, rules: sql`${JSON.stringify(rest.rules)}::jsonb` })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('priorityCandidate').where('roundId', '=', id).execute()
  await putCandidates(db, partnershipId, id, candidates)
  await findable(db, partnershipId, id, rest)
  await recordRound(
    db,
    doer,
    'changed',
    { id, question: rest.question },
    { method: rest.rules.method.kind, candidates: candidates.length },
  )
}

async function putCandidates(
  db: Db,
  partnershipId: string,
  roundId: string,
  candidates: readonly NewCandidate[],
): Promise<void> {
  if (candidates.length === 0) return
  await db
    .insertInto('priorityCandidate')
    .values(
      candidates.map(({ id = newId(), title, description = '', cost = null, thing, againId, harms }, at) => ({
        partnershipId,
        id,
        roundId,
        place: at + 1,
        title,
        description,
        cost,
        thingKind: thing?.kind ?? null,
        thingId: thing?.id ?? null,
        againId: againId ?? null,
        harms: JSON.stringify(harms ?? []),
      })),
    )
    .execute()
}

async function findable(
  db: Db,
  partnershipId: string,
  id: string,
  { question, description }: Pick<Draft, 'question' | 'description'>,
): Promise<void> {
  await putInSearch(db, partnershipId, { kind: 'round', id }, { title: question, text: description })
}

/** The latest first. */
export async function rounds(db: Db): Promise<readonly Round[]> {
  const rows = await db
    .selectFrom('priorityRound as round')
    .leftJoin('prioritySeal as seal', 'seal.roundId', 'round.id')
    .leftJoin('priorityClosure as closure', 'closure.roundId', 'round.id')
    .select(['round.id', 'round.question', 'round.description', 'round.rules', 'round.lastDay'])
    .select(['round.replacesId', 'seal.hash', 'seal.openedOn', 'seal.openedAt', 'closure.closedOn'])
    .orderBy(sql`coalesce(closure.closed_on, seal.opened_on, current_date)`, 'desc')
    .orderBy('round.createdAt', 'desc')
    .orderBy('round.id', 'desc')
    .execute()
  return rows.map(({ hash, openedOn, openedAt, ...round }) => ({
    ...round,
    seal: hash && openedOn && openedAt ? { hash, openedOn, openedAt } : null,
  }))
}

/** "Not yours" and "not there" are the same. */
export async function roundFor(db: Db, id: string): Promise<Round> {
  const found = isUuid(id) ? (await rounds(db)).find((round) => round.id === id) : undefined
  if (!found) throw new Refusal('not-found', '')
  return found
}

export async function candidatesOf(db: Db, roundId: string): Promise<readonly RoundCandidate[]> {
  const rows = await db
    .selectFrom('priorityCandidate')
    .select(['id', 'title', 'description', 'cost', 'thingKind', 'thingId', 'againId', 'harms'])
    .where('roundId', '=', roundId)
    .orderBy('place')
    .execute()
  return rows.map(({ cost, thingKind, thingId, ...candidate }) => ({
    ...candidate,
    cost: cost === null ? null : Number(cost),
    thing: thingKind && thingId ? { kind: thingKind, id: thingId } : null,
  }))
}

/** Somebody tried to change what is sealed: nothing is changed, and the log tells of it. */
export async function recordRefusedChange(
  db: Db,
  doer: Doer,
  round: Pick<Round, 'id' | 'question'>,
): Promise<void> {
  await recordRound(db, doer, 'changeRefused', round)
}

export async function recordRound(
  db: Db,
  doer: Doer,
  verb: string,
  { id, question }: Pick<Round, 'id' | 'question'>,
  facts: Record<string, string | number | boolean> = {},
): Promise<void> {
  await recordEvent(db, doer, {
    kind: `round.${verb}`,
    subject: { kind: 'round', id },
    name: question,
    facts,
  })
}

export function refusal(id: string, sentence: (words: ReturnType<typeof priorityWords>) => string): Refusal {
  return new Refusal('conflict', (language) => sentence(priorityWords(language)), {
    href: roundPath(id),
    label: (language) => priorityWords(language).toRound,
  })
}
