import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Reports whose words and figures are frozen, the files that are made from them, and when they were open to all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table report_set (
      partnership_id uuid not null references partnership,
      id uuid not null,
      kind text not null check (kind in ('yearly', 'direction')),
      year smallint not null,
      -- From 1 in each year: a new one takes the place of the one before.
      number integer not null check (number > 0),
      -- The day whose values it shows.
      known_on date not null,
      frozen_at timestamptz not null,
      frozen_by uuid not null,
      frozen_name text not null,
      frozen_hat text not null,
      primary key (partnership_id, id),
      unique (partnership_id, kind, year, number),
      foreign key (partnership_id, frozen_by) references person
    );

    -- The county's, and one for each municipality.
    create table report (
      partnership_id uuid not null references partnership,
      set_id uuid not null,
      place_code text not null,
      place_name text not null,
      place integer not null,
      -- The very bytes that are sealed: a document type would write them anew.
      content text not null,
      seal text not null check (seal ~ '^[0-9a-f]{64}$'),
      primary key (partnership_id, set_id, place_code),
      foreign key (partnership_id, set_id) references report_set
    );

    create table report_file (
      partnership_id uuid not null references partnership,
      set_id uuid not null,
      place_code text not null,
      format text not null check (format in ('pdf', 'docx')),
      content bytea not null,
      seal text not null check (seal ~ '^[0-9a-f]{64}$'),
      primary key (partnership_id, set_id, place_code, format),
      foreign key (partnership_id, set_id, place_code) references report
    );

    -- The work of making the files.
    create table report_making (
      partnership_id uuid not null references partnership,
      id uuid not null,
      set_id uuid not null,
      begun_at timestamptz not null default clock_timestamp(),
      asked_by uuid not null,
      asked_name text not null,
      asked_hat text not null,
      -- Who is at it, and when they were last heard of.
      holder uuid,
      beat_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, set_id) references report_set,
      foreign key (partnership_id, asked_by) references person
    );

    create table report_making_end (
      partnership_id uuid not null references partnership,
      making_id uuid not null,
      ended_at timestamptz not null default clock_timestamp(),
      outcome text not null check (outcome in ('finished', 'failed', 'cancelled')),
      -- What the log calls it, when it failed.
      incident text,
      primary key (partnership_id, making_id),
      foreign key (partnership_id, making_id) references report_making
    );

    create table report_publication (
      partnership_id uuid not null references partnership,
      set_id uuid not null,
      number integer not null,
      published_at timestamptz not null default now(),
      published_by uuid not null,
      primary key (partnership_id, set_id, number),
      foreign key (partnership_id, set_id) references report_set,
      foreign key (partnership_id, published_by) references person
    );

    create table report_withdrawal (
      partnership_id uuid not null references partnership,
      set_id uuid not null,
      number integer not null,
      reason text not null check (length(reason) <= 2000),
      withdrawn_at timestamptz not null default now(),
      withdrawn_by uuid not null,
      primary key (partnership_id, set_id, number),
      foreign key (partnership_id, set_id, number) references report_publication,
      foreign key (partnership_id, withdrawn_by) references person
    );

    create function refuse_report_change() returns trigger language plpgsql as $$
      begin
        raise exception 'A frozen report is never rewritten: make a new number.';
      end $$;
    create trigger report_set_frozen before update or delete or truncate on report_set
      for each statement execute function refuse_report_change();
    create trigger report_frozen before update or delete or truncate on report
      for each statement execute function refuse_report_change();
    create trigger report_file_frozen before update or delete or truncate on report_file
      for each statement execute function refuse_report_change();
  `)
    .execute(db)

  await forPartnerships(db, [
    'report_set',
    'report',
    'report_file',
    'report_making',
    'report_making_end',
    'report_publication',
    'report_withdrawal',
  ])
}
