import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table party
      drop constraint party_partnership_id_code_key,
      -- Ten digits with a hyphen. The third is at least 2, so that it is nobody's personal identity number.
      add column organisation_number text check (organisation_number ~ '^\\d{2}[2-9]\\d{3}-\\d{4}$');
    -- A party that has left may come back, as a party anew: its earlier time stays as it was.
    create unique index party_code on party (partnership_id, code) where left_on is null;

    -- By whose decision a party joined or left. A party that has left has a row of the second kind.
    create table party_decision (
      partnership_id uuid not null references partnership,
      party_id uuid not null,
      kind text not null check (kind in ('joining', 'leaving')),
      -- Empty, with no day, when nobody has written down who decided.
      body text not null check (length(body) <= 200),
      decided_on date check ((decided_on is null) = (body = '')),
      diary_number text not null check (length(diary_number) <= 100),
      reason text not null check (length(reason) <= 2000),
      recorded_at timestamptz not null default now(),
      recorded_by uuid,
      primary key (partnership_id, party_id, kind),
      foreign key (partnership_id, party_id) references party,
      foreign key (partnership_id, recorded_by) references person
    );

    -- How many live in a party's area, by year. Only added to: the highest version of a year counts.
    create table party_inhabitants (
      partnership_id uuid not null references partnership,
      party_id uuid not null,
      year smallint not null check (year between 1900 and 2200),
      version integer not null check (version > 0),
      -- Null: the figure was taken away.
      inhabitants integer check (inhabitants > 0),
      -- The day that the figure is about.
      counted_on date not null,
      source text not null check (length(source) between 1 and 200),
      recorded_at timestamptz not null default now(),
      recorded_by uuid,
      primary key (partnership_id, party_id, year, version),
      foreign key (partnership_id, party_id) references party,
      foreign key (partnership_id, recorded_by) references person
    );

    -- A search finds parties from now on, also those that were there before. Nothing is bound to a partnership here:
    -- the owner reads and writes all rows for this one statement.
    alter table party no force row level security;
    alter table search_entry no force row level security;
    insert into search_entry (partnership_id, subject_kind, subject_id, title, text)
      select partnership_id, 'party', id::text, name, code from party;
    alter table party force row level security;
    alter table search_entry force row level security;
  `)
    .execute(db)

  await forPartnerships(db, ['party_decision', 'party_inhabitants'])
}
