import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Whom a review means to hear: what it declares, the rows that add up to it, and the interviews before they are held. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- What the commission says: so many interviews with so many people. Null for what it does not say.
    create table interview_frame (
      partnership_id uuid not null references partnership,
      review_id uuid not null,
      interviews integer check (interviews between 1 and 10000),
      people integer check (people between 1 and 100000),
      primary key (partnership_id, review_id),
      foreign key (partnership_id, review_id) references review
    );

    -- So many interviews of one kind, with people who speak as one thing.
    create table frame_row (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      place integer not null check (place > 0),
      manner text not null check (manner in ('group', 'single')),
      role_id uuid not null,
      -- Whom of them, in words and without names: "chefer inom Kommunal utveckling".
      whom text not null check (length(whom) <= 200),
      interviews integer not null check (interviews between 1 and 1000),
      people integer not null check (people between 1 and 10000),
      primary key (partnership_id, id),
      unique (partnership_id, review_id, place) deferrable initially deferred,
      check (case manner when 'single' then people = interviews else people >= 2 * interviews end),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, role_id) references review_role
    );

    -- It counts no longer. Standing is its absence.
    create table frame_row_withdrawal (
      partnership_id uuid not null references partnership,
      row_id uuid not null,
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, row_id),
      foreign key (partnership_id, row_id) references frame_row,
      foreign key (partnership_id, recorded_by) references person
    );

    -- Why a role or a principal is not heard.
    create table frame_silence (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      role_id uuid,
      party_id uuid,
      reason text not null check (reason in ('left-out', 'declined', 'not-asked', 'heard-otherwise')),
      words text not null check (length(words) between 1 and 1000),
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, id),
      check ((role_id is null) <> (party_id is null)),
      unique (partnership_id, review_id, role_id),
      unique (partnership_id, review_id, party_id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, role_id) references review_role,
      foreign key (partnership_id, party_id) references party,
      foreign key (partnership_id, recorded_by) references person
    );

    -- An interview before it is held. Who is to be interviewed stands here nowhere.
    create table planned_interview (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      number integer not null check (number > 0),
      row_id uuid not null,
      day date not null,
      -- "09:30"; null while it is not settled.
      at text check (at ~ '^[0-2][0-9]:[0-5][0-9]$'),
      is_remote boolean not null,
      room text not null check (length(room) <= 200),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      unique (partnership_id, review_id, number),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, row_id) references frame_row
    );

    -- The principals that those who are interviewed work for, where that is known and matters.
    create table planned_interview_party (
      partnership_id uuid not null references partnership,
      planned_id uuid not null,
      party_id uuid not null,
      primary key (partnership_id, planned_id, party_id),
      foreign key (partnership_id, planned_id) references planned_interview,
      foreign key (partnership_id, party_id) references party
    );

    -- What became of it. Planned is the absence of this.
    create table planned_interview_ending (
      partnership_id uuid not null references partnership,
      planned_id uuid not null,
      how text not null check (how in ('held', 'cancelled', 'declined')),
      words text not null check (length(words) <= 1000),
      -- How many took part; of one that was held.
      people integer check (people between 1 and 1000),
      -- What was said, once it is there as text.
      source_id uuid,
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, planned_id),
      unique (partnership_id, source_id),
      check ((how = 'held') = (people is not null)),
      check (how = 'held' or source_id is null),
      check (how <> 'cancelled' or words <> ''),
      foreign key (partnership_id, planned_id) references planned_interview,
      foreign key (partnership_id, source_id) references source,
      foreign key (partnership_id, recorded_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'interview_frame',
    'frame_row',
    'frame_row_withdrawal',
    'frame_silence',
    'planned_interview',
    'planned_interview_party',
    'planned_interview_ending',
  ])
}
