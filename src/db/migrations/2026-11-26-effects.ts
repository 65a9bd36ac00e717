import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** How often a target's effect is shown, what a claim rests on, and promises that were taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table effect_rhythm (
      partnership_id uuid not null references partnership,
      target_id uuid not null,
      -- The one with the highest number counts.
      number integer not null check (number > 0),
      rhythm text not null check (rhythm in ('half-year', 'year', 'two-years', 'none')),
      responsible text not null check (length(responsible) <= 200),
      set_at timestamptz not null default now(),
      set_by uuid not null,
      primary key (partnership_id, target_id, number),
      check (rhythm = 'none' or responsible <> ''),
      foreign key (partnership_id, target_id) references target,
      foreign key (partnership_id, set_by) references person
    );

    create table effect_withdrawal (
      partnership_id uuid not null references partnership,
      effect_id uuid not null,
      reason text not null check (length(reason) between 1 and 2000),
      withdrawn_at timestamptz not null default now(),
      withdrawn_by uuid not null,
      primary key (partnership_id, effect_id),
      foreign key (partnership_id, effect_id) references effect,
      foreign key (partnership_id, withdrawn_by) references person
    );

    alter table effect
      -- The rhythm that made the promise; null when somebody made it.
      add column by_rhythm integer,
      add foreign key (partnership_id, target_id, by_rhythm) references effect_rhythm;

    alter table effect_showing
      -- What else may explain the change; null for what was shown before that was asked.
      add column others text check (length(others) between 1 and 2000),
      -- How it went over the same years where the work is not.
      add column comparison_place text,
      add column comparison_before double precision,
      add column comparison_after double precision,
      -- What makes it tested, since when, and where it stands.
      add column tested_how text check (tested_how in ('chosen-before', 'reviewed')),
      add column tested_on date,
      add column tested_by text check (length(tested_by) between 1 and 500),
      -- What the control chart said of the value after, on the day that it was shown.
      add column signal text check (signal in ('beyond', 'opposite', 'usual', 'uncertain', 'few', 'none')),
      add foreign key (partnership_id, comparison_place) references place,
      add check (num_nulls(comparison_place, comparison_before, comparison_after) in (0, 3)),
      add check (num_nulls(tested_how, tested_on, tested_by) in (0, 3)),
      add check ((others is null) = (signal is null)),
      add check (others is null or (strength = 'tested') = (tested_how is not null)),
      add check (
        others is null or strength = 'plausible' or comparison_place is not null or tested_how = 'reviewed'
      );

    create function refuse_effect_rhythm_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Rhythms are append-only: set a new one.';
      end $$;
    create trigger effect_rhythm_append_only before update or delete or truncate on effect_rhythm
      for each statement execute function refuse_effect_rhythm_change();
  `)
    .execute(db)

  await forPartnerships(db, ['effect_rhythm', 'effect_withdrawal'])
}
