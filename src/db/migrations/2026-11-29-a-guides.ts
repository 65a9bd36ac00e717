import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What is asked in interviews, what those who are asked are told, and what they say to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table guide_question (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      part text not null check (part in ('opening', 'perspective', 'closing')),
      perspective_id uuid,
      place integer not null check (place > 0),
      question text not null check (length(question) between 1 and 500),
      -- What to ask further, one to a line.
      prompts text not null check (length(prompts) <= 2000),
      minutes integer check (minutes between 1 and 240),
      primary key (partnership_id, id),
      unique (partnership_id, review_id, place) deferrable initially deferred,
      check ((part = 'perspective') = (perspective_id is not null)),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, perspective_id) references review_perspective
    );

    -- It is asked no longer.
    create table guide_question_removal (
      partnership_id uuid not null references partnership,
      question_id uuid not null,
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, question_id),
      foreign key (partnership_id, question_id) references guide_question,
      foreign key (partnership_id, recorded_by) references person
    );

    -- The guide as it was taken to interviews. Written once.
    create table guide_version (
      partnership_id uuid not null references partnership,
      review_id uuid not null,
      number integer not null check (number > 0),
      body jsonb not null,
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, review_id, number),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, recorded_by) references person
    );

    -- Which of them was in force when the interview was held; null where there was none.
    alter table planned_interview_ending add column guide_number integer check (guide_number > 0);

    -- What those who are interviewed are told. A changed text is a new version.
    create table interview_information (
      partnership_id uuid not null references partnership,
      review_id uuid not null,
      number integer not null check (number > 0),
      text text not null check (length(text) between 1 and 10000),
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, review_id, number),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, recorded_by) references person
    );

    -- Which version a voice was given, and when.
    create table voice_information (
      partnership_id uuid not null references partnership,
      voice_id uuid not null,
      number integer not null check (number > 0),
      given_on date not null,
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, voice_id),
      foreign key (partnership_id, voice_id) references voice,
      foreign key (partnership_id, recorded_by) references person
    );

    -- The voice takes part no longer: nothing that it said is quoted outside the review.
    create table voice_withdrawal (
      partnership_id uuid not null references partnership,
      voice_id uuid not null,
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, voice_id),
      foreign key (partnership_id, voice_id) references voice,
      foreign key (partnership_id, recorded_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'guide_question',
    'guide_question_removal',
    'guide_version',
    'interview_information',
    'voice_information',
    'voice_withdrawal',
  ])
}
