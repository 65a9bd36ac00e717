import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What already runs, what there is room for, and what should end so that something new can begin. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table activity (
      partnership_id uuid not null references partnership,
      id uuid not null,
      kind text not null check (kind in ('project', 'operation', 'network', 'research')),
      name text not null check (length(name) between 1 and 200),
      mission text not null check (length(mission) between 1 and 2000),
      -- Who answers for it, as people say it: a body, a unit, a person.
      owner text not null check (length(owner) between 1 and 200),
      starts_on date not null,
      -- Its last day; null where it goes on until somebody says otherwise, which wants a reason.
      sunset_on date check (sunset_on >= starts_on),
      no_sunset_reason text not null check (length(no_sunset_reason) <= 500),
      -- A year, in öre; null where nobody knows.
      yearly_cost bigint check (yearly_cost >= 0),
      -- Tenths of full-time work.
      tenths integer not null check (tenths between 0 and 100000),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id)
    );

    create table activity_ending (
      partnership_id uuid not null references partnership,
      activity_id uuid not null,
      ended_on date not null,
      -- What became of it, and who has what is left.
      how text not null check (length(how) between 1 and 1000),
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      recorded_hat text not null,
      primary key (partnership_id, activity_id),
      foreign key (partnership_id, activity_id) references activity,
      foreign key (partnership_id, recorded_by) references person
    );

    -- How much there is to share out, from a day on. Append-only.
    create table portfolio_capacity (
      partnership_id uuid not null references partnership,
      number integer not null check (number > 0),
      from_on date not null,
      tenths integer not null check (tenths between 0 and 100000),
      -- How many projects can be led at the same time; null where nobody has said.
      projects integer check (projects between 0 and 1000),
      note text not null check (length(note) <= 500),
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      recorded_hat text not null,
      primary key (partnership_id, number),
      foreign key (partnership_id, recorded_by) references person
    );

    -- Somebody thinks that an activity should end, or be handed over.
    create table stop_proposal (
      partnership_id uuid not null references partnership,
      id uuid not null,
      activity_id uuid not null,
      why text not null check (length(why) between 1 and 1000),
      answer_by date not null,
      raised_at timestamptz not null default now(),
      raised_by uuid not null,
      raised_hat text not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, activity_id) references activity,
      foreign key (partnership_id, raised_by) references person
    );
    create index stop_proposal_activity on stop_proposal (partnership_id, activity_id);

    create table stop_answer (
      partnership_id uuid not null references partnership,
      stop_id uuid not null,
      answer text not null check (answer in ('end', 'hand-over', 'keep')),
      why text not null check (length(why) between 1 and 1000),
      -- The last day, when it is to end or to be handed over.
      by_on date,
      answered_at timestamptz not null default now(),
      answered_by uuid not null,
      answered_hat text not null,
      primary key (partnership_id, stop_id),
      foreign key (partnership_id, stop_id) references stop_proposal,
      foreign key (partnership_id, answered_by) references person,
      check ((answer = 'keep') = (by_on is null))
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'activity',
    'activity_ending',
    'portfolio_capacity',
    'stop_proposal',
    'stop_answer',
  ])
}
