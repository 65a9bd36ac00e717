import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What is coming in the world around, how it has moved, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table horizon_signal (
      partnership_id uuid not null references partnership,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      about text not null check (length(about) between 1 and 1000),
      source text not null check (length(source) between 1 and 200),
      -- A link or a reference to an archive, as somebody wrote it.
      address text not null check (length(address) <= 1000),
      -- What it would mean, and for whom.
      meaning text not null check (length(meaning) between 1 and 1000),
      -- A life area of the division that held when it was written; null when it concerns everybody.
      area_id uuid,
      target_group text not null check (length(target_group) <= 200),
      followed_by text not null check (length(followed_by) between 1 and 200),
      added_at timestamptz not null default now(),
      primary key (partnership_id, id)
    );

    -- What was seen on a day, and where it stood then: the one with the highest number counts.
    create table horizon_look (
      partnership_id uuid not null references partnership,
      signal_id uuid not null,
      number integer not null check (number > 0),
      seen_on date not null,
      seen text not null check (length(seen) between 1 and 1000),
      reach text not null check (reach in ('now', 'soon', 'later')),
      -- 1 to 3: small, fair, large.
      likelihood integer not null check (likelihood between 1 and 3),
      size integer not null check (size between 1 and 3),
      next_on date not null,
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      -- As whom, in words of that day.
      recorded_hat text not null,
      primary key (partnership_id, signal_id, number),
      foreign key (partnership_id, signal_id) references horizon_signal,
      foreign key (partnership_id, recorded_by) references person
    );

    -- It is no longer followed. Taken back, the row is gone: the log remembers.
    create table horizon_ending (
      partnership_id uuid not null references partnership,
      signal_id uuid not null,
      reason text not null check (length(reason) between 1 and 1000),
      -- The need that it became; null when it was laid aside.
      matter_id uuid,
      ended_at timestamptz not null default now(),
      ended_by uuid not null,
      ended_hat text not null,
      primary key (partnership_id, signal_id),
      foreign key (partnership_id, signal_id) references horizon_signal,
      foreign key (partnership_id, matter_id) references matter,
      foreign key (partnership_id, ended_by) references person
    );

    create function refuse_look_change() returns trigger language plpgsql as $$
      begin
        raise exception 'What was seen is append-only: look again.';
      end $$;
    create trigger horizon_look_append_only before update or delete or truncate on horizon_look
      for each statement execute function refuse_look_change();
  `)
    .execute(db)

  await forPartnerships(db, ['horizon_signal', 'horizon_look', 'horizon_ending'])
}
