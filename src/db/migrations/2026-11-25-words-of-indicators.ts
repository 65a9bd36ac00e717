import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What indicators were called before, which belong together, and vintages that seem to have brought another unit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- An indicator as it was until a day. What it is now stands in indicator.
    create table indicator_past (
      partnership_id uuid not null references partnership,
      indicator_id uuid not null,
      number integer not null check (number > 0),
      last_on date not null,
      title text not null,
      description text not null,
      unit text not null check (unit in ('percent', 'number')),
      direction text not null check (direction in ('increase', 'decrease', 'neutral')),
      describes text not null check (describes in ('population', 'operation')),
      recorded_at timestamptz not null default now(),
      primary key (partnership_id, indicator_id, number),
      foreign key (partnership_id, indicator_id) references indicator
    );

    -- Which indicator is the half-width of this one's interval, when somebody has said; null: none is.
    create table indicator_twin (
      partnership_id uuid not null references partnership,
      indicator_id uuid not null,
      number integer not null check (number > 0),
      twin_id uuid check (twin_id <> indicator_id),
      chosen_at timestamptz not null default now(),
      chosen_by uuid not null,
      primary key (partnership_id, indicator_id, number),
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, twin_id) references indicator,
      foreign key (partnership_id, chosen_by) references person
    );

    -- A vintage in which the values of nearly all places became ten to the power times what they were.
    create table unit_jump (
      partnership_id uuid not null references partnership,
      indicator_id uuid not null,
      vintage integer not null,
      power integer not null check (power between -3 and 3 and power <> 0),
      places integer not null check (places > 0),
      primary key (partnership_id, indicator_id, vintage),
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, vintage) references vintage
    );

    -- Whether the unit did change. The latest number holds; 'open': somebody has taken back what was said.
    create table unit_jump_answer (
      partnership_id uuid not null references partnership,
      indicator_id uuid not null,
      vintage integer not null,
      number integer not null check (number > 0),
      answer text not null check (answer in ('changed', 'same', 'open')),
      answered_at timestamptz not null default now(),
      answered_by uuid not null,
      primary key (partnership_id, indicator_id, vintage, number),
      foreign key (partnership_id, indicator_id, vintage) references unit_jump,
      foreign key (partnership_id, answered_by) references person
    );

    -- What has been revised is a small part of all values.
    create index observation_replaced on observation (partnership_id, replaced_in, indicator_id)
      where replaced_in is not null;
  `)
    .execute(db)

  await forPartnerships(db, ['indicator_past', 'indicator_twin', 'unit_jump', 'unit_jump_answer'])
}
