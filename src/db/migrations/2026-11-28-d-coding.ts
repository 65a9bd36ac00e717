import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What coders do step by step, what they note down, what they agree on, and who has a text open. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- What somebody thought: about a part of a text, a code, a source, the method, or an idea on its way to a theory.
    create table memo (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      kind text not null check (kind in ('segment', 'code', 'source', 'method', 'idea')),
      source_id uuid,
      segment_id uuid,
      code_id uuid,
      text text not null check (length(text) between 1 and 10000),
      coder_id uuid not null,
      written_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, source_id) references source,
      foreign key (partnership_id, segment_id) references segment,
      foreign key (partnership_id, code_id) references code,
      foreign key (partnership_id, coder_id) references coder,
      check ((kind = 'segment') = (segment_id is not null)),
      check ((kind = 'code') = (code_id is not null)),
      check ((source_id is not null) = (kind in ('segment', 'source')))
    );
    create index memo_review on memo (partnership_id, review_id);

    -- What the coders of a part of a text have come to after having coded it each by themselves.
    create table coding_agreement (
      partnership_id uuid not null references partnership,
      id uuid not null,
      segment_id uuid not null,
      code_id uuid not null,
      -- Who wrote it down, and the coders in whose name.
      agreed_by uuid not null,
      coder_ids uuid[] not null check (cardinality(coder_ids) > 0),
      agreed_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, segment_id) references segment,
      foreign key (partnership_id, code_id) references code,
      foreign key (partnership_id, agreed_by) references person
    );
    create index coding_agreement_segment on coding_agreement (partnership_id, segment_id);

    -- Everything that was done, with the rows as they were before and after: what is undone from, and what tells
    -- who took away what. A step that undoes another names it.
    create table coding_step (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      -- The partnership's revision that it made: the order of steps.
      revision integer not null,
      person_id uuid not null,
      kind text not null check (length(kind) between 1 and 40),
      -- What it is about: a coding, a code, a memo.
      subject_id uuid not null,
      source_id uuid,
      changes jsonb not null,
      undoes_id uuid,
      done_at timestamptz not null default now(),
      primary key (partnership_id, id),
      unique (partnership_id, undoes_id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, person_id) references person,
      foreign key (partnership_id, source_id) references source,
      foreign key (partnership_id, undoes_id) references coding_step
    );
    create index coding_step_person on coding_step (partnership_id, review_id, person_id, revision);
    create index coding_step_subject on coding_step (partnership_id, subject_id, revision);
    create function refuse_step_change() returns trigger language plpgsql as $$
      begin
        raise exception 'What coders have done is append-only: a step is undone by another.';
      end $$;
    create trigger coding_step_append_only before update or delete or truncate on coding_step
      for each statement execute function refuse_step_change();

    -- Who has a text open. Older than a minute says nothing any more.
    create table coding_presence (
      partnership_id uuid not null references partnership,
      source_id uuid not null,
      person_id uuid not null,
      seen_at timestamptz not null default now(),
      primary key (partnership_id, source_id, person_id),
      foreign key (partnership_id, source_id) references source,
      foreign key (partnership_id, person_id) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['memo', 'coding_agreement', 'coding_step', 'coding_presence'])
}
