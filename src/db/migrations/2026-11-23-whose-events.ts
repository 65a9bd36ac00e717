import { type Kysely, sql } from 'kysely'

/** Who last did something, and when, is asked of people and parties: the log tells it without being read through. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table event add column by_id text generated always as (body -> 'by' ->> 'id') stored;
    create index event_by on event (partnership_id, by_id, revision);
  `)
    .execute(db)
}
