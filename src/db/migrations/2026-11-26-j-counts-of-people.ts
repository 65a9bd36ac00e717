import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Which indicators count people, so that small numbers in them are not shown. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- What somebody has said that an indicator counts. The latest number holds; none: it does not count people.
    create table indicator_counting (
      partnership_id uuid not null references partnership,
      indicator_id uuid not null,
      number integer not null check (number > 0),
      counts text not null check (counts in ('people', 'other')),
      told_at timestamptz not null default now(),
      told_by uuid not null,
      primary key (partnership_id, indicator_id, number),
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, told_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['indicator_counting'])
}
