import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Figures that are fetched from Kolada: which, how often, and each fetching with what has come so far. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table fetched_indicator (
      partnership_id uuid not null references partnership,
      code text not null check (code ~ '^[NU][0-9]{5}$'),
      -- As the catalogue told of it last.
      title text not null check (length(title) <= 500),
      by_sex boolean not null,
      level text not null check (level in ('K', 'L', 'A')),
      published_on date,
      published_period text,
      chosen_at timestamptz not null default clock_timestamp(),
      chosen_by uuid not null,
      primary key (partnership_id, code),
      foreign key (partnership_id, chosen_by) references person
    );

    -- No longer fetched. Taken away when it is chosen again.
    create table fetched_indicator_end (
      partnership_id uuid not null references partnership,
      code text not null,
      ended_at timestamptz not null default now(),
      ended_by uuid not null,
      primary key (partnership_id, code),
      foreign key (partnership_id, code) references fetched_indicator,
      foreign key (partnership_id, ended_by) references person
    );

    -- No row: by hand.
    create table fetching_rhythm (
      partnership_id uuid not null references partnership,
      rhythm text not null check (rhythm in ('by-hand', 'weekly', 'monthly', 'never')),
      set_at timestamptz not null default now(),
      set_by uuid not null,
      primary key (partnership_id),
      foreign key (partnership_id, set_by) references person
    );

    create table fetching (
      partnership_id uuid not null references partnership,
      id uuid not null,
      begun_at timestamptz not null default now(),
      fetched_on date not null,
      -- Null when it was due by itself.
      asked_by uuid,
      asked_name text not null,
      asked_hat text not null,
      whole boolean not null,
      -- Null until the catalogue has been asked.
      plan jsonb,
      -- Who is at it, and when they were last heard of.
      holder uuid,
      beat_at timestamptz,
      -- How often the service has been away in a row, why, and when it is tried again.
      tries smallint not null default 0,
      problem jsonb,
      retry_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, asked_by) references person
    );

    create table fetched_page (
      partnership_id uuid not null references partnership,
      fetching_id uuid not null,
      step integer not null,
      page integer not null,
      items integer not null,
      next_url text,
      -- As it came, packed.
      content bytea not null,
      primary key (partnership_id, fetching_id, step, page),
      foreign key (partnership_id, fetching_id) references fetching
    );

    create table fetching_end (
      partnership_id uuid not null references partnership,
      fetching_id uuid not null,
      ended_at timestamptz not null default now(),
      outcome text not null check (outcome in ('finished', 'failed', 'cancelled')),
      report jsonb not null,
      primary key (partnership_id, fetching_id),
      foreign key (partnership_id, fetching_id) references fetching
    );

    -- Since when changes to the answer of a question can be asked for.
    create table fetched_query (
      partnership_id uuid not null references partnership,
      query text not null,
      fetched_on date not null,
      primary key (partnership_id, query)
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'fetched_indicator',
    'fetched_indicator_end',
    'fetching_rhythm',
    'fetching',
    'fetched_page',
    'fetching_end',
    'fetched_query',
  ])
}
