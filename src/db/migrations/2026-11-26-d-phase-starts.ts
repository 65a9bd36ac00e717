import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** From when on an indicator is judged anew, or against what was: who said so, when and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table phase_start (
      partnership_id uuid not null references partnership,
      id uuid not null,
      indicator_id uuid not null,
      kind text not null check (kind in ('followUp', 'change', 'definition', 'measuring')),
      -- Null: everywhere. What was done is done in a place; another number is another wherever it is asked for.
      place_code text,
      from_period text not null check (from_period ~ '^\\d{4}(-(Q[1-4]|\\d{2}))?$'),
      reason text not null check (length(reason) between 1 and 2000),
      started_at timestamptz not null default now(),
      -- Null for one from before starts were logged.
      started_by uuid,
      primary key (partnership_id, id),
      check ((kind = 'change') = (place_code is not null)),
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, place_code) references place,
      foreign key (partnership_id, started_by) references person
    );
    create index on phase_start (partnership_id, indicator_id);

    -- A start that was taken back, or put back. The latest number holds; none: it is in force.
    create table phase_start_state (
      partnership_id uuid not null references partnership,
      phase_start_id uuid not null,
      number integer not null check (number > 0),
      state text not null check (state in ('withdrawn', 'in-force')),
      told_at timestamptz not null default now(),
      told_by uuid not null,
      primary key (partnership_id, phase_start_id, number),
      foreign key (partnership_id, phase_start_id) references phase_start,
      foreign key (partnership_id, told_by) references person
    );

    -- A baseline was a setting of its own. Nothing is bound to a partnership here: the owner reads all rows for this
    -- one statement.
    alter table indicator no force row level security;
    insert into phase_start (partnership_id, id, indicator_id, kind, from_period, reason, started_at)
      select partnership_id, gen_random_uuid(), id, 'followUp', (left(baseline_until, 4)::integer + 1)::text,
        'Utgångsläget slutar ' || baseline_until || '.', created_at
      from indicator where baseline_until ~ '^\\d{4}';
    alter table indicator force row level security;
    alter table indicator drop column baseline_until;
  `)
    .execute(db)

  await forPartnerships(db, ['phase_start', 'phase_start_state'])
}
