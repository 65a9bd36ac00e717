import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { describeFrom } from '../population/loadIndicators.ts'
import { describeIndicator, indicatorFor } from '../population/store.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { codeStem, type FetchedTable, titleOf } from './fetchedTable.ts'

type Person = Doer & { readonly id: string }

/** The source that the indicators of statistical databases are kept under. */
export const pxwebSource = 'pxweb'

/** What is fetched, in the order in which it was chosen; and what no longer is, the latest first. */
export async function fetchedTables(db: Db): Promise<{
  readonly chosen: readonly FetchedTable[]
  readonly ended: readonly FetchedTable[]
}> {
  const rows = await db
    .selectFrom('fetchedTable as table')
    .leftJoin('fetchedTableEnd as end', 'end.tableId', 'table.id')
    .select([
      'table.id',
      'code',
      'choice',
      'parts',
      'tableTitle',
      'measure',
      'name',
      'unit',
      'decimals',
      'direction',
      'end.endedAt',
    ])
    .orderBy('chosenAt')
    .orderBy('code')
    .execute()
  const plain = (row: (typeof rows)[number]): FetchedTable => {
    const { id, code, choice, parts, tableTitle, measure, name, unit, decimals, direction } = row
    return { id, code, choice, parts, tableTitle, measure, name, unit, decimals, direction }
  }
  return {
    chosen: rows.filter(({ endedAt }) => endedAt === null).map(plain),
    ended: rows
      .filter(({ endedAt }) => endedAt !== null)
      .toSorted((a, b) => b.endedAt!.getTime() - a.endedAt!.getTime())
      .map(plain),
  }
}

/** "Not yours" and "not there" are the same. */
export async function fetchedTableFor(db: Db, id: string): Promise<FetchedTable> {
  const { chosen } = await fetchedTables(db)
  const found = chosen.find((each) => each.id === id)
  if (!found) throw new Refusal('not-found', '')
  return found
}

type Told = Omit<FetchedTable, 'code'> & { readonly description: string }

/** Fetches it from now on. Its indicator is there at once, and empty until something has come. */
export async function chooseTable(db: Db, doer: Person, { description, ...told }: Told): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const stem = codeStem(told.choice)
  const { count } = await db
    .selectFrom('fetchedTable')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where(sql<boolean>`starts_with(code, ${`${stem}-`})`)
    .executeTakeFirstOrThrow()
  const table = { ...told, code: `${stem}-${count + 1}` }
  const { choice, parts, ...columns } = table
  await db
    .insertInto('fetchedTable')
    .values({ partnershipId, ...columns, ...packed({ choice, parts }), chosenBy: doer.id })
    .execute()
  await tell(db, partnershipId, table, description)
  const indicator = await indicatorFor(db, table.code)
  const { name, direction, decimals } = table
  const { describes } = indicator
  await describeIndicator(db, doer, indicator, { name, direction, describes, decimals })
  await recordEvent(db, doer, { kind: 'fetching.chosen', ...subjectOf(table) })
}

/** What it is made of from now on. What has been fetched stays until the next fetching, and its history after it. */
export async function changeTable(
  db: Db,
  doer: Person,
  table: FetchedTable,
  description: string,
): Promise<void> {
  const { id, choice, parts, tableTitle, measure, unit } = table
  await db
    .updateTable('fetchedTable')
    .set({ ...packed({ choice, parts }), tableTitle, measure, unit })
    .where('id', '=', id)
    .execute()
  await tell(db, doer.partnershipId, table, description)
  await recordEvent(db, doer, {
    kind: 'fetching.rechosen',
    ...subjectOf(table),
    facts: { choice: JSON.stringify(choice) },
  })
}

/** Fetches it no more. What has been fetched stays. */
export async function endTable(db: Db, doer: Person, id: string): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const known = (await fetchedTables(db)).chosen.find((each) => each.id === id)
  if (!known) return
  await db.insertInto('fetchedTableEnd').values({ partnershipId, tableId: id, endedBy: doer.id }).execute()
  await recordEvent(db, doer, { kind: 'fetching.unchosen', ...subjectOf(known) })
}

/** Takes the ending back. */
export async function takeUpTable(db: Db, doer: Person, id: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const known = (await fetchedTables(db)).ended.find((each) => each.id === id)
  if (!known) return
  await db.deleteFrom('fetchedTableEnd').where('tableId', '=', id).execute()
  await recordEvent(db, doer, { kind: 'fetching.chosen', ...subjectOf(known) })
}

/** Keeps what the services say now of the chosen tables. */
export async function retellTables(
  db: Db,
  told: readonly Pick<FetchedTable, 'id' | 'parts' | 'tableTitle' | 'measure'>[],
): Promise<void> {
  for (const { id, parts, ...now } of told) {
    await db
      .updateTable('fetchedTable')
      .set({ ...now, parts: JSON.stringify(parts) })
      .where('id', '=', id)
      .execute()
  }
}

function packed({ choice, parts }: Pick<FetchedTable, 'choice' | 'parts'>) {
  return { choice: JSON.stringify(choice), parts: JSON.stringify(parts) }
}

async function tell(db: Db, partnershipId: string, table: FetchedTable, description: string): Promise<void> {
  const entry = { line: 1, code: table.code, title: titleOf(table), description, direction: null }
  await describeFrom(db, partnershipId, pxwebSource, [entry])
}

function subjectOf({ id, code, name }: Pick<FetchedTable, 'id' | 'code' | 'name'>) {
  return { subject: { kind: 'fetchedTable', id }, name: `${code} ${name}` } as const
}
