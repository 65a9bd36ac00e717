import { type Kysely, sql } from 'kysely'

/** What the source calls the parts of a table: a code says nothing to whoever reads the list. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table fetched_table add column parts jsonb not null default '[]'`).execute(db)
}
