import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What a review arrives at: findings, strengths and recommendations, what carries them, and what became of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- As it stands now. Every wording that it has had is in conclusion_version.
    create table conclusion (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      kind text not null check (kind in ('finding', 'strength', 'recommendation')),
      -- Counted by kind in its review, and never given to another: "Rekommendation 4".
      number integer not null check (number > 0),
      -- Among its kind, as they are read; findings within their perspective.
      place integer not null check (place > 0),
      perspective_id uuid,
      version integer not null check (version > 0),
      name text not null check (length(name) between 1 and 300),
      text text not null check (length(text) <= 4000),
      -- What would harm a strength.
      harm text not null check (length(harm) <= 1000),
      -- To whom a recommendation is addressed.
      addressee text not null check (length(addressee) <= 300),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      unique (partnership_id, review_id, kind, number),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, perspective_id) references review_perspective,
      check ((kind = 'finding') = (perspective_id is not null)),
      check (kind = 'strength' or harm = ''),
      check (kind = 'recommendation' or addressee = '')
    );

    create table conclusion_version (
      partnership_id uuid not null references partnership,
      conclusion_id uuid not null,
      -- The one with the highest number counts.
      version integer not null check (version > 0),
      how text not null check (how in ('added', 'changed', 'restored')),
      content jsonb not null,
      written_at timestamptz not null default now(),
      written_by uuid not null,
      written_hat text not null,
      primary key (partnership_id, conclusion_id, version),
      foreign key (partnership_id, conclusion_id) references conclusion,
      foreign key (partnership_id, written_by) references person
    );

    -- It is no longer stood by. Taken back, the row is gone: the log remembers.
    create table conclusion_withdrawal (
      partnership_id uuid not null references partnership,
      conclusion_id uuid not null,
      reason text not null check (length(reason) between 1 and 1000),
      withdrawn_at timestamptz not null default now(),
      withdrawn_by uuid not null,
      withdrawn_hat text not null,
      primary key (partnership_id, conclusion_id),
      foreign key (partnership_id, conclusion_id) references conclusion,
      foreign key (partnership_id, withdrawn_by) references person
    );

    -- What speaks for or against a finding: a part of a source, or a document as a whole.
    create table finding_evidence (
      partnership_id uuid not null references partnership,
      id uuid not null,
      finding_id uuid not null,
      bearing text not null check (bearing in ('supports', 'contradicts')),
      source_id uuid not null,
      -- No foreign key: whoever codes may take a segment away, and a complete copy has none.
      segment_id uuid,
      added_at timestamptz not null default now(),
      added_by uuid not null,
      added_hat text not null,
      primary key (partnership_id, id),
      unique nulls not distinct (partnership_id, finding_id, source_id, segment_id),
      foreign key (partnership_id, finding_id) references conclusion,
      foreign key (partnership_id, source_id) references source,
      foreign key (partnership_id, added_by) references person
    );

    -- How broadly it is borne, counted whenever its evidence changes: what those who do not read the evidence are told.
    create table finding_tally (
      partnership_id uuid not null references partnership,
      finding_id uuid not null,
      breadth jsonb not null,
      counted_at timestamptz not null default now(),
      primary key (partnership_id, finding_id),
      foreign key (partnership_id, finding_id) references conclusion
    );

    -- That somebody has looked for what speaks against it, and where.
    create table counter_search (
      partnership_id uuid not null references partnership,
      finding_id uuid not null,
      note text not null check (length(note) between 1 and 1000),
      searched_at timestamptz not null default now(),
      searched_by uuid not null,
      searched_hat text not null,
      primary key (partnership_id, finding_id),
      foreign key (partnership_id, finding_id) references conclusion,
      foreign key (partnership_id, searched_by) references person
    );

    -- Words that were said, released by choice, edited so that nobody is known by them.
    create table quote (
      partnership_id uuid not null references partnership,
      id uuid not null,
      finding_id uuid not null,
      bearing text not null check (bearing in ('supports', 'contradicts')),
      -- Where it comes from. No foreign key, as in finding_evidence.
      segment_id uuid not null,
      text text not null check (length(text) between 1 and 1000),
      -- As what it was said; null where that is not told.
      role_id uuid,
      -- How many spoke as that when it was released.
      role_voices integer check ((role_id is null) = (role_voices is null)),
      released_at timestamptz not null default now(),
      released_by uuid not null,
      released_hat text not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, finding_id) references conclusion,
      foreign key (partnership_id, role_id) references review_role,
      foreign key (partnership_id, released_by) references person
    );

    create table quote_withdrawal (
      partnership_id uuid not null references partnership,
      quote_id uuid not null,
      withdrawn_at timestamptz not null default now(),
      withdrawn_by uuid not null,
      withdrawn_hat text not null,
      primary key (partnership_id, quote_id),
      foreign key (partnership_id, quote_id) references quote,
      foreign key (partnership_id, withdrawn_by) references person
    );

    -- A strength that whoever carries a recommendation out must not harm.
    create table strength_care (
      partnership_id uuid not null references partnership,
      recommendation_id uuid not null,
      strength_id uuid not null,
      primary key (partnership_id, recommendation_id, strength_id),
      foreign key (partnership_id, recommendation_id) references conclusion,
      foreign key (partnership_id, strength_id) references conclusion
    );

    -- Who may read what the review arrives at. The one with the highest number counts.
    create table review_sharing (
      partnership_id uuid not null references partnership,
      review_id uuid not null,
      number integer not null check (number > 0),
      state text not null check (state in ('working', 'draft', 'final')),
      shared_at timestamptz not null default now(),
      shared_by uuid not null,
      shared_hat text not null,
      primary key (partnership_id, review_id, number),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, shared_by) references person
    );

    -- What became of a recommendation of an earlier review, as a later review sees it.
    create table recommendation_fate (
      partnership_id uuid not null references partnership,
      earlier_id uuid not null,
      review_id uuid not null,
      fate text not null check (fate in ('repeated', 'solved', 'reversed')),
      -- The recommendation that says it again or says the opposite.
      later_id uuid,
      reason text not null check (length(reason) between 1 and 1000),
      seen_on date not null,
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      recorded_hat text not null,
      primary key (partnership_id, earlier_id, review_id),
      foreign key (partnership_id, earlier_id) references conclusion,
      foreign key (partnership_id, later_id) references conclusion,
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, recorded_by) references person,
      check (fate <> 'repeated' or later_id is not null),
      check (fate <> 'solved' or later_id is null)
    );

    -- What stood in the way of a recommendation that is said again.
    create table obstacle_answer (
      partnership_id uuid not null references partnership,
      recommendation_id uuid not null,
      -- The one with the highest number counts.
      number integer not null check (number > 0),
      text text not null check (length(text) between 1 and 2000),
      answered_at timestamptz not null default now(),
      answered_by uuid not null,
      answered_hat text not null,
      primary key (partnership_id, recommendation_id, number),
      foreign key (partnership_id, recommendation_id) references conclusion,
      foreign key (partnership_id, answered_by) references person
    );

    create function refuse_conclusion_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Versions, answers and sharings are append-only: write a new one.';
      end $$;
    create trigger conclusion_version_append_only before update or delete or truncate on conclusion_version
      for each statement execute function refuse_conclusion_change();
    create trigger review_sharing_append_only before update or delete or truncate on review_sharing
      for each statement execute function refuse_conclusion_change();
    create trigger obstacle_answer_append_only before update or delete or truncate on obstacle_answer
      for each statement execute function refuse_conclusion_change();
  `)
    .execute(db)

  await forPartnerships(db, [
    'conclusion',
    'conclusion_version',
    'conclusion_withdrawal',
    'finding_evidence',
    'finding_tally',
    'counter_search',
    'quote',
    'quote_withdrawal',
    'strength_care',
    'review_sharing',
    'recommendation_fate',
    'obstacle_answer',
  ])
}
