import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { leftOut } from './archive.ts'

export type Column = { readonly name: string; readonly type: string }

export type ArchiveTable = {
  readonly table: string
  /** Without those that the database works out itself. */
  readonly columns: readonly Column[]
  /** Ordered by these; texts by their bytes, so that every database orders alike. */
  readonly key: readonly { readonly name: string; readonly isText: boolean }[]
  /** Tables whose rows its own point at. */
  readonly dependsOn: readonly string[]
}

/** Every table of partnerships, from the catalogue: those that others point at come first. */
export async function partnershipTables(db: Db): Promise<readonly ArchiveTable[]> {
  const { rows } = await sql<ArchiveTable>`
    select c.relname as "table",
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(json_build_object('name', a.attname, 'isText', a.attcollation <> 0) order by k.place)
        from pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key,
      (select coalesce(json_agg(distinct f.relname), '[]')
        from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as "dependsOn"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id')
    order by c.relname`.execute(db)
  return inOrder(rows)
}

/** Those that go into an archive. */
export async function archiveTables(db: Db): Promise<readonly ArchiveTable[]> {
  const whole = leftOut.filter(({ rows }) => rows === null).map(({ table }) => table)
  return (await partnershipTables(db)).filter(({ table }) => !whole.includes(table))
}

/** The changes of the database's shape that have been made. */
export async function migrationsOf(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

function inOrder(tables: readonly ArchiveTable[]): readonly ArchiveTable[] {
  const placed: ArchiveTable[] = []
  while (placed.length < tables.length) {
    const free = tables.filter(
      (each) =>
        !placed.includes(each) &&
        each.dependsOn.every((other) => placed.some(({ table }) => table === other)),
    )
    // Rows that point at each other in a circle would need their foreign keys checked last.
    if (free.length === 0) throw new Error('Tables of partnerships point at each other in a circle.')
    placed.push(...free)
  }
  return placed
}

/** How values are written as text, whatever the server is set to. Lasts as long as the transaction. */
export const plainText = `
  set local timezone = 'UTC';
  set local datestyle = 'ISO';
  set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex';
  set local extra_float_digits = 1`

/** In CSV whose quote and delimiter never stand in JSON, a line of JSON is a line as it is. */
const lines = `(format csv, quote e'\\x01', delimiter e'\\x02', encoding 'UTF8')`

/** The rows as lines of JSON. Each has its columns in the table's order. */
export function copyOut({ table, columns, key }: ArchiveTable): string {
  const order = key.map(({ name, isText }) => (isText ? `${quoted(name)} collate "C"` : quoted(name)))
  return `copy (select row_to_json(x) from (
    select ${columns.map(written).join(', ')} from ${quoted(table)}${condition(table)}
    order by ${order.join(', ')}) x) to stdout with ${lines}`
}

export function countRows({ table }: ArchiveTable): string {
  return `select count(*)::integer as rows from ${quoted(table)}${condition(table)}`
}

/** Where lines wait to become rows. */
export const waiting = {
  create: `create temporary table archive_line
    (number integer generated always as identity, line text not null) on commit drop`,
  copyIn: `copy archive_line (line) from stdin with ${lines}`,
  empty: 'truncate archive_line restart identity',
} as const

/** The first of the waiting lines become rows: as many as are asked for. */
export function insertWaiting({ table, columns }: ArchiveTable): string {
  const names = columns.map(({ name }) => quoted(name)).join(', ')
  const read = columns.map(({ name, type }) => `x.${quoted(name)}::${type}`).join(', ')
  const shape = columns.map((column) => `${quoted(column.name)} ${isNative(column) ? column.type : 'text'}`)
  return `insert into ${quoted(table)} (${names})
    select ${read} from archive_line w, json_to_record(w.line::json) as x (${shape.join(', ')})
    where w.number <= $1`
}

/** Types that JSON has, or that PostgreSQL writes as a text which it reads as the same. */
const native = [
  'smallint',
  'integer',
  'double precision',
  'boolean',
  'text',
  'uuid',
  'date',
  'timestamp with time zone',
  'bytea',
]

const isNative = ({ type }: Column): boolean => native.includes(type)

/**
 * Others stand as a text: JSON inside JSON would lose the spaces of what was hashed, and whoever reads a large whole
 * number as a fraction would lose its last digits.
 */
function written(column: Column): string {
  const name = quoted(column.name)
  return isNative(column) ? name : `${name}::text as ${name}`
}

function condition(table: string): string {
  const without = leftOut.find((each) => each.table === table && each.rows !== null)
  return without ? ` where not (${without.rows})` : ''
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
