import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What each party promises to do for a target, and how much that gives. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table target_contribution (
      partnership_id uuid not null references partnership,
      target_id uuid not null,
      party_id uuid not null,
      -- The one with the highest number counts.
      number integer not null check (number > 0),
      -- Empty: the party has taken its promise back, and has said nothing.
      what text not null check (length(what) <= 500),
      -- The level that the party will reach in its own place, or how much nearer the target it brings the whole.
      level double precision,
      amount double precision check (amount >= 0),
      -- From where it was promised.
      base_period text,
      base_value double precision,
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      primary key (partnership_id, target_id, party_id, number),
      check (level is null or amount is null),
      check ((base_period is null) = (base_value is null)),
      check (what <> '' or (level is null and amount is null)),
      foreign key (partnership_id, target_id) references target,
      foreign key (partnership_id, party_id) references party,
      foreign key (partnership_id, recorded_by) references person
    );

    create function refuse_contribution_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Contributions are append-only: record a new one.';
      end $$;
    create trigger target_contribution_append_only before update or delete or truncate on target_contribution
      for each statement execute function refuse_contribution_change();
  `)
    .execute(db)

  await forPartnerships(db, ['target_contribution'])
}
