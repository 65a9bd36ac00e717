import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- How a partnership divides the population, in versions: each holds from its first day to the day before the next.
    create table life_area_division (
      partnership_id uuid not null references partnership,
      number integer not null check (number > 0),
      first_on date not null,
      reason text not null check (length(reason) <= 2000),
      recorded_at timestamptz not null default now(),
      recorded_by uuid,
      primary key (partnership_id, number),
      unique (partnership_id, first_on),
      foreign key (partnership_id, recorded_by) references person
    );

    create table life_area (
      partnership_id uuid not null references partnership,
      id uuid not null,
      division integer not null,
      position integer not null check (position > 0),
      name text not null check (length(name) between 1 and 100),
      description text not null check (length(description) <= 2000),
      primary key (partnership_id, id),
      unique (partnership_id, division, position),
      foreign key (partnership_id, division) references life_area_division
    );

    -- What became of an area when the division changed. One without a row here ended.
    create table life_area_successor (
      partnership_id uuid not null references partnership,
      area_id uuid not null,
      successor_id uuid not null check (successor_id <> area_id),
      primary key (partnership_id, area_id, successor_id),
      foreign key (partnership_id, area_id) references life_area,
      foreign key (partnership_id, successor_id) references life_area
    );

    -- In which area a thing was placed, in each division. In later ones it is where that area went.
    create table life_area_placing (
      partnership_id uuid not null references partnership,
      thing_kind text not null check (thing_kind in ('body', 'target', 'indicator')),
      thing_id uuid not null,
      division integer not null,
      -- Null: it belongs to none.
      area_id uuid,
      placed_at timestamptz not null default now(),
      placed_by uuid,
      primary key (partnership_id, thing_kind, thing_id, division),
      foreign key (partnership_id, division) references life_area_division,
      foreign key (partnership_id, area_id) references life_area,
      foreign key (partnership_id, placed_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['life_area_division', 'life_area', 'life_area_successor', 'life_area_placing'])
}
