import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- A draft that nobody will send. Taken away when it is taken up again.
    create table letter_discarding (
      partnership_id uuid not null references partnership,
      letter_id uuid not null,
      discarded_at timestamptz not null default now(),
      discarded_by uuid not null,
      primary key (partnership_id, letter_id),
      foreign key (partnership_id, letter_id) references letter,
      foreign key (partnership_id, discarded_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['letter_discarding'])
}
