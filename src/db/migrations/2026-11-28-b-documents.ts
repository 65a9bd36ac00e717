import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** The documents that a review is made from: what they are, who may read them, and to which perspectives they speak. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table document (
      partnership_id uuid not null references partnership,
      source_id uuid not null,
      kind text not null check (kind in ('report', 'decision', 'agreement', 'plan', 'evaluation', 'minutes', 'law', 'other')),
      -- As exactly as it is known: 2018, 2018-05 or 2018-05-14.
      dated text not null check (dated ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
      publisher text not null check (length(publisher) <= 200),
      -- Where it can be found: an address, a binder, a diary number.
      kept_at text not null check (length(kept_at) <= 1000),
      note text not null check (length(note) <= 2000),
      -- Who may read its text. That it is there may everybody know.
      reach text not null check (reach in ('public', 'shared', 'members')),
      primary key (partnership_id, source_id),
      foreign key (partnership_id, source_id) references source
    );

    -- It was put in by mistake, or is no part of the review. Standing is its absence.
    create table document_withdrawal (
      partnership_id uuid not null references partnership,
      source_id uuid not null,
      recorded_by uuid not null,
      -- As whom, in words of that day.
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, source_id),
      foreign key (partnership_id, source_id) references document,
      foreign key (partnership_id, recorded_by) references person
    );

    -- The file that a document's text was taken out of. The file itself is not kept.
    create table document_file (
      partnership_id uuid not null references partnership,
      source_id uuid not null,
      name text not null check (length(name) between 1 and 200),
      format text not null check (format in ('pdf', 'docx', 'text')),
      bytes integer not null check (bytes > 0),
      -- Whoever has the file can show that it is the same.
      sha256 bytea not null check (length(sha256) = 32),
      pages integer check (pages > 0),
      characters integer not null check (characters > 0),
      recorded_by uuid not null,
      recorded_hat text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (partnership_id, source_id),
      foreign key (partnership_id, source_id) references document,
      foreign key (partnership_id, recorded_by) references person
    );

    -- To which perspectives a document speaks.
    create table document_coverage (
      partnership_id uuid not null references partnership,
      source_id uuid not null,
      perspective_id uuid not null,
      primary key (partnership_id, source_id, perspective_id),
      foreign key (partnership_id, source_id) references document,
      foreign key (partnership_id, perspective_id) references review_perspective
    );
    create index document_coverage_perspective on document_coverage (partnership_id, perspective_id);
  `)
    .execute(db)

  await forPartnerships(db, ['document', 'document_withdrawal', 'document_file', 'document_coverage'])
}
