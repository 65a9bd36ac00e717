import { type Kysely, sql } from 'kysely'

/**
 * A candidate that stems from a recommendation or a proposal reads as that does when the round opens: as long as it may
 * be, and with the strengths that it harms.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table priority_candidate
      drop constraint priority_candidate_title_check,
      drop constraint priority_candidate_description_check,
      add check (length(title) between 1 and 300),
      add check (length(description) <= 4000),
      -- Each strength that it harms, and how.
      add column harms jsonb not null default '[]' check (jsonb_typeof(harms) = 'array');
    create index priority_candidate_thing on priority_candidate (partnership_id, thing_id);
  `)
    .execute(db)
}
