import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Proposals: handed in by anybody, kept in every wording, merged with each other, and answered by a promised day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table proposal (
      partnership_id uuid not null references partnership,
      id uuid not null,
      -- Never given to another: "Förslag 7".
      number integer not null check (number > 0),
      -- The version that counts.
      version integer not null check (version > 0),
      handed_on date not null,
      -- The last day to answer, as it was promised then; null where no time was promised.
      answer_by date,
      handed_at timestamptz not null default now(),
      handed_by uuid not null,
      handed_hat text not null,
      primary key (partnership_id, id),
      unique (partnership_id, number),
      foreign key (partnership_id, handed_by) references person
    );

    -- What was written each time, whole. Append-only.
    create table proposal_version (
      partnership_id uuid not null references partnership,
      proposal_id uuid not null,
      version integer not null check (version > 0),
      title text not null check (length(title) between 1 and 200),
      what text not null check (length(what) between 1 and 3000),
      why text not null check (length(why) between 1 and 2000),
      for_whom text not null check (length(for_whom) <= 500),
      -- In öre; null where nobody knows.
      once_cost bigint check (once_cost >= 0),
      yearly_cost bigint check (yearly_cost >= 0),
      risk_level text check (risk_level in ('low', 'medium', 'high')),
      risk text not null check (length(risk) <= 500),
      -- Roughly how many people it reaches.
      people integer check (people >= 0),
      -- The parties that it reaches, as ids; none for all of them.
      party_ids jsonb not null check (jsonb_typeof(party_ids) = 'array'),
      -- What it answers: kind and id of each.
      origins jsonb not null check (jsonb_typeof(origins) = 'array'),
      -- The review whose strengths it was held against, and what it does to each.
      review_id uuid,
      effects jsonb not null check (jsonb_typeof(effects) = 'array'),
      written_at timestamptz not null default now(),
      written_by uuid not null,
      written_hat text not null,
      primary key (partnership_id, proposal_id, version),
      foreign key (partnership_id, proposal_id) references proposal,
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, written_by) references person
    );

    -- Taken back by whoever handed it in, or by those who prepare. Taken up again, the row is gone: the log remembers.
    create table proposal_withdrawal (
      partnership_id uuid not null references partnership,
      proposal_id uuid not null,
      reason text not null check (length(reason) between 1 and 1000),
      withdrawn_at timestamptz not null default now(),
      withdrawn_by uuid not null,
      withdrawn_hat text not null,
      primary key (partnership_id, proposal_id),
      foreign key (partnership_id, proposal_id) references proposal,
      foreign key (partnership_id, withdrawn_by) references person
    );

    -- A proposal that was made of others. Those stay as they were.
    create table proposal_merge (
      partnership_id uuid not null references partnership,
      into_id uuid not null,
      merged_at timestamptz not null default now(),
      merged_by uuid not null,
      merged_hat text not null,
      primary key (partnership_id, into_id),
      foreign key (partnership_id, into_id) references proposal,
      foreign key (partnership_id, merged_by) references person
    );
    create table proposal_merge_part (
      partnership_id uuid not null references partnership,
      into_id uuid not null,
      proposal_id uuid not null,
      primary key (partnership_id, into_id, proposal_id),
      foreign key (partnership_id, into_id) references proposal_merge,
      foreign key (partnership_id, proposal_id) references proposal,
      check (into_id <> proposal_id)
    );
    create index proposal_merge_part_of on proposal_merge_part (partnership_id, proposal_id);
    -- The others stand by themselves again, and what was made of them no longer does.
    create table proposal_merge_undoing (
      partnership_id uuid not null references partnership,
      into_id uuid not null,
      undone_at timestamptz not null default now(),
      undone_by uuid not null,
      undone_hat text not null,
      primary key (partnership_id, into_id),
      foreign key (partnership_id, into_id) references proposal_merge,
      foreign key (partnership_id, undone_by) references person
    );

    -- How soon whoever hands in a proposal is promised an answer; the highest number counts. Append-only.
    create table proposal_promise (
      partnership_id uuid not null references partnership,
      number integer not null check (number > 0),
      weeks integer not null check (weeks between 1 and 52),
      said_at timestamptz not null default now(),
      said_by uuid not null,
      said_hat text not null,
      primary key (partnership_id, number),
      foreign key (partnership_id, said_by) references person
    );

    create table proposal_answer (
      partnership_id uuid not null references partnership,
      proposal_id uuid not null,
      number integer not null check (number > 0),
      -- The version that was answered.
      version integer not null,
      answer text not null check (answer in ('round', 'run', 'no', 'more')),
      reason text not null check (length(reason) between 1 and 1000),
      answered_on date not null,
      -- Of what is to run: the work that it takes in tenths of full time, and the first day on which there is room for it.
      tenths integer check (tenths between 0 and 100000),
      possible_on date,
      answered_at timestamptz not null default now(),
      answered_by uuid not null,
      answered_hat text not null,
      primary key (partnership_id, proposal_id, number),
      foreign key (partnership_id, proposal_id, version) references proposal_version,
      foreign key (partnership_id, answered_by) references person,
      check ((answer = 'run') = (possible_on is not null)),
      check ((possible_on is null) = (tenths is null))
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'proposal',
    'proposal_version',
    'proposal_withdrawal',
    'proposal_merge',
    'proposal_merge_part',
    'proposal_merge_undoing',
    'proposal_promise',
    'proposal_answer',
  ])
}
