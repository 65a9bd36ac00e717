import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- The complete copy that a party keeps when it has left, in pieces. Gone when the leaving is taken back.
    create table party_copy (
      partnership_id uuid not null references partnership,
      party_id uuid not null,
      kind text not null default 'leaving' check (kind = 'leaving'),
      -- 0 is the manifest, as it also lies in the zip; from 1 on comes the zip.
      part integer not null check (part >= 0),
      content bytea not null,
      made_at timestamptz not null default now(),
      primary key (partnership_id, party_id, part),
      foreign key (partnership_id, party_id, kind) references party_decision on delete cascade
    );
  `)
    .execute(db)

  await forPartnerships(db, ['party_copy'])
}
