import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What came before a target, and what was answered when it was met or missed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table target_answer (
      partnership_id uuid not null references partnership,
      target_id uuid not null,
      -- The one with the highest number counts.
      number integer not null check (number > 0),
      -- Met and kept as it is, missed and answered, or nothing: the answer before was taken back.
      about text not null check (about in ('reached', 'missed', 'nothing')),
      -- The period of the value that it was about.
      period text not null,
      reason text not null check (length(reason) <= 2000),
      change text not null check (length(change) <= 2000),
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      primary key (partnership_id, target_id, number),
      check ((about = 'nothing') = (reason = '')),
      check ((about = 'missed') = (change <> '')),
      foreign key (partnership_id, target_id) references target,
      foreign key (partnership_id, recorded_by) references person
    );

    create table earlier_target (
      partnership_id uuid not null references partnership,
      -- The target that came after it.
      target_id uuid not null,
      id uuid not null,
      -- Null for one from before Samsyn.
      before_id uuid,
      level double precision not null,
      due_period text not null,
      outcome text not null check (outcome in ('reached', 'missed', 'changed')),
      note text not null check (length(note) <= 2000),
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, target_id) references target,
      foreign key (partnership_id, before_id) references target,
      foreign key (partnership_id, recorded_by) references person
    );
    create index on earlier_target (partnership_id, target_id);

    create table earlier_target_removal (
      partnership_id uuid not null references partnership,
      id uuid not null,
      removed_at timestamptz not null default now(),
      removed_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, id) references earlier_target,
      foreign key (partnership_id, removed_by) references person
    );

    create function refuse_target_answer_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Answers are append-only: record a new one.';
      end $$;
    create trigger target_answer_append_only before update or delete or truncate on target_answer
      for each statement execute function refuse_target_answer_change();
  `)
    .execute(db)

  await forPartnerships(db, ['target_answer', 'earlier_target', 'earlier_target_removal'])
}
