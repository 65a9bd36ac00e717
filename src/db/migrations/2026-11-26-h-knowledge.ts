import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What is known, how well, and what it speaks for or against. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- As it stands now. Every wording that it has had is in knowledge_version.
    create table knowledge (
      partnership_id uuid not null references partnership,
      id uuid not null,
      version integer not null check (version > 0),
      name text not null check (length(name) between 1 and 200),
      summary text not null check (length(summary) between 1 and 1000),
      kind text not null check (kind in
        ('review', 'evaluation', 'statistics', 'method', 'practice', 'law', 'foresight')),
      grade text not null check (grade in
        ('systematic', 'controlled', 'compared', 'described', 'judged', 'ungraded')),
      transfer text not null check (length(transfer) <= 1000),
      publisher text not null check (length(publisher) between 1 and 200),
      author text not null check (length(author) <= 200),
      year integer check (year between 1700 and 2200),
      -- A link or a reference to an archive, as somebody wrote it.
      address text not null check (length(address) <= 1000),
      -- A life area of the division that held when it was written; null when it concerns everybody.
      area_id uuid,
      target_group text not null check (length(target_group) <= 200),
      review_on date not null,
      added_at timestamptz not null default now(),
      -- The tags in knowledge_tag, once more for the search.
      tag_words text not null,
      -- Row-level security lets no index on this be used (@@ is not leakproof): the key leads to the partnership's rows.
      searchable tsvector not null generated always as (
        setweight(to_tsvector('swedish', name), 'A') ||
        setweight(to_tsvector('swedish', tag_words), 'B') ||
        setweight(to_tsvector('swedish', summary), 'C') ||
        setweight(to_tsvector('swedish', publisher || ' ' || author || ' ' || target_group || ' ' || transfer), 'D')
      ) stored,
      primary key (partnership_id, id)
    );

    create table knowledge_tag (
      partnership_id uuid not null references partnership,
      knowledge_id uuid not null,
      tag text not null check (length(tag) between 1 and 60),
      primary key (partnership_id, knowledge_id, tag),
      foreign key (partnership_id, knowledge_id) references knowledge
    );
    create index knowledge_tag_tag on knowledge_tag (partnership_id, tag);

    create table knowledge_version (
      partnership_id uuid not null references partnership,
      knowledge_id uuid not null,
      -- The one with the highest number counts.
      version integer not null check (version > 0),
      how text not null check (how in ('added', 'changed', 'reviewed', 'restored')),
      -- What somebody found when it was looked at again.
      note text not null check (length(note) <= 1000),
      content jsonb not null,
      written_at timestamptz not null default now(),
      written_by uuid not null,
      -- As whom, in words of that day.
      written_hat text not null,
      primary key (partnership_id, knowledge_id, version),
      foreign key (partnership_id, knowledge_id) references knowledge,
      foreign key (partnership_id, written_by) references person
    );

    -- It is no longer leant on. Taken back, the row is gone: the log remembers.
    create table knowledge_withdrawal (
      partnership_id uuid not null references partnership,
      knowledge_id uuid not null,
      reason text not null check (length(reason) between 1 and 1000),
      withdrawn_at timestamptz not null default now(),
      withdrawn_by uuid not null,
      withdrawn_hat text not null,
      primary key (partnership_id, knowledge_id),
      foreign key (partnership_id, knowledge_id) references knowledge,
      foreign key (partnership_id, withdrawn_by) references person
    );

    create function refuse_knowledge_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Versions are append-only: write a new one.';
      end $$;
    create trigger knowledge_version_append_only before update or delete or truncate on knowledge_version
      for each statement execute function refuse_knowledge_change();
  `)
    .execute(db)

  await forPartnerships(db, ['knowledge', 'knowledge_tag', 'knowledge_version', 'knowledge_withdrawal'])
}
