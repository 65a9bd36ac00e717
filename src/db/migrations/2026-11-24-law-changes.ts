import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Repealed laws that a partnership has entered itself, and where provisions of repealed laws stand now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table law_change (
      partnership_id uuid not null references partnership,
      id uuid not null,
      sfs text not null check (sfs ~ '^\\d{4}:\\d{1,4}$'),
      name text not null check (length(name) <= 200),
      abbreviation text not null check (length(abbreviation) <= 20),
      -- Empty together: only a provision of a law that is known already.
      replaced_by_sfs text not null,
      replaced_by_name text not null check (length(replaced_by_name) <= 200),
      since date,
      section text not null check (length(section) <= 100),
      now_in text not null check (length(now_in) <= 100),
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, recorded_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['law_change'])
}
