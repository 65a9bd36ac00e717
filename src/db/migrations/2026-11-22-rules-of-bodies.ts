import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table body
      drop constraint body_kind_check,
      add check (kind in ('arena', 'steering', 'preparatory', 'reference', 'network', 'working')),
      -- Empty when none is written down yet.
      add column purpose text not null default '' check (length(purpose) <= 2000),
      -- Null until somebody has said what it may do.
      add column mandate text check (mandate in ('decides', 'prepares', 'advises', 'informs')),
      add column parent_id uuid check (parent_id <> id),
      -- It meets every so many weeks or months; both null when nothing is said.
      add column cadence_count smallint check (cadence_count between 1 and 60),
      add column cadence_unit text check (cadence_unit in ('weeks', 'months')),
      add column protocol text not null default 'notes' check (protocol in ('notes', 'minutes')),
      -- Null for one that was there before first days were written down.
      add column first_on date,
      -- The last day, which still counts.
      add column last_on date check (last_on >= first_on),
      add check ((cadence_count is null) = (cadence_unit is null)),
      add foreign key (partnership_id, parent_id) references body;
    create index body_parent on body (partnership_id, parent_id);

    -- The composition rule of a body, in versions: a meeting that is over is judged by the one it had.
    create table body_rule (
      partnership_id uuid not null references partnership,
      body_id uuid not null,
      version integer not null check (version > 0),
      -- In the language of composition rules; empty for a body without one.
      text text not null check (length(text) <= 1000),
      since timestamptz not null default now(),
      primary key (partnership_id, body_id, version),
      foreign key (partnership_id, body_id) references body
    );

    -- What seats are counted by, such as "socialchef"; mostly empty.
    alter table seat add column title text not null default '' check (length(title) <= 100);

    -- What every meeting was judged by before bodies had rules of their own. Nothing is bound to a partnership here:
    -- the owner reads all rows for this one statement.
    alter table body no force row level security;
    insert into body_rule (partnership_id, body_id, version, text, since)
      select partnership_id, id, 1, 'minst 1 från kommun, minst 1 från region', created_at from body;
    alter table body force row level security;
  `)
    .execute(db)

  await forPartnerships(db, ['body_rule'])
}
