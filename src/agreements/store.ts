import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { nameParties } from '../decisions/adoptionStore.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import type { Outcome, Terms } from '../decisions/outcome.ts'
import { changeWording, enterDecision, outcomeFor } from '../decisions/store.ts'
import { type Kin, kinOf } from '../decisions/succession.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { parties } from '../partnership/store.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Agreement, Version } from './agreement.ts'
import type { Law } from './law.ts'
import { ownLawChanges } from './lawStore.ts'
import { lawWith } from './ownLaw.ts'
import { agreementPath } from './paths.ts'
import { agreementWords } from './words.ts'

/** Every agreement with all its versions, and what the pages need to speak of them. */
export type AgreementsReading = {
  readonly agreements: readonly Agreement[]
  /** What an outcome came in place of, and what came in its place: other agreements too. */
  readonly kin: (outcomeId: string) => Kin
  /** Repealed laws, also those that the partnership has entered. */
  readonly law: Law
  /** Also those that have left. */
  readonly parties: readonly Party[]
}

export async function readAgreements(db: Db, outcomes = adoptables(db)): Promise<AgreementsReading> {
  const [all, everybody] = [await outcomes, await parties(db)]
  const rows = await db
    .selectFrom('outcome')
    .leftJoin('agreementVersion as version', 'version.outcomeId', 'outcome.id')
    .select(['outcome.id', 'outcome.text', 'outcome.diaryNumber', 'version.firstId', 'version.number'])
    .select(
      sql<readonly string[] | null>`(
        select json_agg(named.party_id) from outcome_party named where named.outcome_id = outcome.id)`.as(
        'named',
      ),
    )
    .where('outcome.kind', '=', 'agreement')
    .orderBy('version.number', (order) => order.asc().nullsFirst())
    .execute()
  const byId = new Map(all.map((outcome) => [outcome.id, outcome]))
  const place = new Map(everybody.map(({ id }, index) => [id, index]))
  const found = new Map<string, Version[]>()
  for (const { id, text, diaryNumber, firstId, number, named } of rows) {
    const outcome = byId.get(id)!
    const between = outcome.request?.parties.map((party) => party.id) ?? named ?? []
    const partyIds = between.toSorted((a, b) => place.get(a)! - place.get(b)!)
    const version = { number: number ?? 1, outcome, text, diaryNumber, partyIds }
    const first = firstId ?? id
    found.set(first, [...(found.get(first) ?? []), version])
  }
  const agreements = [...found].map(([id, versions]) => ({ id, versions }))
  return { agreements, kin: kinOf(all), law: lawWith(await ownLawChanges(db)), parties: everybody }
}

/** By the id of any of its versions. "Not yours" and "not there" are the same. */
export function agreementIn({ agreements }: AgreementsReading, id: string): Agreement {
  const found = agreements.find(({ versions }) => versions.some(({ outcome }) => outcome.id === id))
  if (!isUuid(id) || !found) throw new Refusal('not-found', '')
  return found
}

export type NewVersion = Terms & {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly takenOn: CivilDate
  readonly decidedBy: string
  readonly diaryNumber: string
  readonly partyIds: readonly string[]
}

/**
 * The next version: an agreement of its own that every party decides about anew, in place of the latest. The latest
 * goes on until this one applies.
 */
export async function addVersion(
  db: Db,
  doer: Doer,
  agreement: Agreement,
  { partyIds, ...version }: NewVersion,
): Promise<Outcome> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const latest = agreement.versions.at(-1)!
  refuseWhileDraft(agreement)
  const outcome = await enterDecision(db, doer, { ...version, kind: 'agreement', dissent: '', section: '' })
  await nameParties(db, doer, outcome, partyIds)
  const number = latest.number + 1
  await db
    .insertInto('agreementVersion')
    .values({ partnershipId, outcomeId: outcome.id, firstId: agreement.id, number })
    .execute()
  const subject = { kind: 'outcome', id: outcome.id } as const
  await addLink(db, partnershipId, subject, 'replaces', { kind: 'outcome', id: latest.outcome.id })
  await recordEvent(db, doer, {
    kind: 'agreement.versionAdded',
    subject,
    name: outcome.title,
    facts: { number, of: agreement.versions[0]!.outcome.title, parties: partyIds.length },
  })
  return outcome
}

/** There is one version in the making at a time: what is written is one text. */
export function refuseWhileDraft({ id, versions }: Agreement): void {
  const latest = versions.at(-1)!
  if (latest.outcome.request || latest.outcome.ending) return
  throw new Refusal('conflict', (language) => agreementWords(language).version.stillDraft(latest.number), {
    href: agreementPath(id, latest.number),
    label: (language) => agreementWords(language).version.toDraft,
  })
}

/** A draft: the parties have not been asked, and its words are still being found. */
export function isDraft({ outcome }: Version): boolean {
  return outcome.request === null && outcome.ending === null
}

export async function changeDraft(
  db: Db,
  doer: Doer,
  version: Version,
  { partyIds, ...wording }: Pick<NewVersion, 'title' | 'text' | 'partyIds'>,
): Promise<void> {
  const outcome = await outcomeFor(db, version.outcome.id)
  await changeWording(db, doer, outcome, wording)
  await nameParties(db, doer, outcome, partyIds)
}

/** Names what shall come in its place, or nothing: until it is ended, this can be changed. */
export async function nameSuccessor(
  db: Db,
  doer: Doer,
  agreement: Agreement,
  successorId: string | null,
): Promise<void> {
  const { outcome } = agreement.versions.at(-1)!
  const own = agreement.versions.map((version) => version.outcome.id)
  await db
    .deleteFrom('link')
    .where('relation', '=', 'replaces')
    .where('toKind', '=', 'outcome')
    .where('toId', 'in', own)
    .where('fromId', 'not in', own)
    .execute()
  if (successorId)
    await addLink(db, doer.partnershipId, { kind: 'outcome', id: successorId }, 'replaces', {
      kind: 'outcome',
      id: outcome.id,
    })
  await recordEvent(db, doer, {
    kind: 'agreement.successorNamed',
    subject: { kind: 'outcome', id: outcome.id },
    name: outcome.title,
    facts: { successorId },
  })
}
