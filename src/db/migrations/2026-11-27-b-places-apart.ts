import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/**
 * Schools, care homes and other units beneath a municipality. In tables of their own, so that nothing that reads the
 * values of places can come upon them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table place_apart (
      partnership_id uuid not null references partnership,
      -- The source's own, such as V15E144001301. Never four digits: those are municipalities.
      code text not null check (code ~ '^[A-Z][A-Z0-9]{1,39}$'),
      -- As the source told of it last.
      name text not null check (length(name) between 1 and 200),
      municipality_code text not null,
      primary key (partnership_id, code),
      foreign key (partnership_id, municipality_code) references place
    );
    create index place_apart_municipality on place_apart (partnership_id, municipality_code);

    create table observation_apart (
      partnership_id uuid not null,
      indicator_id uuid not null,
      sex text not null check (sex in ('T', 'K', 'M')),
      period text not null check (period ~ '^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$'),
      place_code text not null,
      vintage integer not null,
      replaced_in integer check (replaced_in > vintage),
      value double precision check (value > '-Infinity' and value < 'Infinity'),
      reason text check ((reason is null) = (value is not null)),
      primary key (partnership_id, indicator_id, sex, place_code, period, vintage),
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, place_code) references place_apart,
      foreign key (partnership_id, vintage) references vintage
    );

    alter table fetched_indicator add column has_units boolean not null default false;

    -- The values of units are fetched too. Taken away when they no longer are.
    create table fetched_indicator_units (
      partnership_id uuid not null references partnership,
      code text not null,
      chosen_at timestamptz not null default clock_timestamp(),
      chosen_by uuid not null,
      primary key (partnership_id, code),
      foreign key (partnership_id, code) references fetched_indicator,
      foreign key (partnership_id, chosen_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['place_apart', 'observation_apart', 'fetched_indicator_units'])
}
