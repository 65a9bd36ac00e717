import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** How a target's curve is to be turned, in versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table turning (
      partnership_id uuid not null references partnership,
      target_id uuid not null,
      -- The one with the highest number counts.
      version integer not null check (version > 0),
      story text not null check (length(story) <= 3000),
      partners text not null check (length(partners) <= 3000),
      works text not null check (length(works) <= 3000),
      ideas text not null check (length(ideas) <= 3000),
      -- A list of what, who and when (a day).
      actions jsonb not null,
      written_at timestamptz not null default now(),
      written_by uuid not null,
      primary key (partnership_id, target_id, version),
      foreign key (partnership_id, target_id) references target,
      foreign key (partnership_id, written_by) references person
    );

    create function refuse_turning_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Versions are append-only: write a new one.';
      end $$;
    create trigger turning_append_only before update or delete or truncate on turning
      for each statement execute function refuse_turning_change();
  `)
    .execute(db)

  await forPartnerships(db, ['turning'])
}
