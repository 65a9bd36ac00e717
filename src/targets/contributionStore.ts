import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { partiesOn } from '../partnership/store.ts'
import { unitOf } from '../population/indicator.ts'
import { latestOf, type Series } from '../population/series.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { type Account, accountOf, type Contribution, type PartyShare } from './contribution.ts'
import { putTargetInSearch } from './searchStore.ts'
import type { Target } from './target.ts'

/** A person: a promise is always written down by somebody. */
type Recorder = Doer & { readonly id: string }

/** Every version of every party's, in order. */
async function contributionsOf(db: Db, targetId: string): Promise<readonly Contribution[]> {
  return db
    .selectFrom('targetContribution')
    .select(['partyId', 'number', 'what', 'level', 'amount', 'basePeriod', 'baseValue'])
    .where('targetId', '=', targetId)
    .orderBy('number')
    .execute()
}

/** What the parties of a day have promised for a target. `whole` is its own series. `known`: as of these vintages. */
export async function readAccount(
  db: Db,
  target: Target,
  whole: Series,
  today: CivilDate,
  known?: readonly number[],
): Promise<Account> {
  const parties = await partiesOn(db, today)
  const ofPlaces =
    target.place.kind === 'county'
      ? await seriesOf(db, {
          indicatorIds: [target.indicator.id],
          placeCodes: parties.filter(({ kind }) => kind === 'municipality').map(({ code }) => code),
          sexes: [target.sex],
          ...(known && { known }),
        })
      : []
  return accountOf(target, whole, {
    parties,
    contributions: await contributionsOf(db, target.id),
    own: new Map(ofPlaces.map((series) => [series.placeCode, series])),
    bounds: unitOf('sv', target.indicator).bounds,
  })
}

/** The latest that each party has said for each target; one that was taken back is empty. */
export async function latestContributions(
  db: Db,
): Promise<readonly (Contribution & { readonly targetId: string })[]> {
  return db
    .selectFrom('targetContribution')
    .select(['targetId', 'partyId', 'number', 'what', 'level', 'amount', 'basePeriod', 'baseValue'])
    .distinctOn(['targetId', 'partyId'])
    .orderBy('targetId')
    .orderBy('partyId')
    .orderBy('number', 'desc')
    .execute()
}

export type Promised = { readonly what: string; readonly value: number | null }

/** A new version beside the earlier ones. The caller has its turn. */
export async function contribute(
  db: Db,
  doer: Recorder,
  target: Target,
  share: PartyShare,
  whole: Series,
  { what, value }: Promised,
): Promise<void> {
  const of = share.measure === 'level' ? share.own : whole
  const base = value !== null && of ? latestOf(of) : null
  await append(db, doer, target, share.party, 'target.contributed', {
    what,
    level: share.measure === 'level' ? value : null,
    amount: share.measure === 'amount' ? value : null,
    basePeriod: base?.period ?? null,
    baseValue: base?.value ?? null,
  })
}

/**
 * What the party said before its latest, once more; nothing when that was the first. False when the latest is no
 * longer the one that the writer has seen. The caller has its turn.
 */
export async function takeBackContribution(
  db: Db,
  doer: Recorder,
  target: Target,
  party: Party,
  seen: number,
): Promise<boolean> {
  const own = (await contributionsOf(db, target.id)).filter(({ partyId }) => partyId === party.id)
  if (own.length === 0 || own.at(-1)!.number !== seen) return false
  const before = own.at(-2)
  await append(db, doer, target, party, 'target.contributionTakenBack', {
    what: before?.what ?? '',
    level: before?.level ?? null,
    amount: before?.amount ?? null,
    basePeriod: before?.basePeriod ?? null,
    baseValue: before?.baseValue ?? null,
  })
  return true
}

async function append(
  db: Db,
  doer: Recorder,
  target: Target,
  party: Party,
  kind: string,
  said: Omit<Contribution, 'partyId' | 'number'>,
): Promise<void> {
  const { partnershipId, id: recordedBy } = doer
  const { last } = await db
    .selectFrom('targetContribution')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('targetId', '=', target.id)
    .where('partyId', '=', party.id)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  await db
    .insertInto('targetContribution')
    .values({ partnershipId, targetId: target.id, partyId: party.id, number, recordedBy, ...said })
    .execute()
  const { what, level, amount } = said
  await recordEvent(db, doer, {
    kind,
    subject: { kind: 'target', id: target.id },
    name: target.name,
    facts: { partyId: party.id, party: party.name, number, what, level, amount },
  })
  await putTargetInSearch(db, partnershipId, target.id)
}
