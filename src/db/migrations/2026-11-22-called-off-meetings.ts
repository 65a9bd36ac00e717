import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table meeting_cancellation (
      partnership_id uuid not null references partnership,
      meeting_id uuid not null,
      -- Empty when none was given.
      reason text not null check (length(reason) <= 2000),
      cancelled_at timestamptz not null default now(),
      cancelled_by uuid not null,
      primary key (partnership_id, meeting_id),
      foreign key (partnership_id, meeting_id) references meeting,
      foreign key (partnership_id, cancelled_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['meeting_cancellation'])
}
