import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Rounds of self-assessment: tied to persons while they are open, and to nobody once they are closed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table assessment_round (
      partnership_id uuid not null references partnership,
      id uuid not null,
      name text not null check (length(name) between 1 and 80),
      statement_set integer not null check (statement_set > 0),
      division text not null check (division in ('bodies', 'parties')),
      opened_on date not null,
      last_day date not null check (last_day >= opened_on),
      opened_at timestamptz not null default now(),
      opened_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, opened_by) references person
    );

    create table assessment_unit (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      unit_id uuid not null,
      body_id uuid,
      party_id uuid,
      primary key (partnership_id, round_id, unit_id),
      foreign key (partnership_id, round_id) references assessment_round,
      foreign key (partnership_id, body_id) references body,
      foreign key (partnership_id, party_id) references party,
      check (unit_id = coalesce(body_id, party_id) and num_nonnulls(body_id, party_id) = 1)
    );

    create table assessment_key (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      person_id uuid not null,
      answer_id uuid not null,
      primary key (partnership_id, round_id, person_id),
      unique (partnership_id, round_id, answer_id),
      foreign key (partnership_id, round_id) references assessment_round,
      foreign key (partnership_id, person_id) references person
    );

    create table assessment_answer (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      answer_id uuid not null,
      statement text not null,
      party_kind text not null check (party_kind in ('municipality', 'region', 'other')),
      unit_id uuid not null,
      -- Null: does not know.
      value smallint check (value between 1 and 5),
      comment text not null check (length(comment) <= 600),
      primary key (partnership_id, round_id, answer_id, statement),
      foreign key (partnership_id, round_id, unit_id) references assessment_unit
    );

    create table assessment_voter (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      person_id uuid not null,
      primary key (partnership_id, round_id, person_id),
      foreign key (partnership_id, round_id) references assessment_round,
      foreign key (partnership_id, person_id) references person
    );

    create table assessment_mark (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      -- By chance, not by time: the order of rows tells nothing.
      id uuid not null,
      statement text not null,
      party_kind text not null check (party_kind in ('municipality', 'region', 'other')),
      unit_id uuid,
      value smallint check (value between 1 and 5),
      primary key (partnership_id, round_id, id),
      foreign key (partnership_id, round_id) references assessment_round,
      foreign key (partnership_id, round_id, unit_id) references assessment_unit
    );

    create table assessment_comment (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      id uuid not null,
      statement text not null,
      party_kind text not null check (party_kind in ('municipality', 'region', 'other')),
      text text not null check (length(text) between 1 and 600),
      primary key (partnership_id, round_id, id),
      foreign key (partnership_id, round_id) references assessment_round
    );

    create table assessment_closure (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      closed_on date not null,
      closed_at timestamptz not null default now(),
      closed_by uuid not null,
      primary key (partnership_id, round_id),
      foreign key (partnership_id, round_id) references assessment_round,
      foreign key (partnership_id, closed_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'assessment_round',
    'assessment_unit',
    'assessment_key',
    'assessment_answer',
    'assessment_voter',
    'assessment_mark',
    'assessment_comment',
    'assessment_closure',
  ])
}
