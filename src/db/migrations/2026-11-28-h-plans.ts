import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Change strategies and yearly operating plans: what is to be done, by whom, when, and with whose support. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table plan (
      partnership_id uuid not null references partnership,
      id uuid not null,
      kind text not null check (kind in ('strategy', 'operating')),
      name text not null check (length(name) between 1 and 200),
      -- What is to be different when it is carried out.
      intent text not null check (length(intent) between 1 and 2000),
      from_on date not null,
      to_on date not null check (to_on >= from_on),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id)
    );

    create table plan_closure (
      partnership_id uuid not null references partnership,
      plan_id uuid not null,
      note text not null check (length(note) between 1 and 2000),
      closed_at timestamptz not null default now(),
      closed_by uuid not null,
      closed_hat text not null,
      primary key (partnership_id, plan_id),
      foreign key (partnership_id, plan_id) references plan,
      foreign key (partnership_id, closed_by) references person
    );

    create table plan_action (
      partnership_id uuid not null references partnership,
      id uuid not null,
      plan_id uuid not null,
      name text not null check (length(name) between 1 and 200),
      description text not null check (length(description) <= 2000),
      owner_id uuid not null,
      starts_on date not null,
      ends_on date not null check (ends_on >= starts_on),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, plan_id) references plan,
      foreign key (partnership_id, owner_id) references person
    );
    create index plan_action_plan on plan_action (partnership_id, plan_id);

    -- Taken out of its plan, and put back by deleting the row.
    create table plan_action_removal (
      partnership_id uuid not null references partnership,
      action_id uuid not null,
      removed_at timestamptz not null default now(),
      removed_by uuid not null,
      removed_hat text not null,
      primary key (partnership_id, action_id),
      foreign key (partnership_id, action_id) references plan_action,
      foreign key (partnership_id, removed_by) references person
    );

    -- The action waits for the other one to be done.
    create table plan_waiting (
      partnership_id uuid not null references partnership,
      action_id uuid not null,
      after_id uuid not null check (after_id <> action_id),
      primary key (partnership_id, action_id, after_id),
      foreign key (partnership_id, action_id) references plan_action,
      foreign key (partnership_id, after_id) references plan_action
    );
    create index plan_waiting_after on plan_waiting (partnership_id, after_id);

    create function refuse_other_than_new() returns trigger language plpgsql as $$
      begin
        raise exception 'What has been told of a plan is append-only: tell it anew.';
      end $$;

    -- How it goes, as told by its owner. Append-only.
    create table plan_status (
      partnership_id uuid not null references partnership,
      action_id uuid not null,
      number integer not null check (number > 0),
      standing text not null check (standing in ('on-track', 'at-risk', 'stuck')),
      note text not null check (length(note) between 1 and 1000),
      told_on date not null,
      told_at timestamptz not null default now(),
      told_by uuid not null,
      told_hat text not null,
      primary key (partnership_id, action_id, number),
      foreign key (partnership_id, action_id) references plan_action,
      foreign key (partnership_id, told_by) references person
    );
    create trigger plan_status_append_only before update or delete on plan_status
      for each statement execute function refuse_other_than_new();

    create table plan_completion (
      partnership_id uuid not null references partnership,
      action_id uuid not null,
      done_on date not null,
      note text not null check (length(note) <= 1000),
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      recorded_hat text not null,
      primary key (partnership_id, action_id),
      foreign key (partnership_id, action_id) references plan_action,
      foreign key (partnership_id, recorded_by) references person
    );

    create table plan_milestone (
      partnership_id uuid not null references partnership,
      id uuid not null,
      action_id uuid not null,
      name text not null check (length(name) between 1 and 200),
      due_on date not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, action_id) references plan_action
    );
    create index plan_milestone_action on plan_milestone (partnership_id, action_id);

    create table plan_milestone_passing (
      partnership_id uuid not null references partnership,
      milestone_id uuid not null,
      passed_on date not null,
      passed_at timestamptz not null default now(),
      passed_by uuid not null,
      passed_hat text not null,
      primary key (partnership_id, milestone_id),
      foreign key (partnership_id, milestone_id) references plan_milestone on delete cascade,
      foreign key (partnership_id, passed_by) references person
    );

    -- What somebody in the lead is asked for, so that the plan can be carried out.
    create table plan_request (
      partnership_id uuid not null references partnership,
      id uuid not null,
      plan_id uuid not null,
      -- The action that needs it; null when the plan as a whole does.
      action_id uuid,
      kind text not null check (kind in ('leadership', 'implementation')),
      wish text not null check (length(wish) between 1 and 1000),
      asked_id uuid not null,
      answer_by date not null,
      asked_at timestamptz not null default now(),
      asked_by uuid not null,
      asked_hat text not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, plan_id) references plan,
      foreign key (partnership_id, action_id) references plan_action,
      foreign key (partnership_id, asked_id) references person,
      foreign key (partnership_id, asked_by) references person
    );
    create index plan_request_plan on plan_request (partnership_id, plan_id);

    create table plan_request_withdrawal (
      partnership_id uuid not null references partnership,
      request_id uuid not null,
      withdrawn_at timestamptz not null default now(),
      withdrawn_by uuid not null,
      withdrawn_hat text not null,
      primary key (partnership_id, request_id),
      foreign key (partnership_id, request_id) references plan_request,
      foreign key (partnership_id, withdrawn_by) references person
    );

    -- The latest counts. Append-only.
    create table plan_answer (
      partnership_id uuid not null references partnership,
      request_id uuid not null,
      number integer not null check (number > 0),
      answer text not null check (answer in ('given', 'partly', 'declined')),
      text text not null check (length(text) between 1 and 1000),
      answered_at timestamptz not null default now(),
      answered_by uuid not null,
      answered_hat text not null,
      primary key (partnership_id, request_id, number),
      foreign key (partnership_id, request_id) references plan_request,
      foreign key (partnership_id, answered_by) references person
    );
    create trigger plan_answer_append_only before update or delete on plan_answer
      for each statement execute function refuse_other_than_new();

    -- What has been reminded of, so that nobody is reminded twice.
    create table plan_reminder (
      partnership_id uuid not null references partnership,
      subject_id uuid not null,
      about text not null check (about in ('soon', 'late', 'answer')),
      -- The day that it is about: moved, it is reminded of anew.
      on_day date not null,
      sent_at timestamptz not null default now(),
      primary key (partnership_id, subject_id, about, on_day)
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'plan',
    'plan_closure',
    'plan_action',
    'plan_action_removal',
    'plan_waiting',
    'plan_status',
    'plan_completion',
    'plan_milestone',
    'plan_milestone_passing',
    'plan_request',
    'plan_request_withdrawal',
    'plan_answer',
    'plan_reminder',
  ])
}
