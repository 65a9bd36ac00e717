import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What the parties promise of their time, for a mandate period. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- Only for a period whose days are others than the usual ones.
    create table mandate_period (
      partnership_id uuid not null references partnership,
      -- The year of the election that it follows.
      year integer not null check (year between 1998 and 2198),
      first_on date not null,
      last_on date not null check (last_on > first_on),
      primary key (partnership_id, year)
    );

    create table commitment (
      partnership_id uuid not null references partnership,
      id uuid not null,
      party_id uuid not null,
      body_id uuid not null,
      period integer not null check (period between 1998 and 2198),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      unique (partnership_id, period, party_id, body_id),
      foreign key (partnership_id, party_id) references party,
      foreign key (partnership_id, body_id) references body
    );

    create table commitment_version (
      partnership_id uuid not null references partnership,
      commitment_id uuid not null,
      number integer not null check (number > 0),
      -- From this day on it stands in place of those with lower numbers.
      from_on date not null,
      -- None: from that day nothing is promised.
      seats integer not null check (seats between 0 and 100),
      functions text not null check (length(functions) <= 500),
      meetings_per_year integer not null check (meetings_per_year between 0 and 60),
      decided_by text not null check (length(decided_by) between 1 and 200),
      decided_on date not null,
      section text not null check (length(section) <= 50),
      diary_number text not null check (length(diary_number) <= 100),
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      primary key (partnership_id, commitment_id, number),
      check ((seats = 0) = (meetings_per_year = 0)),
      foreign key (partnership_id, commitment_id) references commitment,
      foreign key (partnership_id, recorded_by) references person
    );

    create function refuse_promise_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Promises are append-only: record a new version.';
      end $$;
    create trigger commitment_version_append_only before update or delete or truncate on commitment_version
      for each statement execute function refuse_promise_change();
  `)
    .execute(db)

  await forPartnerships(db, ['mandate_period', 'commitment', 'commitment_version'])
}
