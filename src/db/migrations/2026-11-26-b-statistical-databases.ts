import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Kolada is no longer the only service: indicators can be made of tables of statistical databases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table fetching add column service text not null default 'kolada'
      check (service in ('kolada', 'pxweb'));
    alter table fetching alter column service drop default;

    alter table fetching_rhythm add column service text not null default 'kolada'
      check (service in ('kolada', 'pxweb'));
    alter table fetching_rhythm alter column service drop default;
    alter table fetching_rhythm drop constraint fetching_rhythm_pkey;
    alter table fetching_rhythm add primary key (partnership_id, service);

    create table fetched_table (
      partnership_id uuid not null references partnership,
      id uuid not null,
      code text not null check (length(code) <= 100),
      -- The table, what its dimensions mean, and which categories of them are fetched.
      choice jsonb not null,
      -- As the source told of it last.
      table_title text not null,
      measure text not null,
      name text not null,
      unit text not null,
      decimals smallint not null check (decimals between 0 and 6),
      direction text not null check (direction in ('increase', 'decrease', 'neutral')),
      chosen_at timestamptz not null default clock_timestamp(),
      chosen_by uuid not null,
      primary key (partnership_id, id),
      unique (partnership_id, code),
      foreign key (partnership_id, chosen_by) references person
    );

    -- No longer fetched. Taken away when it is chosen again.
    create table fetched_table_end (
      partnership_id uuid not null references partnership,
      table_id uuid not null,
      ended_at timestamptz not null default now(),
      ended_by uuid not null,
      primary key (partnership_id, table_id),
      foreign key (partnership_id, table_id) references fetched_table,
      foreign key (partnership_id, ended_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['fetched_table', 'fetched_table_end'])
}
