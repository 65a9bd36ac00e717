import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Projects and code books on their way in from other programs, and by which GUIDs their things are known there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- A file that has been looked through. Its content is no longer kept when it is in.
    create table exchange_file (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      name text not null check (length(name) between 1 and 200),
      kind text not null check (kind in ('project', 'codebook')),
      -- What it brings, as JSON: names and counts, nothing of what was said.
      summary text not null,
      content bytea not null,
      uploaded_at timestamptz not null default now(),
      uploaded_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, uploaded_by) references person
    );

    -- That somebody has asked for a project to be taken in, and how far that has come.
    create table exchange_import (
      partnership_id uuid not null references partnership,
      id uuid not null,
      file_id uuid not null,
      -- What its sources and users become, as JSON.
      choices text not null,
      begun_at timestamptz not null default clock_timestamp(),
      asked_by uuid not null,
      asked_name text not null,
      asked_hat text not null,
      -- Sources that are in, and all of them.
      done integer not null default 0,
      total integer not null,
      -- Who is at it, and when they were last heard of.
      holder uuid,
      beat_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, file_id) references exchange_file on delete cascade,
      foreign key (partnership_id, asked_by) references person
    );

    create table exchange_import_end (
      partnership_id uuid not null references partnership,
      import_id uuid not null,
      ended_at timestamptz not null default clock_timestamp(),
      outcome text not null check (outcome in ('finished', 'failed', 'cancelled')),
      -- What the log calls it, when it failed.
      incident text,
      primary key (partnership_id, import_id),
      foreign key (partnership_id, import_id) references exchange_import on delete cascade
    );

    -- By which GUID a thing is known to other programs, where that is not its id.
    create table exchange_guid (
      partnership_id uuid not null references partnership,
      thing_id uuid not null,
      guid uuid not null,
      primary key (partnership_id, thing_id)
    );
    create index exchange_guid_guid on exchange_guid (partnership_id, guid);

    -- The project that a review began as: what it is called when it goes out again.
    create table exchange_project (
      partnership_id uuid not null references partnership,
      review_id uuid not null,
      name text not null,
      made_at timestamptz,
      primary key (partnership_id, review_id),
      foreign key (partnership_id, review_id) references review
    );

    -- A code book that was laid together with the review's own, and what that changed, as JSON: enough to undo it.
    create table exchange_merge (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      file_name text not null,
      changes text not null,
      merged_at timestamptz not null default now(),
      merged_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, merged_by) references person
    );

    create table exchange_merge_undoing (
      partnership_id uuid not null references partnership,
      merge_id uuid not null,
      undone_at timestamptz not null default now(),
      undone_by uuid not null,
      primary key (partnership_id, merge_id),
      foreign key (partnership_id, merge_id) references exchange_merge,
      foreign key (partnership_id, undone_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'exchange_file',
    'exchange_import',
    'exchange_import_end',
    'exchange_guid',
    'exchange_project',
    'exchange_merge',
    'exchange_merge_undoing',
  ])
}
