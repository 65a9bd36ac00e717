import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Deed, Proposal, ProposalAnswer, ProposalText } from './proposal.ts'

/** All of them, also what no longer stands; the latest first. */
export async function proposals(db: Db): Promise<readonly Proposal[]> {
  return proposalsIn(db)
}

/** "Not yours" and "not there" are the same. */
export async function proposalFor(db: Db, id: string): Promise<Proposal> {
  const [proposal] = isUuid(id) ? await proposalsIn(db, id) : []
  if (!proposal) throw new Refusal('not-found', '')
  return proposal
}

export type ProposalVersion = Deed & { readonly version: number; readonly text: ProposalText }

/** The latest first. */
export async function versionsOf(db: Db, { id }: Pick<Proposal, 'id'>): Promise<readonly ProposalVersion[]> {
  const rows = await texts(db)
    .innerJoin('person', 'person.id', 'writtenBy')
    .select(['person.name', 'writtenAt as at', 'writtenHat as hat'])
    .where('proposalId', '=', id)
    .orderBy('written.version', 'desc')
    .execute()
  return rows.map(({ name, hat, at, ...row }) => ({
    by: { name, hat },
    at,
    version: row.version,
    text: textIn(row),
  }))
}

async function proposalsIn(db: Db, only?: string): Promise<readonly Proposal[]> {
  const rows = await texts(db)
    .innerJoin('proposal', (join) =>
      join.onRef('proposal.id', '=', 'written.proposalId').onRef('proposal.version', '=', 'written.version'),
    )
    .innerJoin('person as hander', 'hander.id', 'handedBy')
    .leftJoin('proposalWithdrawal as gone', 'gone.proposalId', 'proposal.id')
    .leftJoin('person as goer', 'goer.id', 'gone.withdrawnBy')
    .select(['proposal.id', 'proposal.number', 'handedOn', 'answerBy', 'handedAt', 'handedBy', 'handedHat'])
    .select(['hander.name as handedName', 'gone.reason as goneReason', 'gone.withdrawnAt as goneAt'])
    .select(['gone.withdrawnHat as goneHat', 'goer.name as goneName'])
    .$if(only !== undefined, (query) => query.where('proposal.id', '=', only!))
    .orderBy('proposal.number', 'desc')
    .execute()
  const merges = await mergesIn(db)
  const answers = await answersIn(db, only)
  const rounds = await roundsIn(db, only)
  return rows.map((row) => {
    const own = merges.find(({ intoId }) => intoId === row.id)
    const into = merges.find(({ parts, undone }) => undone === null && parts.includes(row.id))
    return {
      ...textIn(row),
      id: row.id,
      number: row.number,
      version: row.version,
      answerBy: row.answerBy,
      handed: {
        id: row.handedBy,
        on: row.handedOn,
        at: row.handedAt,
        by: { name: row.handedName, hat: row.handedHat },
      },
      withdrawal:
        row.goneReason === null
          ? null
          : { reason: row.goneReason, at: row.goneAt!, by: { name: row.goneName!, hat: row.goneHat! } },
      mergedInto: into ? { id: into.intoId, by: into.by, at: into.at } : null,
      merge: own ? { parts: own.parts, undone: own.undone, by: own.by, at: own.at } : null,
      answers: answers.get(row.id) ?? [],
      roundIds: rounds.filter(({ fromId }) => fromId === row.id).map(({ toId }) => toId),
    }
  })
}

function texts(db: Db) {
  return db
    .selectFrom('proposalVersion as written')
    .select(['written.version', 'title', 'what', 'written.why', 'forWhom', 'onceCost', 'yearlyCost'])
    .select(['riskLevel', 'risk', 'people', 'partyIds', 'origins', 'reviewId', 'effects'])
}

type TextRow = Omit<ProposalText, 'onceCost' | 'yearlyCost'> & {
  readonly onceCost: string | null
  readonly yearlyCost: string | null
}

function textIn({ onceCost, yearlyCost, ...row }: TextRow): ProposalText {
  const { title, what, why, forWhom, riskLevel, risk, people, partyIds, origins, reviewId, effects } = row
  const money = (ore: string | null) => (ore === null ? null : BigInt(ore))
  return {
    title,
    what,
    why,
    forWhom,
    riskLevel,
    risk,
    people,
    partyIds,
    origins,
    reviewId,
    effects,
    onceCost: money(onceCost),
    yearlyCost: money(yearlyCost),
  }
}

async function mergesIn(db: Db) {
  const rows = await db
    .selectFrom('proposalMerge as merge')
    .innerJoin('person as merger', 'merger.id', 'mergedBy')
    .leftJoin('proposalMergeUndoing as undoing', 'undoing.intoId', 'merge.intoId')
    .leftJoin('person as undoer', 'undoer.id', 'undoing.undoneBy')
    .select(['merge.intoId', 'mergedAt', 'mergedHat', 'merger.name as mergedName'])
    .select(['undoneAt', 'undoneHat', 'undoer.name as undoneName'])
    .execute()
  const parts = await db
    .selectFrom('proposalMergePart')
    .innerJoin('proposal', 'proposal.id', 'proposalId')
    .select(['intoId', 'proposalId'])
    .orderBy('proposal.number')
    .execute()
  return rows.map(({ intoId, mergedAt, mergedHat, mergedName, undoneAt, undoneHat, undoneName }) => ({
    intoId,
    parts: parts.filter((part) => part.intoId === intoId).map(({ proposalId }) => proposalId),
    at: mergedAt,
    by: { name: mergedName, hat: mergedHat },
    undone: undoneAt === null ? null : { at: undoneAt, by: { name: undoneName!, hat: undoneHat! } },
  }))
}

async function answersIn(db: Db, only?: string): Promise<ReadonlyMap<string, readonly ProposalAnswer[]>> {
  const rows = await db
    .selectFrom('proposalAnswer')
    .innerJoin('person', 'person.id', 'answeredBy')
    .select(['proposalId', 'number', 'version', 'answer', 'reason', 'answeredOn', 'tenths', 'possibleOn'])
    .select(['answeredAt as at', 'person.name', 'answeredHat as hat'])
    .$if(only !== undefined, (query) => query.where('proposalId', '=', only!))
    .orderBy('number', 'desc')
    .execute()
  const found = new Map<string, ProposalAnswer[]>()
  for (const { proposalId, name, hat, ...answer } of rows) {
    const own = found.get(proposalId) ?? []
    found.set(proposalId, [...own, { ...answer, by: { name, hat } }])
  }
  return found
}

async function roundsIn(db: Db, only?: string) {
  return db
    .selectFrom('link')
    .select(['fromId', 'toId'])
    .where('fromKind', '=', 'proposal')
    .where('relation', '=', 'leadsTo')
    .where('toKind', '=', 'round')
    .$if(only !== undefined, (query) => query.where('fromId', '=', only!))
    .orderBy('createdAt')
    .execute()
}
