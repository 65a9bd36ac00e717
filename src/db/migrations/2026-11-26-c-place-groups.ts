import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Groups of places that the partnership puts together itself, to compare with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table place_group (
      partnership_id uuid not null references partnership,
      id uuid not null,
      -- The version with the highest number counts.
      version integer not null check (version > 0),
      -- Null: the group was taken away.
      name text check (length(name) <= 200),
      -- How it was made, in the words of those who made it.
      basis text not null check (length(basis) <= 2000),
      members text[] not null,
      written_at timestamptz not null default now(),
      written_by uuid not null,
      primary key (partnership_id, id, version),
      foreign key (partnership_id, written_by) references person
    );

    create function refuse_place_group_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Versions are append-only: write a new one.';
      end $$;
    create trigger place_group_append_only before update or delete or truncate on place_group
      for each statement execute function refuse_place_group_change();
  `)
    .execute(db)

  await forPartnerships(db, ['place_group'])
}
