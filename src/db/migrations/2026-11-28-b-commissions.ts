import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What a review is asked to do: for whom, by whom, when, and what is not answered yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table review
      add column leaves_aside text not null default '' check (length(leaves_aside) <= 2000),
      -- The body that asked for it, where it is one of the partnership's; client is then its name of that day.
      add column client_body_id uuid,
      add foreign key (partnership_id, client_body_id) references body;

    -- That a review has ended. Open is its absence.
    create table review_completion (
      partnership_id uuid not null references partnership,
      review_id uuid not null,
      completed_on date not null,
      note text not null check (length(note) <= 2000),
      recorded_by uuid not null,
      -- As whom, in words of that day.
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, review_id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, recorded_by) references person
    );

    -- Who steers it and who is asked along the way: a body of the partnership, or words of one's own.
    create table review_group (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      kind text not null check (kind in ('steering', 'reference')),
      name text not null check (length(name) between 1 and 200),
      members text not null check (length(members) <= 1000),
      body_id uuid,
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, body_id) references body
    );

    create table review_phase (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      name text not null check (length(name) between 1 and 200),
      about text not null check (length(about) <= 1000),
      from_on date not null,
      to_on date not null check (to_on >= from_on),
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references review
    );

    -- That a phase has begun, or is done.
    create table review_phase_mark (
      partnership_id uuid not null references partnership,
      phase_id uuid not null,
      what text not null check (what in ('begun', 'done')),
      happened_on date not null,
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, phase_id, what),
      foreign key (partnership_id, phase_id) references review_phase,
      foreign key (partnership_id, recorded_by) references person
    );

    -- What somebody has to find out before the review can go on, or end.
    create table open_question (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      question text not null check (length(question) between 1 and 500),
      owner_id uuid not null,
      due_on date not null,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, owner_id) references person
    );

    -- It is answered, or nobody asks it any more. Open is its absence.
    create table open_question_ending (
      partnership_id uuid not null references partnership,
      question_id uuid not null,
      how text not null check (how in ('answered', 'withdrawn')),
      words text not null check (length(words) between 1 and 4000),
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, question_id),
      foreign key (partnership_id, question_id) references open_question,
      foreign key (partnership_id, recorded_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'review_completion',
    'review_group',
    'review_phase',
    'review_phase_mark',
    'open_question',
    'open_question_ending',
  ])
}
