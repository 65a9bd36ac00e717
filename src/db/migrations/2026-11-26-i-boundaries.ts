import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Boundaries of municipalities that a partnership has loaded for its maps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table boundary_file (
      partnership_id uuid not null references partnership,
      id uuid not null,
      name text not null check (length(name) <= 200),
      -- Whose they are and how they may be used, as whoever loaded them has written it.
      source text not null check (length(source) between 1 and 300),
      licence text not null check (length(licence) between 1 and 200),
      -- The areas of the county, and which properties hold codes.
      content jsonb not null,
      uploaded_at timestamptz not null default now(),
      uploaded_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, uploaded_by) references person
    );

    -- Drawn on the maps, by the codes of one property. Of several, the latest.
    create table boundary_use (
      partnership_id uuid not null references partnership,
      file_id uuid not null,
      property text not null,
      used_at timestamptz not null default clock_timestamp(),
      used_by uuid not null,
      primary key (partnership_id, file_id),
      foreign key (partnership_id, file_id) references boundary_file,
      foreign key (partnership_id, used_by) references person
    );

    -- No longer drawn. Taken away when that is taken back.
    create table boundary_withdrawal (
      partnership_id uuid not null references partnership,
      file_id uuid not null,
      withdrawn_at timestamptz not null default now(),
      withdrawn_by uuid not null,
      primary key (partnership_id, file_id),
      foreign key (partnership_id, file_id) references boundary_file,
      foreign key (partnership_id, withdrawn_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['boundary_file', 'boundary_use', 'boundary_withdrawal'])
}
