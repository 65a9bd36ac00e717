import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { ChosenIndicator, Rhythm, Service } from './fetching.ts'
import { eventName } from './fetchingStore.ts'
import type { Kpi } from './koladaShapes.ts'

type Person = Doer & { readonly id: string }

/** What is fetched, in the order in which it was chosen; and what no longer is, the latest first. */
export async function choices(db: Db): Promise<{
  readonly chosen: readonly ChosenIndicator[]
  readonly ended: readonly ChosenIndicator[]
}> {
  const rows = await db
    .selectFrom('fetchedIndicator as indicator')
    .leftJoin('fetchedIndicatorEnd as end', 'end.code', 'indicator.code')
    .leftJoin('fetchedIndicatorUnits as units', 'units.code', 'indicator.code')
    .select([
      'indicator.code',
      'title',
      'bySex',
      'level',
      'publishedOn',
      'publishedPeriod',
      'hasUnits',
      'units.chosenAt as unitsChosenAt',
      'indicator.chosenAt',
      'end.endedAt',
    ])
    .orderBy('indicator.chosenAt')
    .orderBy('indicator.code')
    .execute()
  const plain = (row: (typeof rows)[number]): ChosenIndicator => {
    const { code, title, bySex, level, publishedOn, publishedPeriod, hasUnits, unitsChosenAt } = row
    const withUnits = unitsChosenAt !== null
    return { code, title, bySex, level, publishedOn, publishedPeriod, hasUnits, withUnits }
  }
  return {
    chosen: rows.filter(({ endedAt }) => endedAt === null).map(plain),
    ended: rows
      .filter(({ endedAt }) => endedAt !== null)
      .toSorted((a, b) => b.endedAt!.getTime() - a.endedAt!.getTime())
      .map(plain),
  }
}

/** Fetches it from now on. Again: changes nothing. */
export async function choose(db: Db, doer: Person, kpi: Kpi): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const { chosen } = await choices(db)
  if (chosen.some(({ code }) => code === kpi.id)) return
  await db.deleteFrom('fetchedIndicatorEnd').where('code', '=', kpi.id).execute()
  const row = { ...describedBy(kpi), chosenAt: sql<Date>`clock_timestamp()`, chosenBy: doer.id }
  await db
    .insertInto('fetchedIndicator')
    .values({ partnershipId, code: kpi.id, ...row })
    .onConflict((oc) => oc.columns(['partnershipId', 'code']).doUpdateSet(row))
    .execute()
  await recordEvent(db, doer, { kind: 'fetching.chosen', ...subjectOf(kpi.id, kpi.title) })
}

/** Fetches it no more. What has been fetched stays. */
export async function endChoice(db: Db, doer: Person, code: string): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const known = (await choices(db)).chosen.find((each) => each.code === code)
  if (!known) return
  await db.insertInto('fetchedIndicatorEnd').values({ partnershipId, code, endedBy: doer.id }).execute()
  await recordEvent(db, doer, { kind: 'fetching.unchosen', ...subjectOf(code, known.title) })
}

/** Takes the ending back: fetched again, as the catalogue told of it last, at its old place. */
export async function takeUpChoice(db: Db, doer: Person, code: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const known = (await choices(db)).ended.find((each) => each.code === code)
  if (!known) return
  await db.deleteFrom('fetchedIndicatorEnd').where('code', '=', code).execute()
  await recordEvent(db, doer, { kind: 'fetching.chosen', ...subjectOf(code, known.title) })
}

/** Keeps what the catalogue says now of the chosen ones. */
export async function retell(db: Db, kpis: readonly Kpi[]): Promise<void> {
  for (const kpi of kpis) {
    await db.updateTable('fetchedIndicator').set(describedBy(kpi)).where('code', '=', kpi.id).execute()
  }
}

export async function rhythmOf(db: Db, service: Service): Promise<Rhythm> {
  const row = await db
    .selectFrom('fetchingRhythm')
    .select('rhythm')
    .where('service', '=', service)
    .executeTakeFirst()
  return row?.rhythm ?? 'by-hand'
}

export async function setRhythm(db: Db, doer: Person, service: Service, rhythm: Rhythm): Promise<void> {
  const { partnershipId } = doer
  if ((await rhythmOf(db, service)) === rhythm) return
  const row = { rhythm, setBy: doer.id, setAt: sql<Date>`now()` }
  await db
    .insertInto('fetchingRhythm')
    .values({ partnershipId, service, ...row })
    .onConflict((oc) => oc.columns(['partnershipId', 'service']).doUpdateSet(row))
    .execute()
  await recordEvent(db, doer, {
    kind: 'fetching.paced',
    subject: { kind: 'fetchingRhythm', id: partnershipId },
    name: eventName[service],
    facts: { rhythm },
  })
}

function describedBy(kpi: Kpi) {
  return {
    title: kpi.title,
    bySex: kpi.is_divided_by_gender,
    level: kpi.municipality_type,
    publishedOn: kpi.publication_date as CivilDate | null,
    publishedPeriod: kpi.publ_period,
    hasUnits: kpi.has_ou_data,
  }
}

function subjectOf(code: string, title: string) {
  return { subject: { kind: 'fetchedIndicator', id: code }, name: `${code} ${title}` } as const
}
