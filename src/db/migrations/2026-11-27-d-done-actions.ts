import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** That an action under a target is done: when, by whom, and what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table action_completion (
      partnership_id uuid not null references partnership,
      id uuid not null,
      target_id uuid not null,
      -- As the versions of turning call it. One that was written before actions had ids is called by its version and row.
      action_id text not null check (length(action_id) between 1 and 60),
      done_on date not null,
      done_by text not null check (length(done_by) between 1 and 200),
      result text not null check (length(result) between 1 and 1000),
      recorded_at timestamptz not null default clock_timestamp(),
      recorded_by uuid not null,
      -- As whom, in words of that day.
      recorded_hat text not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, target_id) references target,
      foreign key (partnership_id, recorded_by) references person
    );
    create index action_completion_target on action_completion (partnership_id, target_id);

    -- It was not done after all.
    create table action_completion_undo (
      partnership_id uuid not null references partnership,
      completion_id uuid not null,
      undone_at timestamptz not null default now(),
      undone_by uuid not null,
      primary key (partnership_id, completion_id),
      foreign key (partnership_id, completion_id) references action_completion,
      foreign key (partnership_id, undone_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['action_completion', 'action_completion_undo'])
}
