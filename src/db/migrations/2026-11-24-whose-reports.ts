import { type Kysely, sql } from 'kysely'

/** A report tells which party it is from; without one it speaks for all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table outcome_report
      add column party_id uuid,
      add foreign key (partnership_id, party_id) references party;
  `)
    .execute(db)
}
