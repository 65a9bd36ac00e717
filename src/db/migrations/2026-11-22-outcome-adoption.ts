import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Outcomes get their terms, are put to the parties, are answered, and are followed up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table outcome
      drop constraint outcome_kind_check,
      add constraint outcome_kind_check
        check (kind in ('position', 'recommendation', 'decision', 'agreement')),
      alter column meeting_id drop not null,
      add column decided_by text check (length(decided_by) between 1 and 200),
      add column section text not null default '',
      add column diary_number text not null default '',
      add column valid_from date,
      add column valid_until date check (valid_until >= valid_from and valid_until >= taken_on),
      add column evaluate_on date check (evaluate_on >= taken_on),
      add column due_on date check (due_on >= taken_on),
      add column no_due_reason text not null default '',
      -- A day, or the reason why there is none. Outcomes taken before this was asked have neither.
      add constraint outcome_due_check check (due_on is null or no_due_reason = ''),
      -- What the arena arrives at has a meeting of ours; a decision or an agreement has that or its own body.
      add constraint outcome_origin_check check
        (meeting_id is not null or (kind in ('decision', 'agreement') and decided_by is not null)),
      add constraint outcome_item_check check (agenda_item_id is null or meeting_id is not null);

    create table adoption_request (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      asked_on date not null,
      answer_by date not null check (answer_by >= asked_on),
      -- How many have to adopt; null when all of them have to.
      needs integer check (needs > 0),
      primary key (partnership_id, outcome_id),
      foreign key (partnership_id, outcome_id) references outcome
    );

    create table adoption_request_party (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      party_id uuid not null,
      primary key (partnership_id, outcome_id, party_id),
      foreign key (partnership_id, outcome_id) references adoption_request,
      foreign key (partnership_id, party_id) references party
    );

    create table adoption (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      -- In the order that they were recorded, within the outcome.
      number integer not null check (number > 0),
      party_id uuid not null,
      answer text not null check (answer in ('adopted', 'amended', 'declined')),
      -- The changes, or why it was declined.
      words text not null check ((answer = 'adopted') = (words = '')),
      decided_on date not null,
      body text not null check (length(body) between 1 and 200),
      section text not null,
      diary_number text not null,
      -- Null: not registered.
      registered_at text check (length(registered_at) between 1 and 200),
      -- The earlier answer that was entered wrongly and that this one stands for.
      corrects integer check (corrects < number),
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      primary key (partnership_id, outcome_id, number),
      unique (partnership_id, outcome_id, corrects),
      -- Only who is asked can answer.
      foreign key (partnership_id, outcome_id, party_id) references adoption_request_party,
      foreign key (partnership_id, outcome_id, corrects) references adoption,
      foreign key (partnership_id, recorded_by) references person
    );

    create function refuse_answer_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Answers are append-only: record a new one.';
      end $$;
    create trigger adoption_append_only before update or delete or truncate on adoption
      for each statement execute function refuse_answer_change();

    create table adoption_acceptance (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      number integer not null,
      accepted_on date not null,
      recorded_by uuid not null,
      primary key (partnership_id, outcome_id, number),
      foreign key (partnership_id, outcome_id, number) references adoption,
      foreign key (partnership_id, recorded_by) references person
    );

    create table outcome_evaluation (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      number integer not null check (number > 0),
      evaluated_on date not null,
      found text not null check (length(found) between 1 and 4000),
      conclusion text not null check (conclusion in ('continue', 'change', 'end')),
      recorded_by uuid not null,
      primary key (partnership_id, outcome_id, number),
      foreign key (partnership_id, outcome_id) references outcome,
      foreign key (partnership_id, recorded_by) references person
    );

    create table outcome_ending (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      -- The last day that it applies.
      ended_on date not null,
      reason text not null check (length(reason) between 1 and 2000),
      successor_id uuid check (successor_id <> outcome_id),
      recorded_by uuid not null,
      primary key (partnership_id, outcome_id),
      foreign key (partnership_id, outcome_id) references outcome,
      foreign key (partnership_id, successor_id) references outcome,
      foreign key (partnership_id, recorded_by) references person
    );

    create table outcome_report (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      number integer not null check (number > 0),
      reported_on date not null,
      done text not null check (length(done) between 1 and 4000),
      state text not null check (state in ('done', 'partly', 'not')),
      recorded_by uuid not null,
      primary key (partnership_id, outcome_id, number),
      foreign key (partnership_id, outcome_id) references outcome,
      foreign key (partnership_id, recorded_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'adoption_request',
    'adoption_request_party',
    'adoption',
    'adoption_acceptance',
    'outcome_evaluation',
    'outcome_ending',
    'outcome_report',
  ])
}
