import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What each who prepares thinks of a proposal, criterion by criterion. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table intake_score (
      partnership_id uuid not null references partnership,
      proposal_id uuid not null,
      person_id uuid not null,
      -- The party in whose eyes it is judged.
      party_id uuid not null,
      -- Each criterion as it read then, with its score: others may hold later. Another view takes its place, and the log remembers.
      scores jsonb not null check (jsonb_typeof(scores) = 'array'),
      note text not null check (length(note) <= 1000),
      scored_at timestamptz not null default now(),
      scored_hat text not null,
      primary key (partnership_id, proposal_id, person_id),
      foreign key (partnership_id, proposal_id) references proposal,
      foreign key (partnership_id, person_id) references person,
      foreign key (partnership_id, party_id) references party
    );
  `)
    .execute(db)

  await forPartnerships(db, ['intake_score'])
}
