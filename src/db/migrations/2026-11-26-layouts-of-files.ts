import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** How the columns of files are read: what people have said, remembered for the next file with the same headings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table figure_layout (
      partnership_id uuid not null references partnership,
      id uuid not null,
      -- The hash of the headings. Of several layouts for the same the latest counts.
      shape text not null check (shape ~ '^[0-9a-f]{64}$'),
      layout jsonb not null,
      -- As they were written in the file that it was made for.
      headings jsonb not null,
      file_name text not null check (length(file_name) <= 200),
      made_at timestamptz not null default clock_timestamp(),
      made_by uuid not null,
      made_name text not null,
      made_hat text not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, made_by) references person
    );

    -- Forgotten. Taken away when it is called back.
    create table figure_layout_end (
      partnership_id uuid not null references partnership,
      layout_id uuid not null,
      ended_at timestamptz not null default now(),
      ended_by uuid not null,
      primary key (partnership_id, layout_id),
      foreign key (partnership_id, layout_id) references figure_layout,
      foreign key (partnership_id, ended_by) references person
    );

    -- Null: as its headings say, or as is remembered of them.
    alter table figure_file add layout_id uuid;
    alter table figure_file add foreign key (partnership_id, layout_id) references figure_layout;
  `)
    .execute(db)

  await forPartnerships(db, ['figure_layout', 'figure_layout_end'])
}
