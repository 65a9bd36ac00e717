import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Sessions in which participants guess before they see. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table learning_session (
      partnership_id uuid not null references partnership,
      id uuid not null,
      indicator_id uuid not null,
      kind text not null check (kind in ('value', 'direction', 'line', 'rank')),
      -- Null: each participant about their own municipality.
      place_code text,
      period text not null check (length(period) between 4 and 7),
      again_place_code text,
      again_period text not null check (length(again_period) between 4 and 7),
      length integer not null check (length between 1 and 5),
      ranked text[] not null check (cardinality(ranked) <= 8),
      meeting_id uuid,
      created_at timestamptz not null default now(),
      created_by uuid not null,
      primary key (partnership_id, id),
      check ((kind = 'rank') = (cardinality(ranked) > 0)),
      check (kind = 'line' or length = 1),
      -- Differences and values cannot be compared.
      check ((place_code is null) = (again_place_code is null)),
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, place_code) references place,
      foreign key (partnership_id, again_place_code) references place,
      foreign key (partnership_id, meeting_id) references meeting,
      foreign key (partnership_id, created_by) references person
    );

    create table learning_step (
      partnership_id uuid not null references partnership,
      session_id uuid not null,
      step text not null check (step in ('guess', 'see', 'explain', 'questions', 'again', 'gain', 'done')),
      vintage integer,
      opened_at timestamptz not null default now(),
      opened_by uuid not null,
      primary key (partnership_id, session_id, step),
      check ((step in ('see', 'gain')) = (vintage is not null)),
      foreign key (partnership_id, session_id) references learning_session,
      foreign key (partnership_id, vintage) references vintage,
      foreign key (partnership_id, opened_by) references person
    );

    create table learning_participant (
      partnership_id uuid not null references partnership,
      session_id uuid not null,
      person_id uuid not null,
      seat_id uuid not null,
      participant_id uuid not null,
      party_kind text not null check (party_kind in ('municipality', 'region', 'other')),
      place_code text not null,
      primary key (partnership_id, session_id, person_id),
      -- A seat guesses once, whoever sits in it.
      unique (partnership_id, session_id, seat_id),
      unique (partnership_id, session_id, participant_id),
      foreign key (partnership_id, session_id) references learning_session,
      foreign key (partnership_id, person_id) references person,
      foreign key (partnership_id, seat_id) references seat
    );

    create table learning_guess (
      partnership_id uuid not null references partnership,
      session_id uuid not null,
      turn integer not null check (turn in (1, 2)),
      participant_id uuid not null,
      answer double precision[] not null check (cardinality(answer) between 1 and 8),
      sureness integer not null check (sureness between 1 and 5),
      primary key (partnership_id, session_id, turn, participant_id),
      foreign key (partnership_id, session_id) references learning_session
    );

    create table learning_mark (
      partnership_id uuid not null references partnership,
      session_id uuid not null,
      turn integer not null check (turn in (1, 2)),
      participant_id uuid not null,
      party_kind text check (party_kind in ('municipality', 'region', 'other')),
      answer double precision[] not null check (cardinality(answer) between 1 and 8),
      sureness integer not null check (sureness between 1 and 5),
      primary key (partnership_id, session_id, turn, participant_id),
      foreign key (partnership_id, session_id) references learning_session
    );

    create table learning_text (
      partnership_id uuid not null references partnership,
      session_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('explanation', 'question')),
      words text not null check (length(words) between 1 and 300),
      primary key (partnership_id, session_id, id),
      foreign key (partnership_id, session_id) references learning_session
    );

    create table learning_support (
      partnership_id uuid not null references partnership,
      session_id uuid not null,
      text_id uuid not null,
      participant_id uuid not null,
      primary key (partnership_id, session_id, text_id, participant_id),
      foreign key (partnership_id, session_id, text_id) references learning_text
    );

    create table learning_merger (
      partnership_id uuid not null references partnership,
      session_id uuid not null,
      text_id uuid not null,
      into_id uuid not null check (into_id <> text_id),
      merged_at timestamptz not null default now(),
      merged_by uuid not null,
      primary key (partnership_id, session_id, text_id),
      foreign key (partnership_id, session_id, text_id) references learning_text,
      foreign key (partnership_id, session_id, into_id) references learning_text,
      foreign key (partnership_id, merged_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'learning_session',
    'learning_step',
    'learning_participant',
    'learning_guess',
    'learning_mark',
    'learning_text',
    'learning_support',
    'learning_merger',
  ])
}
